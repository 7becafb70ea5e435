import { rankedOrder } from "#math/dense-ranks.ts";
import { listedNumbers, type Numbering, numberOf } from "#math/numbering.ts";
import { lowestReached } from "../moves/lowest-reached.ts";
import { type MoveGraph, othersThan, type Stepping } from "../moves/move-graph.ts";
import { bestByCell } from "../moves/moves-from.ts";
import { type Components, opponentComponents } from "../moves/opponent-components.ts";
import { isComplete } from "../moves/option-graph.ts";
import { KEEP_BELOW, plainMoves, type RankedMoves } from "../moves/ranked-moves.ts";
import { CONCEPT_BIT } from "./concept.ts";
import { TEXTBOOK, type Ties } from "./conventions.ts";
import { judge, type LowestValues } from "./judge.ts";
import { lowestByImprovements, type Mover, roomForWorse, writeWorse } from "./reverse-search.ts";

/**
 * Decides the stability of every state for each party, given how the parties order the states: hands the verdicts of
 * one party after the other to `receive`, as a byte per state that holds the bits of the concepts by which the party
 * is stable there (`CONCEPT_BIT`), and the lowest values to which the others can bring the party from each state, staying
 * included, as far as they are wanted. All are overwritten for the next party. With `only`, that party alone.
 */
export type Solver = (
  ranked: readonly RankedMoves[],
  concepts: number,
  receive: (party: number, verdicts: Uint8Array, lowest: LowestValues) => void,
  only?: number,
) => void;

/**
 * Prepares the exact computation of Nash, GMR, SMR and SEQ stability (Fang, Hipel & Kilgour 1993, ch. 3) for every
 * state of a graph. The last three have one form: an improvement from s to t is deterred if and only if the lowest
 * value that the opponents can bring about from t is not above the party's rank of s, where the value of a state is
 * its rank (GMR, SEQ) or the best rank the party can still reach from it (SMR), and the opponents use any moves
 * (GMR, SMR) or their own improvements only (SEQ).
 */
export function stabilitySolver(graph: MoveGraph, ties: Ties = TEXTBOOK.ties): Solver {
  const stateCount = graph.codes.length;
  const order = new Int32Array(stateCount);
  // Only ties need counts; with millions of states, memory that is not needed is time.
  let starts = new Int32Array(0);
  const verdicts = new Uint8Array(stateCount);
  const lowestFor = graph.transitive ? lowestByCells(graph) : lowestByMoves(graph);

  return (ranked, concepts, receive, only) => {
    const lowestOf = lowestFor(ranked, concepts, only);
    for (let focal = 0; focal < ranked.length; focal++) {
      if (only !== undefined && focal !== only) continue;
      const own = ranked[focal]!;
      if (own.levels < stateCount && starts.length === 0) starts = new Int32Array(stateCount + 1);
      rankedOrder(own, order, starts);
      const lowest = lowestOf(focal, order);
      judge(verdicts, graph.parties[focal]!, own, order, lowest, concepts, ties);
      receive(focal, verdicts, lowest);
    }
  };
}

/** Makes, for given orders of preference, the function that gives the lowest values that opponents can bring about. */
type LowestFor = (
  ranked: readonly RankedMoves[],
  concepts: number,
  only?: number,
) => (focal: number, order: Int32Array) => LowestValues;

const NOTHING = new Int32Array(1);
const ONE_GROUP: Numbering = { low: NOTHING, lowMask: 0, high: NOTHING, highShift: 31 };
const BY_MOVES = CONCEPT_BIT.gmr | CONCEPT_BIT.smr;

