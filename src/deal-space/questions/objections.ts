import { greatestOf } from "#math/extremes.ts";
import type { Range } from "#math/range.ts";
import { keepsTo } from "../conditions/condition.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type Link, withLinkOptions, withLinks } from "../model/links.ts";
import { wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { stakes, unitsAtStake } from "./stakes.ts";

/** That a party does not accept a deal, and what would bring it to. */
export interface Objection {
  readonly party: number;
  /** By how much the deal falls short of its walk-away value. */
  readonly short: number;
  /**
   * Changes on one issue that would be enough for it and keep to the conditions: those first after which fewest others would no longer accept,
   * then those that cost the others least.
   */
  readonly remedies: readonly Remedy[];
}

export interface Remedy {
  readonly issue: number;
  readonly option: number;
  /** Parties that accept the deal and would no longer accept it. */
  readonly loses: readonly number[];
  /** What the change costs whoever of the others it costs most, as a share of what is at stake for it; below 0 all of them gain. */
  readonly cost: number;
}

/**
 * Who does not accept a deal, by how much, and which single clause would have to be another. `links` add to the worth of a space
 * that does not have them yet; `atStake` is what `stakes` finds with them, where that is known already.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function objections(
  given: DealSpace,
  deal: Deal,
  links: readonly Link[] = [],
  atStake: readonly (Range | null)[] = stakes(withLinks(given, links)),
): readonly Objection[] {
  const space = checked(withLinks(given, links));
  const parties = space.parties.map(wholeWorth);
  const spread = unitsAtStake(parties, atStake);
  const sumsOf = (one: Deal) => {
    const full = withLinkOptions(links, one);
    return parties.map((party) => wholeSum(party, full));
  };
  const sums = sumsOf(deal);
  return parties.flatMap((party, at): Objection[] => {
    const short = party.needed - sums[at]!;
    if (short <= 0) return [];
    const remedies: Remedy[] = [];
    for (const [issue, count] of given.options.entries()) {
      for (let option = 0; option < count; option++) {
        const changed = deal.map((now, place) => (place === issue ? option : now));
        const after = sumsOf(changed);
        const change = (other: number) => after[other]! - sums[other]!;
        if (change(at) < short) continue;
        if (!(given.conditions ?? []).every((condition) => keepsTo(condition, changed))) continue;
        const others = parties.map((_, other) => other).filter((other) => other !== at);
        remedies.push({
          issue,
          option,
          loses: others.filter(
            (other) =>
              sums[other]! >= parties[other]!.needed && sums[other]! + change(other) < parties[other]!.needed,
          ),
          cost:
            others.length === 0 ? 0 : greatestOf(others.map((other) => -change(other) / spread[other]!)) + 0,
        });
      }
    }
    remedies.sort((a, b) => a.loses.length - b.loses.length || a.cost - b.cost);
    return [{ party: at, short: short / party.units, remedies }];
  });
}
