import { rowOf, sharedWithRow, unionOfRows } from "#math/bit-rows.ts";
import { isIn, sharedSize, sizeOfSet } from "#math/bit-set.ts";
import { bitCount } from "#math/gather-bits.ts";
import { once } from "#math/kept.ts";
import { CONCEPT_BIT } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { answeredSo, heldIn, type Tally } from "../concepts/tally.ts";
import { clearlyMore } from "../concepts/told-apart.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { printOfInput } from "../model/fingerprints.ts";
import type { PartySampler } from "../preferences/samplers.ts";
import { ABOUT_AS_OFTEN, type Leader, type Leaders } from "../sanctions/leaders.ts";
import { type PreferenceInput, unknownInputs } from "./preference-input.ts";
import type { ChangedEnd, SingleChanges } from "./single-changes.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** An outcome by the code of a state that stands for it, and in how many completions it or a variant of it holds (SEQ). */
type HeldOutcome = { readonly state: number; readonly count: number };

/** What would follow from one changed or resolved input. */
export type PreferenceFlip = Omit<PreferenceInput, "state"> & {
  /** Whether the party then wants what the statement says, or the option; null for a swap. */
  readonly wanted: boolean | null;
  readonly completions: number;
  /**
   * If completions were drawn, what holds (SEQ) most often after the change, and beside it the present leader or, where no
   * outcome leads now, the outcome that then holds most often but for that one, or the one told first if it `falls`.
   */
  readonly leads: HeldOutcome | null;
  readonly before: HeldOutcome | null;
  /** No outcome leads now nor then, but the one that is told first then holds clearly less often than `leads`. */
  readonly falls: boolean;
  /** The variants of what then leads that hold at least once: those that have a name, by their codes, and how many others. */
  readonly alongside: { readonly named: readonly number[]; readonly others: number };
  /** Without unknowns: the equilibria (SEQ) that the change makes and breaks. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
};

/** What a change does; the larger the size, the more telling, and 0 if nothing is worth telling. Plain data. */
interface Found {
  readonly size: number;
  readonly effect: Pick<PreferenceFlip, "leads" | "before" | "falls" | "alongside" | "gained" | "lost">;
}

const NONE = { named: [], others: 0 };
const NOTHING: Found = {
  size: 0,
  effect: { leads: null, before: null, falls: false, alongside: NONE, gained: [], lost: [] },
};

/** Some completions, by what holds in them. */
interface Completions {
  readonly total: number;
  /** For each state at least the number of those in which it holds. */
  readonly most: Uint32Array;
  count(state: number): number;
  /** Those in which any of some states holds. */
  held(states: readonly number[]): Uint32Array;
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
 * completions bear out: another outcome holds without the present one more often than the other way round, clearly so; where no
 * outcome leads it is a change that makes one lead, or by which the first of those that share the lead clearly falls behind another. An outcome holds where any of its variants does. Without unknowns it is any change of the set of
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
      held: (states) => unionOfRows(rows, states, answered),
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
  return (
    candidates
      .map((candidate, at) => ({ candidate, ...findings[at]! }))
      .filter(({ size }) => size > 0)
      // Once for each: sorted are thousands where a party ranks all states.
      .map((flip) => ({ ...flip, open: isOpen(flip.candidate), print: print(flip.candidate) }))
      .sort((a, b) => b.size - a.size || b.open - a.open || a.print - b.print)
      .slice(0, budget.most("flips"))
      .map(({ candidate: { input, wanted }, completions, effect }) => {
        const { state: _, ...named } = input;
        return { ...named, wanted, completions, ...effect };
      })
  );
}

/** The place of the outcome that is told first among the outcomes. */
const FIRST = 0;

/** The states sorted by outcome. */
interface Sides {
  /** For each outcome the states that are its variants. */
  readonly variants: readonly (readonly number[])[];
  /** The outcome that leads now; null where several cannot be told apart. */
  readonly leads: number | null;
  /** The state by which the outcome is told that is told first. */
  readonly first: number;
}

/**
 * Sorts the states by outcome: the leaders with all states that share their cores, and of the others those together that
 * differ only in what the widest of these cores leaves open.
 */
function sidesOf({ graph: { codes, transitive } }: SolvableModel, { leaders, level }: Leaders): Sides {
  const own = new Map(
    leaders.flatMap(({ state, variants }, at) => [state, ...variants].map((one) => [one, at])),
  );
  const widest = leaders.reduce(
    (core, leader) => (bitCount(leader.core) < bitCount(core) ? leader.core : core),
    -1,
  );
  // Leaders by negative numbers, the first −1; other outcomes by what all their variants share.
  const outcomeOf = (state: number): number => {
    const shares = ({ state: told, core }: Leader) => ((codes[state]! ^ codes[told]!) & core) === 0;
    const leader = own.get(state) ?? (transitive ? leaders.findIndex(shares) : -1);
    if (leader >= 0) return -1 - leader;
    return transitive ? codes[state]! & widest : state;
  };
  const variants = new Map(leaders.map((_, at) => [-1 - at, [] as number[]]));
  for (let state = 0; state < codes.length; state++) {
    const outcome = outcomeOf(state);
    const same = variants.get(outcome);
    if (same) same.push(state);
    else variants.set(outcome, [state]);
  }
  return { variants: [...variants.values()], leads: level.total > 0 ? null : 0, first: leaders[0]!.state };
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
    held: (states) => unionOfRows(held, states),
  });
}

