import type { PartyMoves } from "../graph/option-graph.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import { CONCEPT_BIT } from "./concept.ts";

/** For every state the lowest value that the opponents can bring about from it, in the sense of each concept. */
export interface Lowest {
  readonly gmr: Int32Array;
  readonly smr: Int32Array;
  readonly seq: Int32Array;
}

/**
 * Writes into `verdicts`, per state, the bits of the wanted concepts by which a party is stable there: by which all
 * its improvements are deterred, that is, the highest `lowest` among them is not above its rank of the state; for
 * Nash, that there is none. One walk down each clique, from its best state, keeps the highest labels seen so far.
 */
export function judge(
  verdicts: Uint8Array,
  moves: PartyMoves,
  own: RankedMoves,
  lowest: Lowest,
  wanted: number,
): void {
  if (moves.classCount === 1) judgeCliques(verdicts, moves, own, lowest, wanted);
  else judgeOneWay(verdicts, moves, own, lowest, wanted);
}

function judgeCliques(
  verdicts: Uint8Array,
  { cellStart }: PartyMoves,
  { rank, members }: RankedMoves,
  { gmr, smr, seq }: Lowest,
  wanted: number,
): void {
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    const start = cellStart[cell]!;
    let position = cellStart[cell + 1]! - 1;
    // Highest labels among the states above the present level; none yet, so that the best states are stable.
    let gmrAbove = -1;
    let smrAbove = -1;
    let seqAbove = -1;
    let nash: number = CONCEPT_BIT.nash;
    while (position >= start) {
      const level = rank[members[position]!]!;
      const verdict =
        nash |
        (gmrAbove <= level ? CONCEPT_BIT.gmr : 0) |
        (smrAbove <= level ? CONCEPT_BIT.smr : 0) |
        (seqAbove <= level ? CONCEPT_BIT.seq : 0);
      for (; position >= start; position--) {
        const state = members[position]!;
        if (rank[state] !== level) break;
        verdicts[state] = verdict & wanted;
        if (gmr[state]! > gmrAbove) gmrAbove = gmr[state]!;
        if (smr[state]! > smrAbove) smrAbove = smr[state]!;
        if (seq[state]! > seqAbove) seqAbove = seq[state]!;
      }
      nash = 0;
    }
  }
}

/**
 * The same where the party has one-way options: the cells of a clique are walked together, and what is seen in a
 * cell counts for the cells from which it can be reached, those whose class is contained in its class.
 */
function judgeOneWay(
  verdicts: Uint8Array,
  { cellStart, classCount }: PartyMoves,
  { rank, members }: RankedMoves,
  { gmr, smr, seq }: Lowest,
  wanted: number,
): void {
  // Per class: the next position of its cell, the rank there (−1 when the cell is done), where the present level
  // began, and the highest labels among the improvements that can be reached from it.
  const next = new Int32Array(classCount);
  const rankThere = new Int32Array(classCount);
  const began = new Int32Array(classCount);
  const gmrAbove = new Int32Array(classCount);
  const smrAbove = new Int32Array(classCount);
  const seqAbove = new Int32Array(classCount);
  for (let clique = 0; clique + 1 < cellStart.length; clique += classCount) {
    gmrAbove.fill(-1);
    smrAbove.fill(-1);
    seqAbove.fill(-1);
    let level = -1;
    for (let kind = 0; kind < classCount; kind++) {
      const last = cellStart[clique + kind + 1]! - 1;
      next[kind] = last;
      rankThere[kind] = last < cellStart[clique + kind]! ? -1 : rank[members[last]!]!;
      if (rankThere[kind]! > level) level = rankThere[kind]!;
    }
    while (level >= 0) {
      for (let kind = 0; kind < classCount; kind++) {
        let position = next[kind]!;
        began[kind] = position;
        if (rankThere[kind] !== level) continue;
        const verdict =
          wanted &
          ((gmrAbove[kind]! < 0 ? CONCEPT_BIT.nash : 0) |
            (gmrAbove[kind]! <= level ? CONCEPT_BIT.gmr : 0) |
            (smrAbove[kind]! <= level ? CONCEPT_BIT.smr : 0) |
            (seqAbove[kind]! <= level ? CONCEPT_BIT.seq : 0));
        const start = cellStart[clique + kind]!;
        let there = level;
        while (there === level) {
          verdicts[members[position]!] = verdict;
          there = --position < start ? -1 : rank[members[position]!]!;
        }
        next[kind] = position;
        rankThere[kind] = there;
      }
      // Only now do the states of this level count as improvements, for what lies below.
      level = -1;
      for (let kind = 0; kind < classCount; kind++) {
        if (rankThere[kind]! > level) level = rankThere[kind]!;
        for (let position = began[kind]!; position > next[kind]!; position--) {
          const state = members[position]!;
          for (let below = kind; ; below = (below - 1) & kind) {
            if (gmr[state]! > gmrAbove[below]!) gmrAbove[below] = gmr[state]!;
            if (smr[state]! > smrAbove[below]!) smrAbove[below] = smr[state]!;
            if (seq[state]! > seqAbove[below]!) seqAbove[below] = seq[state]!;
            if (below === 0) break;
          }
        }
      }
    }
  }
}
