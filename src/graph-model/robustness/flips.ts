import { type BitRows, rowOf, sharedWithRow, unionOfRows } from "#math/bit-rows.ts";
import { isIn, sharedSize, sizeOfSet } from "#math/bit-set.ts";
import { greatestOf } from "#math/extremes.ts";
import { bitCount } from "#math/gather-bits.ts";
import { once } from "#math/kept.ts";
import { CONCEPT_BIT } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { answeredSo, heldIn, type Tally } from "../concepts/tally.ts";
import { clearlyMore, clearlyWider, type Paired } from "../concepts/told-apart.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { printOfInput } from "../model/fingerprints.ts";
import { stateOf } from "../moves/feasible-states.ts";
import type { PartySampler } from "../preferences/samplers.ts";
import { ABOUT_AS_OFTEN, type Leader, type Leaders, placesOf } from "../sanctions/leaders.ts";
import { type PreferenceInput, unknownInputs } from "./preference-input.ts";
import type { ChangedEnd, SingleChanges } from "./single-changes.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** An outcome by the code of a state that stands for it, and in how many completions it or a variant of it holds (SEQ). */
type HeldOutcome = { readonly state: number; readonly count: number };

/** What would follow from one changed or resolved input. */
export type PreferenceFlip = Omit<PreferenceInput, "state"> &
  FlipEffect & {
    /** Whether the party then wants what the statement says, or the option; null for a swap. */
    readonly wanted: boolean | null;
    readonly completions: number;
  };