/**
 * Where an outcome leads now: what clearly holds more often than it, if anything does. Where none leads now: what then
 * clearly holds more often than every other outcome, or else than the one that is told first. It is named by the variant that holds most often, or by one that has
 * a name and holds nearly as often.
 */
function newLead(
  { graph: { codes }, input }: SolvableModel,
  { variants, leads, first: toldFirst }: Sides,
  { total, most, count, held }: Completions,
): Found {
  // So few completions can tell nothing apart.
  if (!clearlyMore(total, 0)) return NOTHING;
  const holding = (outcome: number) => variants[outcome]!.filter((state) => most[state]! > 0);
  // The first of those that hold most often; only where an outcome might hold more often is it counted how often it does.
  const best = (isAllowed: (outcome: number) => boolean) => {
    let found: { outcome: number; count: number; held: Uint32Array } = {
      outcome: -1,
      count: 0,
      held: new Uint32Array(),
    };
    for (let outcome = 0; outcome < variants.length; outcome++) {
      if (!isAllowed(outcome)) continue;
      const states = holding(outcome);
      if (states.reduce((sum, state) => sum + most[state]!, 0) <= found.count) continue;
      const own = held(states);
      const size = sizeOfSet(own);
      if (size > found.count) found = { outcome, count: size, held: own };
    }
    return found;
  };
  const isAhead = (one: typeof top, other: typeof top) => {
    const both = other.count === 0 ? 0 : sharedSize(one.held, other.held);
    return clearlyMore(one.count - both, other.count - both);
  };
  const top = best((outcome) => outcome !== leads);
  const rival = best((outcome) => (leads === null ? outcome !== top.outcome : outcome === leads));
  const isNew = isAhead(top, rival);
  // Where several share the lead and still do, the one that is told first may no longer be among them.
  const after = isNew ? top : best((outcome) => outcome !== FIRST);
  const before = isNew ? rival : best((outcome) => outcome === FIRST);
  if (!isNew && (leads !== null || !isAhead(after, before))) return NOTHING;
  const states = holding(after.outcome)
    .filter((state) => count(state) > 0)
    .sort((a, b) => count(b) - count(a) || a - b);
  const often = ABOUT_AS_OFTEN * count(states[0]!);
  const named = states.filter((state) => input.named.includes(codes[state]!));
  const told = named.find((state) => count(state) >= often) ?? states[0]!;
  const besides = named.filter((state) => state !== told);
  const first = !isNew ? toldFirst : before.outcome < 0 ? told : holding(before.outcome)[0]!;
  return {
    size: (after.count - before.count) / total,
    effect: {
      ...NOTHING.effect,
      leads: { state: codes[told]!, count: after.count },
      alongside: {
        named: besides.map((state) => codes[state]!),
        others: states.length - 1 - besides.length,
      },
      before: { state: codes[first]!, count: before.count },
      falls: !isNew,
    },
  };
}
