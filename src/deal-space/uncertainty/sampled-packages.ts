import type { Meter } from "#math/budget.ts";
import type { Random } from "#math/random.ts";
import { type Condition, keepsTo } from "../conditions/condition.ts";
import type { Deal } from "../model/deal-space.ts";

/** Deals that keep to the conditions, of so many that were drawn, every one as likely as another. */
export interface SampledPackages {
  readonly drawn: number;
  readonly possible: readonly Deal[];
}

/** Steps of a deal that is drawn for each issue, and for each condition. */
const DRAWN = 6;
const KEPT = 4;

/**
 * Deals drawn at random, without going through the ways in which conditions can stand: for conditions that hang together in more ways than
 * there is memory for. Ends after so many drawn, so many kept, or when what pays for it is spent.
 */
export function sampledPackages(
  { options, conditions }: { readonly options: readonly number[]; readonly conditions: readonly Condition[] },
  random: Random,
  { most, wanted, work }: { readonly most: number; readonly wanted: number; readonly work: Meter },
): SampledPackages {
  const possible: Deal[] = [];
  const cost = DRAWN * options.length + KEPT * conditions.length;
  let drawn = 0;
  while (drawn < most && possible.length < wanted && (drawn === 0 || !work.isSpent)) {
    work.spend(cost);
    const deal = options.map((count) => random.below(count));
    drawn++;
    if (conditions.every((condition) => keepsTo(condition, deal))) possible.push(deal);
  }
  return { drawn, possible };
}

/**
 * A deal with a measure as high as changes on one issue after another make it, from a given one: first fewer conditions are broken, then
 * the measure grows. Where no such change betters it, or what pays for it is spent, it ends; `isPossible`: whether all conditions are kept.
 */
export function climbed(
  { options, conditions }: { readonly options: readonly number[]; readonly conditions: readonly Condition[] },
  from: Deal,
  measure: (deal: Deal) => number,
  work: Meter,
): { readonly deal: Deal; readonly value: number; readonly isPossible: boolean } {
  const cost = KEPT * conditions.length + options.length;
  const broken = (deal: Deal) => {
    work.spend(cost);
    return conditions.reduce((count, condition) => count + Number(!keepsTo(condition, deal)), 0);
  };
  const deal = [...from];
  let [breaks, value] = [broken(deal), measure(deal)];
  for (let isBettered = true; isBettered && !work.isSpent; ) {
    isBettered = false;
    for (let issue = 0; issue < options.length; issue++)
      for (let option = 0; option < options[issue]! && !work.isSpent; option++) {
        const before = deal[issue]!;
        if (option === before) continue;
        deal[issue] = option;
        const now = broken(deal);
        const worth = now > breaks ? Number.NEGATIVE_INFINITY : measure(deal);
        if (now < breaks || (now === breaks && worth > value)) {
          [breaks, value, isBettered] = [now, worth, true];
        } else deal[issue] = before;
      }
  }
  return { deal, value, isPossible: breaks === 0 };
}
