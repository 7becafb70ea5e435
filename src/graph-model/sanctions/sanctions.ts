import { deterringRank } from "../concepts/conventions.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { changesFrom } from "../moves/joint-moves.ts";
import { othersThan } from "../moves/move-graph.ts";
import { bestReachable, improvementsFrom } from "../moves/moves-from.ts";
import { type Paths, pathSearch, placeOf, stateAt } from "../moves/paths.ts";
import { plainMoves, type RankedMoves } from "../moves/ranked-moves.ts";
import { jointSanctions } from "./deterrence.ts";
import { type MoveStep, moveSteps } from "./move-steps.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** A move that a party would rather make, and the end states of all answers that deter it, ascending, by concept. */
export type DeterrableMove = {
  readonly party: string;
  readonly from: number;
  readonly to: number;
  readonly gmr: readonly number[];
  readonly smr: readonly number[];
  readonly seq: readonly number[];
  /**
   * The end states by which others deter it who improve at the same moment, each with their own moves, `to` being where
   * each would lead alone; null where states are not combinations of options.
   */
  readonly sim: readonly { readonly end: number; readonly moves: readonly MoveStep[] }[] | null;
};

/**
 * One shortest sequence to each end, as a tree: `states[k]` is reached by a move of `by[k]` from the state of entry
 * `before[k]`, or, if that is −1, from the state that was answered. All steps on the way are listed, the nearest first,
 * so that the first entry for a state is a shortest way there. `rank` is how much the party that is answered likes the
 * state, 0 being its worst.
 */
export type AnswerTree = {
  readonly states: readonly number[];
  readonly before: readonly number[];
  readonly by: readonly string[];
  readonly rank: readonly number[];
};

/** All reasons why parties stay or leave. */
export type Why = {
  /** Which states the improvements are listed from. */
  readonly of: "all states" | "leading states";
  readonly improvements: readonly DeterrableMove[];
  /** What the others can do once party `against` has moved to `from`: to the ends of `gmr` and `smr`, and of `seq`. */
  readonly answers: readonly {
    readonly against: string;
    readonly from: number;
    readonly byMoves: AnswerTree;
    readonly byImprovements: AnswerTree;
  }[];
};

/**
 * All reasons why parties stay or leave: from all states of a small model, else from the leading ones and today's.
 * Null where there are too many states or reasons.
 */
export function allReasons(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  leading: readonly number[],
  budget: GraphBudget = fullBudget(),
): Why | null {
  const states = [...model.graph.codes.keys()];
  if (!budget.allows("sanctionsFromLeading", states.length)) return null;
  const every =
    budget.allows("sanctionsFromAll", states.length) && everySanction(model, ranked, states, budget);
  if (every) return { of: "all states", ...every };
  const some = everySanction(model, ranked, leading, budget);
  return some && { of: "leading states", ...some };
}

/** What the others can do after one party's move, and which of it is told. */
interface Answers {
  readonly byMoves: Paths;
  readonly byImprovements: Paths;
  /** A byte per state: 1 for the end states. */
  readonly endsByMoves: Uint8Array;
  readonly endsByImprovements: Uint8Array;
}

/**
 * Every sanction against every improvement of every party from the given states, straight from the definitions of
 * GMR, SMR and SEQ (Fang, Hipel & Kilgour 1993, ch. 4). What the others can reach does not depend on where the party
 * came from, so there is one search of their moves and one of their improvements per party and state moved to. Null
 * if there are too many end states, or ways to move at once.
 */
