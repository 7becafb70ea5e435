import { CONCEPT_BIT } from "./concept.ts";
import type { PartyMoves } from "./move-graph.ts";
import type { RankedMoves } from "./ranked-moves.ts";

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
  lowest: Lowest,
  wanted: number,
): void {
  const labels = [lowest.gmr, lowest.smr, lowest.seq];
  const bits = [CONCEPT_BIT.gmr, CONCEPT_BIT.smr, CONCEPT_BIT.seq];
  const next = new Int32Array(classCount);
  const from = new Int32Array(classCount);
  const above = labels.map(() => new Int32Array(classCount));
  for (let clique = 0; clique + 1 < cellStart.length; clique += classCount) {
    for (const highest of above) highest.fill(-1);
    for (let kind = 0; kind < classCount; kind++) next[kind] = cellStart[clique + kind + 1]! - 1;
    for (;;) {
      const level = highestLeft(next, cellStart, clique, members, rank);
      if (level < 0) break;
      from.set(next);
      for (let kind = 0; kind < classCount; kind++) {
        let verdict = above[0]![kind]! < 0 ? CONCEPT_BIT.nash : 0;
        for (let each = 0; each < 3; each++) if (above[each]![kind]! <= level) verdict |= bits[each]!;
        for (; next[kind]! >= cellStart[clique + kind]!; next[kind]!--) {
          const state = members[next[kind]!]!;
          if (rank[state] !== level) break;
          verdicts[state] = verdict & wanted;
        }
      }
      // Only now do the states of this level count as improvements, for what lies below.
      for (let kind = 0; kind < classCount; kind++) {
        if (from[kind] === next[kind]) continue;
        for (let each = 0; each < 3; each++) {
          let highest = 0;
          for (let position = from[kind]!; position > next[kind]!; position--) {
            const label = labels[each]![members[position]!]!;
            if (label > highest) highest = label;
          }
          const seen = above[each]!;
          for (let below = kind; ; below = (below - 1) & kind) {
            if (highest > seen[below]!) seen[below] = highest;
            if (below === 0) break;
          }
        }
      }
    }
  }
}

/** The best rank among the states of a clique that a walk has not passed yet, or −1. */
function highestLeft(
  next: Int32Array,
  cellStart: Int32Array,
  clique: number,
  members: Int32Array,
  rank: Int32Array,
): number {
  let highest = -1;
  for (let kind = 0; kind < next.length; kind++) {
    if (next[kind]! < cellStart[clique + kind]!) continue;
    const level = rank[members[next[kind]!]!]!;
    if (level > highest) highest = level;
  }
  return highest;
}
