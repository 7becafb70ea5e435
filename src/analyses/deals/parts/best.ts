import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import type { TooLarge } from "#deal-space/front/walk.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { bestFor } from "#deal-space/questions/best-for.ts";
import { someDeal } from "#deal-space/questions/some-deal.ts";
import { madeCount } from "#deal-space/zone/zone-size.ts";
import type { Budget } from "#math/budget.ts";
import { definePart } from "../../part.ts";
import { type Count, countOf } from "../counts.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { clausesIn } from "../model.ts";
import type { DealsSetup } from "../setup.ts";
import { accountOf, paidBy, tellIfSpent } from "../work.ts";
import { parties } from "./parties.ts";

/** The most that a party can have with the consent of those whom it needs. */
export interface BestOfParty {
  readonly package: readonly number[];
  readonly worth: number;
  /** How many packages are made once it accepts and worth as much to it; null where they cannot be counted. */
  readonly level: Count | null;
  /** By how much it falls short of what the party has without a deal; 0 where it does not. */
  readonly short: number;
  /** How much more the party could ask for before no package is left; null where it has no walk-away value. */
  readonly room: number | null;
  /** Whether no package is made if it refuses them all. */
  readonly isNeeded: boolean;
  /** What lies between the worst package for it that keeps to the conditions and the best; 0 where that is not known. */
  readonly spread: number;
}

/** That there is none: the others agree on nothing, whatever the party accepts; or that it is too much to find. */
export interface NoBest {
  readonly none: "no package" | "too much to find";
}

/** By party. */
export type BestFound = readonly (BestOfParty | NoBest)[];

/** The best package for each party that the others allow: whose terms leave how much room, and who would have to give how much. */
export const best = definePart({
  id: "best",
  title: "Best for each party",
  needs: [parties],
  wanted: ({ exact }: DealsSetup) => exact !== null,
  cost: ({ size }: DealsSetup) => 10 * size,
  run(setup: DealsSetup, { of, budget }): BestFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const { exact, acceptance, input } = setup;
    const account = accountOf(setup, "best", limits);
    const { deals: space } = paidBy(exact!, account.part(2));
    const stakes = of(parties);
    const found = bestFor(space, acceptance);
    const best = found.map((one, at): BestOfParty | NoBest => {
      if (one === null) return { none: "no package" };
      if ("tooLarge" in one) return { none: "too much to find" };
      const { deal, worth, short } = one;
      const { walkAway } = space.parties[at]!;
      const { low, high } = stakes[at]!.stake ?? { low: 0, high: 0 };
      return {
        package: clausesIn(deal, input),
        worth,
        level: levelIn({ ...space, work: account.part(2 * (found.length - at)) }, acceptance, at, worth),
        short,
        room: walkAway === null ? null : worth - walkAway,
        isNeeded: isNeeded({ ...space, work: account.part(2 * (found.length - at)) }, acceptance, at),
        spread: high - low,
      };
    });
    tellIfSpent(
      limits,
      account,
      found.some((one) => one !== null && isSpentOn(one)),
    );
    return best;
  },
});

/** Whether the share of the work was not enough to find it. */
function isSpentOn(found: object): boolean {
  return "tooLarge" in found && (found as TooLarge).tooLarge.of === "steps";
}

/** The best package of a party, where there is one. */
export function bestOf(found: BestOfParty | NoBest | undefined): BestOfParty | null {
  return found === undefined || "none" in found ? null : found;
}

/** How many packages are made that are worth so much to a party, which asks for no less. */
function levelIn(space: DealSpace, acceptance: Acceptance, party: number, worth: number): Count | null {
  const parties = space.parties.map((one, at) => (at === party ? { ...one, walkAway: worth } : one));
  const withIt: Acceptance =
    acceptance.by === "all" ? acceptance : { ...acceptance, vetoes: [...acceptance.vetoes, party] };
  const count = madeCount({ ...space, parties }, withIt);
  return count === null || count === 0n ? null : countOf(count);
}

function isNeeded(space: DealSpace, acceptance: Acceptance, party: number): boolean {
  if (acceptance.by === "all" || acceptance.vetoes.includes(party)) return true;
  const without: Acceptance = {
    ...acceptance,
    weights: space.parties.map((_, at) => (at === party ? 0 : (acceptance.weights?.[at] ?? 1))),
  };
  return someDeal(space, without) === null;
}
