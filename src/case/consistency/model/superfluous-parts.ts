import { atomsIn, type Proposition } from "#math/proposition.ts";
import { truthTable } from "#math/truth-table.ts";
import { Case } from "../../case.ts";
import type { Contradiction } from "../../contradiction.ts";
import type { LenientCase } from "../../lenient.ts";
import { isFault, parseExpression } from "../../logic.ts";
import { visitNotations } from "../../walk.ts";

/** Statements about more options than this are taken at their word: each more doubles the work of looking. */
const MOST_ATOMS = 10;
/** Words of 32 combinations that are gone through for the statements of one case. */
const MOST_WORDS = 4_000_000;

/** Statements of which a part says nothing: `a and a`, `a or (a and b)`, `a and (b or not b)`. */
export function superfluousParts(c: LenientCase): Contradiction[] {
  if (!c.moves) return [];
  const states = (c.moves.states ?? []).length;
  const found: Contradiction[] = [];
  const known = new Map<string, string | undefined>();
  let left = MOST_WORDS;
  visitNotations(Case, c, (notation, text, path, statement) => {
    if (notation !== "statement") return;
    if (!known.has(text)) {
      const proposition = statement?.proposition ?? parseExpression(text);
      const named = isFault(proposition) ? [] : atomsIn(proposition);
      const atoms = [...new Set(named.map(({ atom }) => atom))];
      // Options are free of each other: where each is named once, whatever joins them depends on all of them.
      const saysAll = states === 0 && atoms.length === named.length;
      left -= saysAll ? 0 : 4 * named.length * 2 ** Math.max(0, atoms.length - 5);
      const isLookedAt = !saysAll && left >= 0 && atoms.length <= MOST_ATOMS && !isFault(proposition);
      known.set(text, isLookedAt ? superfluous(proposition, atoms, states) : undefined);
    }
    const why = known.get(text);
    if (why !== undefined)
      found.push({
        path: [...path],
        what: `part of \`${text}\` says nothing: ${why}`,
        cure: `leave the part out, or write the ${states > 0 ? "state" : "option"} that was meant`,
        severity: "warning",
      });
  });
  return found;
}

/**
 * Why a part of a statement can be left out, if one can; nothing of a statement that holds always, or never. `states` is the
 * number of listed states, or 0 where the statements are of options.
 */
function superfluous(whole: Proposition, atoms: readonly string[], states: number): string | undefined {
  const indexOf = new Map(atoms.map((atom, at) => [atom, at]));
  const possible = possibleIn(atoms.length, states);
  const tableOf = (part: Proposition) =>
    truthTable(part, indexOf, atoms.length).map((word, at) => word & possible[at]!);
  const isConstant = (table: Uint32Array) => table.every((word) => word === 0) || equal(table, possible);
  const table = tableOf(whole);
  if (isConstant(table)) return undefined;
  const look = (part: Proposition): string | undefined => {
    if (part.is === "atom") return undefined;
    const own = tableOf(part);
    if (isConstant(own))
      return `\`${written(part)}\` ${own.every((word) => word === 0) ? "never" : "always"} holds`;
    if (part.is === "not") return look(part.of);
    const [left, right] = [tableOf(part.left), tableOf(part.right)];
    const within = look(part.left) ?? look(part.right);
    if (within) return within;
    if (equal(own, left)) return `it is so with and without \`${written(part.right)}\``;
    if (equal(own, right)) return `it is so with and without \`${written(part.left)}\``;
    return undefined;
  };
  const part = look(whole);
  if (part || states > 0) return part;
  const idle = atoms.find((_, at) => !dependsOn(table, at, atoms.length));
  return idle === undefined ? undefined : `it is so whether \`${idle}\` is taken or left`;
}

/** The combinations that can be: of options all, of listed states those of one alone, or of none that is named. */
function possibleIn(atoms: number, states: number): Uint32Array {
  const words = new Uint32Array(Math.max(1, 2 ** (atoms - 5)));
  if (states === 0) return words.fill(atoms < 5 ? 2 ** (2 ** atoms) - 1 : 0xffffffff);
  const codes = Array.from({ length: atoms }, (_, at) => 1 << at);
  if (states > atoms) codes.push(0);
  for (const code of codes) words[code >>> 5]! |= 1 << (code & 31);
  return words;
}

function equal(one: Uint32Array, other: Uint32Array): boolean {
  return one.every((word, at) => word === other[at]);
}

/** Whether the truth in a table ever changes with the atom of a bit. */
function dependsOn(table: Uint32Array, bit: number, atomCount: number): boolean {
  for (let code = 0; code < 2 ** atomCount; code++) {
    const other = code ^ (1 << bit);
    if (((table[code >>> 5]! >>> (code & 31)) & 1) !== ((table[other >>> 5]! >>> (other & 31)) & 1))
      return true;
  }
  return false;
}

/** A statement as one would write it, with brackets where one operator stands in another. */
function written(part: Proposition): string {
  const inner = (of: Proposition) => (of.is === "atom" || of.is === "not" ? written(of) : `(${written(of)})`);
  if (part.is === "atom") return part.atom;
  if (part.is === "not") return `not ${inner(part.of)}`;
  return `${inner(part.left)} ${part.is} ${inner(part.right)}`;
}