function everySanction(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  states: readonly number[],
  budget: GraphBudget,
): Pick<Why, "improvements" | "answers"> | null {
  const { graph, input, conventions } = model;
  const { codes } = graph;
  const plain = plainMoves(graph);
  const named = (ends: readonly number[]) => ends.map((end) => codes[end]!);
  const improvements: DeterrableMove[] = [];
  const answers: Why["answers"][number][] = [];
  const changes: number[][][] = [];
  const changesOf = (state: number) => (changes[state] ??= changesFrom(graph, ranked, state));
  const ends = budget.meter("sanctionEnds");
  const joint = budget.meter("sanctionJointChanges");
  for (const [party, own] of ranked.entries()) {
    const { rank } = own;
    const { id } = input.parties[party]!;
    const best = bestReachable(graph.parties[party]!, own);
    const movers = othersThan(graph, party);
    const byMovesFrom = pathSearch(graph, plain, { movers });
    const byImprovementsFrom = pathSearch(graph, ranked, { movers });
    const after = new Map<number, Answers>();
    for (const from of states) {
      for (const to of improvementsFrom(graph, own, party, from)) {
        const known = after.get(to) ?? {
          byMoves: byMovesFrom(to),
          byImprovements: byImprovementsFrom(to),
          endsByMoves: new Uint8Array(codes.length),
          endsByImprovements: new Uint8Array(codes.length),
        };
        after.set(to, known);
        const { gmr, smr, seq } = deterringEnds(
          known,
          rank,
          best,
          deterringRank(rank[from]!, conventions.ties),
        );
        for (const end of gmr) known.endsByMoves[end] = 1;
        for (const end of seq) known.endsByImprovements[end] = 1;
        if (!ends.spend(gmr.length + smr.length + seq.length)) {
          budget.cut("sanctionEnds", budget.most("sanctionEnds"), null);
          return null;
        }
        const sim = jointSanctions(graph, ranked, party, from, to, changesOf, joint, conventions.ties);
        if (sim === undefined) {
          budget.cut("sanctionJointChanges", budget.most("sanctionJointChanges"), null);
          return null;
        }
        improvements.push({
          party: id,
          from: codes[from]!,
          to: codes[to]!,
          gmr: named(gmr),
          smr: named(smr),
          seq: named(seq),
          sim: sim?.map(({ end, moves }) => ({ end: codes[end]!, moves: moveSteps(model, moves) })) ?? null,
        });
      }
    }
    for (const [to, { byMoves, byImprovements, endsByMoves, endsByImprovements }] of after) {
      answers.push({
        against: id,
        from: codes[to]!,
        byMoves: answerTree(model, byMoves, endsByMoves, rank),
        byImprovements: answerTree(model, byImprovements, endsByImprovements, rank),
      });
    }
  }
  return { improvements, answers };
}

/**
 * By concept where answers leave a party at a rank that deters it, ascending: at most `bar`. `best` is the best rank that it can still reach
 * from each state.
 */
function deterringEnds(
  { byMoves, byImprovements }: Answers,
  rank: Int32Array,
  best: (state: number) => number,
  bar: number,
) {
  const gmr: number[] = [];
  const smr: number[] = [];
  const seq: number[] = [];
  for (let end = 0; end < rank.length; end++) {
    if (rank[end]! > bar) continue;
    if (byMoves.distance[end]! >= 0) {
      gmr.push(end);
      if (best(end) <= bar) smr.push(end);
    }
    if (byImprovements.distance[end]! >= 0) seq.push(end);
  }
  return { gmr, smr, seq };
}

/** The last steps to the wanted ends and to all places on the way to them, the nearest first, then by state. */
function answerTree(
  { graph, input }: SolvableModel,
  paths: Paths,
  ends: Uint8Array,
  rank: Int32Array,
): AnswerTree {
  const { before, mover, placeDistance } = paths;
  const placeCount = before.length;
  // Where in the tree each place stands: −1 where it is none of it, as where the paths begin.
  const position = new Int32Array(placeCount).fill(-1);
  const found: number[] = [];
  for (let end = 0; end < ends.length; end++) {
    if (ends[end] === 0) continue;
    for (let at = placeOf(paths, end); before[at]! >= 0 && position[at]! < 0; at = before[at]!) {
      position[at] = 0;
      found.push(placeDistance[at]! * placeCount + at);
    }
  }
  // As plain numbers, which are sorted many times as fast as by a comparison: there is a tree for every party and state.
  const order = new Float64Array(found).sort();
  for (let at = 0; at < order.length; at++) position[order[at]! % placeCount] = at;
  const tree = { states: [] as number[], before: [] as number[], by: [] as string[], rank: [] as number[] };
  for (const key of order) {
    const place = key % placeCount;
    const state = stateAt(paths, place);
    tree.states.push(graph.codes[state]!);
    tree.before.push(position[before[place]!]!);
    tree.by.push(input.parties[mover[place]!]!.id);
    tree.rank.push(rank[state]!);
  }
  return tree;
}
