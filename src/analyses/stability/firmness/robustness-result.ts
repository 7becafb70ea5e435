import type { Concept } from "../concepts/concept.ts";
import type { StatementFirmness } from "./statement-changes-result.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their codes, as in the result. A swap
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
  /** By any parties together. */
  readonly overall: SmallestChange | null;
  /** By changes of one party's order alone. */
  readonly byParty: { readonly [party: string]: SmallestChange | null };
};

/** How firmly a state is, or is not, an equilibrium by one concept. */
export type StateRobustness = SmallestChanges & {
  readonly state: number;
  readonly holds: boolean;
  /** After how many of the single swaps it is one. */
  readonly afterSwap: number;
};

/** How firm the verdicts of an exact model are against errors in the orders of preference. */
export type Robustness = {
  /** Which states the numbers are given for. */
  readonly of: "all states" | "leading states";
  /** How many single swaps there are. */
  readonly swaps: number;
  /** For SEQ all orders of all parties up to so many swaps in all were run; null if all that there are. */
  readonly searched: number | null;
  readonly concepts: { readonly [concept in Concept]: readonly StateRobustness[] };
};

/** In how many of all orders of some parties' levels a state holds, the others' orders being as stated. */
export type CountedOrders = {
  readonly parties: readonly string[];
  readonly orders: number;
  readonly holding: { readonly [concept in Concept]: number };
};

/** What it takes that a given state holds, or, where it does, what it takes that it does not. */
export type Target = {
  /** As it was asked for. */
  readonly name: string;
  readonly state: number | null;
  /** Why there is no answer; null if there is one. */
  readonly problem: string | null;
  /** As in `Robustness`, for this state; null also where the model is too large for changes of orders. */
  readonly searched: number | null;
  readonly concepts: { readonly [concept in Concept]: SmallestChanges & { readonly holds: boolean } } | null;
  /** One party at a time and all together, where there are few enough orders to count. */
  readonly counted: readonly CountedOrders[];
  /** The same by changes of statements; null where no preferences are given by statements, or the model is too large. */
  readonly statements: StatementFirmness | null;
};

/** What it takes that several states hold together, or, where all of them do, that one of them does not. */
export type Targets = {
  readonly each: readonly Target[];
  /** By swaps in orders of preference; null where one of the states has no answer, or the model is too large. */
  readonly together: { readonly [concept in Concept]: SmallestChanges & { readonly holds: boolean } } | null;
  /** By changes of statements, as for a single state. */
  readonly statements: StatementFirmness | null;
};
