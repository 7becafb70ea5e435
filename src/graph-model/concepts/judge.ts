import { type Numbering, numberOf } from "../moves/numbering.ts";
import type { PartyMoves } from "../moves/option-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { CONCEPT_BIT } from "./concept.ts";
import { deterringRank, type Ties } from "./conventions.ts";

/**
 * The lowest value that the opponents can bring about by any moves, in the sense of each concept: one for all states
 * of a group among which they move at will.
 */
export interface LowestByMoves {
  /** Group of each state. */
  readonly of: Numbering;
  readonly gmr: Int32Array;
  readonly smr: Int32Array;
}

const NOTHING = new Int32Array(1);
/** Where neither GMR nor SMR is wanted: values that mean nothing. */
export const NOT_LOOKED_AT: LowestByMoves = {
  of: { low: NOTHING, lowMask: 0, high: NOTHING, highShift: 31 },
  gmr: NOTHING,
  smr: NOTHING,
};

/**
 * Writes into `verdicts`, per state, the bits of the wanted concepts by which a party is stable there: by which all
 * its improvements are deterred, that is, the highest among the lowest values that the opponents can bring about from
 * them is not above its rank of the state (or, where ties do not deter, is below it); for Nash, that there is none. `seq` has the lowest value by improvements
 * of the opponents, per state. One walk down each clique, from its best state, keeps the highest values seen so far.
 */
export function judge(
  verdicts: Uint8Array,
  moves: PartyMoves,
  own: RankedMoves,
  byMoves: LowestByMoves,
  seq: Int32Array,
  wanted: number,
  ties: Ties,
): void {
  if (moves.classCount === 1) judgeCliques(verdicts, moves, own, byMoves, seq, wanted, ties);
  else judgeOneWay(verdicts, moves, own, byMoves, seq, wanted, ties);
}

function judgeCliques(
  verdicts: Uint8Array,
  { cellStart }: PartyMoves,
  { rank, members }: RankedMoves,
  { of, gmr, smr }: LowestByMoves,
  seq: Int32Array,
  wanted: number,
  ties: Ties,
): void {
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    const start = cellStart[cell]!;
    let position = cellStart[cell + 1]! - 1;
    // Highest values among the states above the present level; none yet, so that the best states are stable.
    let gmrAbove = -1;
    let smrAbove = -1;
    let seqAbove = -1;
    let nash: number = CONCEPT_BIT.nash;
    while (position >= start) {
      const level = rank[members[position]!]!;
      const bar = deterringRank(level, ties);
      const verdict =
        nash |
        (gmrAbove <= bar ? CONCEPT_BIT.gmr : 0) |
        (smrAbove <= bar ? CONCEPT_BIT.smr : 0) |
        (seqAbove <= bar ? CONCEPT_BIT.seq : 0);
      for (; position >= start; position--) {
        const state = members[position]!;
        if (rank[state] !== level) break;
        verdicts[state] = verdict & wanted;
        const group = numberOf(of, state);
        if (gmr[group]! > gmrAbove) gmrAbove = gmr[group]!;
        if (smr[group]! > smrAbove) smrAbove = smr[group]!;
        if (seq[state]! > seqAbove) seqAbove = seq[state]!;
      }
      nash = 0;
    }
  }
}

/**
 * The same where the party has one-way options: the cells of a clique are walked together, the best of all their
 * states first, and what is seen in a cell counts for the cells from which it can be reached, those whose class is
 * contained in its class.
 */
function judgeOneWay(
  verdicts: Uint8Array,
  { cellStart, classCount }: PartyMoves,
  { rank, members }: RankedMoves,
  { of, gmr, smr }: LowestByMoves,
  seq: Int32Array,
  wanted: number,
  ties: Ties,
): void {
  // Per class: the next position of its cell, the rank there (−1 when the cell is done), and the highest values among
  // the improvements that can be reached from it.
  const next = new Int32Array(classCount);
  const rankThere = new Int32Array(classCount);
  const gmrAbove = new Int32Array(classCount);
  const smrAbove = new Int32Array(classCount);
  const seqAbove = new Int32Array(classCount);
  // The states of the present level and their classes: improvements only for what lies below.
  const level: number[] = [];
  const kinds: number[] = [];
  for (let clique = 0; clique + 1 < cellStart.length; clique += classCount) {
    gmrAbove.fill(-1);
    smrAbove.fill(-1);
    seqAbove.fill(-1);
    for (let kind = 0; kind < classCount; kind++) {
      next[kind] = cellStart[clique + kind + 1]! - 1;
      rankThere[kind] = next[kind]! < cellStart[clique + kind]! ? -1 : rank[members[next[kind]!]!]!;
    }
    let present = -1;
    let tied = 0;
    for (;;) {
      let best = 0;
      for (let kind = 1; kind < classCount; kind++) if (rankThere[kind]! > rankThere[best]!) best = kind;
      const liking = rankThere[best]!;
      if (liking !== present) {
        if (liking < 0) break;
        for (let at = 0; at < tied; at++) {
          const state = level[at]!;
          const kind = kinds[at]!;
          const group = numberOf(of, state);
          for (let below = kind; ; below = (below - 1) & kind) {
            if (gmr[group]! > gmrAbove[below]!) gmrAbove[below] = gmr[group]!;
            if (smr[group]! > smrAbove[below]!) smrAbove[below] = smr[group]!;
            if (seq[state]! > seqAbove[below]!) seqAbove[below] = seq[state]!;
            if (below === 0) break;
          }
        }
        present = liking;
        tied = 0;
      }
      const state = members[next[best]!]!;
      const bar = deterringRank(liking, ties);
      verdicts[state] =
        wanted &
        ((gmrAbove[best]! < 0 ? CONCEPT_BIT.nash : 0) |
          (gmrAbove[best]! <= bar ? CONCEPT_BIT.gmr : 0) |
          (smrAbove[best]! <= bar ? CONCEPT_BIT.smr : 0) |
          (seqAbove[best]! <= bar ? CONCEPT_BIT.seq : 0));
      level[tied] = state;
      kinds[tied++] = best;
      const below = --next[best]!;
      rankThere[best] = below < cellStart[clique + best]! ? -1 : rank[members[below]!]!;
    }
  }
}
