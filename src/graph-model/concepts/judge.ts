import { type Numbering, numberOf } from "#math/numbering.ts";
import type { PartyMoves } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { CONCEPT_BIT } from "./concept.ts";
import { deterringRank, type Ties } from "./conventions.ts";

/**
 * The lowest values that the opponents of a party can bring about: by any moves in the sense of GMR and of SMR, one for
 * all states of a group, and by improvements, per state. Those of a concept that is not wanted mean nothing.
 */
export interface LowestValues {
  /** Group of each state. */
  readonly of: Numbering;
  readonly gmr: Int32Array;
  readonly smr: Int32Array;
  readonly seq: Int32Array;
}

/**
 * Writes into `verdicts`, per state, the bits of the wanted concepts by which a party is stable there: by which all
 * its improvements are deterred, that is, the highest among the lowest values that the opponents can bring about from
 * them is not above its rank of the state (or, where ties do not deter, is below it); for Nash, that there is none.
 * `order` has the states in ascending order of the party's preference.
 */
export function judge(
  verdicts: Uint8Array,
  moves: PartyMoves,
  own: RankedMoves,
  order: Int32Array,
  lowest: LowestValues,
  wanted: number,
  ties: Ties,
): void {
  if (moves.kindMask === 0) judgeCliques(verdicts, moves, own, lowest, wanted, ties);
  else judgeByLevels(verdicts, moves, own, order, lowest, wanted, ties);
}

/** Where a party moves at will within a cell: one walk down each, from its best state, keeps the highest values so far. */
function judgeCliques(
  verdicts: Uint8Array,
  { cellStart }: PartyMoves,
  { rank, members }: RankedMoves,
  { of, gmr, smr, seq }: LowestValues,
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
    while (position >= start) {
      const level = rank[members[position]!]!;
      const verdict = wanted & verdictOf(gmrAbove, smrAbove, seqAbove, deterringRank(level, ties));
      for (; position >= start; position--) {
        const state = members[position]!;
        if (rank[state] !== level) break;
        verdicts[state] = verdict;
        const group = numberOf(of, state);
        if (gmr[group]! > gmrAbove) gmrAbove = gmr[group]!;
        if (smr[group]! > smrAbove) smrAbove = smr[group]!;
        if (seq[state]! > seqAbove) seqAbove = seq[state]!;
      }
    }
  }
}

/** The same for moves of any kind: one walk down all states keeps the highest values for every cell that leads to them. */
function judgeByLevels(
  verdicts: Uint8Array,
  { cellOf, cellStart, kindMask, into }: PartyMoves,
  { rank }: RankedMoves,
  order: Int32Array,
  { of, gmr, smr, seq }: LowestValues,
  wanted: number,
  ties: Ties,
): void {
  const gmrAbove = new Int32Array(cellStart.length - 1).fill(-1);
  const smrAbove = gmrAbove.slice();
  const seqAbove = gmrAbove.slice();
  for (let end = order.length; end > 0; ) {
    const level = rank[order[end - 1]!]!;
    let start = end;
    for (; start > 0 && rank[order[start - 1]!] === level; start--) {
      const state = order[start - 1]!;
      const cell = numberOf(cellOf, state);
      const bar = deterringRank(level, ties);
      verdicts[state] = wanted & verdictOf(gmrAbove[cell]!, smrAbove[cell]!, seqAbove[cell]!, bar);
    }
    for (let position = start; position < end; position++) {
      const state = order[position]!;
      const group = numberOf(of, state);
      const cell = numberOf(cellOf, state);
      const kind = cell & kindMask;
      for (let at = into.start[kind]!; at < into.start[kind + 1]!; at++) {
        const source = cell + into.items[at]!;
        if (gmr[group]! > gmrAbove[source]!) gmrAbove[source] = gmr[group]!;
        if (smr[group]! > smrAbove[source]!) smrAbove[source] = smr[group]!;
        if (seq[state]! > seqAbove[source]!) seqAbove[source] = seq[state]!;
      }
    }
    end = start;
  }
}

/** By which concepts the improvements of a state are deterred, given the highest of what can be made of them; −1 = none. */
function verdictOf(gmrAbove: number, smrAbove: number, seqAbove: number, bar: number): number {
  return (
    (gmrAbove < 0 ? CONCEPT_BIT.nash : 0) |
    (gmrAbove <= bar ? CONCEPT_BIT.gmr : 0) |
    (smrAbove <= bar ? CONCEPT_BIT.smr : 0) |
    (seqAbove <= bar ? CONCEPT_BIT.seq : 0)
  );
}
