import { intersection } from "#math/bit-set.ts";
import { atomsIn } from "#math/proposition.ts";
import { truthTable } from "#math/truth-table.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import type { Statement } from "../../moves-notation.ts";

/** Models of more options are taken at their word: each more doubles the states to be looked at. */
const MOST_OPTIONS = 16;
/** Words of 32 states that may be gone through for the statements of one model: a tenth of a second or so. */
const MOST_WORDS = 8_000_000;

/** An option of a model, by its place in it: the bit of a state's code that says whether it is taken. */
export interface ModelOption {
  readonly id: string;
  readonly actor: string;
  readonly reversible: string;
}

/** The states of a model given by options of which all that makes them up could be read. Sets of states are bits by code. */
export interface PossibleStates {
  readonly options: readonly ModelOption[];
  /** The states that no exclusion holds in. */
  readonly possible: Uint32Array;
  /** The exclusions in their order, with the states that each says can never be. */
  readonly exclusions: readonly { readonly at: number; readonly text: string; readonly table: Uint32Array }[];
  /**
   * The possible states in which a statement holds; `undefined` where it names what is no option, or where looking at all
   * statements of the model would take too long.
   */
  where(statement: Statement): Uint32Array | undefined;
}

/** The states that can occur in a model; `undefined` where that cannot be told. */
export function possibleStates(moves: Lenient<Moves>): PossibleStates | undefined {
  const options = wholeOptions(moves);
  if (!options) return undefined;
  const count = options.length;
  const indexOf = new Map(options.map(({ id }, at) => [id, at]));
  const words = Math.max(1, 2 ** count / 32);
  let left = MOST_WORDS;
  const known = new Map<string, Uint32Array | undefined>();
  const tableOf = ({ text, proposition }: Statement): Uint32Array | undefined => {
    if (known.has(text)) return known.get(text);
    const atoms = atomsIn(proposition);
    left -= 2 * atoms.length * words;
    const isReadable = left >= 0 && atoms.every(({ atom }) => indexOf.has(atom));
    const table = isReadable ? truthTable(proposition, indexOf, count) : undefined;
    known.set(text, table);
    return table;
  };
  const possible = new Uint32Array(words).fill(count < 5 ? 2 ** (2 ** count) - 1 : 0xffffffff);
  const exclusions: { at: number; text: string; table: Uint32Array }[] = [];
  for (const [at, exclusion] of (moves.excluded ?? []).entries()) {
    const table = exclusion?.never && tableOf(exclusion.never);
    if (!table) return undefined;
    exclusions.push({ at, text: exclusion.never.text, table });
    for (let word = 0; word < words; word++) possible[word]! &= ~table[word]!;
  }
  return {
    options,
    possible,
    exclusions,
    where(statement) {
      const table = tableOf(statement);
      return table && intersection(table, possible);
    },
  };
}

/** The options of a model that has no listed states, if each could be read and has an id of its own. */
function wholeOptions(moves: Lenient<Moves>): ModelOption[] | undefined {
  const { options, excluded } = moves;
  if (!options || !excluded || (moves.states ?? []).length > 0) return undefined;
  if (options.length === 0 || options.length > MOST_OPTIONS) return undefined;
  const whole = listed(options).flatMap(({ of: { id, actor, reversible } }) =>
    id === undefined || actor === undefined || reversible === undefined ? [] : [{ id, actor, reversible }],
  );
  const ids = new Set(whole.map(({ id }) => id));
  return ids.size === options.length ? whole : undefined;
}

/** Whether a set of states has no member. */
export function isEmptySet(set: Uint32Array): boolean {
  for (let word = 0; word < set.length; word++) if (set[word] !== 0) return false;
  return true;
}

/** Whether two sets of states have a member in common. */
export function share(one: Uint32Array, other: Uint32Array): boolean {
  return one.some((word, at) => (word & other[at]!) !== 0);
}

/** The states of either set. */
export function union(one: Uint32Array, other: Uint32Array): Uint32Array {
  return one.map((word, at) => word | other[at]!);
}
