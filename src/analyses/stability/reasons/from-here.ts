import { improvementsFrom, movesFrom } from "../graph/moves-from.ts";
import { type Stepping, shortestPaths } from "../graph/paths.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import { statesIn } from "../graph/state-set.ts";
import type { Model } from "../model.ts";
import { deterringAnswer } from "./deterrence.ts";
import type { FirstMove, FromHere } from "./from-here-result.ts";

/** For each party at most so many first moves are followed up, those that serve it before the others. */
const MOST_FIRST_MOVES = 64;

/**
 * What can come of today's state where all orders of preference are known: how far every state is (status quo
 * analysis: Li, Kilgour & Hipel 2005), which of the equilibria in `held` (SEQ, a bit per state) can be reached, and
 * what each party's first move would lead to.
 */
export function fromHere(
  model: Model,
  ranked: readonly RankedMoves[],
  plain: readonly Stepping[],
  today: number,
  held: Uint32Array,
): FromHere {
  const { graph } = model;
  const byMoves = shortestPaths(graph, today, plain).distance;
  const byImprovements = shortestPaths(graph, today, ranked).distance;
  const equilibria = statesIn(held);
  const named = (states: readonly number[]) => states.map((state) => graph.codes[state]!);
  return {
    byMoves: [...byMoves],
    byImprovements: [...byImprovements],
    equilibria: {
      byImprovements: named(equilibria.filter((state) => byImprovements[state]! >= 0)),
      byMoves: named(equilibria.filter((state) => byImprovements[state]! < 0 && byMoves[state]! >= 0)),
      never: named(equilibria.filter((state) => byMoves[state]! < 0)),
    },
    firstMoves: graph.parties.flatMap((_, party) => firstMoves(model, ranked, party, today, equilibria)),
  };
}

function firstMoves(
  { graph, input, conventions }: Model,
  ranked: readonly RankedMoves[],
  party: number,
  today: number,
  equilibria: readonly number[],
): FirstMove[] {
  const better = improvementsFrom(graph, ranked[party]!, party, today);
  const serves = new Set(better);
  const others = movesFrom(graph, ranked[party]!, party, today).filter((state) => !serves.has(state));
  return [...better, ...others].slice(0, MOST_FIRST_MOVES).map((to): FirstMove => {
    const onwards = shortestPaths(graph, to, ranked, { notFirst: party }).distance;
    return {
      party: input.parties[party]!.id,
      to: graph.codes[to]!,
      serves: serves.has(to),
      deterred: serves.has(to)
        ? deterringAnswer(graph, ranked, party, today, to, conventions.ties) !== undefined
        : null,
      leadsTo: equilibria.filter((state) => onwards[state]! >= 0).map((state) => graph.codes[state]!),
    };
  });
}
