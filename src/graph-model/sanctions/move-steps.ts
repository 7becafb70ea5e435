import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { Step } from "../moves/paths.ts";

/** One move: who makes it, and to which state it leads. */
export type MoveStep = { readonly party: string; readonly to: number };

/** Steps in the form of the result: the party by its id, the state by its code. */
export function moveSteps({ input, graph }: SolvableModel, steps: readonly Step[]): MoveStep[] {
  return steps.map(({ mover, to }) => ({ party: input.parties[mover]!.id, to: graph.codes[to]! }));
}
