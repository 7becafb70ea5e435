import { optionsOfState } from "#case/moves-notation.ts";
import { nearest } from "#case/nearest.ts";
import type { Concept } from "#graph-model/concepts/concept.ts";
import type { SolvableModel } from "#graph-model/concepts/solvable-model.ts";
import { standingFor } from "#graph-model/model/graph-model.ts";
import { stateOf } from "#graph-model/moves/feasible-states.ts";
import { jointTarget } from "#graph-model/robustness/joint-target.ts";
import type { KnownModel } from "#graph-model/robustness/known-model.ts";
import { type CountedOrders, countedOrders } from "#graph-model/robustness/order-counts.ts";
import { targetChanges } from "#graph-model/robustness/robustness.ts";
import type { SmallestChanges } from "#graph-model/robustness/smallest-change.ts";
import type { StatementSearch } from "#graph-model/robustness/statement-changes.ts";
import type { StabilityInput } from "./input.ts";
import { type ToldStatements, toldStatements } from "./told.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their codes.

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
  readonly statements: ToldStatements | null;
};

/** What it takes that several states hold together, or, where all of them do, that one of them does not. */
export type Targets = {
  readonly each: readonly Target[];
  /** By swaps in orders of preference; null where one of the states has no answer, or the model is too large. */
  readonly together: { readonly [concept in Concept]: SmallestChanges & { readonly holds: boolean } } | null;
  /** By changes of statements, as for a single state. */
  readonly statements: ToldStatements | null;
};

/** What the answer for a state named by the user is drawn from. */
export interface TargetSearch {
  readonly model: SolvableModel;
  /** Whether all orders of preference are known. */
  readonly exact: boolean;
  /** The known model; null where something is unknown or the model is too large for changes of orders. */
  readonly known: KnownModel | null;
  /** Null where something is unknown, no party's preferences are statements, or the model is too large. */
  readonly statements: StatementSearch | null;
}

/** The names in what was asked for: parted by semicolons, but for a name of the case that has one itself. */
export function targetNames({ names }: StabilityInput, text: string): string[] {
  const asked = text.trim();
  if (names.some(({ name }) => name === asked)) return [asked];
  return [...new Set(asked.split(";").map((name) => name.trim()))].filter((name) => name !== "");
}

/**
 * What it takes that a state named by the user holds: the inverse of the analysis. The name is that of the case, or the
 * options taken joined by "+", or "none".
 */
export function targetOf(search: TargetSearch, input: StabilityInput, name: string): Target {
  const { known, statements } = search;
  const refused = (problem: string): Target => ({
    name,
    state: null,
    problem,
    searched: null,
    concepts: null,
    counted: [],
    statements: null,
  });
  const named = namedState(search.model.graph.codes, input, name);
  if (typeof named === "string") return refused(named);
  if (!search.exact)
    return refused(
      "some preferences are not known or taken to err, and the smallest change is only sought where all are known",
    );
  if (!known && !statements) return refused("the model is too large");
  const { code, state } = named;
  const found = {
    name,
    state: code,
    problem: null,
    statements: statements && toldStatements(statements([state]), input),
  };
  if (!known) return { ...found, searched: null, concepts: null, counted: [] };
  return { ...found, ...targetChanges(known, state), counted: countedOrders(known, state) };
}

/** What it takes that several states hold together, and each of them alone. */
export function targetsOf(search: TargetSearch, input: StabilityInput, names: readonly string[]): Targets {
  const { known, statements } = search;
  const each = names.map((name) => targetOf(search, input, name));
  const states = each.flatMap(({ state }) =>
    state === null ? [] : [stateOf(search.model.graph.codes, state)],
  );
  const answered = states.length === names.length;
  return {
    each,
    together: answered && known ? jointTarget(known, states) : null,
    statements: answered && statements ? toldStatements(statements(states), input) : null,
  };
}

/** The code and the position of a state, or why there is none of that name. */
function namedState(
  codes: Int32Array,
  input: StabilityInput,
  name: string,
): { code: number; state: number } | string {
  const code = input.names.find((each) => each.name === name)?.state ?? codeOf(input, name);
  if (typeof code === "string") return code;
  const state = stateOf(codes, code);
  return state < 0 ? "it cannot occur" : { code, state };
}

/** The code of a state by its id or its options, or why there is none. */
function codeOf({ model, states, names }: StabilityInput, name: string): number | string {
  const { options, listed, merged } = model;
  if (listed) {
    const at = listed.states.findIndex((id, index) => id === name || states[index]!.name === name);
    return at < 0 ? `there is no state “${name}” in the case` : at;
  }
  const taken = optionsOfState(name);
  const unknown = taken.filter((option) => !options.some(({ id }) => id === option));
  if (unknown.length > 0) {
    const near = unknown.flatMap(
      (option) => nearest(option, [...options.map(({ id }) => id), ...names.map((each) => each.name)]) ?? [],
    );
    const meant = near.length > 0 ? `; the nearest is “${near.join("”, “")}”` : "";
    return `there is no option “${unknown.join("”, “")}” in the case${meant}`;
  }
  const code = options.reduce((bits, { id }, at) => (taken.includes(id) ? bits | (1 << at) : bits), 0);
  return standingFor(merged)(code);
}
