import { optionsOfState } from "#case/moves-notation.ts";
import { nearest } from "#case/nearest.ts";
import { byConcept, CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import { stateOf } from "../graph/feasible-states.ts";
import { type StabilityInput, standingFor } from "../input.ts";
import type { Model } from "../model.ts";
import { jointTarget } from "./joint-target.ts";
import { holdingOrders, orderCount, type VariedPlaces } from "./order-counts.ts";
import { type KnownModel, targetChanges } from "./robustness.ts";
import type { CountedOrders, Target, Targets } from "./robustness-result.ts";
import type { StatementSearch } from "./statement-changes.ts";

/** How many orders of preference the search for one state may run. */
const SEARCHED_ORDERS = 60_000;
/** How many orders of a party, or of all together, the search for several states may run. */
const JOINT_ORDERS = 20_000;
/** Up to this many orders of one party, or of all, are counted. */
const COUNTED_ORDERS = 20_000;

/** What the answer for a state named by the user is drawn from. */
export interface TargetSearch {
  readonly model: Model;
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
export function targetOf(search: TargetSearch, name: string): Target {
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
  const named = namedState(search.model, name);
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
    statements: statements?.([state]) ?? null,
  };
  if (!known) return { ...found, searched: null, concepts: null, counted: [] };
  const { searched, changes } = targetChanges(known, state, SEARCHED_ORDERS);
  const of = (concept: Concept) => ({
    holds: (known.holds[state]! & CONCEPT_BIT[concept]) !== 0,
    ...changes(concept),
  });
  return {
    ...found,
    searched,
    concepts: byConcept(of),
    counted: countedOrders(known, state),
  };
}

/** What it takes that several states hold together, and each of them alone. */
export function targetsOf(search: TargetSearch, names: readonly string[]): Targets {
  const { known, statements } = search;
  const each = names.map((name) => targetOf(search, name));
  const states = each.flatMap(({ state }) =>
    state === null ? [] : [stateOf(search.model.graph.codes, state)],
  );
  const answered = states.length === names.length;
  return {
    each,
    together: answered && known ? jointTarget(known, states, JOINT_ORDERS) : null,
    statements: answered && statements ? statements(states) : null,
  };
}

/** The code and the position of a state, or why there is none of that name. */
function namedState({ input, graph }: Model, name: string): { code: number; state: number } | string {
  const code = input.names.find((each) => each.name === name)?.state ?? codeOf(input, name);
  if (typeof code === "string") return code;
  const state = stateOf(graph.codes, code);
  return state < 0 ? "it cannot occur" : { code, state };
}

/** The code of a state by its id or its options, or why there is none. */
function codeOf({ options, listed, merged, names }: StabilityInput, name: string): number | string {
  if (listed) {
    const at = listed.states.findIndex((state) => state.id === name || state.name === name);
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

/** In how many of all orders of each party alone, and of all together, the state holds, where they are few enough. */
function countedOrders(known: KnownModel, state: number): CountedOrders[] {
  const { model, ranked } = known;
  const all = ranked.map(({ levels }): VariedPlaces => [0, levels]);
  const choices = [...all.map((_, party) => all.map((places, at) => (at === party ? places : null))), all];
  return choices
    .filter((varied) => orderCount(varied) <= COUNTED_ORDERS)
    .map((varied) => ({
      parties: model.input.parties.filter((_, party) => varied[party]).map(({ id }) => id),
      orders: orderCount(varied),
      holding: holdingOrders(known, varied, state),
    }));
}
