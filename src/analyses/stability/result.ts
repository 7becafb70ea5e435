import type { Division } from "#graph-model/coalitions/division-results.ts";
import type { JointGains } from "#graph-model/coalitions/joint-gains.ts";
import type { Together } from "#graph-model/coalitions/together.ts";
import type { ConceptResults, LimitedMove } from "#graph-model/concepts/concept-results.ts";
import type { Conventions } from "#graph-model/concepts/conventions.ts";
import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { MergedStates } from "#graph-model/model/graph-model.ts";
import type { Robustness } from "#graph-model/robustness/robustness.ts";
import type { FromHere } from "#graph-model/sanctions/from-here.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Why } from "#graph-model/sanctions/sanctions.ts";
import type { Mixture } from "./mixture.ts";
import type { Target, Targets } from "./target.ts";
import type { ToldCheck, ToldFlip, ToldStatements, ToldTornado } from "./told.ts";

// Types, not interfaces, so that they count as plain JSON. A state is named by its code: bit k says whether option k
// is taken; where states are listed the code is the place in the list. Counts are numbers of completions of what is
// unknown in which something holds, out of `completions` (1 if nothing is unknown).

/** The result of the analysis. */
export type StabilityResult = {
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
  /** For each party whose preferences the case gives in several forms: how the one used agrees with each other. */
  readonly preferenceChecks: readonly ToldCheck[];
  readonly completions: number;
  /** How many directions, priorities and places are unknown, in all. */
  readonly open: number;
  readonly concepts: ConceptResults;
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
  /** What follows from parties' seeing the conflict differently; null where the case has nobody mistaken. */
  readonly views: Hypergame | null;
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
  readonly flips: readonly ToldFlip[];
  /** How firm the verdicts are; null if something is unknown, or if the model is too large for it. */
  readonly robustness: Robustness | null;
  /**
   * The smallest changes of statements that make or break the leading outcomes and today's state; null if something is
   * unknown, nobody's preferences are given by statements, or the model is too large for it.
   */
  readonly statements: readonly (ToldStatements & { readonly state: number })[] | null;
  /** How far each single input of the preferences moves the leading outcomes and today's state. */
  readonly tornado: ToldTornado;
  /** What it takes that the state asked for holds; null unless one was asked for. */
  readonly target: Target | null;
  /** What it takes that several states hold together; null unless several were asked for. */
  readonly targets: Targets | null;
};
