import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { bestFor } from "#deal-space/questions/best-for.ts";
import { someDeal } from "#deal-space/questions/some-deal.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import { definePart } from "../../part.ts";
import { clausesIn } from "../model.ts";
import type { DealsSetup } from "../setup.ts";

/** The most that a party can have with the consent of those whom it needs. */
export interface BestOfParty {
  readonly package: readonly number[];
  readonly worth: number;
  /** By how much it falls short of what the party has without a deal; 0 where it does not. */
  readonly short: number;
  /** How much more the party could ask for before no package is left; null where it has no walk-away value. */
  readonly room: number | null;
  /** Whether no package is made if it refuses them all. */
  readonly isNeeded: boolean;
  /** What lies between the worst package for it and the best there is. */
  readonly spread: number;
}

/** By party; null where the others agree on nothing whatever it accepts, or where that is too much to find. */
export type BestFound = readonly (BestOfParty | null)[];

/** The best package for each party that the others allow: whose terms leave how much room, and who would have to give how much. */
export const best = definePart({
  id: "best",
  title: "Best for each party",
  needs: [],
  wanted: ({ exact }: DealsSetup) => exact !== null,
  cost: ({ size }: DealsSetup) => 10 * size,
  run({ exact, acceptance, input }: DealsSetup): BestFound {
    const { space } = exact!;
    return bestFor(space, acceptance).map((found, at): BestOfParty | null => {
      if (found === null || "tooLarge" in found) return null;
      const { deal, worth, short } = found;
      const { values, weights, walkAway } = space.parties[at]!;
      const spread = values.reduce((sum, row, issue) => {
        const by = weights?.[issue] ?? 1;
        const worths = row.map((value) => value * by);
        return sum + greatestOf(worths, Number.NEGATIVE_INFINITY) - leastOf(worths, Number.POSITIVE_INFINITY);
      }, 0);
      return {
        package: clausesIn(deal, input),
        worth,
        short,
        room: walkAway === null ? null : worth - walkAway,
        isNeeded: isNeeded(space, acceptance, at),
        spread,
      };
    });
  },
});

function isNeeded(space: DealSpace, acceptance: Acceptance, party: number): boolean {
  if (acceptance.by === "all" || acceptance.vetoes.includes(party)) return true;
  const without: Acceptance = {
    ...acceptance,
    weights: space.parties.map((_, at) => (at === party ? 0 : (acceptance.weights?.[at] ?? 1))),
  };
  return someDeal(space, without) === null;
}
