import { rowOf } from "#math/bit-rows.ts";
import { bitSet, isIn, sharedSize, sizeOfSet } from "#math/bit-set.ts";
import { greatestOf } from "#math/extremes.ts";
import { bitCount } from "#math/gather-bits.ts";
import { once } from "#math/kept.ts";
import { clearErrors } from "../concepts/clear-errors.ts";
import { CONCEPT_BIT, CONCEPTS } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { answeredSo, type Tally } from "../concepts/tally.ts";
import type { PartySampler } from "../preferences/samplers.ts";
import { type InputEnd, type PreferenceInput, unknownInputs } from "./preference-input.ts";
import type { ChangedEnd, SingleChanges } from "./single-changes.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** The outcomes where one input is something else than stated. */
export type TornadoEnd = {
  /** Besides what a stated input may be: an unknown direction that turns out `wanted` or `unwanted`. */
  readonly as: InputEnd["as"] | "wanted" | "unwanted";
  readonly completions: number;
  /** Per outcome: in how many of these completions it holds (SEQ). */
  readonly holds: readonly number[];
  /** The same as stated, in the same completions; for an unknown direction in all that were drawn. */
  readonly stated: readonly number[];
  /** Without unknowns, per outcome: the number of the concepts Nash, GMR, SMR and SEQ by which it holds. */
  readonly concepts: readonly number[] | null;
};

/** One input of the preferences, changed while all others stay. */
export type TornadoInput = PreferenceInput & {
  readonly ends: readonly TornadoEnd[];
  /**
   * Per outcome: by how much its share differs between the ends and as stated, at most; without unknowns, the number of
   * concepts.
   */
  readonly swing: readonly number[];
  /** Per outcome: whether some end differs by more than the drawing may by chance in any of them; without unknowns, at all. */
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
  readonly leftOut: SingleChanges["leftOut"];
};

/** What holds at an end of an input, and by how much each outcome differs there. */
interface Measured {
  readonly end: TornadoEnd;
  readonly swing: readonly number[];
  readonly clear: readonly boolean[];
}

/** One input at a time at its ends, all others as stated: how often the given states then hold. */
export function tornado(
  model: SolvableModel,
  parties: readonly PartySampler[],
  run: Tally,
  { inputs, leftOut }: SingleChanges,
  states: readonly number[],
): Tornado {
  const exact = parties.every(({ fixed }) => fixed);
  const stated = states.map((state) => statedConcepts(run, state));
  const unknown = unknownInputs(model.input, parties);
  const errors = clearErrors(unknown.length);
  const drawn = once(() => states.map((state) => firstHeldIn(run, run.held.length, state)));
  const measured = (end: ChangedEnd) =>
    end.concepts ? exactEnd(end, end.concepts, states, stated) : drawnEnd(end, run, states);
  return {
    outcomes: states.map((state) => model.graph.codes[state]!),
    holds: states.map((state) => run.equilibria.seq[state]!),
    concepts: exact ? stated.map(bitCount) : null,
    inputs: [
      ...inputs.map(({ ends, ...input }) => inputOf(input, ends.map(measured))),
      ...unknown.map((input, at) => inputOf(input, resolvedEnds(run, at, states, drawn(), errors))),
    ],
    leftOut,
  };
}

function inputOf(input: PreferenceInput, ends: readonly Measured[]): TornadoInput {
  const outcomes = [...ends[0]!.swing.keys()];
  return {
    ...input,
    ends: ends.map(({ end }) => end),
    swing: outcomes.map((at) => greatestOf(ends.map(({ swing }) => swing[at]!))),
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

function exactEnd(
  { as, completions }: ChangedEnd,
  concepts: Uint8Array,
  states: readonly number[],
  stated: readonly number[],
): Measured {
  const now = states.map((state) => concepts[state]!);
  const bySeq = (bits: number) => (bits & CONCEPT_BIT.seq ? 1 : 0);
  return {
    end: {
      as,
      completions,
      holds: now.map(bySeq),
      stated: stated.map(bySeq),
      concepts: now.map(bitCount),
    },
    swing: now.map((bits, at) => Math.abs(bitCount(bits) - bitCount(stated[at]!))),
    clear: now.map((bits, at) => bits !== stated[at]),
  };
}

/** Compared completion by completion, so that what they have in common falls out: what has no effect turns none of them. */
function drawnEnd({ as, completions, held }: ChangedEnd, run: Tally, states: readonly number[]): Measured {
  const before = states.map((state) => firstHeldIn(run, completions, state));
  const now = states.map((state) => rowOf(held, state));
  const holds = now.map(sizeOfSet);
  const stated = before.map(sizeOfSet);
  return {
    end: { as, completions, holds, stated, concepts: null },
    swing: holds.map((count, at) => Math.abs(count - stated[at]!) / completions),
    clear: holds.map((count, at) => {
      const turned = count + stated[at]! - 2 * sharedSize(now[at]!, before[at]!);
      return Math.abs(count - stated[at]!) > 2 * Math.sqrt(turned);
    }),
  };
}

/** In which of the first so many drawn completions a state holds (SEQ). */
function firstHeldIn({ held }: Tally, completions: number, state: number): Uint32Array {
  return bitSet(completions, (run) => isIn(held[run]!, state));
}

/** An unknown direction either way: the completions that resolve it so. `drawn` are those in which each state holds. */
function resolvedEnds(
  run: Tally,
  unknown: number,
  states: readonly number[],
  drawn: readonly Uint32Array[],
  errors: number,
): Measured[] {
  const stated = states.map((state) => run.equilibria.seq[state]!);
  const answered = (answer: boolean): Answered => {
    const completions = answeredSo(run, unknown, answer);
    return { total: sizeOfSet(completions), holds: drawn.map((held) => sharedSize(held, completions)) };
  };
  const wanted = answered(true);
  const unwanted = answered(false);
  const share = ({ total, holds }: Answered, at: number) => holds[at]! / Math.max(1, total);
  const swing = states.map((_, at) =>
    wanted.total > 0 && unwanted.total > 0 ? Math.abs(share(wanted, at) - share(unwanted, at)) : 0,
  );
  const clear = states.map((_, at) => {
    const both = stated[at]! / Math.max(1, run.held.length);
    const variance = both * (1 - both) * (1 / wanted.total + 1 / unwanted.total);
    return swing[at]! > errors * Math.sqrt(variance);
  });
  const end = (as: TornadoEnd["as"], { total, holds }: Answered): Measured => ({
    end: { as, completions: total, holds, stated, concepts: null },
    swing,
    clear,
  });
  return [end("wanted", wanted), end("unwanted", unwanted)];
}

/** The completions that answer an unknown direction in one way: how many there are, and in how many each outcome holds. */
interface Answered {
  readonly total: number;
  readonly holds: readonly number[];
}
