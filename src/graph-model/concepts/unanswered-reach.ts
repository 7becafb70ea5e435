import { numberOf } from "#math/numbering.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
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
export function unansweredReach({ codes, parties, transitive }: MoveGraph, ties: Ties): UnansweredReach {
  const stateCount = codes.length;
  // Where moves join, so do unanswered ones: what the second keeps is more than what the first was to gain.
  const perState = transitive ? 1 : parties.length + 1;
  const reached = new Uint32Array((stateCount + 31) >>> 5);
  const seen = transitive ? reached : new Uint32Array((stateCount * perState + 31) >>> 5);
  const stack = new Int32Array(stateCount * perState);
  const movers = parties.map(({ cellOf, cellStart, kindMask, from }) => ({
    cellOf,
    cellStart,
    kindMask,
    onward: from,
    rank: new Int32Array(0) as Int32Array,
    byCell: new Int32Array(0) as Int32Array,
    // Twice the lowest rank that answers bring about, and one more where that is a loss against the state: a move to it from
    // a state of rank r is unanswered if and only if this is more than 2r.
    kept: new Int32Array(stateCount),
    members: new Int32Array(stateCount),
    sorted: new Uint8Array(cellStart.length - 1),
    // Where the part of each cell ends that has not been opened yet; opened is the part that keeps most.
    left: new Int32Array(cellStart.length - 1),
  }));

  return {
    note(party, { rank, members }, lowest) {
      const mover = movers[party]!;
      mover.rank = rank;
      mover.byCell = members;
      const { kept } = mover;
      if (ties === "deter") for (let state = 0; state < stateCount; state++) kept[state] = 2 * lowest[state]!;
      else
        for (let state = 0; state < stateCount; state++)
          kept[state] = 2 * lowest[state]! + (rank[state]! > lowest[state]! ? 1 : 0);
    },
    from(start) {
      reached.fill(0);
      seen.fill(0);
      for (const { sorted, left, cellStart } of movers) {
        sorted.fill(0);
        left.set(cellStart.subarray(1));
      }
      let depth = 0;
      const enter = (state: number, place: number) => {
        seen[place >>> 5]! |= 1 << (place & 31);
        reached[state >>> 5]! |= 1 << (state & 31);
        stack[depth++] = place;
      };
      enter(start, start * perState);
      while (depth > 0) {
        const place = stack[--depth]!;
        const state = transitive ? place : Math.floor(place / perState);
        const last = transitive ? -1 : (place % perState) - 1;
        for (const [party, mover] of movers.entries()) {
          if (party === last) continue;
          const { cellOf, cellStart, kindMask, onward, rank, byCell, kept, members, sorted, left } = mover;
          const bar = 2 * rank[state]!;
          const cell = numberOf(cellOf, state);
          const kind = cell & kindMask;
          for (let at = onward.start[kind]!; at < onward.start[kind + 1]!; at++) {
            const target = cell + onward.items[at]!;
            const first = cellStart[target]!;
            if (sorted[target] === 0) {
              const end = cellStart[target + 1]!;
              members.set(byCell.subarray(first, end), first);
              if (end - first > 1) members.subarray(first, end).sort((a, b) => kept[a]! - kept[b]!);
              sorted[target] = 1;
            }
            let position = left[target]!;
            for (; position > first; position--) {
              const other = members[position - 1]!;
              if (kept[other]! <= bar) break;
              const there = transitive ? other : other * perState + party + 1;
              if ((seen[there >>> 5]! >>> (there & 31)) & 1) continue;
              enter(other, there);
            }
            left[target] = position;
          }
        }
      }
      return reached;
    },
  };
}
