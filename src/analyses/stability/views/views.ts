import type { Random } from "#math/random.ts";
import { ALL_CONCEPTS, CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import { stateCounts } from "../concepts/concept-states.ts";
import { verdictCounts } from "../concepts/verdict-counts.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import { type Model, partySampler, samplerOf } from "../model.ts";
import { ownGames, type PlayedGame } from "./own-game.ts";
import { surpriseCounter, surprisesIn } from "./surprises.ts";
import type { Views } from "./views-result.ts";

/** So many states are looked at closely. */
const LEADING = 6;
/** How many completions are looked at for surprises. */
const EXAMINED = 40;
/** A party's unseen states are listed up to this number. */
const MOST_UNSEEN = 4096;

/**
 * What holds where parties see the conflict differently. A state holds by a concept if every party is stable by it in
 * the state, in the party's own game; a party that takes the state to be impossible has no move there that it would
 * consider, and stays. Null where nobody has a view of its own.
 */
export function viewsOf(actual: Model, today: number, samples: number, random: Random): Views | null {
  const { graph, input } = actual;
  if (input.views.length === 0) return null;
  const { games, full } = ownGames(actual, random);
  const samplers = games.map((game) => samplerOf(game.samplers));
  // The same orders, on the graph as it is.
  const parties = input.parties.map(({ preferences }, party) =>
    partySampler(full, party, preferences, random),
  );
  const fixed = [...parties, ...games.flatMap((game) => game.samplers)].every((sampler) => sampler.fixed);
  const completions = fixed ? 1 : samples;
  const base = samplerOf(parties);
  const actually = samplerOf(
    input.parties.map(({ preferences }, party) => partySampler(actual, party, preferences, random)),
  );
  const stateCount = graph.codes.length;

  const joint = verdictCounts(stateCount);
  const truly = new Uint32Array(stateCount);
  const expected = games.map(({ model }) => verdictCounts(model.graph.codes.length));
  const play = (run: number): PlayedGame[] =>
    games.map((game, at) => {
      const ranked = samplers[at]!.draw(run, new Uint8Array(samplers[at]!.unknowns.length));
      return { game, ranked, verdicts: allVerdicts(game.model, ranked) };
    });
  for (let run = 0; run < completions; run++) {
    const played = play(run);
    joint.add(heldByAll(played, stateCount));
    played.forEach(({ verdicts }, at) => {
      expected[at]!.add(common(verdicts));
    });
    const ranked = base.draw(run, new Uint8Array(base.unknowns.length));
    common(allVerdicts(full, ranked)).forEach((verdict, state) => {
      if (verdict & CONCEPT_BIT.seq) truly[state]!++;
    });
  }

  const held = joint.of("seq");
  const leading = leadingStates(held, today);
  const counter = surpriseCounter(actual, games);
  const examined = Math.min(completions, EXAMINED);
  for (let run = 0; run < examined; run++) {
    const real = actually.draw(run, new Uint8Array(actually.unknowns.length));
    counter.add(surprisesIn(actual, real, play(run), leading));
  }
  const codes = graph.codes;
  const byConcept = (of: (concept: Concept) => Uint32Array, names: Int32Array) => ({
    nash: stateCounts(of("nash"), names),
    gmr: stateCounts(of("gmr"), names),
    smr: stateCounts(of("smr"), names),
    seq: stateCounts(of("seq"), names),
  });
  const id = (party: number) => input.parties[party]!.id;
  const expectedSeq = expected.map((counts) => counts.of("seq"));
  return {
    completions,
    parties: games.map(({ party, model, seenAs, misjudges }, at) => ({
      party: id(party),
      stateCount: model.graph.codes.length,
      unseen: [...codes].filter((_, state) => seenAs[state]! < 0).slice(0, MOST_UNSEEN),
      unaware: input.views
        .filter((view) => view.party === party)
        .flatMap((view) =>
          input.options.filter((_, bit) => (view.unaware >>> bit) & 1).map((option) => option.id),
        ),
      misjudges: misjudges.map(id),
      expected: byConcept((concept) => expected[at]!.of(concept), model.graph.codes),
    })),
    equilibria: byConcept((concept) => joint.of(concept), codes),
    leading: leading.map((state) => ({
      state: codes[state]!,
      count: held[state]!,
      heldByTruth: truly[state]!,
      unseenBy: games.filter(({ seenAs }) => seenAs[state]! < 0).map(({ party }) => id(party)),
      expectedBy: Object.fromEntries(
        games.flatMap(({ party, seenAs }, at) => {
          const seen = seenAs[state]!;
          return seen < 0 ? [] : [[id(party), expectedSeq[at]![seen]!]];
        }),
      ),
    })),
    examined,
    surprises: counter.told(),
  };
}

/** The verdicts of every party in every state. */
function allVerdicts({ solve }: Model, ranked: readonly RankedMoves[]): Uint8Array[] {
  const found: Uint8Array[] = [];
  solve(ranked, ALL_CONCEPTS, (party, verdicts) => {
    found[party] = verdicts.slice();
  });
  return found;
}

/** What all parties' verdicts have in common, state by state. */
function common(verdicts: readonly Uint8Array[]): Uint8Array {
  return verdicts[0]!.map((first, state) => verdicts.reduce((bits, each) => bits & each[state]!, first));
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
function leadingStates(held: Uint32Array, today: number): number[] {
  const most = [...held.keys()]
    .filter((state) => held[state]! > 0)
    .sort((a, b) => held[b]! - held[a]! || a - b)
    .slice(0, LEADING);
  return [...new Set([...most, today])];
}
