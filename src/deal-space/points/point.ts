import type { EfficientDeals } from "../front/efficient-deals.ts";

/** What a rule picks out of efficient deals: the rows that are best by it, and how good they are. */
export interface Point {
  /** Rows of the efficient deals; several where they tie, none where there are no deals. */
  readonly rows: readonly number[];
  /** What the rule makes as large, or as small, as it can: in the parties' own measure. NaN where there are no deals, ∞ for the least of shares where nobody can gain any. */
  readonly value: number;
  /** The same without rounding, where it is known so. */
  readonly exact?: Ratio;
}

/** A whole number over another, for comparing without rounding. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** What floating-point numbers may be off by, relative to their size, before the exact values are compared. */
const DOUBT = 1e-9;

/**
 * The rows whose value is largest. Most are told apart in floating-point numbers; those that come within doubt of the best are
 * compared by their exact values. Where worth had to be rounded, what is within doubt ties.
 */
export function largestOf(
  { size, parties }: EfficientDeals,
  value: (row: number) => number,
  exactly: (row: number) => Ratio,
): Point {
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < size; row++) most = Math.max(most, value(row));
  const near = most - DOUBT * Math.abs(most);
  const isExact = parties.every((party) => party.isExact);
  let best: Ratio | null = null;
  let rows: number[] = [];
  for (let row = 0; row < size; row++) {
    if (value(row) < near) continue;
    if (isExact) {
      const own = exactly(row);
      const order = best === null ? 1 : compared(own, best);
      if (order < 0) continue;
      if (order > 0) rows = [];
      best = own;
    }
    rows.push(row);
  }
  return {
    rows,
    value: rows.length === 0 ? Number.NaN : value(rows[0]!),
    ...(best === null ? {} : { exact: best }),
  };
}

/** Below 0, 0 or above 0 as the first is less, equal or more. The denominators are above 0. */
export function compared(a: Ratio, b: Ratio): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
