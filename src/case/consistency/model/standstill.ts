import { isIn, membersOf, sizeOfSet } from "#math/bit-set.ts";
import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import { type Moves, stateOf } from "../../moves.ts";
import { optionsOfState } from "../../moves-notation.ts";
import type { Path } from "../../walk.ts";
import { mergedSets } from "./mergings.ts";
import type { PossibleStates } from "./possible-states.ts";
import { settledBy } from "./states-left.ts";

/** Moves that are looked at before the search for one that can be made is given up. */
const MOST_TRIED = 1_000_000;

/** Where it is told that nothing can happen in a model at all. */
const WHOLE: Path = ["moves", "options"];

/** Whether nothing can happen in a model at all, by what is found of it: then there is no more to be said. */
export function isAtRest(found: readonly Contradiction[]): boolean {
  return found.some(({ path }) => path === WHOLE);
}

/**
 * Models in which nothing can happen: one state is left, nobody can ever move, nobody can leave today's state, or a party
 * can do nothing with its options. Warnings: every result of such a model is right, and says nothing.
 */
export function standstill(moves: Lenient<Moves>, states: PossibleStates): Contradiction[] {
  const { possible, options } = states;
  const merged = mergedSets(moves, states);
  const bars = barsIn(moves, states);
  if (!merged || !bars) return [];
  const count = sizeOfSet(possible) - merged.reduce((sum, set) => sum + Math.max(0, sizeOfSet(set) - 1), 0);
  // A model without a state has none for today either, which is told.
  if (count === 0) return [];
  if (count === 1) {
    const what = "one state is left of this model, by what is excluded and merged: nothing can happen in it";
    const cure = "mend `excluded` or `merged`, or add an option";
    return [{ path: WHOLE, what, cure, severity: "warning" }];
  }
  const search = searchOf(states, bars, merged);
  const codes = membersOf(possible);
  const parties = [...new Set(options.map(({ actor }) => actor))];
  const idle = parties.filter((party) => codes.every((code) => search(party, code) === "none"));
  if (idle.length === parties.length) {
    const what = "nobody can move in this model: no party can change any of its options in any state";
    const cure = "mend `excluded`, `barred`, or which options are `reversible`";
    return [{ path: WHOLE, what, cure, severity: "warning" }];
  }
  const settled = settledBy(states);
  const found = idle.flatMap((party): Contradiction[] => {
    // Of options that exclusions have settled that is told.
    if (options.every(({ actor }, at) => actor !== party || settled[at])) return [];
    const at = options.findIndex(({ actor }) => actor === party);
    const what = `\`${party}\` can do nothing with its options: it has no move in any state`;
    const cure = "mend `excluded`, `barred`, or which options are `reversible`";
    return [{ path: ["moves", "options", at, "actor"], what, cure, severity: "warning" }];
  });
  const today = codeOfToday(moves, states);
  if (
    today !== undefined &&
    isIn(possible, today) &&
    parties.every((party) => search(party, today) === "none")
  ) {
    const what = "nobody can leave today's state";
    const cure = "mend it, or what is excluded, barred or cannot be undone";
    found.push({ path: ["moves", "today"], what, cure, severity: "warning" });
  }
  return found;
}

interface Bar {
  readonly actor: string;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** The bars of a model, by the states that they concern; `undefined` where one cannot be read. */
export function barsIn(moves: Lenient<Moves>, states: PossibleStates): (Bar & { at: number })[] | undefined {
  const barred = moves.barred ?? [];
  const bars = listed(barred).flatMap(({ at, of: { actor, from, to } }) => {
    const [begin, end] = [from, to].map((statement) =>
      statement ? states.where(statement) : states.possible,
    );
    return actor === undefined || !begin || !end ? [] : [{ at, actor, from: begin, to: end }];
  });
  return bars.length === barred.length ? bars : undefined;
}

/** Makes the function that looks for a move of a party from a state; `unknown` once too many were tried. */
function searchOf(
  { options, possible }: PossibleStates,
  bars: readonly Bar[],
  merged: readonly Uint32Array[],
) {
  let tried = 0;
  return (party: string, from: number): "some" | "none" | "unknown" => {
    const own = bitsOf(options, ({ actor }) => actor === party);
    const stays = bitsOf(options, ({ reversible }) => reversible === "cannot be undone") & from;
    const goes = bitsOf(options, ({ reversible }) => reversible === "cannot be taken up again") & ~from;
    const atHand = bars.filter(({ actor, from: where }) => actor === party && isIn(where, from));
    const oneWith = merged.filter((set) => isIn(set, from));
    const free = own & ~stays & ~goes;
    // Every set of options that the party may change, but for none.
    for (let change = free; change !== 0; change = (change - 1) & free) {
      if (++tried > MOST_TRIED) return "unknown";
      const to = from ^ change;
      if (!isIn(possible, to) || oneWith.some((set) => isIn(set, to))) continue;
      if (!atHand.some(({ to: where }) => isIn(where, to))) return "some";
    }
    return "none";
  };
}

function bitsOf<Option>(options: readonly Option[], isOfKind: (option: Option) => boolean): number {
  return options.reduce((bits, option, at) => (isOfKind(option) ? bits | (1 << at) : bits), 0);
}

/** Today's state by its code, if it can be read. */
export function codeOfToday({ today }: Lenient<Moves>, { options }: PossibleStates): number | undefined {
  if (today === undefined) return undefined;
  if (typeof today !== "string" && today.some((option) => option === undefined)) return undefined;
  const taken = new Set(optionsOfState(stateOf(today as string | string[])));
  const known = new Set(options.map(({ id }) => id));
  if ([...taken].some((option) => !known.has(option))) return undefined;
  return bitsOf(options, ({ id }) => taken.has(id));
}
