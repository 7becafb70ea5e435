import { stepsThrough } from "#deal-space/conditions/ways-through.ts";
import { bestFor } from "#deal-space/questions/best-for.ts";
import { someDeal } from "#deal-space/questions/some-deal.ts";
import type { Budget } from "#math/budget.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { type acceptanceOf, exactSpace } from "../model.ts";
import type { DealsSetup } from "../setup.ts";
import { accountOf, paidBy, tellIfSpent } from "../work.ts";
import { best, type NoBest } from "./best.ts";

/** What a condition costs: what would be otherwise without it. */
export interface ConditionPrice {
  readonly condition: number;
  /** Whether a package is made without it; null where that is too much to find. */
  readonly madeWithout: boolean | null;
  /** By how much the best package that the others allow each party would be better without it; or that there is none for it now. */
  readonly price: readonly (number | NoBest["none"])[];
}

/** What each party's consent decides: whether a package is made where it need not accept. */
export interface Consent {
  readonly party: number;
  readonly madeWithout: boolean | null;
}

export interface PricesFound {
  readonly prices: readonly ConditionPrice[];
  readonly consents: readonly Consent[];
}

/** What each condition costs everybody, and whose consent stands in the way. */
export const conditions = definePart({
  id: "conditions",
  title: "Price of each condition",
  needs: [best],
  wanted: ({ exact }: DealsSetup) => exact !== null,
  cost: ({ size, input }: DealsSetup) => 10 * size * (1 + input.conditions.length),
  run(setup: DealsSetup, { of, budget }): PricesFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const { input, exact, acceptance } = setup;
    const account = accountOf(setup, "conditions", limits);
    const asked = input.conditions.length + (input.parties.length < 2 ? 0 : input.parties.length);
    const now = of(best);
    const found = {
      prices: input.conditions.map((_, condition) => {
        const without = { ...input, conditions: input.conditions.filter((_, at) => at !== condition) };
        const work = account.part(asked - condition);
        const { deals: space } = paidBy(exactSpace(without)!, work);
        work.spend(FOUND_ANEW * stepsThrough(space));
        const most = bestFor({ ...space, work: work.part(2) }, acceptance);
        return {
          condition,
          madeWithout: isMadeIn(space, acceptance),
          price: most.map((found, party) => {
            const before = now[party]!;
            if ("none" in before) return before.none;
            // With a condition less there are more packages, not fewer.
            return found === null || "tooLarge" in found ? "too much to find" : found.worth - before.worth;
          }),
        };
      }),
      consents:
        input.parties.length < 2
          ? []
          : input.parties.map((_, party) => ({
              party,
              madeWithout: isMadeIn(
                { ...withoutConsent(exact!.deals, party), work: account.part(input.parties.length - party) },
                acceptance,
              ),
            })),
    };
    const isOpen = found.prices.some(({ madeWithout }) => madeWithout === null);
    tellIfSpent(limits, account, isOpen || found.consents.some(({ madeWithout }) => madeWithout === null));
    return found;
  },
});

/** Steps of finding a way through conditions, for each of those that a pass takes. */
export const FOUND_ANEW = 40;

function withoutConsent(
  space: NonNullable<DealsSetup["exact"]>["space"],
  party: number,
): NonNullable<DealsSetup["exact"]>["space"] {
  return {
    ...space,
    parties: space.parties.map((one, at) => (at === party ? { ...one, walkAway: null } : one)),
  };
}

/** Whether some package is made; null where that is too much to find. */
export function isMadeIn(
  space: NonNullable<DealsSetup["exact"]>["space"],
  acceptance: ReturnType<typeof acceptanceOf>,
): boolean | null {
  const found = someDeal(space, acceptance);
  return found !== null && "tooLarge" in found ? null : found !== null;
}
