import { stakes } from "#deal-space/questions/stakes.ts";
import type { Range } from "#math/range.ts";
import { definePart } from "../../part.ts";
import type { DealsSetup } from "../setup.ts";

/** A party in the order in which every list of values has the parties. */
export interface PartyFound {
  readonly actor: string;
  readonly short: string;
  /** What it has without a deal, in its own measure; null where that is not one number, or it accepts whatever there is. */
  readonly walkAway: number | null;
  /** What the worst and the best package that keep to the conditions are worth to it; null where that is not known, or there are none. */
  readonly stake: Range | null;
}

/** Whose values the lists of values hold, in their order. */
export const parties = definePart({
  id: "parties",
  title: "Parties",
  needs: [],
  cost: ({ size, exact }: DealsSetup) => (exact === null ? 1 : 5 * size),
  run({ input, exact }: DealsSetup): readonly PartyFound[] {
    const found = exact === null ? null : stakes(exact.space);
    return input.parties.map(({ actor, short }, at) => ({
      actor,
      short,
      walkAway: exact === null ? null : exact.space.parties[at]!.walkAway,
      stake: found?.[at] ?? null,
    }));
  },
});
