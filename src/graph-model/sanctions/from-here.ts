import { membersOf } from "#math/bit-set.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { improvementsFrom, movesFrom } from "../moves/moves-from.ts";
import { shortestPaths } from "../moves/paths.ts";
import { plainMoves, type RankedMoves } from "../moves/ranked-moves.ts";
import { deterringAnswer } from "./deterrence.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** A move that a party could make now, and what would come of it. */
export type FirstMove = {
  readonly party: string;
  readonly to: number;
  /** Whether it is an improvement for the party, and if so whether some answer deters it (SEQ). */
  readonly serves: boolean;
  readonly deterred: boolean | null;
  /** Equilibria (SEQ) that improvements lead to from there, somebody else moving next; `to` itself if it is one. */
  readonly leadsTo: readonly number[];
};

/** What can come of today's state. */
export type FromHere = {
  /** Number of steps on a shortest legal path from today to each of `states`, by moves of any kind; −1 for none. */
  readonly byMoves: readonly number[];
  /** The same by improvements only. */
  readonly byImprovements: readonly number[];
  /** The equilibria (SEQ): reached from today by improvements, only by other moves, or not at all. */
  readonly equilibria: {
    readonly byImprovements: readonly number[];
    readonly byMoves: readonly number[];
    readonly never: readonly number[];
  };
  /** Per party its improvements, the best first, then its other moves, as many as the budget allows. */
  readonly firstMoves: readonly FirstMove[];
};

/**
 * What can come of today's state where all orders of preference are known: how far every state is (status quo
 * analysis: Li, Kilgour & Hipel 2005), which of the equilibria in `held` (SEQ, a bit per state) can be reached, and
 * what each party's first move would lead to.
 */
export function fromHere(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  today: number,
  held: Uint32Array,
  budget: GraphBudget = fullBudget(),
): FromHere {
  const { graph } = model;
  const byMoves = shortestPaths(graph, today, plainMoves(graph)).distance;
  const byImprovements = shortestPaths(graph, today, ranked).distance;
  const equilibria = membersOf(held);
  const named = (states: readonly number[]) => states.map((state) => graph.codes[state]!);
  return {
    byMoves: [...byMoves],
    byImprovements: [...byImprovements],
    equilibria: {
      byImprovements: named(equilibria.filter((state) => byImprovements[state]! >= 0)),
      byMoves: named(equilibria.filter((state) => byImprovements[state]! < 0 && byMoves[state]! >= 0)),
      never: named(equilibria.filter((state) => byMoves[state]! < 0)),
    },
    firstMoves: graph.parties.flatMap((_, party) =>
      firstMoves(model, ranked, party, today, equilibria, budget),
    ),
  };
}

function firstMoves(
  { graph, input, conventions }: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
  today: number,
  equilibria: readonly number[],
  budget: GraphBudget,
): FirstMove[] {
  const better = improvementsFrom(graph, ranked[party]!, party, today);
  const serves = new Set(better);
  const others = movesFrom(graph, ranked[party]!, party, today).filter((state) => !serves.has(state));
  const most = budget.most("firstMoves");
  const moves = [...better, ...others];
  if (moves.length > most) budget.cut("firstMoves", most, moves.length);
  return moves.slice(0, most).map((to): FirstMove => {
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
