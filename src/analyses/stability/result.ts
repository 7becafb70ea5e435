import type { Division, JointGains, Together } from "./coalitions/coalition-result.ts";
import type { Concept } from "./concepts/concept.ts";
import type { Conventions } from "./concepts/conventions.ts";
import type { Mixture } from "./concepts/mixture-result.ts";
import type { Robustness, Target, Targets } from "./firmness/robustness-result.ts";
import type { StateStatements } from "./firmness/statement-changes-result.ts";
import type { Tornado } from "./firmness/tornado-result.ts";
import type { PreferenceCheck } from "./preferences/preference-check-result.ts";
import type { FromHere, Ways } from "./reasons/from-here-result.ts";
import type { Why } from "./reasons/why-result.ts";
import type { Views } from "./views/views-result.ts";

// Types, not interfaces, so that they count as plain JSON. A state is named by its code: bit k says whether option k
// of `options` is taken, the first option being the lowest bit. A count is the number of completions of what is
// unknown in which something holds, out of `completions` (1 if nothing is unknown).

/**
 * States, ascending, and for each in how many completions it has the property. States with none are left out; `total`
 * is how many have some, of which the first 65,536 are listed.
 */
export type StateCounts = {
  readonly states: readonly number[];
  readonly counts: readonly number[];
  readonly total: number;
};

/** Where a concept makes states hold. */
export type ConceptStates = {
  /** `interval`: ends of the 95 % score interval (Wilson 1927) of each share of completions; null in an exact run. */
  readonly equilibria: StateCounts & {
    readonly interval: { readonly low: readonly number[]; readonly high: readonly number[] } | null;
  };
  /** Stable states by party; null if there are more than 4096 states. */
  readonly stable: { readonly [party: string]: StateCounts } | null;
};

/** Stability for two parties that move in turn and look a stated number of moves ahead. */
export type LimitedMove = {
  /** For 1, 2, … moves ahead. */
  readonly horizons: readonly ConceptStates[];
  /**
   * Stable for all horizons from some one on. From horizon `from` on everything repeats itself every `period` horizons
   * (the largest of all completions; a period of 1: nothing changes any more). Null if no repetition was found.
   */
  readonly nonMyopic: (ConceptStates & { readonly from: number; readonly period: number }) | null;
};

/** One move: who makes it, and to which state it leads. */
export type MoveStep = { readonly party: string; readonly to: number };

/** What keeps one party in a state, over the completions looked at. */
export type Restraint = {
  readonly party: string;
  /** Completions in which no move of the party would be an improvement. */
  readonly noBetter: number;
  /** Completions in which its best improvement is deterred. */
  readonly deterred: number;
  /** Completions in which an improvement is not deterred. */
  readonly free: number;
  /** The commonest best improvement with its commonest deterrent: the steps of the others that follow. */
  readonly deterrent: {
    readonly to: number;
    readonly answer: readonly MoveStep[];
    readonly count: number;
  } | null;
  /** The commonest improvement that nobody deters. */
  readonly gain: { readonly to: number; readonly count: number } | null;
};

/** A state that holds in many completions, or today's. */
export type Leading = {
  readonly state: number;
  /** States that hold about as often and differ only outside the core. */
  readonly variants: readonly number[];
  /** Options that the state and its variants all take or all leave, as bits; 0 where it does not apply. */
  readonly core: number;
  readonly counts: { readonly [concept in Concept]: number };
  /** How many completions the restraints are drawn from, and whether it is an equilibrium (SEQ) in them. */
  readonly examined: number;
  readonly holdsInExamined: boolean;
  readonly restraints: readonly Restraint[];
  /** A shortest legal path from today by any moves; null if there is none, empty for today itself. */
  readonly path: readonly MoveStep[] | null;
  /** The commonest of the shortest paths on which every move is an improvement, and in how many completions one exists. */
  readonly improvementPath: { readonly steps: readonly MoveStep[]; readonly count: number } | null;
  readonly improvementPaths: number;
  /** All shortest paths; null where there is none. By improvements only where nothing is unknown. */
  readonly ways: { readonly byMoves: Ways | null; readonly byImprovements: Ways | null };
};

