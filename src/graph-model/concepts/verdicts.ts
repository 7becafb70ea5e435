import { rankedOrder } from "#math/dense-ranks.ts";
import { type Numbering, numberOf } from "../moves/numbering.ts";
import { type Components, opponentComponents } from "../moves/opponent-components.ts";
import { isComplete, type OptionGraph } from "../moves/option-graph.ts";
import { KEEP_BELOW, type RankedMoves } from "../moves/ranked-moves.ts";
import { bestByCell } from "./best-reachable.ts";
import { CONCEPT_BIT } from "./concept.ts";
import { TEXTBOOK, type Ties } from "./conventions.ts";
import { judge, type LowestByMoves, NOT_LOOKED_AT } from "./judge.ts";
import { lowestByImprovements, type Mover, roomForWorse, writeWorse } from "./reverse-search.ts";

/**
 * Decides the stability of every state for each party, given how the parties order the states: hands the verdicts of
 * one party after the other to `receive`, as a byte per state that holds the bits of the concepts by which the party
 * is stable there (`CONCEPT_BIT`). The bytes are overwritten for the next party. With `only`, that party alone.
 */
export type Solver = (
  ranked: readonly RankedMoves[],
  concepts: number,
  receive: (party: number, verdicts: Uint8Array) => void,
  only?: number,
) => void;

/**
 * Prepares the exact computation of Nash, GMR, SMR and SEQ stability (Fang, Hipel & Kilgour 1993, ch. 3) for every
 * state of a graph. The last three have one form: an improvement from s to t is deterred if and only if the lowest
 * value that the opponents can bring about from t is not above the party's rank of s, where the value of a state is
 * its rank (GMR, SEQ) or the best rank the party can still reach from it (SMR), and the opponents use any moves
 * (GMR, SMR) or their own improvements only (SEQ).
 */
export function stabilitySolver(graph: OptionGraph, ties: Ties = TEXTBOOK.ties): Solver {
  const stateCount = graph.codes.length;
  const order = new Int32Array(stateCount);
  // Only ties need counts; with millions of states, memory that is not needed is time.
  let starts = new Int32Array(0);
  const stack = new Int32Array(stateCount);
  const lowest = new Int32Array(stateCount);
  const labelled = new Uint32Array((stateCount + 31) >>> 5);
  const verdicts = new Uint8Array(stateCount);
  const worse = roomForWorse(graph.parties, stateCount);
  const best = graph.parties.map(({ cellStart }) => new Int32Array(cellStart.length - 1));
  const keep = stateCount <= KEEP_BELOW || isComplete(graph.optionCount, graph.codes);
  let shared: Int32Array | undefined;
  const kept: (Groups | undefined)[] = graph.parties.map(() => undefined);

  function room(): Int32Array {
    if (keep) return new Int32Array(stateCount);
    shared ??= new Int32Array(stateCount);
    return shared;
  }

  function groupsFor(focal: number, ranked: readonly RankedMoves[]): Groups {
    const known = kept[focal];
    if (known) return known;
    const members = ranked.map((own) => own.members);
    const { of, count, later } = opponentComponents(graph, focal, members, room);
    const groups = { of, later, gmr: new Int32Array(count), smr: new Int32Array(count) };
    if (keep) kept[focal] = groups;
    return groups;
  }

  return (ranked, concepts, receive, only) => {
    const movers = graph.parties.map((moves, party): Mover => {
      const own = ranked[party]!;
      if (concepts & CONCEPT_BIT.seq) writeWorse(worse, party, moves, own);
      const { cellOf, cellStart, classCount } = moves;
      // Named one by one: the engine's inner loop wants objects of one shape.
      return {
        cellOf,
        cellStart,
        classCount,
        members: own.members,
        offset: worse.offset[party]!,
        opened: worse.opened[party]!,
      };
    });
    for (let focal = 0; focal < movers.length; focal++) {
      if (only !== undefined && focal !== only) continue;
      const moves = graph.parties[focal]!;
      const own = ranked[focal]!;
      let byMoves: LowestByMoves = NOT_LOOKED_AT;
      if (concepts & (CONCEPT_BIT.gmr | CONCEPT_BIT.smr)) {
        const groups = groupsFor(focal, ranked);
        bestByCell(moves, own, best[focal]!);
        writeLowestByMoves(groups, moves.cellOf, own.rank, best[focal]!);
        byMoves = groups;
      }
      if (concepts & CONCEPT_BIT.seq) {
        const opponents = movers.filter((_, party) => party !== focal);
        if (own.levels < stateCount && starts.length === 0) starts = new Int32Array(stateCount + 1);
        rankedOrder(own, order, starts);
        lowestByImprovements(opponents, worse, own.rank, order, lowest, stack, labelled);
      }
      judge(verdicts, moves, own, byMoves, lowest, concepts, ties);
      receive(focal, verdicts);
    }
  };
}

/** The groups of states among which the opponents of a party move at will, with the lowest values of each. */
interface Groups extends LowestByMoves {
  readonly later: Components["later"];
}

/**
 * For every group the lowest value that the opponents can bring about from it, in it or in a later one: the rank of a
 * state (GMR), and the best rank that the party can still reach from it (SMR).
 */
function writeLowestByMoves(
  { of, gmr, smr, later }: Groups,
  cellOf: Numbering,
  rank: Int32Array,
  best: Int32Array,
): void {
  gmr.fill(0x7fffffff);
  smr.fill(0x7fffffff);
  for (let state = 0; state < rank.length; state++) {
    const group = numberOf(of, state);
    if (rank[state]! < gmr[group]!) gmr[group] = rank[state]!;
    const reachable = best[numberOf(cellOf, state)]!;
    if (reachable < smr[group]!) smr[group] = reachable;
  }
  if (!later) return;
  const { order, start, targets } = later;
  for (const group of order) {
    const end = start[group + 1]!;
    for (let move = start[group]!; move < end; move++) {
      const there = targets[move]!;
      if (gmr[there]! < gmr[group]!) gmr[group] = gmr[there]!;
      if (smr[there]! < smr[group]!) smr[group] = smr[there]!;
    }
  }
}
