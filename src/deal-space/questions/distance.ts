import type { Range } from "#math/range.ts";
import { efficientOf } from "../front/efficient-deals.ts";
import { DominanceFilter } from "../front/undominated.ts";
import type { TooLarge } from "../front/walk.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { EQUAL_UNITS, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { stakes, unitsAtStake } from "./stakes.ts";

/** How far a deal is from the efficient deals that are worse than it for nobody; nought where it is one of them. */
export interface Distance {
  /** On how many issues it differs from the one of them that differs on fewest. */
  readonly issues: number;
  /**
   * How far it is from the nearest by worth: in a straight line (Euclid) through what each party has, as a share of what lies between the
   * worst and the best deal for it that keep to the conditions.
   */
  readonly worth: number;
}

/**
 * How far a deal is from the front: from those efficient deals, whoever accepts them, that are worth to each party what the deal is worth
 * or more. Only the first `issues` count as such; those that stand for links follow from these. Null where the deal breaks a condition and
 * none of those that keep to them is as good for all. `atStake` is what `stakes` finds, where that is known already.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function distanceToFront(
  given: DealSpace,
  deal: Deal,
  {
    issues = given.options.length,
    atStake = stakes(given),
    comparisons = DEAL_LIMITS.comparisonsInQuestion.most,
    partialDeals = DEAL_LIMITS.front.most,
  }: {
    readonly issues?: number;
    readonly atStake?: readonly (Range | null)[];
    readonly comparisons?: number;
    /** The most that are kept at once. */
    readonly partialDeals?: number;
  } = {},
): Distance | TooLarge | null {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  // One party more, to which a deal is worth the issues on which it does not differ: of deals worth the same to all others it keeps the nearest.
  const stays = wholeWorth({
    values: space.options.map((count, issue) =>
      Array.from({ length: count }, (_, option) => (issue < issues && option === deal[issue] ? 1 : 0)),
    ),
    walkAway: null,
  });
  const owed = parties.map((party) => wholeSum(party, deal));
  const found = efficientOf(space, [...parties, stays], { needed: [...owed, 0], comparisons }, undefined, {
    most: partialDeals,
  });
  if ("tooLarge" in found) return found;
  const above = parties.map(({ worst }, party) => found.worth[party]!.map((worth) => worth - worst));
  const columns = above.map((column, party) =>
    parties[party]!.isExact ? column : column.map((worth) => Math.round(worth / EQUAL_UNITS)),
  );
  const { work } = space;
  const filter = new DominanceFilter(Number.POSITIVE_INFINITY, work);
  const largest = columns.map((column) => column.reduce((a, b) => Math.max(a, b), 0));
  work?.spend(found.size * (space.options.length + 2 * parties.length));
  const kept = filter.undominated({ size: found.size, columns, largest });
  if (kept === null || work?.isSpent) {
    const issue = space.options.length - 1;
    return { tooLarge: { issue, partialDeals: found.size, limit: work!.most, of: "steps" } };
  }
  const { place } = kept;
  const spread = unitsAtStake(parties, atStake);
  const counted = Math.min(issues, space.options.length);
  let [fewest, nearest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let row = 0; row < found.size; row++) {
    if (place[row]! < 0) continue;
    const other = found.deal(row);
    fewest = Math.min(
      fewest,
      other.reduce((count, option, at) => count + (at < counted && option !== deal[at] ? 1 : 0), 0),
    );
    const squares = above.reduce((sum, column, party) => {
      const gain = column[row]! - owed[party]!;
      const isRounding = !parties[party]!.isExact && gain < EQUAL_UNITS;
      return sum + (isRounding ? 0 : (gain / spread[party]!) ** 2);
    }, 0);
    nearest = Math.min(nearest, Math.sqrt(squares));
  }
  return found.size === 0 ? null : { issues: fewest, worth: nearest };
}
