import type { Step } from "../graph/paths.ts";
import type { Model } from "../model.ts";
import type { MoveStep } from "../result.ts";

/** Steps in the form of the result: the party by its id, the state by its code. */
export function moveSteps({ input, graph }: Model, steps: readonly Step[]): MoveStep[] {
  return steps.map(({ mover, to }) => ({ party: input.parties[mover]!.id, to: graph.codes[to]! }));
}
