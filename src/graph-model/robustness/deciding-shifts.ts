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
      // Bits of the concepts whose verdict changes, state by state, if the level moves by so many places.
      const changedAt = (places: number) => {
        const order = reordered(ranked[party]!, shiftedPlaces(levels, level, direction * places));
        const found = verdictsIf(model, ranked, party, model.rankMoves(party, order), ALL_CONCEPTS);
        return states.map((state) => found[state]! ^ verdicts[state]!);
      };
      // Once changed, a verdict stays so: between two numbers of places with the same changes nothing changes.
      const narrow = (few: number, before: readonly number[], many: number, after: readonly number[]) => {
        if (after.every((bits, at) => bits === before[at])) return;
        if (many - few > 1) {
          const middle = (few + many) >> 1;
          const between = changedAt(middle);
          narrow(few, before, middle, between);
          narrow(middle, between, many, after);
          return;
        }
        states.forEach((state, at) => {
          for (const concept of CONCEPTS) {
            if ((after[at]! ^ before[at]!) & CONCEPT_BIT[concept]) shifts[concept][state] = many;
          }
        });
      };
      const room = direction < 0 ? level : levels - 1 - level;
      if (room > 0)
        narrow(
          0,
          states.map(() => 0),
          room,
          changedAt(room),
        );
    }
  }
  return shifts;
}
