import { reordered, shiftedPlaces } from "#math/places.ts";
import { ALL_CONCEPTS, byConcept, CONCEPT_BIT, CONCEPTS, type Concept } from "../concepts/concept.ts";
import { verdictsIf } from "../concepts/equilibria.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/**
 * Per concept and state the number of places by which a party's level of the state must move for the party's verdict
 * there to change: down where it is stable, up where it is not; 0 where no move changes it.
 */
export type DecidingShifts = Readonly<Record<Concept, Int32Array>>;

/**
 * The smallest change of a party's own order that changes whether it is stable in a state, for all its states. A
 * verdict depends on the own order only through the set of states above the state, and can only be lost as that set
 * grows; a level k places away needs k swaps to pass; and moving the state's level by k places passes exactly all
 * that are at most k away. So the least number of swaps is the least such k.
 */
export function decidingShifts(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
  verdicts: Uint8Array,
): DecidingShifts {
  const { rank, levels } = ranked[party]!;
  const shifts = byConcept(() => new Int32Array(rank.length));
  for (let level = 0; level < levels; level++) {
    const states = [...rank.keys()].filter((state) => rank[state] === level);
    for (const direction of [-1, 1]) {
      const room = direction < 0 ? level : levels - 1 - level;
      // Bits of the concepts whose verdict is still to change in this direction, state by state.
      const open = states.map((state) =>
        direction < 0 ? verdicts[state]! : ~verdicts[state]! & ALL_CONCEPTS,
      );
      for (let places = 1; places <= room && open.some((bits) => bits !== 0); places++) {
        const order = reordered(ranked[party]!, shiftedPlaces(levels, level, direction * places));
        const found = verdictsIf(model, ranked, party, model.rankMoves(party, order), ALL_CONCEPTS);
        states.forEach((state, at) => {
          const changed = (found[state]! ^ verdicts[state]!) & open[at]!;
          for (const concept of CONCEPTS) {
            if (changed & CONCEPT_BIT[concept]) shifts[concept][state] = places;
          }
          open[at]! &= ~changed;
        });
      }
    }
  }
  return shifts;
}
