import { sizeOfSet } from "#math/bit-set.ts";
import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import { optionsOfState } from "../../moves-notation.ts";
import { type PossibleStates, share, union } from "./possible-states.ts";

/** States that count as one, `of` a set, with what the case writes of them. */
interface Merging {
  of: Uint32Array;
  text: string;
  as: string | undefined;
}

/** Mergings of which each is compared with every other; a hand-made model has a few. */
const MOST_MERGINGS = 100;

/** The sets of states that count as one, those that share a state joined; `undefined` where that cannot be told. */
export function mergedSets(moves: Lenient<Moves>, states: PossibleStates): Uint32Array[] | undefined {
  const mergings = mergingsIn(moves, states);
  if (!mergings) return undefined;
  const sets: Uint32Array[] = [];
  for (const { of } of mergings) {
    let set = of;
    for (let at = sets.length - 1; at >= 0; at--) {
      if (share(sets[at]!, set)) set = union(set, sets.splice(at, 1)[0]!);
    }
    sets.push(set);
  }
  return sets;
}

function mergingsIn(moves: Lenient<Moves>, states: PossibleStates): (Merging & { at: number })[] | undefined {
  const merged = moves.merged ?? [];
  if (merged.length > MOST_MERGINGS) return undefined;
  const found = listed(merged).flatMap(({ at, of: { when, as } }) => {
    const of = when && states.where(when);
    return of ? [{ at, of, text: when.text, as }] : [];
  });
  return found.length === merged.length ? found : undefined;
}

/**
 * Mergings that join no two states, and those that share states, which makes one of both. That is an error where each names
 * another state to stand for it: one can.
 */
export function mergings(moves: Lenient<Moves>, states: PossibleStates): Contradiction[] {
  const all = mergingsIn(moves, states) ?? [];
  return all.flatMap(({ at, of, text, as }, place): Contradiction[] => {
    const path = ["moves", "merged", at, "when"];
    const size = sizeOfSet(of);
    if (size < 2) {
      const what = `\`${text}\` merges nothing: it holds in ${size === 0 ? "none" : "one"} of the states that can occur`;
      return [{ path, what, cure: "mend it, or leave it out", severity: "warning" }];
    }
    const other = all.slice(0, place).find((each) => share(each.of, of));
    if (!other) return [];
    const both = `\`${text}\` and \`${other.text}\` hold in one state together, so that all their states are one`;
    if (as !== undefined && other.as !== undefined && plainName(as) !== plainName(other.as)) {
      const what = `${both}, for which both \`${as}\` and \`${other.as}\` are to stand`;
      return [{ path, what, cure: "name one state for both, or narrow one of the statements" }];
    }
    const cure =
      text === other.text
        ? "keep one of the two"
        : `join them (\`(${other.text}) or (${text})\`), or narrow one of the two`;
    return [{ path, what: both, cure, severity: "warning" }];
  });
}

function plainName(state: string): string {
  return [...new Set(optionsOfState(state))].sort().join("+");
}
