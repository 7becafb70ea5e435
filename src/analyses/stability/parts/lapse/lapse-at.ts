import { stateOf } from "#graph-model/moves/feasible-states.ts";
import type { Setup } from "../../setup.ts";

/** The position of the state that today's turns into; null where there is none, or it cannot occur. */
export function lapseAt({ facts, input: { lapse }, model }: Setup): number | null {
  if (lapse === null || lapse.state === facts.today) return null;
  const at = stateOf(model.graph.codes, lapse.state);
  return at < 0 ? null : at;
}
