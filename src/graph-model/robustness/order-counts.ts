import { orderCount, type Places, permutedEach, reordered, type VariedPlaces } from "#math/places.ts";
import { ALL_CONCEPTS, byConcept, CONCEPT_BIT, CONCEPTS, type Concept } from "../concepts/concept.ts";
import { equilibriaOf } from "../concepts/equilibria.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import type { KnownModel } from "./known-model.ts";

// Types, not interfaces, so that they count as plain JSON.

/** In how many of all orders of some parties' levels a state holds, the others' orders being as stated. */
export type CountedOrders = {
  readonly parties: readonly string[];
  readonly orders: number;
  readonly holding: { readonly [concept in Concept]: number };
};

/**
 * In how many of these orders a state is an equilibrium, by concept: the count of rankings that the inverse approach
 * gives (Kinsara, Kilgour & Hipel 2015), by running all of them.
 */
export function holdingOrders(
  { model, ranked }: KnownModel,
  varied: readonly VariedPlaces[],
  state: number,
): Record<Concept, number> {
  const holding = byConcept(() => 0);
  const reorder = (party: number, order: Places) => model.rankMoves(party, reordered(ranked[party]!, order));
  for (const chosen of permutedEach(ranked, varied, reorder)) {
    const bits = equilibriaOf(model, chosen, ALL_CONCEPTS)[state]!;
    for (const concept of CONCEPTS) if (bits & CONCEPT_BIT[concept]) holding[concept]++;
  }
  return holding;
}

/** In how many of all orders of each party alone, and of all together, the state holds, where they are few enough. */
export function countedOrders(
  known: KnownModel,
  state: number,
  budget: GraphBudget = fullBudget(),
): CountedOrders[] {
  const { model, ranked } = known;
  const all = ranked.map(({ levels }): VariedPlaces => [0, levels]);
  const choices = [...all.map((_, party) => all.map((places, at) => (at === party ? places : null))), all];
  return choices
    .filter((varied) => orderCount(varied) <= budget.most("countedOrders"))
    .map((varied) => ({
      parties: model.input.parties.filter((_, party) => varied[party]).map(({ id }) => id),
      orders: orderCount(varied),
      holding: holdingOrders(known, varied, state),
    }));
}
