import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { normalQuantile } from "#math/normal.ts";
import type { Range } from "#math/range.ts";
import type { DealsInput } from "../input.ts";

/** An order that nobody states: of two options of a clause, or of two clauses, which of them a party puts first. */
export interface OpenOrder {
  readonly party: number;
  /** The clause of two options; null for an order of clauses. */
  readonly clause: number | null;
  readonly first: number;
  readonly second: number;
}

/** What it would tell: in what share of the readings there is a deal, or an offer is one, if the first stands first, and if not. */
export interface TellingOrder extends OpenOrder {
  /** The offer that it tells of, by its place; null where it tells whether there is any deal. */
  readonly offer: number | null;
  /** In what share of the readings the first stands first. */
  readonly so: number;
  readonly ifSo: number;
  readonly ifNot: number;
}

/** Something that holds in some readings and not in others; null where that was too much to find. */
export interface Watching {
  readonly offer: number | null;
  readonly holds: readonly (boolean | null)[];
}

/** More orders than these are not watched: with so many chance alone would seem to tell. */
const MOST_WATCHED = 500;
const MOST_TOLD = 5;
/** An order that hardly any reading has the other way round is as good as known. */
const FEWEST = 0.05;

/** The pairs of options and of clauses of which nobody states the order, in as far as what is stated leaves it open. */
export function openOrders({ parties, clauses }: DealsInput): OpenOrder[] {
  const found = parties.flatMap(({ values, importance, measure }, party): OpenOrder[] => {
    const ofOptions = values.flatMap(({ order, shares, points }, clause) => {
      const ranked = order.flat();
      const ranges = points ?? shares;
      return pairs(clauses[clause]!.options.length)
        .filter(
          ([first, second]) =>
            !(ranked.includes(first) && ranked.includes(second)) &&
            overlap(ranges[first] ?? ANY, ranges[second] ?? ANY),
        )
        .map(([first, second]) => ({ party, clause, first, second }));
    });
    const ranked = importance?.given.flat() ?? [];
    const ofClauses =
      measure === "points"
        ? []
        : pairs(clauses.length)
            .filter(([first, second]) => !(ranked.includes(first) && ranked.includes(second)))
            .map(([first, second]) => ({ party, clause: null, first, second }));
    return [...ofOptions, ...ofClauses];
  });
  return found.length > MOST_WATCHED ? [] : found;
}

function pairs(count: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first - 1 }, (_, more) => [first, first + 1 + more] as const),
  ).flat();
}

const ANY: Range = { low: 0, high: 1 };

function overlap(a: Range, b: Range): boolean {
  return a.low < b.high && b.low < a.high;
}

/** Whether the first of a pair stands first in a reading. */
export function standsFirst({ parties }: DealSpace, { party, clause, first, second }: OpenOrder): boolean {
  const { values, weights } = parties[party]!;
  const among = clause === null ? (weights ?? values.map(() => 1)) : values[clause]!;
  return among[first]! > among[second]!;
}

/**
 * The orders by which a share differs more than drawing explains: 95 % for all that are watched together (Bonferroni). Those first that
 * would narrow the answer most: by how much the variance of what holds falls once the order is known.
 */
export function tellingOrders(
  open: readonly OpenOrder[],
  isSo: readonly Uint8Array[],
  watched: readonly Watching[],
): { readonly told: readonly TellingOrder[]; readonly inAll: number; readonly isSure: boolean } {
  const limit = normalQuantile(1 - 0.025 / Math.max(1, open.length * watched.length));
  const found = watched.flatMap(({ offer, holds }) => {
    const [known, held] = [
      Uint8Array.from(holds, (one) => Number(one !== null)),
      Uint8Array.from(holds, (one) => Number(one === true)),
    ];
    const [all, allHeld] = [sumOf(known), sumOf(held)];
    return open.flatMap((order, at): Narrowing[] => {
      const first = isSo[at]!;
      let [so, soHolds] = [0, 0];
      for (let reading = 0; reading < known.length; reading++) {
        so += first[reading]! & known[reading]!;
        soHolds += first[reading]! & held[reading]!;
      }
      const [not, notHolds] = [all - so, allHeld - soHolds];
      if (Math.min(so, not) < FEWEST * all || Math.min(so, not) === 0) return [];
      const [ifSo, ifNot] = [soHolds / so, notHolds / not];
      const share = allHeld / all;
      const error = Math.sqrt(share * (1 - share) * (1 / so + 1 / not));
      if (Math.abs(ifSo - ifNot) <= limit * error) return [];
      const parted = (so / all) * (not / all);
      const by = Math.abs(ifSo - ifNot);
      const loose = Math.sqrt((ifSo * (1 - ifSo)) / so + (ifNot * (1 - ifNot)) / not);
      return [
        {
          ...order,
          offer,
          so: so / all,
          ifSo,
          ifNot,
          narrows: parted * by ** 2,
          error: 2 * parted * by * loose,
        },
      ];
    });
  });
  const sorted = found.toSorted((a, b) => b.narrows - a.narrows);
  const [told, isSure] = foremost(sorted);
  return {
    told: told.map(({ narrows: _, error: __, ...one }) => one),
    inAll: found.length,
    isSure,
  };
}

function sumOf(counts: Uint8Array): number {
  let sum = 0;
  for (const one of counts) sum += one;
  return sum;
}

/** An order with by how much it would narrow the answer, and the standard error of that. */
type Narrowing = TellingOrder & { readonly narrows: number; readonly error: number };

/**
 * The orders that narrow more than the next one by more than drawing explains (95 %): as many as do, up to five. Where not even the first
 * does, the first five, and that it is not sure.
 */
function foremost(sorted: readonly Narrowing[]): readonly [readonly Narrowing[], boolean] {
  if (sorted.length <= 1) return [sorted, true];
  const isAbove = (one: Narrowing, next: Narrowing | undefined) =>
    next === undefined || one.narrows - next.narrows > Z_95 * Math.sqrt(one.error ** 2 + next.error ** 2);
  for (let count = Math.min(MOST_TOLD, sorted.length); count > 0; count--)
    if (isAbove(sorted[count - 1]!, sorted[count])) return [sorted.slice(0, count), true];
  return [sorted.slice(0, MOST_TOLD), false];
}

/** Normal quantile of 0.975. */
const Z_95 = 1.96;
