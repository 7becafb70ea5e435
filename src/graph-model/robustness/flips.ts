import { isIn, membersOf } from "#math/bit-set.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { Tally } from "../concepts/tally.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import { printOfInput } from "../model/fingerprints.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { type PartySampler, samplerOf } from "../preferences/samplers.ts";
import { ABOUT_AS_OFTEN, type Leader } from "../sanctions/leaders.ts";
import { subjectOf, swappedPlaces } from "./preference-changes.ts";
import type { SingleChanges } from "./single-changes.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** What would follow from one changed or resolved input. */
export type PreferenceFlip = {
  readonly party: string;
  /** `reverse` a statement or weight; `swap` neighbours of an order, or sizes of weights; `resolve` an unknown direction. */
  readonly kind: "reverse" | "swap" | "resolve";
  /** Which of the party's statements, weights, places of a ranking or values it concerns: places in its list. */
  readonly entries: readonly number[];
  /** The option, or listed state, that no statement names; null otherwise. */
  readonly option: string | null;
  /** From 1: places of a ranking, or of the levels of value, the best first; or two places in the list of weights. */
  readonly swapped: readonly [number, number] | null;
  /** Whether the party then wants what the statement says, or the option; null for a swap. */
  readonly wanted: boolean | null;
  readonly completions: number;
  /** What holds (SEQ) most often after the change, and what is left of the present leader or its likes, if completions were drawn. */
  readonly leads: { readonly state: number; readonly count: number } | null;
  readonly before: { readonly state: number; readonly count: number } | null;
  /** Without unknowns: the equilibria (SEQ) that the change makes and breaks. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
};

/** Another leader, and the best that is left of the present one, with the lead in share of completions. */
interface Lead {
  readonly leads: { readonly state: number; readonly count: number };
  readonly before: { readonly state: number; readonly count: number };
  readonly margin: number;
}

/** A change of lead, or of what holds, with its size. */
interface Found {
  readonly flip: PreferenceFlip;
  /** The larger, the more telling. */
  readonly size: number;
}

/**
 * The single changes of a preference that change most which states hold (SEQ). What is stated is changed and
 * run again on the same completions of what is unknown; what is unknown is resolved by looking only at the
 * completions that resolve it so. Where completions are drawn, a flip is a change of the leading outcome that the
 * completions bear out: a state outside its core holds without the best state inside it more often than the other
 * way round, by more than two standard errors of that difference. Without unknowns it is any change of the set of
 * equilibria.
 */
export function preferenceFlips(
  model: SolvableModel,
  parties: readonly PartySampler[],
  run: Tally,
  leader: Leader | undefined,
  { steps }: SingleChanges,
): PreferenceFlip[] {
  if (leader === undefined) return [];
  const found = [...resolved(model, parties, run, leader), ...changed(model, run, leader, steps)];
  const { input, compiler } = model;
  const print = ({ flip: { party, entries, option } }: Found) =>
    printOfInput(
      input,
      compiler.prints,
      input.parties.findIndex(({ id }) => id === party),
      entries,
      option,
    );
  return found
    .sort((a, b) => b.size - a.size || print(a) - print(b))
    .slice(0, GRAPH_MODEL_LIMITS.flips.most)
    .map(({ flip }) => flip);
}

/** What is unknown, resolved either way. */
function resolved(
  model: SolvableModel,
  parties: readonly PartySampler[],
  run: Tally,
  leader: Leader,
): Found[] {
  return samplerOf(parties).unknowns.flatMap((unknown, index) =>
    [true, false].flatMap((wanted): Found[] => {
      const held = run.held.filter((_, at) => (run.answers[at]![index] === 1) === wanted);
      const lead = newLead(model, held, leader);
      if (!lead) return [];
      return [
        {
          size: lead.margin,
          flip: {
            party: model.input.parties[unknown.party]!.id,
            kind: "resolve",
            ...subjectOf(unknown),
            swapped: null,
            wanted,
            completions: held.length,
            leads: lead.leads,
            before: lead.before,
            gained: [],
            lost: [],
          },
        },
      ];
    }),
  );
}

/** What is stated, changed by one step. */
function changed(model: SolvableModel, run: Tally, leader: Leader, steps: SingleChanges["steps"]): Found[] {
  const { codes } = model.graph;
  return steps.flatMap(({ change, held, concepts }): Found[] => {
    const common = {
      party: model.input.parties[change.party]!.id,
      kind: change.kind,
      entries: change.entries,
      option: null,
      swapped: swappedPlaces(change),
      wanted: change.wanted,
      completions: held.length,
    };
    if (concepts) {
      const [again] = held;
      const gained = without(again!, run.held[0]!).map((state) => codes[state]!);
      const lost = without(run.held[0]!, again!).map((state) => codes[state]!);
      const size = gained.length + lost.length;
      return size > 0 ? [{ size, flip: { ...common, leads: null, before: null, gained, lost } }] : [];
    }
    const lead = newLead(model, held, leader);
    if (!lead) return [];
    const { leads, before, margin } = lead;
    return [{ size: margin, flip: { ...common, leads, before, gained: [], lost: [] } }];
  });
}

/** The states of one set that are not in another. */
function without(set: Uint32Array, other: Uint32Array): number[] {
  return membersOf(set).filter((state) => !isIn(other, state));
}

/**
 * What clearly holds more often outside the leader's core than any state inside it, if anything does: the state that
 * holds most often there, or a named one that holds nearly as often.
 */
function newLead(
  { graph, input }: SolvableModel,
  held: readonly Uint32Array[],
  leader: Leader,
): Lead | undefined {
  const { codes } = graph;
  const isInside = (state: number) => ((codes[state]! ^ codes[leader.state]!) & leader.core) === 0;
  const counts = new Uint32Array(codes.length);
  // `membersOf` written out: this runs over all completions for every unknown direction.
  for (const set of held) {
    for (let word = 0; word < set.length; word++) {
      for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
        counts[word * 32 + 31 - Math.clz32(bits & -bits)]!++;
      }
    }
  }
  let inside = leader.state;
  let outside = -1;
  for (let state = 0; state < codes.length; state++) {
    if (isInside(state)) {
      if (counts[state]! > counts[inside]!) inside = state;
    } else if (counts[state]! > 0 && (outside < 0 || counts[state]! > counts[outside]!)) outside = state;
  }
  if (outside < 0 || counts[outside]! <= counts[inside]!) return undefined;
  let together = 0;
  for (const states of held) if (isIn(states, inside) && isIn(states, outside)) together++;
  const outsideOnly = counts[outside]! - together;
  const insideOnly = counts[inside]! - together;
  if (outsideOnly - insideOnly <= 2 * Math.sqrt(outsideOnly + insideOnly)) return undefined;
  const enough = Math.max(ABOUT_AS_OFTEN * counts[outside]!, counts[inside]! + 1);
  const [named = outside] = input.named
    .map((code) => stateOf(codes, code))
    .filter((state) => state >= 0 && !isInside(state) && counts[state]! >= enough)
    .sort((a, b) => counts[b]! - counts[a]!);
  return {
    leads: { state: codes[named]!, count: counts[named]! },
    before: { state: codes[inside]!, count: counts[inside]! },
    margin: (outsideOnly - insideOnly) / held.length,
  };
}
