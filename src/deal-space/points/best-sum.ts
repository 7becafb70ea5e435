import { DominanceFilter } from "../front/undominated.ts";
import { walked } from "../front/walk.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import type { WholeWorth } from "../model/whole-worth.ts";

/** Sums are rounded to so many parts of the largest one. */
const PARTS = 2 ** 44;

/** The deal that keeps to the conditions and is worth most in a weighted sum over the parties; null where no deal keeps to them. */
export function bestSum(
  space: DealSpace,
  parties: readonly WholeWorth[],
  weights: readonly number[],
): Deal | null {
  const sums = space.options.map((count, issue) =>
    Float64Array.from({ length: count }, (_, option) =>
      parties.reduce((sum, { values }, party) => sum + weights[party]! * values[issue]![option]!, 0),
    ),
  );
  const largest = sums.reduce((sum, row) => sum + row.reduce((a, b) => Math.max(a, b)), 0);
  const units = largest > 0 ? PARTS / largest : 1;
  const values = sums.map((row) => row.map((sum) => Math.round(sum * units)));
  const filter = new DominanceFilter();
  const found = walked(space, [{ values, worst: 0, units, needed: 0, walkAway: null, isExact: true }], {
    needed: [0],
    most: [Number.POSITIVE_INFINITY],
    keep: (rows) => filter.undominated(rows),
  });
  return "tooLarge" in found || found.size === 0 ? null : found.deal(0);
}