/** What would follow from one changed or resolved input. */
export type PreferenceFlip = {
  readonly party: string;
  /** `reverse` a statement or weight; `swap` neighbours of an order, or sizes of weights; `resolve` an unknown direction. */
  readonly kind: "reverse" | "swap" | "resolve";
  /** The statement or option; empty for a swap. */
  readonly subject: string;
  /** From 1: places of a ranking, or of the levels of value, the best first; or two places in the list of weights. */
  readonly swapped: readonly [number, number] | null;
  /** Whether the party then wants what `subject` says; null for a swap. */
  readonly wanted: boolean | null;
  readonly completions: number;
  /** What holds (SEQ) most often after the change, and what is left of the present leader or its likes, if completions were drawn. */
  readonly leads: { readonly state: number; readonly count: number } | null;
  readonly before: { readonly state: number; readonly count: number } | null;
  /** Without unknowns: the equilibria (SEQ) that the change makes and breaks. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
  readonly cites: readonly string[];
};

/** The result of the analysis. */
export type StabilityResult = {
  readonly options: readonly string[];
  /** Ids of the states where the case lists them: a state's code is then its place here. Null where options make them. */
  readonly listed: readonly string[] | null;
  /** States that count as one: the one that stands for them, and all of them. */
  readonly merged: readonly { readonly state: number; readonly of: readonly number[] }[];
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
  /** For each party whose preferences the case gives in several forms: how the one used agrees with each other. */
  readonly preferenceChecks: readonly PreferenceCheck[];
  readonly completions: number;
  /** How many directions, priorities and places are unknown, in all. */
  readonly open: number;
  readonly concepts: { readonly [concept in Concept]: ConceptStates } & {
    /**
     * Simultaneous sanctions alone, and beside those of SEQ (each party is stable by the one or by the other); null
     * where they were not asked for or would take too long.
     */
    readonly sim: ConceptStates | null;
    readonly seqOrSim: ConceptStates | null;
  };
  /** Null where it was not asked for, or there are not two parties, or too many moves. */
  readonly limitedMove: LimitedMove | null;
  /**
   * Who could jointly do better, for each of `leading`, and in exact runs for the other outcomes that hold (SEQ), 64 at
   * most, as far as time allows. Where something is unknown only if asked for; null also for
   * more than 8 parties or very many states.
   */
  readonly jointGains: readonly JointGains[] | null;
  /** What holds where the coalitions that the case states act as one; null where it states none, or is too large. */
  readonly together: Together | null;
  /** Null where it was not asked for, something is unknown, or there are too many states or parties. */
  readonly divisions: readonly Division[] | null;
  /** What follows from parties' seeing the conflict differently; null where the case gives no views. */
  readonly views: Views | null;
  /** Null where no party was given a concept of its own. */
  readonly mixture: Mixture | null;
  /** Number of states that are an equilibrium (SEQ) in at least one completion. */
  readonly holding: number;
  /** The states that hold in most completions, the most-held first. */
  readonly leading: readonly Leading[];
  readonly todayState: Leading;
  /**
   * Every sanction against every improvement from all states (256 at most) or from the leading states and today's
   * (4096 states at most); null where there are more, or where something is unknown.
   */
  readonly why: Why | null;
  /** Null where something is unknown, and above 4096 states. */
  readonly fromHere: FromHere | null;
  readonly flips: readonly PreferenceFlip[];
  /** How firm the verdicts are; null if something is unknown, or if the model is too large for it. */
  readonly robustness: Robustness | null;
  /**
   * The smallest changes of statements that make or break the leading outcomes and today's state; null if something is
   * unknown, nobody's preferences are given by statements, or the model is too large for it.
   */
  readonly statements: readonly StateStatements[] | null;
  /** How far each single input of the preferences moves the leading outcomes and today's state. */
  readonly tornado: Tornado;
  /** What it takes that the state asked for holds; null unless one was asked for. */
  readonly target: Target | null;
  /** What it takes that several states hold together; null unless several were asked for. */
  readonly targets: Targets | null;
};
