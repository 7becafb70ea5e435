import { ALL_CONCEPTS, CONCEPT_BIT, CONCEPTS, type Concept } from "./concept.ts";
import type { Model, Sampler } from "./model.ts";
import { shortestPaths } from "./paths.ts";

/** What came of all completions. Counts are per state, by its position among the states that can occur. */
export interface Tally {
  readonly completions: number;
  readonly equilibria: Readonly<Record<Concept, Uint32Array>>;
  /** Per concept and party; empty where they are not wanted. */
  readonly stable: Readonly<Record<Concept, readonly Uint32Array[]>>;
  /** In how many completions a path of improvements leads there from today. */
  readonly reached: Uint32Array;
  /** The equilibria (SEQ) of each completion: a bit per state. */
  readonly held: readonly Uint32Array[];
  /** The answers that each completion gave to the unknown directions. */
  readonly answers: readonly Uint8Array[];
}

/** What a tally is to hold beyond the equilibria by SEQ. */
export interface TallyScope {
  /** Whether other concepts than SEQ, paths and answers are wanted. */
  readonly everything: boolean;
  /** Whether to count stability by party. */
  readonly byParty: boolean;
}

/** Decides all states under every completion. */
export function tally(
  { graph, solve }: Model,
  sampler: Sampler,
  today: number,
  completions: number,
  { everything, byParty }: TallyScope,
  progress: (share: number) => void = () => {},
): Tally {
  const stateCount = graph.codes.length;
  const partyCount = graph.parties.length;
  const counts = () => new Uint32Array(stateCount);
  const equilibria = { nash: counts(), gmr: counts(), smr: counts(), seq: counts() };
  const perParty = () => (byParty ? Array.from({ length: partyCount }, counts) : []);
  const stable = { nash: perParty(), gmr: perParty(), smr: perParty(), seq: perParty() };
  const reached = counts();
  const held: Uint32Array[] = [];
  const answers: Uint8Array[] = [];
  const common = new Uint8Array(stateCount);
  const concepts = everything ? ALL_CONCEPTS : CONCEPT_BIT.seq;

  for (let run = 0; run < completions; run++) {
    const answer = new Uint8Array(sampler.unknowns.length);
    const ranked = sampler.draw(run, answer);
    common.fill(concepts);
    solve(ranked, concepts, (party, verdicts) => {
      for (let state = 0; state < stateCount; state++) common[state]! &= verdicts[state]!;
      if (!byParty) return;
      for (const concept of CONCEPTS) add(stable[concept][party]!, verdicts, CONCEPT_BIT[concept]);
    });
    if (everything) {
      for (const concept of CONCEPTS) add(equilibria[concept], common, CONCEPT_BIT[concept]);
      const { distance } = shortestPaths(graph, today, ranked);
      for (let state = 0; state < stateCount; state++) if (distance[state]! >= 0) reached[state]!++;
    } else {
      add(equilibria.seq, common, CONCEPT_BIT.seq);
    }
    held.push(statesWith(common, CONCEPT_BIT.seq));
    answers.push(answer);
    progress((run + 1) / completions);
  }
  return { completions, equilibria, stable, reached, held, answers };
}

function add(counts: Uint32Array, verdicts: Uint8Array, bit: number): void {
  const shift = 31 - Math.clz32(bit);
  for (let state = 0; state < verdicts.length; state++) counts[state]! += (verdicts[state]! >>> shift) & 1;
}

/** The states whose verdicts have a bit, as a bit per state. */
function statesWith(verdicts: Uint8Array, bit: number): Uint32Array {
  const states = new Uint32Array((verdicts.length + 31) >>> 5);
  for (let state = 0; state < verdicts.length; state++) {
    if (verdicts[state]! & bit) states[state >>> 5]! |= 1 << (state & 31);
  }
  return states;
}

/** Whether a state is in a set of states given as a bit per state. */
export function isIn(states: Uint32Array, state: number): boolean {
  return ((states[state >>> 5]! >>> (state & 31)) & 1) === 1;
}