/** Where it matters that nobody moves twice in succession: move by move. */
function lowestByMoves(graph: MoveGraph): LowestFor {
  const plain = plainMoves(graph);
  const of = listedNumbers(Int32Array.from(graph.codes.keys()));
  return (ranked, concepts) => (focal) => {
    const own = ranked[focal]!;
    const others = othersThan(graph, focal);
    const lowest = (bit: number, steppings: readonly Stepping[], value: () => Int32Array) =>
      concepts & bit ? lowestReached(graph, steppings, others, value(), own.levels) : own.rank;
    return {
      of,
      gmr: lowest(CONCEPT_BIT.gmr, plain, () => own.rank),
      // Every state is a cell of its own.
      smr: lowest(CONCEPT_BIT.smr, plain, () => bestByCell(graph.parties[focal]!, own)),
      seq: lowest(CONCEPT_BIT.seq, ranked, () => own.rank),
    };
  };
}

/** Where moves join: by any moves from group to group of states that the opponents move between at will. */
function lowestByCells(graph: MoveGraph): LowestFor {
  const stateCount = graph.codes.length;
  const stack = new Int32Array(stateCount);
  const seq = new Int32Array(stateCount);
  const labelled = new Uint32Array((stateCount + 31) >>> 5);
  const worse = roomForWorse(graph.parties, stateCount);
  const best = graph.parties.map(({ cellStart }) => new Int32Array(cellStart.length - 1));
  const keep = stateCount <= KEEP_BELOW || isComplete(graph.optionCount, graph.codes);
  const kept: (Groups | undefined)[] = graph.parties.map(() => undefined);
  // Named one by one: the engine's inner loop wants objects of one shape.
  const movers = graph.parties.map(
    ({ cellOf, cellStart, kindMask, into }, party): Mover => ({
      cellOf,
      cellStart,
      kindMask,
      start: into.start,
      steps: into.items,
      members: stack,
      offset: worse.offset[party]!,
      opened: worse.opened[party]!,
    }),
  );
  const opponents = movers.map((own) => movers.filter((other) => other !== own));
  // Whose numbers stand in `worse`: many runs differ in one party's order only.
  const written: (RankedMoves | undefined)[] = [];

  function groupsFor(focal: number, ranked: readonly RankedMoves[]): Groups {
    const known = kept[focal];
    if (known) return known;
    const members = ranked.map((own) => own.members);
    const { of, count, later } = opponentComponents(graph, focal, members);
    const groups = { of, later, gmr: new Int32Array(count), smr: new Int32Array(count) };
    if (keep) kept[focal] = groups;
    return groups;
  }

  return (ranked, concepts, only) => {
    for (let party = 0; party < movers.length; party++) {
      const own = ranked[party]!;
      // Nobody's own improvements are among the answers to them.
      if (concepts & CONCEPT_BIT.seq && party !== only && own !== written[party]) {
        writeWorse(worse, party, graph.parties[party]!, own);
        written[party] = stateCount <= KEEP_BELOW ? own : undefined;
      }
      movers[party]!.members = own.members;
    }
    return (focal, order) => {
      const moves = graph.parties[focal]!;
      const own = ranked[focal]!;
      if (concepts & CONCEPT_BIT.seq) {
        lowestByImprovements(opponents[focal]!, worse, own.rank, order, seq, stack, labelled);
      }
      if ((concepts & BY_MOVES) === 0) return { of: ONE_GROUP, gmr: NOTHING, smr: NOTHING, seq };
      const groups = groupsFor(focal, ranked);
      writeLowestByMoves(groups, moves.cellOf, own.rank, bestByCell(moves, own, best[focal]));
      return { of: groups.of, gmr: groups.gmr, smr: groups.smr, seq };
    };
  };
}

/** The groups of states among which the opponents of a party move at will, with the lowest values of each. */
interface Groups extends Omit<LowestValues, "seq"> {
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
  const { order, targets } = later;
  for (const group of order) {
    const end = targets.start[group + 1]!;
    for (let move = targets.start[group]!; move < end; move++) {
      const there = targets.items[move]!;
      if (gmr[there]! < gmr[group]!) gmr[group] = gmr[there]!;
      if (smr[there]! < smr[group]!) smr[group] = smr[there]!;
    }
  }
}
