import { rowOf, sharedWithRow } from "#math/bit-rows.ts";
import { intersection, isIn, sharedSize, sizeOfSet } from "#math/bit-set.ts";
import { once } from "#math/kept.ts";
import { CONCEPT_BIT } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { answeredSo, heldIn, type Tally } from "../concepts/tally.ts";
import { clearlyMore } from "../concepts/told-apart.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { printOfInput } from "../model/fingerprints.ts";
import { stateOf } from "../moves/feasible-states.ts";
import type { PartySampler } from "../preferences/samplers.ts";
import { ABOUT_AS_OFTEN, type Leaders } from "../sanctions/leaders.ts";
import { type PreferenceInput, unknownInputs } from "./preference-input.ts";
import type { ChangedEnd, SingleChanges } from "./single-changes.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** A state by its code, and in how many completions it holds (SEQ). */
type HeldState = { readonly state: number; readonly count: number };

/** What would follow from one changed or resolved input. */
export type PreferenceFlip = Omit<PreferenceInput, "state"> & {
  /** Whether the party then wants what the statement says, or the option; null for a swap. */
  readonly wanted: boolean | null;
  readonly completions: number;
  /** What holds (SEQ) most often after the change, and what is left of the present leader or its likes, if completions were drawn. */
  readonly leads: HeldState | null;
  readonly before: HeldState | null;
  /**
   * Where no outcome leads now: the states that share the core of what then leads and hold as often, as far as the
   * completions tell. Those that have a name, by their codes, and how many others.
   */
  readonly alongside: { readonly named: readonly number[]; readonly others: number };
  /** Without unknowns: the equilibria (SEQ) that the change makes and breaks. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
};

/** What a change does; the larger the size, the more telling, and 0 if nothing is worth telling. Plain data. */
interface Found {
  readonly size: number;
  readonly effect: Pick<PreferenceFlip, "leads" | "before" | "alongside" | "gained" | "lost">;
}

const NONE = { named: [], others: 0 };
const NOTHING: Found = {
  size: 0,
  effect: { leads: null, before: null, alongside: NONE, gained: [], lost: [] },
};

/** Some completions, by what holds in them. */
interface Completions {
  readonly total: number;
  /** For each state at least the number of those in which it holds. */
  readonly most: Uint32Array;
  count(state: number): number;
  /** Those in which a state holds. */
  held(state: number): Uint32Array;
}

/** A change that may be worth telling: an unknown direction, by its number, that turns out so, or an end of an input. */
export type FlipCandidate = { readonly input: PreferenceInput; readonly wanted: boolean | null } & (
  | { readonly unknown: number }
  | { readonly end: ChangedEnd }
);

/** What follows from a candidate. Plain data. */
export type FlipFinding = Found & { readonly completions: number };

/** All single changes of a preference: what is unknown resolved either way, and what is stated changed by one step. */
export function flipCandidates(
  { input }: SolvableModel,
  parties: readonly PartySampler[],
  { inputs }: SingleChanges,
): FlipCandidate[] {
  const resolved = unknownInputs(input, parties).flatMap((input, unknown) =>
    [true, false].map((wanted) => ({ input, wanted, unknown })),
  );
  const changed = inputs.flatMap(({ ends, ...input }) =>
    ends.filter(({ as }) => as === "changed").map((end) => ({ input, wanted: end.wanted, end })),
  );
  return [...resolved, ...changed];
}

/**
 * What follows from each of some changes; each knows nothing of the others. What is stated is changed and
 * run again on the same completions of what is unknown; what is unknown is resolved by looking only at the
 * completions that resolve it so. Where completions are drawn, a flip is a change of the leading outcome that the
 * completions bear out: a state outside its core holds without the best state inside it more often than the other
 * way round, clearly so; where no outcome leads it is a change that makes one lead. Without unknowns it is any change of the set of
 * equilibria.
 */
export function flipFindings(
  model: SolvableModel,
  run: Tally,
  leaders: Leaders,
  candidates: readonly FlipCandidate[],
): FlipFinding[] {
  if (leaders.leaders.length === 0) return candidates.map(() => ({ ...NOTHING, completions: 0 }));
  const sides = sidesOf(model, leaders);
  const drawn = once(() => heldIn(run));
  return candidates.map((candidate) => {
    if ("end" in candidate) {
      const { end } = candidate;
      const found = end.concepts ? newEquilibria(model, run, end.concepts) : leadAfter(model, sides, end);
      return { completions: end.completions, ...found };
    }
    const rows = drawn();
    const answered = answeredSo(run, candidate.unknown, candidate.wanted!);
    const completions = sizeOfSet(answered);
    const found = newLead(model, sides, {
      total: completions,
      most: run.equilibria.seq,
      count: (state) => sharedWithRow(rows, state, answered),
      held: (state) => intersection(rowOf(rows, state), answered),
    });
    return { completions, ...found };
  });
}

/** The changes that change most which states hold (SEQ), each with its finding, the most telling first. */
export function tellingFlips(
  { input: model, compiler: { prints } }: SolvableModel,
  candidates: readonly FlipCandidate[],
  findings: readonly FlipFinding[],
  budget: GraphBudget = fullBudget(),
): PreferenceFlip[] {
  const print = ({ input: { party, entries, option } }: FlipCandidate) => {
    const at = model.parties.findIndex(({ id }) => id === party);
    return printOfInput(model, prints, at, entries, option);
  };
  // Of two that change as much, what is unknown goes before what is stated and would have to be wrong.
  const isOpen = ({ input }: FlipCandidate) => Number(input.kind === "resolve");
  return candidates
    .map((candidate, at) => ({ candidate, ...findings[at]! }))
    .filter(({ size }) => size > 0)
    .sort(
      (a, b) =>
        b.size - a.size ||
        isOpen(b.candidate) - isOpen(a.candidate) ||
        print(a.candidate) - print(b.candidate),
    )
    .slice(0, budget.most("flips"))
    .map(({ candidate: { input, wanted }, completions, effect }) => {
      const { state: _, ...named } = input;
      return { ...named, wanted, completions, ...effect };
    });
}

/**
 * Whether two states count as one outcome: they agree on the core of the first outcome. `lead` tells which states lead
 * now; null where several outcomes cannot be told apart.
 */
interface Sides {
  readonly alike: (state: number, other: number) => boolean;
  readonly leads: ((state: number) => boolean) | null;
}

function sidesOf({ graph: { codes, transitive } }: SolvableModel, { leaders, level }: Leaders): Sides {
  const { state: first, core } = leaders[0]!;
  const alike = (state: number, other: number) =>
    transitive ? ((codes[state]! ^ codes[other]!) & core) === 0 : state === other;
  return { alike, leads: level.total > 0 ? null : (state) => alike(state, first) };
}

/** Without unknowns: what holds in the one completition, and did not, and the other way round. */
function newEquilibria({ graph: { codes } }: SolvableModel, run: Tally, concepts: Uint8Array): Found {
  const before = run.held[0]!;
  const gained: number[] = [];
  const lost: number[] = [];
  for (let state = 0; state < codes.length; state++) {
    const held = isIn(before, state);
    if (held === ((concepts[state]! & CONCEPT_BIT.seq) !== 0)) continue;
    (held ? lost : gained).push(codes[state]!);
  }
  return { size: gained.length + lost.length, effect: { ...NOTHING.effect, gained, lost } };
}

function leadAfter(model: SolvableModel, sides: Sides, { held, completions }: ChangedEnd): Found {
  const counts = Uint32Array.from(model.graph.codes, (_, state) => sizeOfSet(rowOf(held, state)));
  return newLead(model, sides, {
    total: completions,
    most: counts,
    count: (state) => counts[state]!,
    held: (state) => rowOf(held, state),
  });
}

/**
 * Where an outcome leads now: what clearly holds more often outside it than any state inside it, if anything does, the
 * state that holds most often there or a named one that holds nearly as often. Where none leads now: what then clearly
 * holds more often than every other outcome.
 */
function newLead(
  { graph: { codes }, input }: SolvableModel,
  { alike, leads }: Sides,
  { total, most, count, held }: Completions,
): Found {
  // So few completions can tell nothing apart.
  if (!clearlyMore(total, 0)) return NOTHING;
  // The first of those that hold most often; only where a state might hold more often is it counted how often it does.
  const best = (isAllowed: (state: number) => boolean) => {
    let found = { state: -1, count: 0 };
    for (let state = 0; state < codes.length; state++) {
      if (most[state]! <= found.count || !isAllowed(state)) continue;
      const own = count(state);
      if (own > found.count) found = { state, count: own };
    }
    return found;
  };
  const after = best((state) => !leads?.(state));
  const before = best((state) => (leads ? leads(state) : !alike(state, after.state)));
  if (after.count <= before.count) return NOTHING;
  const none = new Uint32Array(held(after.state).length);
  const beaten = before.state < 0 ? none : held(before.state);
  const isClear = (state: number) => {
    const both = sharedSize(beaten, held(state));
    return clearlyMore(count(state) - both, before.count - both);
  };
  if (!isClear(after.state)) return NOTHING;
  const isNewLead = (state: number) => (leads ? !leads(state) : alike(state, after.state));
  const [named = after.state] = input.named
    .map((code) => stateOf(codes, code))
    .filter((state) => state >= 0 && isNewLead(state) && count(state) >= ABOUT_AS_OFTEN * after.count)
    .filter(isClear)
    .sort((a, b) => count(b) - count(a));
  const ofNamed = held(named);
  const isVariant = (other: number) => {
    if (other === named || most[other]! === 0 || !alike(other, named)) return false;
    const both = sharedSize(ofNamed, held(other));
    return !clearlyMore(count(named) - both, count(other) - both);
  };
  const variants = leads ? [] : [...codes.keys()].filter(isVariant);
  const isNamed = (state: number) => input.named.includes(codes[state]!);
  const namedVariants = variants.filter(isNamed).map((state) => codes[state]!);
  const alongside = { named: namedVariants, others: variants.length - namedVariants.length };
  const told = (state: number): HeldState => ({ state: codes[state]!, count: count(state) });
  return {
    size: (after.count - before.count) / total,
    effect: {
      ...NOTHING.effect,
      leads: told(named),
      alongside,
      before: before.state < 0 ? { state: codes[named]!, count: 0 } : told(before.state),
    },
  };
}
