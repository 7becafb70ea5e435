import type { StabilityInput } from "#analyses/stability/input.ts";
import { type SolvableModel, solvableModel } from "#graph-model/concepts/solvable-model.ts";
import type { RankedMoves } from "#graph-model/moves/ranked-moves.ts";
import { partySamplers, samplerOf } from "#graph-model/preferences/samplers.ts";
import { Random } from "#math/random.ts";

/** The model of an input in which nothing is unknown, with everybody's ranked moves. */
export function built(input: StabilityInput): { model: SolvableModel; ranked: readonly RankedMoves[] } {
  const model = solvableModel(input.model);
  return { model, ranked: samplerOf(partySamplers(model, new Random(1))).draw(0) };
}
