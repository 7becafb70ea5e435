import { type Lenient, listed } from "../../lenient.ts";
import { holds } from "../../logic.ts";
import type { Moves } from "../../moves.ts";
import { optionsOfState, type Statement } from "../../moves-notation.ts";

/** The first exclusion by which a state, named by its options, cannot occur; undefined where it can, or states are listed. */
export function exclusionOf(moves: Lenient<Moves>, state: string): Statement | undefined {
  if ((moves.states ?? []).length > 0) return undefined;
  const taken = new Set(optionsOfState(state));
  return listed(moves.excluded)
    .flatMap(({ of }) => of.never ?? [])
    .find(({ proposition }) => holds(proposition, (option) => taken.has(option)));
}
