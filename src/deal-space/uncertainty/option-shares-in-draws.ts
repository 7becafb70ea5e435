import { Random } from "#math/random.ts";
import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import { keepsTo } from "../conditions/condition.ts";
import { withLinkOptions } from "../model/links.ts";
import { wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { type OptionShare, OptionTally } from "../zone/option-shares.ts";
import type { KeptDraws } from "./kept-draws.ts";
import { spaceDraws, type UncertainSpace } from "./uncertain-space.ts";

/** So many deals are drawn at most for one that keeps to the conditions. */
const TRIALS = 20;
/** Steps of a deal that is drawn for each issue, and for each condition. */
const DRAWN = 6;
const KEPT = 4;

/**
 * Clause by clause, how acceptable each option is to whom, over everything that may be wanted: in each draw deals are drawn anew that
 * keep to the conditions, and of those that take the option it is counted what share each party accepts, and what share is made.
 * What drawing leaves open is reckoned as if each draw showed one deal: deals of one draw hang together.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function optionSharesInDraws(
  space: UncertainSpace,
  acceptance: Acceptance,
  {
    samples,
    seed,
    kept,
    deals = 100,
    least = samples,
  }: {
    readonly samples: number;
    readonly seed: number;
    readonly kept?: KeptDraws | undefined;
    /** Deals in each draw. */
    readonly deals?: number;
    /** So many draws are looked into, whatever pays for them, and more while there is something left. */
    readonly least?: number;
  },
): { readonly samples: number; readonly options: readonly OptionShare[] } {
  const { options, conditions = [], links = [], work } = space;
  const draws = spaceDraws(space, seed, kept);
  const random = new Random(seed, "deals").stream("options");
  const tally = new OptionTally(options, space.parties.length);
  // One list for all of them: nobody keeps it.
  const deal = new Array<number>(options.length).fill(0);
  const accepts = new Array<boolean>(space.parties.length).fill(false);
  const tried = DRAWN * options.length + KEPT * conditions.length;
  const shown = (options.length + links.length) * (1 + space.parties.length);
  let sample = 0;
  for (; sample < samples && (sample < least || !work?.isSpent); sample++) {
    const parties = draws.next().parties.map(wholeWorth);
    let found = 0;
    for (let trial = 0; found < deals && trial < TRIALS * deals; trial++) {
      work?.spend(tried);
      for (let issue = 0; issue < options.length; issue++) deal[issue] = random.below(options[issue]!);
      if (!conditions.every((condition) => keepsTo(condition, deal))) continue;
      found++;
      work?.spend(shown);
      const full = withLinkOptions(links, deal);
      for (let party = 0; party < parties.length; party++)
        accepts[party] = wholeSum(parties[party]!, full) >= parties[party]!.needed;
      tally.add(deal, accepts, isMade(acceptance, accepts));
    }
  }
  return {
    samples: sample,
    options: options.flatMap((count, issue) =>
      Array.from({ length: count }, (_, option) => tally.of(issue, option, sample)),
    ),
  };
}
