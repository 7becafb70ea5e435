import { bestFor } from "#deal-space/questions/best-for.ts";
import { someDeal } from "#deal-space/questions/some-deal.ts";
import { definePart } from "../../part.ts";
import { type acceptanceOf, exactSpace } from "../model.ts";
import type { DealsSetup } from "../setup.ts";
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
  run({ input, exact, acceptance }: DealsSetup, { of }): PricesFound {
    const now = of(best);
    return {
      prices: input.conditions.map((_, condition) => {
        const without = { ...input, conditions: input.conditions.filter((_, at) => at !== condition) };
        const { deals: space } = exactSpace(without)!;
        const most = bestFor(space, acceptance);
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
              madeWithout: isMadeIn(withoutConsent(exact!.deals, party), acceptance),
            })),
    };
  },
});

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
