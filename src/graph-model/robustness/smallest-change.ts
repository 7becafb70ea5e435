// Types, not interfaces, so that they count as plain JSON. States are named by their codes. A swap
// exchanges two neighbouring levels of one party's order of preference; what is tied stays tied.

/** A comparison that turns round: the party comes to like `over` better than `under`; one state stands for its level. */
export type TurnedComparison = { readonly party: string; readonly over: number; readonly under: number };

/**
 * The smallest number of swaps that changes whether a state is an equilibrium: at least `least`; with `most` it is
 * done. The two are equal where the number is exact; `most` is null where no way was found within the search.
 */
export type SmallestChange = {
  readonly least: number;
  readonly most: number | null;
  /** What turns round in one way to do it with `most` swaps; where only one state's level moves the decisive one last. */
  readonly turned: readonly TurnedComparison[];
};

/** The smallest changes that break an equilibrium, or make one of a state that is none; null where no order does. */
export type SmallestChanges = {
  readonly holds: boolean;
  /** By any parties together. */
  readonly overall: SmallestChange | null;
  /** By changes of one party's order alone. */
  readonly byParty: { readonly [party: string]: SmallestChange | null };
};
