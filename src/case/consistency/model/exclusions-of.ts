import { type Lenient, listed } from "../../lenient.ts";
import { holds } from "../../logic.ts";
import type { Moves } from "../../moves.ts";
import { optionsOfState, type Statement } from "../../moves-notation.ts";

/** Exclusions that are compared with states; a hand-made model has a few hundred. */
const MOST_COMPARED = 500_000;

/** Makes the function that finds the first exclusion by which a state, named by its options, cannot occur; of listed states it finds none. */
export function exclusionsOf(moves: Lenient<Moves>): (state: string) => Statement | undefined {
  if ((moves.states ?? []).length > 0) return () => undefined;
  const excluded = listed(moves.excluded).flatMap(({ of }) => of.never ?? []);
  let compared = 0;
  return (state) => {
    const taken = new Set(optionsOfState(state));
    return excluded.find(
      ({ proposition }) => ++compared <= MOST_COMPARED && holds(proposition, (option) => taken.has(option)),
    );
  };
}
