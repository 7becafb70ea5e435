import { UNNAMED_SHARE } from "#case/unnamed-share.ts";
import type { Interval } from "./interval.ts";

/** Rows whose starting beliefs are equal, and the range of their total. */
export type PriorBlock = { readonly low: number; readonly high: number; readonly rows: readonly number[] };

/**
 * Every distribution of belief before the evidence that the case allows: each block's mass lies in its range, rows
 * of one block share it equally, and all blocks with `reserved` sum to 1. Ranges are as tight as that sum makes
 * them, so each end of each range is attained.
 */
export type Priors = {
  readonly blocks: readonly PriorBlock[];
  /** Mass that no evidence moves: kept for an explanation that nobody has named. */
  readonly reserved: Interval;
  /** By row: whether the case gives its prior. */
  readonly given: readonly boolean[];
  /** Where the mass kept for an unnamed explanation is from: the case, the convention, or what given priors leave. */
  readonly other: "given" | "convention" | "rest";
  /** The row that stands for the unnamed explanation, where the evidence is rated for it. */
  readonly otherRow: number | null;
};

const ROUNDING = 1e-9;

/**
 * The priors of a set, or why there are none. `stated` holds the ranges given by the case, by row, without `otherRow`;
 * rows with none share equally what the others leave.
 */
export function priorsOf(
  stated: readonly (Interval | undefined)[],
  statedOther: Interval | undefined,
  otherRow: number | null,
): Priors | { readonly fault: "priors-exceed-1" | "priors-fall-short" } {
  const blocks: PriorBlock[] = [];
  const equal: number[] = [];
  stated.forEach((range, row) => {
    if (row === otherRow) return;
    if (range) blocks.push({ low: range.low, high: range.high, rows: [row] });
    else equal.push(row);
  });
  if (equal.length > 0) blocks.push({ low: 0, high: 1, rows: equal });
  const low = sum(blocks.map((block) => block.low));
  const high = sum(blocks.map((block) => block.high));
  let other = statedOther ?? UNNAMED_SHARE;
  let origin: Priors["other"] = statedOther ? "given" : "convention";
  // A case whose beliefs leave more is refused when it is read; here an explanation may be gone with its sources.
  if (!statedOther && (low + other.low > 1 + ROUNDING || high + other.high < 1 - ROUNDING)) {
    other = { low: Math.max(0, 1 - high), high: Math.max(0, 1 - low) };
    origin = "rest";
  }
  if (low + other.low > 1 + ROUNDING) return { fault: "priors-exceed-1" };
  if (high + other.high < 1 - ROUNDING) return { fault: "priors-fall-short" };
  const tight = tighten([...blocks, other]);
  const reserved = tight.pop()!;
  const ranges = blocks.map((block, index): PriorBlock => ({ ...tight[index]!, rows: block.rows }));
  return {
    blocks: otherRow === null ? ranges : [...ranges, { ...reserved, rows: [otherRow] }],
    reserved: otherRow === null ? reserved : { low: 0, high: 0 },
    given: stated.map((range, row) => (row === otherRow ? statedOther !== undefined : range !== undefined)),
    other: origin,
    otherRow,
  };
}

/** The least and greatest prior of each row. */
export function priorRanges(priors: Priors): Interval[] {
  const ranges: Interval[] = [];
  for (const block of priors.blocks) {
    const share = block.rows.length;
    for (const row of block.rows) ranges[row] = { low: block.low / share, high: block.high / share };
  }
  return ranges;
}

/** Narrows ranges that must sum to 1 to what the others leave. */
function tighten(ranges: readonly Interval[]): Interval[] {
  const low = sum(ranges.map((range) => range.low));
  const high = sum(ranges.map((range) => range.high));
  return ranges.map((range) => {
    const least = Math.min(Math.max(range.low, 1 - (high - range.high)), range.high);
    const most = Math.min(range.high, 1 - (low - range.low));
    return { low: clean(least), high: clean(Math.max(least, most)) };
  });
}

/** Takes away the rounding noise of sums at the ends of the scale. */
function clean(share: number): number {
  return share < ROUNDING ? 0 : share > 1 - ROUNDING ? 1 : share;
}

/** A sum that does not depend on the order of its terms. */
function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
