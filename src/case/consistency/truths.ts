import { atomsIn, holds, type Proposition } from "#math/proposition.ts";
import { truthTable } from "#math/truth-table.ts";
import { type Lenient, listed } from "../lenient.ts";
import type { Moves } from "../moves.ts";
import type { Statement } from "../moves-notation.ts";

/** Statements about more options than this are taken at their word: each more doubles the work of looking. */
const MOST_ATOMS = 10;
/** States × parts of a statement that are looked at for one statement about listed states. */
const MOST_LISTED = 200_000;

/** A statement by what it says, however it is written: where it holds, and where it does not. */
export interface Truth {
  readonly key: string;
  readonly opposite: string;
  readonly constant: "always" | "never" | null;
}

export type TruthOf = (statement: Statement) => Truth | undefined;

/** Makes the function that tells where a statement holds; `undefined` where that would take too long. */
export function truths(moves: Lenient<Moves>): TruthOf {
  const states = listed(moves.states).flatMap(({ of }) => of.id ?? []);
  const isListed = states.length > 0 && (moves.options ?? []).length === 0;
  return ({ proposition }) => (isListed ? truthInStates(proposition, states) : truthOfOptions(proposition));
}

function truthInStates(proposition: Proposition, states: readonly string[]): Truth | undefined {
  if (states.length * atomsIn(proposition).length > MOST_LISTED) return undefined;
  const table = new Uint32Array((states.length + 31) >>> 5);
  states.forEach((state, at) => {
    if (holds(proposition, (atom) => atom === state)) table[at >>> 5]! |= 1 << (at & 31);
  });
  return truth("", table, states.length);
}

function truthOfOptions(proposition: Proposition): Truth | undefined {
  const atoms = [...new Set(atomsIn(proposition).map(({ atom }) => atom))].sort();
  if (atoms.length > MOST_ATOMS) return undefined;
  const table = truthTable(proposition, new Map(atoms.map((atom, at) => [atom, at])), atoms.length);
  return truth(`${atoms.join(" ")}:`, table, 2 ** atoms.length);
}

/** What a table of truth says, whose first `count` bits count. */
function truth(atoms: string, table: Uint32Array, count: number): Truth {
  const words = Array.from(table, (word, at) =>
    at < count >>> 5 ? word : (word & (2 ** (count & 31) - 1)) >>> 0,
  );
  const opposite = words.map((word, at) =>
    at < count >>> 5 ? ~word >>> 0 : (~word & (2 ** (count & 31) - 1)) >>> 0,
  );
  const isNever = words.every((word) => word === 0);
  const isAlways = opposite.every((word) => word === 0);
  return {
    key: atoms + words.join(" "),
    opposite: atoms + opposite.join(" "),
    constant: isAlways ? "always" : isNever ? "never" : null,
  };
}
