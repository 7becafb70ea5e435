import type { Expression } from "#case/logic.ts";
import { type StabilityInput, standingFor } from "../input.ts";
import { truthInState } from "../truth-in-state.ts";

/**
 * Makes the function that gives the state for which a party takes another, by code: the one with the options that it
 * does not know of left. Null where it takes that to be impossible: what it does not see, and what cannot occur without
 * those options. Merged states are seen where the one that stands for them is.
 */
export function sightOf(
  input: Pick<StabilityInput, "options" | "listed" | "excluded" | "merged" | "views">,
  party: number,
): (code: number) => number | null {
  const views = input.views.filter((view) => view.party === party);
  const unaware = views.reduce((bits, view) => bits | view.unaware, 0);
  const unseen = views.flatMap((view) => view.unseen);
  const holds = truthInState(input);
  const saysOneOf = (statements: readonly Expression[], code: number) =>
    statements.some((statement) => holds(statement, code));
  const standsFor = standingFor(input.merged);
  return (code) => {
    const taken = standsFor(standsFor(code) & ~unaware);
    const isPossible = (taken & unaware) === 0 && (taken === code || !saysOneOf(input.excluded, taken));
    return isPossible && !saysOneOf(unseen, taken) ? taken : null;
  };
}
