import type { Levels } from "#math/levels.ts";
import type { Range } from "#math/range.ts";

/**
 * What is known of some quantities: an order, the largest first, with those of one level equal, and ranges. Those that the order does
 * not name may have any place in it; where nothing is said, nothing is known.
 */
export interface Known {
  readonly order?: Levels;
  /** Of each quantity its range, or null. */
  readonly ranges?: readonly (Range | null)[];
}

/** Quantities that are equal, and between which ends they lie by their own ranges and by the order. */
export interface Tied {
  readonly items: readonly number[];
  readonly low: number;
  readonly high: number;
  /** The one just below in the order, and the one just above, by their places in the list; −1 for none. */
  readonly below: number;
  readonly above: number;
}

/**
 * The quantities, equal ones as one, with the ends that follow from all that is known; null where it contradicts itself. The
 * quantities lie from 0 to 1.
 */
export function tied(count: number, { order = [], ranges = [] }: Known): readonly Tied[] | null {
  const named = new Set(order.flat());
  const free = Array.from({ length: count }, (_, item) => item).filter((item) => !named.has(item));
  const groups = [...order.filter((level) => level.length > 0), ...free.map((item) => [item])];
  const chain = groups.length - free.length;
  const low = groups.map((items) => items.reduce((most, item) => Math.max(most, ranges[item]?.low ?? 0), 0));
  const high = groups.map((items) =>
    items.reduce((least, item) => Math.min(least, ranges[item]?.high ?? 1), 1),
  );
  // What stands above another is at least as large, and what stands below at most.
  for (let at = chain - 2; at >= 0; at--) low[at] = Math.max(low[at]!, low[at + 1]!);
  for (let at = 1; at < chain; at++) high[at] = Math.min(high[at]!, high[at - 1]!);
  if (groups.some((_, at) => low[at]! > high[at]!)) return null;
  return groups.map((items, at) => ({
    items,
    low: low[at]!,
    high: high[at]!,
    above: at > 0 && at < chain ? at - 1 : -1,
    below: at < chain - 1 ? at + 1 : -1,
  }));
}
