import type { Expression } from "#case/logic.ts";
import type { Ranking } from "#math/dense-ranks.ts";
import type { Random } from "#math/random.ts";
import { columnOf } from "../graph/feasible-states.ts";
import { stateSet } from "../graph/state-set.ts";
import { truthTable } from "../graph/truth-table.ts";
import type { StabilityInput } from "../input.ts";
import { truthInState } from "../truth-in-state.ts";
import { drawPriorities, type OpenStatement, restOf } from "./open-statements.ts";
import { type PartyPreferences, type StatedPreference, statementsIn } from "./party-preferences.ts";
import { type Priority, prioritiser } from "./prioritisation.ts";
import { rankingPlan } from "./ranking-plan.ts";
import { utilityPlan } from "./utility-plan.ts";
import { weightPlan } from "./weight-plan.ts";

/** A question of direction that a completion answers: would the party rather that this held? */
export interface UnknownDirection {
  readonly party: number;
  /** `statement` = the case says that the direction is not known; `option` = no statement names the option. */
  readonly kind: "statement" | "option";
  /** The statement, or the id of the option. */
  readonly text: string;
  /** The sentences that the case gives for it. */
  readonly cites: readonly string[];
}

/** A way to complete what is known of one party's preferences to a total preorder of the states. */
export interface Plan {
  /** True where nothing is left to complete: every call gives the same ranking. */
  readonly fixed: boolean;
  readonly unknowns: readonly UnknownDirection[];
  /** How many things are unknown: directions, priorities, places. */
  readonly open: number;
  /** Draws one completion. Writes 1 or 0 for each unknown direction into `answers`. */
  complete(random: Random, answers: Uint8Array): Ranking;
}

/** How to turn statements of a model into columns of truth over its states. */
export interface Compiler {
  readonly codes: Int32Array;
  column(statement: Expression): Uint32Array;
  /** Ranks the states by statements, the most important first; they order only what is tied in `above`, if given. */
  prioritise(priorities: readonly Priority[], above?: Ranking): Ranking;
}

/** Compiles statements once each. */
export function statementCompiler(input: StabilityInput, codes: Int32Array): Compiler {
  const index = new Map(input.options.map(({ id }, at) => [id, at]));
  const holds = truthInState(input);
  const compiled = (statement: Expression) =>
    input.listed
      ? stateSet(codes.length, (state) => holds(statement, codes[state]!))
      : columnOf(truthTable(statement, index, input.options.length), codes);
  const known = new Map<string, Uint32Array>();
  return {
    codes,
    prioritise: prioritiser(codes.length),
    column(statement) {
      const key = JSON.stringify(statement);
      const column = known.get(key) ?? compiled(statement);
      known.set(key, column);
      return column;
    },
  };
}

/** How the preferences of one party are completed. */
export function completionPlan(
  input: StabilityInput,
  party: number,
  preferences: PartyPreferences,
  compiler: Compiler,
): Plan {
  switch (preferences.by) {
    case "ranking":
      return rankingPlan(preferences.entries, compiler.codes);
    case "utilities":
      return utilityPlan(preferences.entries, compiler.codes);
    case "weights":
      return weightPlan(input, party, preferences, compiler);
    case "statements":
      return statementPlan(input, party, preferences, compiler);
  }
}

/**
 * Statements in order of priority; those of unknown direction are turned either way with equal chance, groups of
 * unknown priority are shuffled. Where the rest is unknown, the options that no statement names follow, in random
 * order and each in a random direction: a completion is itself a list of prioritised statements.
 */
function statementPlan(
  input: StabilityInput,
  party: number,
  preferences: PartyPreferences & { by: "statements" },
  compiler: Compiler,
): Plan {
  const unknowns: UnknownDirection[] = [];
  const stated = (entry: StatedPreference): OpenStatement => {
    const column = compiler.column(entry.holds);
    if (entry.known) return { column, unknown: -1 };
    unknowns.push({ party, kind: "statement", text: entry.text, cites: entry.cites });
    return { column, unknown: unknowns.length - 1 };
  };
  const groups = preferences.entries.map((entry) => statementsIn(entry).map(stated));
  groups.push(restOf(input, party, preferences, compiler, unknowns));
  const shuffled = groups.filter((group) => group.length > 1).length;
  return {
    fixed: unknowns.length === 0 && shuffled === 0,
    unknowns,
    open: unknowns.length + shuffled,
    complete: (random, answers) => compiler.prioritise(drawPriorities(groups, random, answers)),
  };
}
