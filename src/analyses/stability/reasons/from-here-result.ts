import type { MoveStep } from "../result.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their code.

/** All shortest legal paths from today to a state; the first 20 of them, in the order of the states on the way. */
export type Ways = {
  readonly length: number;
  /** How many there are; null above 2⁵³ − 1. */
  readonly total: number | null;
  readonly paths: readonly {
    readonly steps: readonly MoveStep[];
    /**
     * The first step that the party would not take: in state `at` it would lose or gain nothing by it (`costs`), or
     * some answer takes its gain away (`deterred`, by SEQ). Null where there is none, and where it was not looked for:
     * where something is unknown, or above 4096 states.
     */
    readonly stops: {
      readonly at: number;
      readonly party: string;
      readonly because: "costs" | "deterred";
    } | null;
  }[];
};

/** A move that a party could make now, and what would come of it. */
export type FirstMove = {
  readonly party: string;
  readonly to: number;
  /** Whether it is an improvement for the party, and if so whether some answer deters it (SEQ). */
  readonly serves: boolean;
  readonly deterred: boolean | null;
  /** Equilibria (SEQ) that improvements lead to from there, somebody else moving next; `to` itself if it is one. */
  readonly leadsTo: readonly number[];
};

/** What can come of today's state. */
export type FromHere = {
  /** Number of steps on a shortest legal path from today to each of `states`, by moves of any kind; −1 for none. */
  readonly byMoves: readonly number[];
  /** The same by improvements only. */
  readonly byImprovements: readonly number[];
  /** The equilibria (SEQ): reached from today by improvements, only by other moves, or not at all. */
  readonly equilibria: {
    readonly byImprovements: readonly number[];
    readonly byMoves: readonly number[];
    readonly never: readonly number[];
  };
  /** Per party its improvements, the best first, then its other moves; 64 at most. */
  readonly firstMoves: readonly FirstMove[];
};
