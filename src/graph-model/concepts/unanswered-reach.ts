import type { MoveGraph } from "../moves/move-graph.ts";
import { plainMoves, type RankedMoves } from "../moves/ranked-moves.ts";
import { reachIn } from "../moves/reach.ts";
import type { Ties } from "./conventions.ts";

/** Finds to which states the parties get by moves that pay and that no answer makes pointless. */
export interface UnansweredReach {
  /**
   * Takes the order of a party and, for every state, the lowest rank to which the others can bring it from there by their
   * own improvements, staying included. All parties come before the search; the numbers are copied.
   */
  note(party: number, own: RankedMoves, lowest: Int32Array): void;
  /** A bit for each state that is reached from one, itself among them. Overwritten by the next search. */
  from(state: number): Uint32Array;
}

/**
 * Makes the search for all states to which *unanswered* improvements lead from a state, nobody moving twice in succession: a
 * move of a party from s to t is one if t is better for it than s, and no sequence of the others' improvements from t ends
 * where it is no better off than in s (with ties that do not deter: worse off), so that it is not deterred in the sense of SEQ
 * (Fang, Hipel & Kilgour 1993, def. 4.2.7).
 */
export function unansweredReach(graph: MoveGraph, ties: Ties): UnansweredReach {
  const stateCount = graph.codes.length;
  // Where moves join, so do unanswered ones: what the second keeps is more than what the first was to gain.
  const reach = reachIn(graph);
  const plain = plainMoves(graph);
  const movers = graph.parties.map(({ cellStart }, party) => {
    // The lowest rank that answers bring about, and one more where ties do not deter and that is a loss against the state: a
    // move to it is unanswered if and only if this is more than the rank of the state that is left.
    const worth = new Int32Array(stateCount);
    const members = plain[party]!.members.slice();
    const sorted = new Uint8Array(cellStart.length - 1);
    const sort = (cell: number) => {
      if (sorted[cell] === 1) return;
      sorted[cell] = 1;
      members.subarray(cellStart[cell]!, cellStart[cell + 1]!).sort((a, b) => worth[a]! - worth[b]!);
    };
    return { rank: worth as Int32Array, worth, members, sort, sorted };
  });
  return {
    note(party, { rank }, lowest) {
      const mover = movers[party]!;
      mover.rank = rank;
      mover.sorted.fill(0);
      mover.worth.set(lowest);
      if (ties === "deter") return;
      for (let state = 0; state < stateCount; state++)
        if (rank[state]! > lowest[state]!) mover.worth[state]!++;
    },
    from: (state) => reach(state, movers),
  };
}
