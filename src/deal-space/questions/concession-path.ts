import { keepsTo } from "../conditions/condition.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type Link, withLinkOptions, withLinks } from "../model/links.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";

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
   * The least that any party is above its walk-away value at any point on the way, the ends included, as a share of what lies between
   * the worst and the best deal for it; below 0 somebody is worse off there than without a deal.
   */
  readonly least: number;
}

/**
 * The way from one deal to another by changes on one issue at a time that leaves whoever is worst off on it best off: an order of
 * steps in which nobody has to go further ahead than needed. Every deal on the way keeps to the conditions. Null where there is no such
 * way, or the deals differ on more issues than orders can be compared of. `links` add to the worth of a space that does not have them yet.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function concessionPath(
  given: DealSpace,
  from: Deal,
  to: Deal,
  links: readonly Link[] = [],
): ConcessionPath | null {
  const parties = checked(withLinks(given, links)).parties.map(wholeWorth);
  const sumOf = (party: WholeWorth, deal: Deal) => wholeSum(party, withLinkOptions(links, deal));
  const issues = from.flatMap((option, issue) => (option === to[issue] ? [] : [issue]));
  if (issues.length > DEAL_LIMITS.path.most) return null;
  const spread = parties.map(({ values }) =>
    Math.max(
      1,
      values.reduce((sum, row) => sum + row.reduce((a, b) => Math.max(a, b), 0), 0),
    ),
  );
  const owed = parties.map(({ walkAway, worst }) => (walkAway ?? worst) - worst);
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
  const size = 2 ** issues.length;
  const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const last = new Int8Array(size).fill(-1);
  best[0] = at(0);
  for (let set = 1; set < size; set++) {
    const here = at(set);
    if (here === Number.NEGATIVE_INFINITY) continue;
    for (let place = 0; place < issues.length; place++) {
      if (!((set >> place) & 1)) continue;
      const before = Math.min(best[set ^ (1 << place)]!, here);
      if (before > best[set]!) {
        best[set] = before;
        last[set] = place;
      }
    }
  }
  const least = best[size - 1]!;
  if (least === Number.NEGATIVE_INFINITY) return null;
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
  return { steps, least };
}