/** What then holds that did not, or does no longer. */
type FlipEffect = {
  /**
   * If completions were drawn, what holds (SEQ) most often after the change, and beside it the present leader or, where no
   * outcome leads now, the outcome that then holds most often but for that one, or the one told first if it `falls`; null where no
   * other outcome then holds at all.
   */
  readonly leads: HeldOutcome | null;
  readonly before: HeldOutcome | null;
  /** No outcome leads now nor then, but the one that is told first then holds clearly less often than `leads`. */
  readonly falls: boolean;
  /** An outcome leads now and none then: `leads` holds at least as often as it. */
  readonly ties: boolean;
  /** Other outcomes from which `leads` is then not told apart, and that hold nearly as often at least. */
  readonly asOften: readonly HeldOutcome[];
  /** The variants of what then leads that hold at least once: those that have a name, by their codes, and how many others. */
  readonly alongside: { readonly named: readonly number[]; readonly others: number };
  /** Without unknowns: the equilibria (SEQ) that the change makes and breaks. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
};

/** So often at least, measured by what then leads, an outcome holds that is told beside it. */
const NEARLY_AS_OFTEN = 3 / 4;

/** What a change does; the larger the size, the more telling, and 0 if nothing is worth telling. Plain data. */
interface Found {
  readonly size: number;
  readonly effect: FlipEffect;
}

const NOTHING: Found = {
  size: 0,
  effect: {
    leads: null,
    before: null,
    falls: false,
    ties: false,
    asOften: [],
    alongside: { named: [], others: 0 },
    gained: [],
    lost: [],
  },
};

/** An outcome, and the completions in which it holds. */
interface Standing {
  readonly outcome: number;
  readonly count: number;
  readonly held: Uint32Array;
}

/** Some completions, by what holds in them. */
interface Completions {
  readonly total: number;
  /** For each state at least the number of those in which it holds. */
  readonly most: Uint32Array;
  count(state: number): number;
  /** Those in which any of some states holds. */
  held(states: readonly number[]): Uint32Array;
  /** The completions in which each outcome holds, whatever is changed, and those of them that count; where they are known. */
  readonly outcomes?: { readonly all: Outcomes; readonly within: Uint32Array } | undefined;
}

/** For each outcome the drawn completions in which any of its variants holds, and how many they are. */
interface Outcomes {
  readonly rows: BitRows;
  readonly sizes: Uint32Array;
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
 * completions bear out: another outcome holds without the present one more often than the other way round, clearly so, or at
 * least as often as it where so many completions would show its lead as it is now; where no outcome leads it is a change
 * that makes one lead, or by which the first of those that share the lead clearly falls behind another, but none that only
 * leaves a lead as it was, which so few completions did not bear out; where none holds in any there is no flip. An outcome
 * holds where any of its variants does. Without unknowns it is any change of the set of equilibria.
 */
export function flipFindings(
  model: SolvableModel,
  run: Tally,
  leaders: Leaders,
  candidates: readonly FlipCandidate[],
): FlipFinding[] {
  const isNone = leaders.leaders.length === 0;
  const ready = once(() => madeReady(model, run, leaders));
  return candidates.map((candidate) => {
    // Where nothing is unknown a change may make the first outcome hold, too.
    if ("end" in candidate && candidate.end.concepts) {
      const { completions, concepts } = candidate.end;
      return { completions, ...newEquilibria(model, run, concepts) };
    }
    if (isNone) return { ...NOTHING, completions: 0 };
    const { drawn, outcomes, sides } = ready();
    if ("end" in candidate) {
      const { end } = candidate;
      return { completions: end.completions, ...leadAfter(model, sides, end) };
    }
    const rows = drawn();
    const answered = answeredSo(run, candidate.unknown, candidate.wanted!);
    const completions = sizeOfSet(answered);
    const found = newLead(model, sides, {
      total: completions,
      most: run.equilibria.seq,
      count: (state) => sharedWithRow(rows, state, answered),
      held: (states) => unionOfRows(rows, states, answered),
      outcomes: { all: outcomes(), within: answered },
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
  /** For each outcome that is told now the state by which it is. */
  readonly told: readonly number[];
  /** The order in which the draws have no part: today's state first, then those that have a name, then the nearer. */
  readonly byName: (a: number, b: number) => number;
  /** Whether so many completions would show that the outcome that leads now is ahead of another, as often as it is in all. */
  readonly shows: (other: number, completions: number) => boolean;
  /** How far an outcome is ahead now of another or, where none is named, of the one that holds most often besides it. */
  readonly leadNow: (outcome: number, other: number | null) => Paired;
}

/** What all changes of a run are looked at with. */
interface Ready {
  readonly model: SolvableModel;
  readonly run: Tally;
  readonly drawn: () => BitRows;
  readonly outcomes: () => Outcomes;
  readonly sides: Sides;
}

const ready = new WeakMap<Leaders["leaders"], Ready>();

/** Makes it ready once: the changes come range by range. */
function madeReady(model: SolvableModel, run: Tally, leaders: Leaders): Ready {
  const known = ready.get(leaders.leaders);
  if (known?.model === model && known.run === run) return known;
  const drawn = once(() => heldIn(run));
  const sides = sidesOf(model, leaders, run, drawn);
  const outcomes = once(() => outcomesIn(drawn(), sides.variants));
  const made = { model, run, drawn, outcomes, sides };
  ready.set(leaders.leaders, made);
  return made;
}

/** Joined once, for thousands of changes to count in. */
function outcomesIn(drawn: BitRows, variants: readonly (readonly number[])[]): Outcomes {
  const rows = { bits: new Uint32Array(variants.length * drawn.words), words: drawn.words };
  variants.forEach((states, outcome) => {
    rows.bits.set(unionOfRows(drawn, states), outcome * drawn.words);
  });
  return { rows, sizes: Uint32Array.from(variants, (_, outcome) => sizeOfSet(rowOf(rows, outcome))) };
}

/**
 * Sorts the states by outcome: the leaders with all states that share their cores, and of the others those together that
 * differ only in what the widest of these cores leaves open.
 */
function sidesOf(
  model: SolvableModel,
  { leaders, level }: Leaders,
  { completions, equilibria }: Tally,
  drawn: () => BitRows,
): Sides {
  const { codes, transitive } = model.graph;
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
  const all = [...variants.values()];
  const held = (outcome: number) =>
    unionOfRows(
      drawn(),
      all[outcome]!.filter((state) => equilibria.seq[state]! > 0),
    );
  const ofFirst = once(() => held(FIRST));
  const atMost = once(() =>
    all.map((states) => states.reduce((sum, state) => sum + equilibria.seq[state]!, 0)),
  );
  const besides = (outcome: number) =>
    mostHeld(
      atMost(),
      (other) => other !== outcome,
      (other) => sizeOfSet(held(other)),
    );
  const leadNow = (outcome: number, named: number | null): Paired => {
    const runs = held(outcome);
    const other = named ?? besides(outcome);
    const others = other === null ? new Uint32Array(runs.length) : held(other);
    return { ...paired(runs, others), draws: completions };
  };
  const shows = (other: number, some: number) => {
    const runs = held(other);
    const both = sharedSize(ofFirst(), runs);
    const share = some / completions;
    return clearlyMore(share * (sizeOfSet(ofFirst()) - both), share * (sizeOfSet(runs) - both));
  };
  return {
    variants: all,
    leads: level.total > 0 ? null : FIRST,
    told: leaders.map(({ state }) => state),
    byName: placesOf(model, stateOf(codes, model.input.today)).byName,
    shows,
    leadNow,
  };
}

/** The first of the outcomes that hold most often; `atMost` spares counting those that hold less often in any case. */
function mostHeld(
  atMost: ArrayLike<number>,
  isAllowed: (outcome: number) => boolean,
  countOf: (outcome: number) => number,
): number | null {
  let found: number | null = null;
  let most = 0;
  for (let outcome = 0; outcome < atMost.length; outcome++) {
    if (atMost[outcome]! <= most || !isAllowed(outcome)) continue;
    const count = countOf(outcome);
    if (count > most) [found, most] = [outcome, count];
  }
  return found;
}

/** In how many completions only the one of two outcomes holds, and in how many only the other. */
function paired(one: Uint32Array, other: Uint32Array): Pick<Paired, "onlyOne" | "onlyOther"> {
  const both = sharedSize(one, other);
  return { onlyOne: sizeOfSet(one) - both, onlyOther: sizeOfSet(other) - both };
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
 * Where an outcome leads now: what clearly holds more often than it, if anything does, or else at least as often. Where none leads
 * now: what then clearly holds more often than every other outcome, or else than the one that is told first. Of several that are not
 * told apart then, and of the variants that hold about as often as the one that holds most often, which is named does not
 * hang on the draws.
 */
function newLead(
  { graph: { codes }, input }: SolvableModel,
  { variants, leads, told: toldNow, byName, shows, leadNow }: Sides,
  { total, most: frequent, count, held, outcomes }: Completions,
): Found {
  // So few completions can tell nothing apart.
  if (!clearlyMore(total, 0)) return NOTHING;
  const holding = (outcome: number) => variants[outcome]!.filter((state) => frequent[state]! > 0);
  const of = (outcome: number): Standing => {
    const own = held(holding(outcome));
    return { outcome, count: sizeOfSet(own), held: own };
  };
  // In no more completions than all its variants together; counted only where that might be more often than another.
  const atMost = variants.map((states) => states.reduce((sum, state) => sum + frequent[state]!, 0));
  const counted = new Map<number, number>();
  const countOf = (outcome: number) => {
    let known = counted.get(outcome);
    if (known === undefined) {
      known = outcomes
        ? sharedWithRow(outcomes.all.rows, outcome, outcomes.within)
        : sizeOfSet(held(holding(outcome)));
      counted.set(outcome, known);
    }
    return known;
  };
  // The first of those that hold most often.
  const best = (isAllowed: (outcome: number) => boolean): Standing => {
    const found = mostHeld(outcomes?.all.sizes ?? atMost, isAllowed, countOf);
    return found === null ? { outcome: -1, count: 0, held: new Uint32Array() } : of(found);
  };
  const apart = (one: Standing, other: Standing): Paired => ({
    ...(other.count === 0 ? { onlyOne: one.count, onlyOther: 0 } : paired(one.held, other.held)),
    draws: total,
  });
  const isAhead = (one: Standing, other: Standing) => {
    const { onlyOne, onlyOther } = apart(one, other);
    return clearlyMore(onlyOne, onlyOther);
  };
  // What is ahead as it is, though too few draws were made to bear that out, comes ahead by no change.
  const isMade = (one: Standing) => {
    if (leads !== null) return true;
    const was = leadNow(one.outcome, isNew ? null : FIRST);
    return was.onlyOne <= was.onlyOther || clearlyWider(apart(one, before), was);
  };
  const top = best((outcome) => outcome !== leads);
  const rival = best((outcome) => (leads === null ? outcome !== top.outcome : outcome === leads));
  const isNew = isAhead(top, rival);
  // As often, where as many completions would show that now it is more often.
  const ties =
    !isNew && leads !== null && top.outcome >= 0 && top.count >= rival.count && shows(top.outcome, total);
  // Where several share the lead and still do, the one that is told first may no longer be among them.
  const most = isNew || ties ? top : best((outcome) => outcome !== FIRST);
  const before = isNew || ties ? rival : best((outcome) => outcome === FIRST);
  if (!isNew && !ties && (leads !== null || !isAhead(most, before))) return NOTHING;
  // The one that stands for an outcome now, if it then holds about as often as any variant; else one that does.
  const standsFor = (outcome: number) => {
    const states = holding(outcome).filter((state) => count(state) > 0);
    const often = ABOUT_AS_OFTEN * greatestOf(states.map(count), 0);
    const isOften = (state: number) => count(state) >= often || !clearlyMore(often - count(state), 0);
    const now = toldNow[outcome];
    return now !== undefined && (states.length === 0 || (states.includes(now) && isOften(now)))
      ? now
      : states.filter(isOften).sort(byName)[0]!;
  };
  // Where none leads now, what leads then is ahead of all; else it may share that with others.
  const level =
    leads === null && isNew
      ? []
      : [...variants.keys()]
          .filter((outcome) => outcome !== most.outcome && outcome !== before.outcome)
          .filter((outcome) => (ties ? atMost[outcome]! >= before.count : atMost[outcome]! > before.count))
          .filter((outcome) => countOf(outcome) >= NEARLY_AS_OFTEN * most.count)
          .map(of)
          .filter((other) => !isAhead(most, other));
  // Of these it is one that comes out ahead, or draws level, as the change is told to do.
  const peers = level.filter((other) => (ties ? other.count >= before.count : isAhead(other, before)));
  const made = [most, ...peers].filter(isMade);
  if (made.length === 0) return NOTHING;
  const stands = new Map([most, ...level].map(({ outcome }) => [outcome, standsFor(outcome)]));
  const place = (outcome: number) => (outcome < toldNow.length ? outcome : toldNow.length);
  const inOrder = (some: readonly Standing[]) =>
    some.toSorted(
      (a, b) => place(a.outcome) - place(b.outcome) || byName(stands.get(a.outcome)!, stands.get(b.outcome)!),
    );
  const after = inOrder(made)[0]!;
  const others = inOrder([most, ...level]).filter((other) => other !== after);
  const told = stands.get(after.outcome)!;
  const states = holding(after.outcome).filter((state) => count(state) > 0);
  const named = states.filter((state) => input.named.includes(codes[state]!));
  const besides = named.filter((state) => state !== told).sort(byName);
  // Where none leads now and nothing else holds then, there is nothing to set beside it.
  const former = leads ?? (isNew ? null : FIRST);
  const first = before.outcome >= 0 ? standsFor(before.outcome) : former === null ? null : toldNow[former]!;
  return {
    // What only draws level changes less than what comes out ahead.
    size: (after.count - before.count + (ties ? 1 / 2 : 0)) / total,
    effect: {
      ...NOTHING.effect,
      ties,
      asOften: others.map((other) => ({ state: codes[stands.get(other.outcome)!]!, count: other.count })),
      leads: { state: codes[told]!, count: after.count },
      alongside: {
        named: besides.map((state) => codes[state]!),
        others: states.length - 1 - besides.length,
      },
      before: first === null ? null : { state: codes[first]!, count: before.count },
      falls: !isNew && !ties,
    },
  };
}
