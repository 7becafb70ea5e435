import type { RankedMoves } from "#analyses/stability/graph/ranked-moves.ts";
import type { StabilityInput } from "#analyses/stability/input.ts";
import { type Model, modelOf, partySampler, samplerOf } from "#analyses/stability/model.ts";
import { Random } from "#math/random.ts";

/** The model of an input in which nothing is unknown, with everybody's ranked moves. */
export function built(input: StabilityInput): { model: Model; ranked: readonly RankedMoves[] } {
  const model = modelOf(input);
  const parties = input.parties.map(({ preferences }, party) =>
    partySampler(model, party, preferences, new Random(1)),
  );
  return { model, ranked: samplerOf(parties).draw(0, new Uint8Array(0)) };
}
