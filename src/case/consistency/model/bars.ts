import { intersection } from "#math/bit-set.ts";
import type { Contradiction } from "../../contradiction.ts";
import type { Lenient } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import { isEmptySet, type ModelOption, type PossibleStates, union } from "./possible-states.ts";
import { barsIn } from "./standstill.ts";

/** Bars that bar no move which their party could make. */
export function bars(moves: Lenient<Moves>, states: PossibleStates): Contradiction[] {
  return (barsIn(moves, states) ?? []).flatMap(({ at, actor, from, to }): Contradiction[] => {
    const own = states.options.flatMap((option, bit) => (option.actor === actor ? [{ option, bit }] : []));
    // Of who has no options that is told.
    if (own.length === 0) return [];
    const path = ["moves", "barred", at];
    if (!isEmptySet(intersection(from, ableToReach(to, own)))) return [];
    const what = `this bars nothing: \`${actor}\` has no such move by its own options`;
    const cure = "mend `from` or `to`, or leave it out: the party changes none but its own options";
    return [{ path, what, cure, severity: "warning" }];
  });
}

interface OwnOption {
  readonly option: ModelOption;
  readonly bit: number;
}

/** The states from which a party comes into one of a set by changing one or more of its own options. */
function ableToReach(set: Uint32Array, own: readonly OwnOption[]): Uint32Array {
  // What is reached with the options so far changed or not, and with at least one of them changed.
  let any = set;
  let changed: Uint32Array = set.map(() => 0);
  for (const { option, bit } of own) {
    const flipped = withOptionChanged(any, bit, option.reversible);
    changed = union(changed, flipped);
    any = union(any, flipped);
  }
  return changed;
}

/** The states from which changing one option leads into a set. */
function withOptionChanged(set: Uint32Array, bit: number, reversible: string): Uint32Array {
  const found = new Uint32Array(set.length);
  // A state from which the option is taken has its bit at 0.
  const leave = reversible !== "cannot be undone";
  const take = reversible !== "cannot be taken up again";
  if (bit >= 5) {
    const step = 1 << (bit - 5);
    for (let word = 0; word < set.length; word++)
      if ((word & step) === 0 ? take : leave) found[word] = set[word ^ step]!;
    return found;
  }
  const shift = 1 << bit;
  const taken = TAKEN[bit]!;
  for (let word = 0; word < set.length; word++) {
    if (take) found[word]! |= (set[word]! & taken) >>> shift;
    if (leave) found[word]! |= (set[word]! & ~taken) << shift;
  }
  return found;
}

/** Which of 32 states one after the other have options 0 … 4 taken. */
const TAKEN = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000] as const;
