import type { RankedMoves } from "#analyses/stability/graph/ranked-moves.ts";
import type { StabilityInput } from "#analyses/stability/input.ts";
import { type Model, modelOf, partySamplers, samplerOf } from "#analyses/stability/model.ts";
import { Random } from "#math/random.ts";

/** The model of an input in which nothing is unknown, with everybody's ranked moves. */
export function built(input: StabilityInput): { model: Model; ranked: readonly RankedMoves[] } {
  const model = modelOf(input);
  return { model, ranked: samplerOf(partySamplers(model, new Random(1))).draw(0) };
}
