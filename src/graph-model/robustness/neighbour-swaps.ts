import { numberOf } from "#math/numbering.ts";
import { ALL_CONCEPTS, CONCEPT_BIT } from "../concepts/concept.ts";
import type { LowestValues } from "../concepts/judge.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { PartyMoves } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/** The bars of one party: per state the highest of the lowest values to which the others can bring each of its improvements; −1 = none. */
type Bars = Readonly<Record<"gmr" | "smr" | "seq", Int32Array>>;

interface OfParty {
  readonly verdicts: Uint8Array;
  readonly bars: Bars;
  /** The states by level, the worst first, and where each level begins. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

/**
 * Makes the function that says by which concepts each state is an equilibrium, as bits per state, once a party likes the states of
 * `level` better than those of the next, as far as that can be read off what was found for the orders as stated; null where
 * it cannot, and all is to be decided anew.
 *
 * It can where the party has no move between states of the two levels. No move then serves it that did not, so that the others'
 * stability, and its own by Nash, is what it was. An answer deters it in other states than before only where the answer
 * ends in one of the two levels and the party came from the other: so its own stability is decided anew there alone, by
 * where the others can bring it. A state of the lower level, now the higher, is stable if they can bring every improvement down to
 * either level or below. One of the higher is stable if they can bring every improvement below both, and is not if one stays
 * above both; in between it would take all that they can bring about, and not the lowest alone.
 *
 * @returns undefined where the conventions are others than the textbook's, or moves do not join.
 */
export function neighbourSwaps(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
): ((party: number, level: number) => Uint8Array | null) | undefined {
  const { graph, conventions, solve } = model;
  if (!graph.transitive || conventions.ties !== "deter") return undefined;
  const found: OfParty[] = [];
  const common = new Uint8Array(graph.codes.length).fill(ALL_CONCEPTS);
  solve(ranked, ALL_CONCEPTS, (party, verdicts, lowest) => {
    for (let state = 0; state < common.length; state++) common[state]! &= verdicts[state]!;
    const own = ranked[party]!;
    const bars = barsOf(graph.parties[party]!, own, lowest);
    found[party] = { verdicts: verdicts.slice(), bars, ...byLevel(own) };
  });

  return (party, level) => {
    const { cellOf, kindMask } = graph.parties[party]!;
    // With moves that cannot be taken back a cell is left for others, and more than its own order counts.
    if (kindMask !== 0) return null;
    const { bars, order, starts } = found[party]!;
    const [from, between, to] = [starts[level]!, starts[level + 1]!, starts[level + 2]!];
    for (let low = from; low < between; low++) {
      const cell = numberOf(cellOf, order[low]!);
      for (let high = between; high < to; high++) if (numberOf(cellOf, order[high]!) === cell) return null;
    }
    const changed = common.slice();
    for (let at = from; at < to; at++) {
      const state = order[at]!;
      let verdict = bars.seq[state]! < 0 ? CONCEPT_BIT.nash : 0;
      for (const concept of ["gmr", "smr", "seq"] as const) {
        const bar = bars[concept][state]!;
        if (at >= between && (bar === level || bar === level + 1)) return null;
        if (bar <= (at < between ? level + 1 : level)) verdict |= CONCEPT_BIT[concept];
      }
      for (const [other, { verdicts }] of found.entries()) if (other !== party) verdict &= verdicts[state]!;
      changed[state] = verdict;
    }
    return changed;
  };
}

/** One walk down each cell, from its best state, keeps the highest values so far. */
function barsOf({ cellStart }: PartyMoves, { rank, members }: RankedMoves, lowest: LowestValues): Bars {
  const bars = {
    gmr: new Int32Array(rank.length),
    smr: new Int32Array(rank.length),
    seq: new Int32Array(rank.length),
  };
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    const start = cellStart[cell]!;
    let [gmr, smr, seq] = [-1, -1, -1];
    for (let position = cellStart[cell + 1]! - 1; position >= start; ) {
      const level = rank[members[position]!]!;
      const top = position;
      for (; position >= start && rank[members[position]!] === level; position--) {
        const state = members[position]!;
        bars.gmr[state] = gmr;
        bars.smr[state] = smr;
        bars.seq[state] = seq;
      }
      for (let at = top; at > position; at--) {
        const state = members[at]!;
        const group = numberOf(lowest.of, state);
        gmr = Math.max(gmr, lowest.gmr[group]!);
        smr = Math.max(smr, lowest.smr[group]!);
        seq = Math.max(seq, lowest.seq[state]!);
      }
    }
  }
  return bars;
}

/** The states by level, the worst first. */
function byLevel({ rank, levels }: RankedMoves): Pick<OfParty, "order" | "starts"> {
  const starts = new Int32Array(levels + 1);
  for (const level of rank) starts[level + 1]!++;
  for (let level = 0; level < levels; level++) starts[level + 1]! += starts[level]!;
  const next = starts.slice();
  const order = new Int32Array(rank.length);
  for (let state = 0; state < rank.length; state++) order[next[rank[state]!]!++] = state;
  return { order, starts };
}
