import { isIn } from "#math/bit-set.ts";
import { bitCount } from "#math/gather-bits.ts";
import { CONCEPT_BIT, CONCEPTS } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { Tally } from "../concepts/tally.ts";
import { type PartySampler, samplerOf } from "../preferences/samplers.ts";
import { inputEnds } from "./input-ends.ts";
import { preferenceChanges, subjectOf, swappedPlaces } from "./preference-changes.ts";
import type { ChangedRun, SingleChanges } from "./single-changes.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** The outcomes where one input is something else than stated. */
export type TornadoEnd = {
  /**
   * `changed` by one step; put `first` or `last` in the party's list of statements; a range of a weight or value at its
   * `low` or `high` end; or an unknown direction that turns out `wanted` or `unwanted`.
   */
  readonly as: "changed" | "first" | "last" | "low" | "high" | "wanted" | "unwanted";
  readonly completions: number;
  /** Per outcome: in how many of these completions it holds (SEQ). */
  readonly holds: readonly number[];
  /** The same as stated, in the same completions; for an unknown direction in all that were drawn. */
  readonly stated: readonly number[];
  /** Without unknowns, per outcome: the number of the concepts Nash, GMR, SMR and SEQ by which it holds. */
  readonly concepts: readonly number[] | null;
};

/** One input of the preferences, changed while all others stay. */
export type TornadoInput = {
  readonly party: string;
  /**
   * `reverse` a statement or weight, `move` a statement in its list, `swap` neighbours of an order or sizes of weights,
   * `range` of a weight or of the value of a state, `resolve` an unknown direction.
   */
  readonly kind: "reverse" | "move" | "swap" | "range" | "resolve";
  /** Which of the party's statements, weights, places of a ranking or values it is: places in its list. */
  readonly entries: readonly number[];
  /** The option, or listed state, that no statement names; null otherwise. */
  readonly option: string | null;
  /** The state whose value is a range. */
  readonly state: number | null;
  /** As for flips: the two places that are swapped, from 1. */
  readonly swapped: readonly [number, number] | null;
  readonly ends: readonly TornadoEnd[];
  /**
   * Per outcome: by how much its share differs between the ends and as stated, at most; without unknowns, the number of
   * concepts.
   */
  readonly swing: readonly number[];
  /** Per outcome: whether some end differs by more than two standard errors of the drawing; without unknowns, at all. */
  readonly clear: readonly boolean[];
};

/** How far each single input moves the leading outcomes and today's state. */
export type Tornado = {
  /** The leading outcomes, then today's state unless it is one of them. */
  readonly outcomes: readonly number[];
  /** As stated, per outcome: in how many of all completions it holds (SEQ). */
  readonly holds: readonly number[];
  /** As stated, per outcome, without unknowns: the number of concepts by which it holds. */
  readonly concepts: readonly number[] | null;
  /** Every input, in the order of the parties. */
  readonly inputs: readonly TornadoInput[];
  /** Kinds of inputs that were left out because they would take too long. */
  readonly leftOut: readonly TornadoInput["kind"][];
};

/** What holds at an end of an input, and by how much each outcome differs there. */
interface Measured {
  readonly end: TornadoEnd;
  readonly swing: readonly number[];
  readonly clear: readonly boolean[];
}

/** What is said of an input besides its ends. */
type About = Omit<TornadoInput, "ends" | "swing" | "clear">;

/** One input at a time at its ends, all others as stated: how often the given states then hold. */
export function tornado(
  model: SolvableModel,
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
    ...inGroups(steps, ({ party, kind, entries }) => [party, kind, entries]).map((group) => {
      const { change } = group[0]!;
      const { party, kind, entries } = change;
      const swapped = swappedPlaces(change);
      return inputOf(
        { party: idOf(party), kind, entries, option: null, state: null, swapped },
        group.map((each) => measure(each, "changed")),
      );
    }),
    ...inGroups(ends, ({ party, kind, entries }) => [party, kind, entries]).map((group) => {
      const { party, kind, entries, state } = group[0]!.change;
      return inputOf(
        { party: idOf(party), kind, entries, option: null, state, swapped: null },
        group.map((each) => measure(each, each.change.as)),
      );
    }),
    ...samplerOf(parties).unknowns.map((unknown, index) =>
      inputOf(
        { party: idOf(unknown.party), kind: "resolve", ...subjectOf(unknown), state: null, swapped: null },
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
