// Types, not interfaces, so that they count as plain JSON. States are named by their codes.

/**
 * The smallest number of changes that makes or breaks an equilibrium: at least `least`; with `most` it is done. The two
 * are equal where the number is exact; `most` is null where no way was found within the search. `How` tells of one way
 * to do it with `most` changes.
 */
export type Smallest<How> = { readonly least: number; readonly most: number | null } & How;

/** The smallest changes that break an equilibrium, or make one of a state that is none; null where nothing does. */
export type SmallestOfEach<How> = {
  readonly holds: boolean;
  /** By any parties together. */
  readonly overall: Smallest<How> | null;
  /** By changes of one party alone. */
  readonly byParty: { readonly [party: string]: Smallest<How> | null };
};

/** A comparison that turns round: the party comes to like `over` better than `under`; one state stands for its level. */
export type TurnedComparison = { readonly party: string; readonly over: number; readonly under: number };

/**
 * In swaps, each of which exchanges two neighbouring levels of one party's order of preference; what is tied stays tied.
 * What turns round is told; where only one state's level moves the decisive comparison comes last.
 */
export type SmallestChange = Smallest<{ readonly turned: readonly TurnedComparison[] }>;
export type SmallestChanges = SmallestOfEach<{ readonly turned: readonly TurnedComparison[] }>;
