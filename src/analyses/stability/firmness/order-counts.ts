import { ALL_CONCEPTS, byConcept, CONCEPT_BIT, CONCEPTS, type Concept } from "../concepts/concept.ts";
import type { Places } from "../preferences/reordered.ts";
import { equilibriaUnder } from "./order-search.ts";
import type { KnownModel } from "./robustness.ts";

/** Places of a party's order that are varied, from 0, the best, up to and without the second; null for none. */
export type VariedPlaces = readonly [number, number] | null;

/** How many orders there are when the levels in the varied places are put in all their orders, for all parties. */
export function orderCount(varied: readonly VariedPlaces[]): number {
  let count = 1;
  for (const places of varied) {
    if (places) for (let each = 2; each <= places[1] - places[0]; each++) count *= each;
  }
  return count;
}

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
  const chosen: (Places | null)[] = ranked.map(() => null);
  const choose = (party: number) => {
    if (party === ranked.length) {
      const bits = equilibriaUnder(model, ranked, chosen, ALL_CONCEPTS)[state]!;
      for (const concept of CONCEPTS) if (bits & CONCEPT_BIT[concept]) holding[concept]++;
      return;
    }
    const places = varied[party];
    if (!places) return choose(party + 1);
    const { levels } = ranked[party]!;
    // Places are counted from the best, levels from the worst.
    for (const order of permuted(levels, levels - places[1], levels - places[0])) {
      chosen[party] = order;
      choose(party + 1);
    }
  };
  choose(0);
  return holding;
}

/** All orders in which only the levels from `from` up to and without `to` change places. */
function* permuted(levels: number, from: number, to: number): Generator<Places> {
  const places = Int32Array.from({ length: levels }, (_, level) => level);
  function* place(at: number): Generator<Places> {
    if (at >= to) {
      yield places;
      return;
    }
    for (let other = at; other < to; other++) {
      swap(places, at, other);
      yield* place(at + 1);
      swap(places, at, other);
    }
  }
  yield* place(from);
}

function swap(places: Places, a: number, b: number): void {
  const kept = places[a]!;
  places[a] = places[b]!;
  places[b] = kept;
}
