import { addColumn, type BitRows, bitRows, rowOf, transposed } from "#math/bit-rows.ts";
import { bitSet, isIn } from "#math/bit-set.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import { reachIn } from "../moves/reach.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { ALL_CONCEPTS, byConcept, CONCEPT_BIT, type Concept } from "./concept.ts";
import { addVerdicts, noVerdicts, type VerdictCounts } from "./counts.ts";
import type { SolvableModel } from "./solvable-model.ts";
import { unansweredReach } from "./unanswered-reach.ts";

/** What came of all completions. Counts are per state, by its position among the states that can occur. */
export interface Tally {
  readonly completions: number;
  readonly equilibria: VerdictCounts;
  /** Per concept and party; empty where they are not wanted. */
  readonly stable: Readonly<Record<Concept, readonly Uint32Array[]>>;
  /** In how many completions a path of improvements leads there from today. */
  readonly reached: Uint32Array;
  /** The equilibria (SEQ) of each completion: a bit per state. */
  readonly held: readonly Uint32Array[];
  /** The states to which in each completion a path of improvements leads from today: a bit per state. */
  readonly reachedIn: readonly Uint32Array[];
  /** Those of them to which a path of improvements leads none of which an answer deters (SEQ); null where that is too much. */
  readonly unansweredIn: readonly Uint32Array[] | null;
  /** The answers that each completion gave to the unknown directions. */
  readonly answers: readonly Uint8Array[];
}

/** Decides all states under the completions from `from` to before `to`; counts stability by party too if wanted. */
export function tally(
  { graph, solve, conventions }: SolvableModel,
  sampler: Sampler,
  today: number,
  from: number,
  to: number,
  byParty: boolean,
  progress: (share: number) => void,
): Tally {
  const stateCount = graph.codes.length;
  const equilibria = noVerdicts(stateCount);
  const stable = byParty ? graph.parties.map(() => noVerdicts(stateCount)) : [];
  const reached = new Uint32Array(stateCount);
  const held: Uint32Array[] = [];
  const reachedIn: Uint32Array[] = [];
  const unansweredIn: Uint32Array[] | null = stateCount <= GRAPH_MODEL_LIMITS.answeredStates.most ? [] : null;
  const answers: Uint8Array[] = [];
  const common = new Uint8Array(stateCount);
  const reach = reachIn(graph);
  const unanswered = unansweredIn && unansweredReach(graph, conventions.ties);
  const stay = bitSet(stateCount, (state) => state === today);
  const completions = to - from;
  for (let run = from; run < to; run++) {
    const answer = new Uint8Array(sampler.unknowns.length);
    const ranked = sampler.draw(run, answer);
    common.fill(ALL_CONCEPTS);
    solve(ranked, ALL_CONCEPTS, (party, verdicts, lowest) => {
      unanswered?.note(party, ranked[party]!, lowest.seq);
      for (let state = 0; state < stateCount; state++) common[state]! &= verdicts[state]!;
      if (byParty) addVerdicts(stable[party]!, verdicts);
    });
    addVerdicts(equilibria, common);
    const there = reach(today, ranked);
    for (let state = 0; state < stateCount; state++) if (isIn(there, state)) reached[state]!++;
    reachedIn.push(there.slice());
    held.push(statesWith(common, CONCEPT_BIT.seq));
    // Where today's state holds, every move out of it is answered.
    unansweredIn?.push(common[today]! & CONCEPT_BIT.seq ? stay : unanswered!.from(today).slice());
    answers.push(answer);
    // Told a hundred times at most: telling another thread costs more than deciding a small model.
    const done = run + 1 - from;
    if (done % Math.ceil(completions / 100) === 0) progress(done / completions);
  }
  return {
    completions,
    equilibria,
    stable: byConcept((concept) => stable.map((counts) => counts[concept])),
    reached,
    held,
    reachedIn,
    unansweredIn,
    answers,
  };
}

/** What came of all completions, from the tallies of their ranges, in their order. */
export function joinedTallies(tallies: readonly Tally[]): Tally {
  const [first] = tallies as readonly [Tally, ...Tally[]];
  if (tallies.length === 1) return first;
  const sum = (of: (each: Tally) => Uint32Array) => {
    const total = of(first).slice();
    for (const each of tallies.slice(1)) {
      const counts = of(each);
      for (let state = 0; state < total.length; state++) total[state]! += counts[state]!;
    }
    return total;
  };
  return {
    completions: tallies.reduce((count, each) => count + each.completions, 0),
    equilibria: byConcept((concept) => sum(({ equilibria }) => equilibria[concept])),
    stable: byConcept((concept) =>
      first.stable[concept].map((_, party) => sum(({ stable }) => stable[concept][party]!)),
    ),
    reached: sum(({ reached }) => reached),
    held: tallies.flatMap(({ held }) => held),
    reachedIn: tallies.flatMap(({ reachedIn }) => reachedIn),
    unansweredIn: first.unansweredIn && tallies.flatMap(({ unansweredIn }) => unansweredIn!),
    answers: tallies.flatMap(({ answers }) => answers),
  };
}

/** For each state the drawn completions in which it holds (SEQ), as a row of bits. */
export function heldIn({ held, reached }: Tally): BitRows {
  return transposed(held, reached.length);
}

/** The drawn completions that answer an unknown direction so. */
export function answeredSo(
  { answers }: Pick<Tally, "answers">,
  unknown: number,
  wanted: boolean,
): Uint32Array {
  const row = rowOf(wantedIn(answers), unknown);
  return wanted ? row : bitSet(answers.length, (run) => !isIn(row, run));
}

const known = new WeakMap<readonly Uint8Array[], BitRows>();

/** For each unknown direction the completions in which it is wanted: turned round once, for there may be thousands. */
function wantedIn(answers: readonly Uint8Array[]): BitRows {
  let rows = known.get(answers);
  if (!rows) {
    const unknowns = answers[0]?.length ?? 0;
    rows = bitRows(unknowns, answers.length);
    for (const [run, answer] of answers.entries())
      addColumn(rows, run, unknowns, (unknown) => answer[unknown] === 1);
    known.set(answers, rows);
  }
  return rows;
}

/** The states whose verdicts have a bit, as a bit per state. */
function statesWith(verdicts: Uint8Array, bit: number): Uint32Array {
  return bitSet(verdicts.length, (state) => (verdicts[state]! & bit) !== 0);
}
