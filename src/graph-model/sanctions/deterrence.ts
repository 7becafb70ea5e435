import type { Meter } from "#math/budget.ts";
import { deterringRank, TEXTBOOK, type Ties } from "../concepts/conventions.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { someJointChange } from "../moves/joint-moves.ts";
import { type MoveGraph, othersThan } from "../moves/move-graph.ts";
import { type Step, stepsToNearest } from "../moves/paths.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/**
 * The shortest answer of the others that deters a party's improvement from `state` to `improvement`: steps after
 * which the party is no better off than in `state`, each of which improves on the state it leaves for the one who
 * takes it (a sanction in the sense of SEQ). Undefined if nothing deters it.
 */
export function deterringAnswer(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  party: number,
  state: number,
  improvement: number,
  ties: Ties = TEXTBOOK.ties,
): Step[] | undefined {
  const { rank } = ranked[party]!;
  const bar = deterringRank(rank[state]!, ties);
  return stepsToNearest(graph, improvement, ranked, {
    movers: othersThan(graph, party),
    until: (end) => rank[end]! <= bar,
  });
}

/** Moves of others at the same moment as a party's, and the state that comes of all of them. */
export interface JointSanction {
  readonly end: number;
  /** Each other's own move from where the party was, as if it moved alone. */
  readonly moves: readonly Step[];
}

/**
 * The end states by which others deter a party's improvement from one state to another by improving from the first at
 * the same moment (SIM: Fraser & Hipel 1984, ch. 3), ascending. `changesOf` gives each party's improvements from a state as
 * changes of options. Null where states are not combinations of options;
 * undefined once the meter is used up.
 */
export function jointSanctions(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  party: number,
  from: number,
  to: number,
  changesOf: (state: number) => readonly (readonly number[])[],
  meter: Meter,
  ties: Ties,
): JointSanction[] | null | undefined {
  const { codes, options } = graph;
  if (!options) return null;
  const { rank } = ranked[party]!;
  const bar = deterringRank(rank[from]!, ties);
  const before = codes[from]!;
  const others = othersThan(graph, party);
  const found: JointSanction[] = [];
  const changes = changesOf(from).map((own, mover) => (mover === party ? [] : own));
  someJointChange(changes, codes[to]!, (joint) => {
    if (!meter.spend()) return true;
    const end = stateOf(codes, joint);
    if (end < 0 || rank[end]! > bar) return false;
    const moves: Step[] = [];
    for (const mover of others) {
      // Everybody has options of its own, so that the state says who has moved where.
      const change = (joint ^ before) & options[mover]!.own;
      if (change !== 0) moves.push({ mover, to: stateOf(codes, before ^ change) });
    }
    found.push({ end, moves });
    return false;
  });
  return meter.left < 0 ? undefined : found.sort((a, b) => a.end - b.end);
}
