import type { Range } from "#math/range.ts";
import { keepsTo } from "../conditions/condition.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type Link, withLinkOptions, withLinks } from "../model/links.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { stakes, unitsAtStake } from "./stakes.ts";

/** A step from one deal to the next: one issue is settled otherwise. */
export interface PathStep {
  readonly issue: number;
  readonly option: number;
  /** What the deal reached is worth to each party, in its own measure. */
  readonly worth: readonly number[];
}

export interface ConcessionPath {
  readonly steps: readonly PathStep[];
  /**
   * The least that any party is above its walk-away value after any of the steps, as a share of what lies between the worst and the best
   * deal for it that keep to the conditions; below 0 somebody is worse off there than without a deal. Where there is no step: as the deal is.
   */
  readonly least: number;
}

/**
 * The way from one deal to another by changes on one issue at a time that leaves whoever is worst off after any step best off; of ways
 * level in that, whoever is worst off after the next worst step, and so on. Where the way starts counts for nothing: it is the same for
 * every order. Every deal on the way keeps to the conditions. Null where there is no such
 * way, or the deals differ on more issues than orders can be compared of. `links` add to the worth of a space that does not have them yet;
 * `atStake` is what `stakes` finds with them, where that is known already.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function concessionPath(
  given: DealSpace,
  from: Deal,
  to: Deal,
  links: readonly Link[] = [],
  atStake: readonly (Range | null)[] = stakes(withLinks(given, links)),
): ConcessionPath | null {
  const parties = checked(withLinks(given, links)).parties.map(wholeWorth);
  const sumOf = (party: WholeWorth, deal: Deal) => wholeSum(party, withLinkOptions(links, deal));
  const issues = from.flatMap((option, issue) => (option === to[issue] ? [] : [issue]));
  if (issues.length > DEAL_LIMITS.path.most) return null;
  const spread = unitsAtStake(parties, atStake);
  const owed = parties.map(({ without, worst }) => without - worst);
  const dealAt = (set: number): Deal =>
    from.map((option, issue) => {
      const place = issues.indexOf(issue);
      return place >= 0 && (set >> place) & 1 ? to[issue]! : option;
    });
  // The least surplus at a point; −∞ where the deal is not possible.
  const at = (set: number): number => {
    const deal = dealAt(set);
    if (!(given.conditions ?? []).every((condition) => keepsTo(condition, deal)))
      return Number.NEGATIVE_INFINITY;
    return parties.reduce(
      (low, party, place) => Math.min(low, (sumOf(party, deal) - owed[place]!) / spread[place]!),
      Number.POSITIVE_INFINITY,
    );
  };
  if (at(0) === Number.NEGATIVE_INFINITY) return null;
  const size = 2 ** issues.length;
  // Of the best order to each point the least surplus after every step, in rising order; null where no order leads there. The deal that is left is
  // no step: whoever has least there would hide what the orders differ by.
  const best: (readonly number[] | null)[] = Array.from({ length: size }, () => null);
  best[0] = [];
  const last = new Int8Array(size).fill(-1);
  for (let set = 1; set < size; set++) {
    const here = at(set);
    if (here === Number.NEGATIVE_INFINITY) continue;
    for (let place = 0; place < issues.length; place++) {
      const before = (set >> place) & 1 ? best[set ^ (1 << place)]! : null;
      if (before === null) continue;
      // The same surplus is added to all orders, so which is better can be told before.
      const known = last[set] === -1 ? null : best[set ^ (1 << last[set]!)]!;
      if (known === null || isBetter(before, known)) last[set] = place;
    }
    if (last[set] !== -1) best[set] = [...best[set ^ (1 << last[set]!)]!, here].sort((a, b) => a - b);
  }
  const least = best[size - 1];
  if (!least) return null;
  const steps: PathStep[] = [];
  for (let set = size - 1; set > 0; set ^= 1 << last[set]!) {
    const issue = issues[last[set]!]!;
    const deal = dealAt(set);
    steps.unshift({
      issue,
      option: to[issue]!,
      worth: parties.map((party) => (sumOf(party, deal) + party.worst) / party.units),
    });
  }
  return { steps, least: least[0] ?? at(0) };
}

/** Whether the first in which two lists of equal length differ, both in rising order, is greater in the one. */
function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && one[at]! > other[at]!;
}
