import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { bestFor } from "#deal-space/questions/best-for.ts";
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
    const stakes = exact === null ? null : stakesIn(exact.space);
    return input.parties.map(({ actor, short }, at) => ({
      actor,
      short,
      walkAway: exact === null ? null : exact.space.parties[at]!.walkAway,
      stake: stakes?.[at] ?? null,
    }));
  },
});

/** What the packages that keep to the conditions are worth to each party, whoever accepts them. */
function stakesIn(space: DealSpace): (Range | null)[] {
  const free = space.parties.map((party) => ({ ...party, walkAway: null }));
  const most = bestFor({ ...space, parties: free });
  // The best of all that is worth less the more it was worth before is the worst.
  const least = bestFor({
    ...space,
    parties: free.map((party) => ({
      ...party,
      bias: -(party.bias ?? 0),
      values: party.values.map((row) => row.map((value) => -value)),
    })),
  });
  return most.map((best, at) => {
    const worst = least[at]!;
    if (best === null || worst === null || "tooLarge" in best || "tooLarge" in worst) return null;
    // Adding nought turns −0, which plain data cannot hold, into 0.
    return { low: -worst.worth + 0, high: best.worth + 0 };
  });
}
