import type { Random } from "#math/random.ts";
import { type SolvableModel, solvableModelOn } from "../concepts/solvable-model.ts";
import type { GraphModel, Perception } from "../model/graph-model.ts";
import { blindParties, sightOf } from "../model/sight.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { graphOf, restricted } from "../moves/graph-of-model.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { type PartySampler, partySamplers } from "../preferences/samplers.ts";

/** The conflict as one party sees it: a graph model of its own. */
export interface OwnGame {
  readonly party: number;
  readonly model: SolvableModel;
  /** Everybody's preferences as the party believes them to be, completed run by run. */
  readonly samplers: readonly PartySampler[];
  /**
   * By the position of a state in the real model, the position of the state for which the party takes it; −1 where it
   * takes it to be impossible.
   */
  readonly seenAs: Int32Array;
  /** The parties whose preferences it sees otherwise than they are. */
  readonly misjudges: readonly number[];
}

/** One completion of a party's own game: everybody's ranked moves in it, and the verdicts of each party. */
export interface PlayedGame {
  readonly game: OwnGame;
  readonly ranked: readonly RankedMoves[];
  /** Per party of the game a byte per state of it: the bits of the concepts by which it is stable there. */
  readonly verdicts: readonly Uint8Array[];
}

/**
 * The own game of each party: a first-level hypergame (P. G. Bennett 1977; M. Wang, K. W. Hipel and N. M. Fraser 1988).
 * A party leaves out the states that it does not see, takes the options it does not know of to be left, and believes of
 * preferences what it is said to believe. It takes everybody else to see the same game. `full` is the conflict as it is, before
 * anybody's blindness is reckoned with.
 */
export function ownGames(
  actual: SolvableModel,
  random: Random,
): { readonly games: readonly OwnGame[]; readonly full: SolvableModel } {
  const { input, error, conventions, compiler } = actual;
  const full =
    blindParties(input).length === 0
      ? actual
      : solvableModelOn(input, graphOf(input, []), error, conventions, compiler.prints);
  const games = input.parties.map((_, party): OwnGame => {
    const believed = beliefsOf(input.perceptions.filter((each) => each.party === party));
    const sight = sightOf(input, party);
    const graph = restricted(full.graph, (code) => sight(code) === code);
    const own: GraphModel = {
      ...input,
      parties: input.parties.map((each, at) => ({
        ...each,
        preferences: believed.get(at) ?? each.preferences,
      })),
    };
    const model = solvableModelOn(own, graph, error, conventions, compiler.prints);
    return {
      party,
      model,
      samplers: partySamplers(model, random),
      seenAs: Int32Array.from(actual.graph.codes, (code) => stateOf(graph.codes, sight(code) ?? -1)),
      misjudges: [...believed.keys()].sort((a, b) => a - b),
    };
  });
  return { games, full };
}

function beliefsOf(perceptions: readonly Perception[]) {
  return new Map(
    perceptions.flatMap(({ preferences }) =>
      preferences.map((each) => [each.party, each.preferences] as const),
    ),
  );
}
