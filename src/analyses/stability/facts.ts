import type { Conventions } from "#graph-model/concepts/conventions.ts";
import type { MergedStates } from "#graph-model/model/graph-model.ts";

/**
 * What the model is, and how it was run. A state is named by its code: bit k says whether option k is taken; where states
 * are listed the code is the place in the list.
 */
export type Facts = {
  readonly options: readonly string[];
  /** Ids of the states where the case lists them: a state's code is then its place here. Null where options make them. */
  readonly listed: readonly string[] | null;
  /** States that count as one: the one that stands for them, and all of them. */
  readonly merged: readonly Pick<MergedStates, "state" | "of">[];
  readonly parties: readonly { readonly id: string; readonly options: readonly string[] }[];
  readonly stateCount: number;
  /** All states that can occur, ascending; null if there are more than 4096. */
  readonly states: readonly number[] | null;
  readonly today: number;
  /** True if nothing was unknown, so that one exact run decides. */
  readonly exact: boolean;
  /** The chance with which two neighbours of a ranking were taken to stand in the wrong order. */
  readonly error: number;
  /** What counted where the literature differs. */
  readonly conventions: Readonly<Record<keyof Conventions, string>>;
  /** How many directions, priorities and places are unknown, in all. */
  readonly open: number;
  /** How many of these are no wish, but an order among wishes or outcomes that nobody gives. */
  readonly orders: number;
};
