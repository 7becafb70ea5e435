import type { StabilityInput } from "#analyses/stability/input.ts";
import { type Model, modelOf, sampler } from "#analyses/stability/model.ts";
import type { RankedMoves } from "#analyses/stability/ranked-moves.ts";
import { Random } from "#math/random.ts";

/** The model of an input in which nothing is unknown, with everybody's ranked moves. */
export function built(input: StabilityInput): { model: Model; ranked: readonly RankedMoves[] } {
  const model = modelOf(input);
  const preferences = input.parties.map((party) => party.preferences);
  return { model, ranked: sampler(model, preferences, new Random(1)).draw(0, new Uint8Array(0)) };
}
