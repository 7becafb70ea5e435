import { rankedOrder } from "#math/dense-ranks.ts";
import { type Components, opponentComponents } from "../graph/opponent-components.ts";
import type { OptionGraph, PartyMoves } from "../graph/option-graph.ts";
import { KEEP_BELOW, type RankedMoves } from "../graph/ranked-moves.ts";
import { CONCEPT_BIT } from "./concept.ts";
import { judge } from "./judge.ts";
import { boundaryMarks, lowestByImprovements, type Mover, writeFloors } from "./reverse-search.ts";

/**
 * Decides the stability of every state for each party, given how the parties order the states: hands the verdicts of
 * one party after the other to `receive`, as a byte per state that holds the bits of the concepts by which the party
 * is stable there (`CONCEPT_BIT`). The bytes are overwritten for the next party.
 */
export type Solver = (
  ranked: readonly RankedMoves[],
  concepts: number,
  receive: (party: number, verdicts: Uint8Array) => void,
) => void;

/**
 * Prepares the exact computation of Nash, GMR, SMR and SEQ stability (Fang, Hipel & Kilgour 1993, ch. 3) for every
 * state of a graph. The last three have one form: an improvement from s to t is deterred if and only if the lowest
 * value that the opponents can bring about from t is not above the party's rank of s, where the value of a state is
 * its rank (GMR, SEQ) or the best rank the party can still reach from it (SMR), and the opponents use any moves
 * (GMR, SMR) or their own improvements only (SEQ).
 */
export function stabilitySolver(graph: OptionGraph): Solver {
  const stateCount = graph.codes.length;
  const partyCount = graph.parties.length;
  const order = new Int32Array(stateCount);
  // Only ties need counts; with millions of states, memory that is not needed is time.
  let starts = new Int32Array(0);
  const stack = new Int32Array(stateCount);
  const gmr = new Int32Array(stateCount);
  const smr = new Int32Array(stateCount);
  const seq = new Int32Array(stateCount);
  const verdicts = new Uint8Array(stateCount);
  const floors = new Int32Array(stateCount * partyCount);
  const boundaries = graph.parties.map((moves) => boundaryMarks(moves, stateCount));
  const marks = boundaries.map((boundary) => boundary.slice());
  const kept: (Components | undefined)[] = graph.parties.map(() => undefined);

  function componentsFor(focal: number): Components {
    const known = kept[focal];
    if (known) return known;
    if (stateCount > KEEP_BELOW) {
      // The stack is not needed before the components have been used.
      return opponentComponents(graph, focal, stack);
    }
    const components = opponentComponents(graph, focal, new Int32Array(stateCount));
    kept[focal] = components;
    return components;
  }

  function decide(ranked: readonly RankedMoves[], focal: number, concepts: number): void {
    const moves = graph.parties[focal]!;
    const own = ranked[focal]!;
    const opponents: Mover[] = [];
    graph.parties.forEach((party, index) => {
      if (index === focal) return;
      opponents.push({ moves: party, ranked: ranked[index]!, party: index, mark: marks[index]! });
    });
    const wants = (bit: number) => (concepts & bit) !== 0;

    if (wants(CONCEPT_BIT.gmr | CONCEPT_BIT.smr)) {
      const components = componentsFor(focal);
      if (wants(CONCEPT_BIT.gmr)) lowestInComponent(components, own.rank, gmr);
      if (wants(CONCEPT_BIT.smr)) {
        // Not needed for itself yet.
        const value = seq;
        bestStillReachable(moves, own, value);
        lowestInComponent(components, value, smr);
      }
    }
    if (wants(CONCEPT_BIT.seq)) {
      for (const { party, mark } of opponents) mark.set(boundaries[party]!);
      if (own.levels < stateCount && starts.length === 0) starts = new Int32Array(stateCount + 1);
      rankedOrder(own, order, starts);
      lowestByImprovements(opponents, floors, partyCount, own.rank, order, seq, stack);
    }
    judge(verdicts, moves, own, { gmr, smr, seq }, concepts);
  }

  return (ranked, concepts, receive) => {
    if (concepts & CONCEPT_BIT.seq) {
      ranked.forEach((moves, party) => {
        writeFloors(floors, party, partyCount, moves, boundaries[party]!);
      });
    }
    for (let party = 0; party < partyCount; party++) {
      decide(ranked, party, concepts);
      receive(party, verdicts);
    }
  };
}

/** For every state the lowest value that the opponents can bring about from it: in its group, or in a later one. */
function lowestInComponent({ of, count, later }: Components, value: Int32Array, label: Int32Array): void {
  const lowest = new Int32Array(count).fill(0x7fffffff);
  for (let state = 0; state < of.length; state++) {
    const component = of[state]!;
    if (value[state]! < lowest[component]!) lowest[component] = value[state]!;
  }
  if (later) {
    const { order, start, targets } = later;
    for (const group of order) {
      let least = lowest[group]!;
      const end = start[group + 1]!;
      for (let move = start[group]!; move < end; move++) {
        const there = lowest[targets[move]!]!;
        if (there < least) least = there;
      }
      lowest[group] = least;
    }
  }
  for (let state = 0; state < of.length; state++) label[state] = lowest[of[state]!]!;
}

/** For every state the best rank among it and the states that the party can move to from it. */
export function bestStillReachable(
  { cellOf, cellStart, classCount }: PartyMoves,
  own: RankedMoves,
  value: Int32Array,
): void {
  const cellCount = cellStart.length - 1;
  const best = new Int32Array(cellCount).fill(-1);
  for (let cell = 0; cell < cellCount; cell++) {
    const end = cellStart[cell + 1]!;
    if (end > cellStart[cell]!) best[cell] = own.rank[own.members[end - 1]!]!;
  }
  // Maximum over supersets of the class, one option at a time.
  for (let option = 1; option < classCount; option <<= 1) {
    for (let cell = 0; cell < cellCount; cell++) {
      if ((cell & option) === 0 && best[cell + option]! > best[cell]!) best[cell] = best[cell + option]!;
    }
  }
  for (let state = 0; state < cellOf.length; state++) value[state] = best[cellOf[state]!]!;
}
