import { firstFewOf } from "#math/first-of.ts";
import type { Random } from "#math/random.ts";
import { ALL_CONCEPTS, byConcept, CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import { type StateCounts, stateCounts } from "../concepts/concept-states.ts";
import { addVerdicts, noVerdicts, type VerdictCounts } from "../concepts/counts.ts";
import { commonVerdicts, equilibriaOf, verdictsByParty } from "../concepts/equilibria.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { partySamplers, type Sampler, samplerOf } from "../preferences/samplers.ts";
import { type OwnGame, ownGames, type PlayedGame } from "./own-game.ts";
import { type Surprise, surpriseCounter, surprisesIn } from "./surprises.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their code.

/** How one party sees the conflict, and what would hold if it were right. */
export type PerceivedGame = {
  readonly party: string;
  /** Number of states that it takes to be possible. */
  readonly stateCount: number;
  /** States that it takes to be impossible, ascending; the first of them, as many as the budget has room for. */
  readonly unseen: readonly number[];
  /** Options that it does not know of. */
  readonly unaware: readonly string[];
  /** Parties whose preferences it sees otherwise than they are. */
  readonly misjudges: readonly string[];
  /** What would hold in the conflict as it sees it. */
  readonly expected: { readonly [concept in Concept]: StateCounts };
};

/** A state that holds because every party would stay in it as it sees the conflict. Counts are of completions. */
export type HeldByPerceptions = {
  readonly state: number;
  readonly count: number;
  /** In how many it would also hold if nobody were mistaken. */
  readonly heldByTruth: number;
  /** Parties that take the state to be impossible. */
  readonly unseenBy: readonly string[];
  /** Per party that sees it: in how many completions it expects everybody to stay. */
  readonly expectedBy: { readonly [party: string]: number };
};

/** What follows where parties see the conflict differently: a first-level hypergame. */
export type Hypergame = {
  readonly completions: number;
  readonly parties: readonly PerceivedGame[];
  /** States in which every party would stay as it sees the conflict; who takes a state to be impossible stays. */
  readonly equilibria: { readonly [concept in Concept]: StateCounts };
  /** The most-held of them by SEQ, and today's state. */
  readonly leading: readonly HeldByPerceptions[];
  /** How many completions were looked at for surprises, and those found in `leading`. */
  readonly examined: number;
  readonly surprises: readonly Surprise[];
};

/** What was counted over completions. States of `equilibria` and `heldByTruth` are those of the actual model. */
interface Counts {
  readonly equilibria: VerdictCounts;
  /** Equilibria (SEQ) if nobody were mistaken. */
  readonly heldByTruth: Uint32Array;
  /** What would hold in each party's own game, by the positions of its states. */
  readonly expected: readonly VerdictCounts[];
}

/**
 * What holds where parties see the conflict differently. A state holds by a concept if every party is stable by it in
 * the state, in the party's own game; a party that takes the state to be impossible has no move there that it would
 * consider, and stays. Null where nobody is mistaken.
 */
export function hypergameOf(
  actual: SolvableModel,
  today: number,
  samples: number,
  random: Random,
  budget: GraphBudget = fullBudget(),
): Hypergame | null {
  const { graph, input } = actual;
  if (input.perceptions.length === 0) return null;
  const { games, full } = ownGames(actual, random);
  const parties = partySamplers(full, random);
  const fixed = [...parties, ...games.flatMap((game) => game.samplers)].every((sampler) => sampler.fixed);
  const completions = fixed ? 1 : samples;
  const samplers = games.map((game) => samplerOf(game.samplers));
  const play = (run: number): PlayedGame[] =>
    games.map((game, at) => {
      const ranked = samplers[at]!.draw(run);
      return { game, ranked, verdicts: verdictsByParty(game.model, ranked) };
    });
  const counts = counted(actual, games, play, full, samplerOf(parties), completions);

  const leading = leadingStates(actual, counts.equilibria.seq, today, budget);
  // The same orders, on the graph as it is.
  const real = samplerOf(partySamplers(actual, random));
  const surprises = surpriseCounter(actual, games);
  const examined = Math.min(completions, budget.most("examinedCompletions"));
  for (let run = 0; run < examined; run++) {
    surprises.add(surprisesIn(actual, real.draw(run), play(run), leading));
  }
  return {
    completions,
    parties: games.map((game, at) => perceivedGame(actual, game, counts.expected[at]!, budget)),
    equilibria: byConcept((concept) => stateCounts(counts.equilibria[concept], graph.codes, budget)),
    leading: heldByPerceptions(actual, games, counts, leading),
    examined,
    surprises: surprises.told(),
  };
}

function counted(
  actual: SolvableModel,
  games: readonly OwnGame[],
  play: (run: number) => readonly PlayedGame[],
  full: SolvableModel,
  sampler: Sampler,
  completions: number,
): Counts {
  const stateCount = actual.graph.codes.length;
  const equilibria = noVerdicts(stateCount);
  const heldByTruth = new Uint32Array(stateCount);
  const expected = games.map(({ model }) => noVerdicts(model.graph.codes.length));
  for (let run = 0; run < completions; run++) {
    const played = play(run);
    addVerdicts(equilibria, heldByAll(played, stateCount));
    played.forEach(({ verdicts }, at) => {
      addVerdicts(expected[at]!, commonVerdicts(verdicts));
    });
    equilibriaOf(full, sampler.draw(run), CONCEPT_BIT.seq).forEach((holds, state) => {
      if (holds) heldByTruth[state]!++;
    });
  }
  return { equilibria, heldByTruth, expected };
}

function perceivedGame(
  { graph, input }: SolvableModel,
  { party, model, seenAs, misjudges }: OwnGame,
  expected: VerdictCounts,
  budget: GraphBudget,
): PerceivedGame {
  const unaware = input.perceptions
    .filter((each) => each.party === party)
    .flatMap((each) => input.options.filter((_, bit) => (each.unaware >>> bit) & 1));
  const unseen = graph.codes.filter((_, state) => seenAs[state]! < 0);
  const most = budget.most("perceivedUnseen");
  if (unseen.length > most) budget.cut("perceivedUnseen", most, unseen.length);
  return {
    party: input.parties[party]!.id,
    stateCount: model.graph.codes.length,
    unseen: [...unseen.subarray(0, most)],
    unaware: unaware.map(({ id }) => id),
    misjudges: misjudges.map((other) => input.parties[other]!.id),
    expected: byConcept((concept) => stateCounts(expected[concept], model.graph.codes, budget)),
  };
}

function heldByPerceptions(
  { graph, input }: SolvableModel,
  games: readonly OwnGame[],
  { equilibria, heldByTruth, expected }: Counts,
  states: readonly number[],
): HeldByPerceptions[] {
  const id = (party: number) => input.parties[party]!.id;
  return states.map((state) => ({
    state: graph.codes[state]!,
    count: equilibria.seq[state]!,
    heldByTruth: heldByTruth[state]!,
    unseenBy: games.filter(({ seenAs }) => seenAs[state]! < 0).map(({ party }) => id(party)),
    expectedBy: Object.fromEntries(
      games.flatMap(({ party, seenAs }, at) => {
        const seen = seenAs[state]!;
        return seen < 0 ? [] : [[id(party), expected[at]!.seq[seen]!]];
      }),
    ),
  }));
}

/** Per state the concepts by which every party stays, each in its own game. */
function heldByAll(played: readonly PlayedGame[], stateCount: number): Uint8Array {
  const held = new Uint8Array(stateCount).fill(ALL_CONCEPTS);
  for (const { game, verdicts } of played) {
    const own = verdicts[game.party]!;
    for (let state = 0; state < stateCount; state++) {
      const seen = game.seenAs[state]!;
      if (seen >= 0) held[state]! &= own[seen]!;
    }
  }
  return held;
}

/** The states that hold most often, and today's. */
function leadingStates(
  { graph, compiler }: SolvableModel,
  held: Uint32Array,
  today: number,
  budget: GraphBudget,
): number[] {
  const print = (state: number) => compiler.prints.state(graph.codes[state]!);
  const byCount = (a: number, b: number) => held[b]! - held[a]! || print(a) - print(b) || a - b;
  const most = budget.most("perceivedLeading");
  const { first } = firstFewOf(held.length, (state) => held[state]! > 0, byCount, most);
  return [...new Set([...first, today])];
}
