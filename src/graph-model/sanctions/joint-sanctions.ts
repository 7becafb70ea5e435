import type { Meter } from "#math/budget.ts";
import { deterringRank, type Ties } from "../concepts/conventions.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { type MoveGraph, madeOfOptions } from "../moves/move-graph.ts";
import { improvementsFrom } from "../moves/moves-from.ts";
import type { Step } from "../moves/path-tree.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/** Moves of others at the same moment as a party's, and the state that comes of all of them. */
export interface JointSanction {
  readonly end: number;
  /** Each other's own move from where the party was, as if it moved alone. */
  readonly moves: readonly Step[];
}

/**
 * The end states by which others deter a party's improvement from one state to another by improving from the first at
 * the same moment (SIM: Fraser & Hipel 1984, ch. 3), ascending, each with the fewest movers that bring it about. Null
 * where states are not combinations of options; undefined once the meter is used up.
 */
export function jointSanctions(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  party: number,
  from: number,
  to: number,
  meter: Meter,
  ties: Ties,
): JointSanction[] | null | undefined {
  if (!madeOfOptions(graph)) return null;
  const { codes } = graph;
  const { rank } = ranked[party]!;
  const bar = deterringRank(rank[from]!, ties);
  const own = ranked.map((each, other) =>
    other === party ? [] : improvementsFrom(graph, each, other, from),
  );
  const found = new Map<number, JointSanction>();
  const moves: Step[] = [];
  const join = (code: number, next: number) => {
    for (let mover = next; mover < own.length; mover++) {
      for (const gain of own[mover]!) {
        if (meter.left-- <= 0) return;
        const joint = code ^ codes[gain]! ^ codes[from]!;
        moves.push({ mover, to: gain });
        const end = stateOf(codes, joint);
        if (end >= 0 && rank[end]! <= bar) {
          const known = found.get(end);
          if (!known || moves.length < known.moves.length) found.set(end, { end, moves: [...moves] });
        }
        join(joint, mover + 1);
        moves.pop();
      }
    }
  };
  join(codes[to]!, 0);
  return meter.left < 0 ? undefined : [...found.values()].sort((a, b) => a.end - b.end);
}
