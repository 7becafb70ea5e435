import { definePart } from "../../part.ts";
import type { DealsSetup } from "../setup.ts";

/** A party in the order in which every list of values has the parties. */
export interface PartyFound {
  readonly actor: string;
  readonly short: string;
  /** What it has without a deal, in its own measure; null where that is not one number, or it accepts whatever there is. */
  readonly walkAway: number | null;
}

/** Whose values the lists of values hold, in their order. */
export const parties = definePart({
  id: "parties",
  title: "Parties",
  needs: [],
  cost: () => 1,
  run: ({ input, exact }: DealsSetup): readonly PartyFound[] =>
    input.parties.map(({ actor, short }, at) => ({
      actor,
      short,
      walkAway: exact === null ? null : exact.space.parties[at]!.walkAway,
    })),
});
