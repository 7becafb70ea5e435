import { bitCount } from "#math/gather-bits.ts";
import { CONCEPT_BIT, CONCEPTS } from "../concepts/concept.ts";
import type { Tally } from "../concepts/tally.ts";
import { isIn } from "../graph/state-set.ts";
import { type Model, type PartySampler, samplerOf } from "../model.ts";
import { inputEnds } from "./input-ends.ts";
import { preferenceChanges, swappedPlaces } from "./preference-changes.ts";
import type { ChangedRun, SingleChanges } from "./single-changes.ts";
import type { Tornado, TornadoEnd, TornadoInput } from "./tornado-result.ts";

/** What holds at an end of an input, and by how much each outcome differs there. */
interface Measured {
  readonly end: TornadoEnd;
  readonly swing: readonly number[];
  readonly clear: readonly boolean[];
}

/** What is said of an input besides its ends. */
type About = Pick<TornadoInput, "party" | "kind" | "subject" | "state" | "swapped" | "cites">;

/** One input at a time at its ends, all others as stated: how often the given states then hold. */
export function tornado(
  model: Model,
  parties: readonly PartySampler[],
  run: Tally,
  { steps, ends }: SingleChanges,
  states: readonly number[],
): Tornado {
  const exact = parties.every(({ fixed }) => fixed);
  const stated = exact ? states.map((state) => statedConcepts(run, state)) : null;
  const measure = <Change>(changed: ChangedRun<Change>, as: TornadoEnd["as"]) =>
    stated ? exactEnd(changed, as, run, states, stated) : drawnEnd(changed, as, run, states);
  const idOf = (party: number) => model.input.parties[party]!.id;
  const inputs = [
    ...inGroups(steps, ({ party, kind, statement, places }) => [party, kind, statement, places]).map(
      (group) => {
        const { change } = group[0]!;
        const { party, kind, statement, cites } = change;
        const swapped = swappedPlaces(change);
        return inputOf(
          { party: idOf(party), kind, subject: statement, state: null, swapped, cites: [...cites] },
          group.map((each) => measure(each, "changed")),
        );
      },
    ),
    ...inGroups(ends, ({ party, kind, subject, state }) => [party, kind, subject, state]).map((group) => {
      const { party, kind, subject, state, cites } = group[0]!.change;
      return inputOf(
        { party: idOf(party), kind, subject, state, swapped: null, cites: [...cites] },
        group.map((each) => measure(each, each.change.as)),
      );
    }),
    ...samplerOf(parties).unknowns.map(({ party, text, cites }, index) =>
      inputOf(
        { party: idOf(party), kind: "resolve", subject: text, state: null, swapped: null, cites: [...cites] },
        resolvedEnds(run, index, states),
      ),
    ),
  ];
  const leftOut = [
    ...(steps.length > 0 ? [] : preferenceChanges(model.input).map(({ kind }) => kind)),
    ...(ends.length > 0 ? [] : inputEnds(model.input).map(({ kind }) => kind)),
  ];
  return {
    outcomes: states.map((state) => model.graph.codes[state]!),
    holds: states.map((state) => run.equilibria.seq[state]!),
    concepts: stated?.map(bitCount) ?? null,
    inputs,
    leftOut: [...new Set(leftOut)],
  };
}

/** Runs that change the same input, in their order. */
function inGroups<Change>(
  runs: readonly ChangedRun<Change>[],
  input: (change: Change) => unknown,
): ChangedRun<Change>[][] {
  const groups = new Map<string, ChangedRun<Change>[]>();
  for (const run of runs) {
    const key = JSON.stringify(input(run.change));
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()];
}

function inputOf(about: About, ends: readonly Measured[]): TornadoInput {
  const outcomes = [...ends[0]!.swing.keys()];
  return {
    ...about,
    ends: ends.map(({ end }) => end),
    swing: outcomes.map((at) => Math.max(...ends.map(({ swing }) => swing[at]!))),
    clear: outcomes.map((at) => ends.some(({ clear }) => clear[at]!)),
  };
}

/** The concepts by which a state holds as stated, as bits. */
function statedConcepts({ equilibria }: Tally, state: number): number {
  return CONCEPTS.reduce(
    (bits, concept) => bits | (equilibria[concept][state]! > 0 ? CONCEPT_BIT[concept] : 0),
    0,
  );
}

function exactEnd<Change>(
  { held, concepts }: ChangedRun<Change>,
  as: TornadoEnd["as"],
  run: Tally,
  states: readonly number[],
  stated: readonly number[],
): Measured {
  const now = states.map((state) => concepts![state]!);
  return {
    end: {
      as,
      completions: 1,
      holds: states.map((state) => Number(isIn(held[0]!, state))),
      stated: states.map((state) => Number(isIn(run.held[0]!, state))),
      concepts: now.map(bitCount),
    },
    swing: now.map((bits, at) => Math.abs(bitCount(bits) - bitCount(stated[at]!))),
    clear: now.map((bits, at) => bits !== stated[at]),
  };
}

/** Compared run by run, so that what the completions have in common falls out. */
function drawnEnd<Change>(
  { held }: ChangedRun<Change>,
  as: TornadoEnd["as"],
  run: Tally,
  states: readonly number[],
): Measured {
  const before = run.held.slice(0, held.length);
  const count = (sets: readonly Uint32Array[], state: number) =>
    sets.reduce((sum, set) => (isIn(set, state) ? sum + 1 : sum), 0);
  const holds = states.map((state) => count(held, state));
  const stated = states.map((state) => count(before, state));
  return {
    end: { as, completions: held.length, holds, stated, concepts: null },
    swing: holds.map((now, at) => Math.abs(now - stated[at]!) / held.length),
    clear: states.map((state, at) => {
      const turned = held.filter((set, draw) => isIn(set, state) !== isIn(before[draw]!, state)).length;
      return Math.abs(holds[at]! - stated[at]!) > 2 * Math.sqrt(turned);
    }),
  };
}

/** An unknown direction either way: the completions that resolve it so. */
function resolvedEnds(run: Tally, index: number, states: readonly number[]): Measured[] {
  const drawn = run.held.length;
  // In how many completions each answer was given, and with it each state held: unwanted, wanted.
  const given = [0, 0];
  const holds = [states.map(() => 0), states.map(() => 0)];
  for (let draw = 0; draw < drawn; draw++) {
    const answer = run.answers[draw]![index]!;
    given[answer]!++;
    states.forEach((state, at) => {
      if (isIn(run.held[draw]!, state)) holds[answer]![at]!++;
    });
  }
  const [unwanted, wanted] = given as [number, number];
  const share = (answer: number, at: number) => holds[answer]![at]! / Math.max(1, given[answer]!);
  const swing = states.map((_, at) =>
    wanted > 0 && unwanted > 0 ? Math.abs(share(1, at) - share(0, at)) : 0,
  );
  const clear = states.map((_, at) => {
    const both = (holds[0]![at]! + holds[1]![at]!) / Math.max(1, drawn);
    const variance = both * (1 - both) * (1 / wanted + 1 / unwanted);
    return swing[at]! > 2 * Math.sqrt(variance);
  });
  return ([1, 0] as const).map((answer) => ({
    end: {
      as: answer === 1 ? "wanted" : "unwanted",
      completions: given[answer]!,
      holds: holds[answer]!,
      stated: states.map((state) => run.equilibria.seq[state]!),
      concepts: null,
    },
    swing,
    clear,
  }));
}
