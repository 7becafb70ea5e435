import { optionsOfState } from "#case/moves.ts";
import { CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import { stateOf } from "../graph/feasible-states.ts";
import type { StabilityInput } from "../input.ts";
import { holdingOrders, orderCount, type VariedPlaces } from "./order-counts.ts";
import { type KnownModel, targetChanges } from "./robustness.ts";
import type { CountedOrders, Target } from "./robustness-result.ts";

/** How many orders of preference the search for one state may run. */
const SEARCHED_ORDERS = 60_000;
/** Up to this many orders of one party, or of all, are counted. */
const COUNTED_ORDERS = 20_000;

/**
 * What it takes that a state named by the user holds: the inverse of the analysis. `known` is null where something is
 * unknown or the model is too large; the name is that of the case, or the options taken joined by "+", or "none".
 */
export function targetOf(
  input: StabilityInput,
  name: string,
  known: KnownModel | null,
  exact: boolean,
): Target {
  const refused = (problem: string): Target => ({
    name,
    state: null,
    problem,
    searched: null,
    concepts: null,
    counted: [],
  });
  const named = input.names.find((each) => each.name === name.trim());
  const taken = named ? [] : optionsOfState(name.trim());
  const unknown = taken.filter((option) => !input.options.some(({ id }) => id === option));
  if (unknown.length > 0) return refused(`there is no option “${unknown.join("”, “")}” in the case`);
  const code = named
    ? named.state
    : input.options.reduce((bits, { id }, at) => (taken.includes(id) ? bits | (1 << at) : bits), 0);
  if (!exact)
    return refused(
      "some preferences are not known or taken to err, and the smallest change is only sought where all are known",
    );
  if (!known) return refused("the model is too large");
  const state = stateOf(known.model.graph.codes, code);
  if (state < 0) return refused("it cannot occur");
  const { searched, changes } = targetChanges(known, state, SEARCHED_ORDERS);
  const of = (concept: Concept) => ({
    holds: (known.holds[state]! & CONCEPT_BIT[concept]) !== 0,
    ...changes(concept),
  });
  return {
    name,
    state: code,
    problem: null,
    searched,
    concepts: { nash: of("nash"), gmr: of("gmr"), smr: of("smr"), seq: of("seq") },
    counted: countedOrders(known, state),
  };
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
