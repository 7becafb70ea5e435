import { bitCount } from "./gather-bits.ts";
import type { Proposition } from "./proposition.ts";

// The truth of atoms 0 … 4 over the 32 assignments that agree in all others.
const WITHIN_WORD = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000] as const;

/**
 * The truth of a proposition under all 2ⁿ assignments at once: bit b of word w belongs to the one with code 32 w + b,
 * in which atom k is true where bit k of the code is set. 32 assignments take one operation per connective.
 */
export function truthTable(
  proposition: Proposition,
  indexOf: ReadonlyMap<string, number>,
  atomCount: number,
): Uint32Array {
  switch (proposition.is) {
    case "atom": {
      const table = new Uint32Array(atomCount <= 5 ? 1 : 1 << (atomCount - 5));
      const atom = indexOf.get(proposition.atom);
      if (atom === undefined) throw new Error(`unknown atom: ${proposition.atom}`);
      if (atom < 5) return table.fill(WITHIN_WORD[atom]!);
      for (let word = 0; word < table.length; word++) {
        if ((word >>> (atom - 5)) & 1) table[word] = 0xffffffff;
      }
      return table;
    }
    case "not": {
      const of = truthTable(proposition.of, indexOf, atomCount);
      for (let word = 0; word < of.length; word++) of[word] = ~of[word]!;
      return of;
    }
    default:
      return joined(
        proposition.is,
        truthTable(proposition.left, indexOf, atomCount),
        truthTable(proposition.right, indexOf, atomCount),
      );
  }
}

/** Joins two tables in the first; a loop for each connective, so that none calls a function for every word. */
function joined(by: "and" | "or" | "if" | "iff", left: Uint32Array, right: Uint32Array): Uint32Array {
  const { length } = left;
  if (by === "and") for (let word = 0; word < length; word++) left[word]! &= right[word]!;
  else if (by === "or") for (let word = 0; word < length; word++) left[word]! |= right[word]!;
  else if (by === "if") for (let word = 0; word < length; word++) left[word]! |= ~right[word]!;
  else for (let word = 0; word < length; word++) left[word] = ~(left[word]! ^ right[word]!);
  return left;
}

/** Atoms that are true and atoms that are false, all at once, as bits. */
interface Conjunction {
  readonly taken: number;
  readonly left: number;
}

/**
 * The codes of the assignments that make none of some propositions true, ascending. Bit k of a code says whether atom k
 * is true. No table is kept of any, and of conjunctions, of which files of other programs may have thousands, each is looked
 * for only in the words in which it holds.
 */
export function assignmentsWithout(
  propositions: readonly Proposition[],
  indexOf: ReadonlyMap<string, number>,
  atomCount: number,
): Int32Array {
  const left = everyAssignment(atomCount);
  for (const proposition of propositions) {
    const conjunctions = conjunctionsOf(proposition, indexOf);
    if (conjunctions) for (const conjunction of conjunctions) takeOut(left, conjunction, atomCount);
    else {
      const table = truthTable(proposition, indexOf, atomCount);
      for (let word = 0; word < left.length; word++) left[word]! &= ~table[word]!;
    }
  }
  return assignmentsIn(left);
}

/** The conjunctions of atoms, or of their opposites, of which one must hold; undefined where a proposition is no such list. */
function conjunctionsOf(
  proposition: Proposition,
  indexOf: ReadonlyMap<string, number>,
): readonly Conjunction[] | undefined {
  if (proposition.is === "or") {
    const [one, other] = [proposition.left, proposition.right].map((each) => conjunctionsOf(each, indexOf));
    return one && other && [...one, ...other];
  }
  const only = conjunctionOf(proposition, indexOf);
  return only && [only];
}

function conjunctionOf(
  proposition: Proposition,
  indexOf: ReadonlyMap<string, number>,
): Conjunction | undefined {
  if (proposition.is === "atom") {
    const atom = indexOf.get(proposition.atom);
    if (atom === undefined) throw new Error(`unknown atom: ${proposition.atom}`);
    return { taken: 1 << atom, left: 0 };
  }
  if (proposition.is === "not") {
    if (proposition.of.is !== "atom") return undefined;
    const { taken } = conjunctionOf(proposition.of, indexOf)!;
    return { taken: 0, left: taken };
  }
  if (proposition.is !== "and") return undefined;
  const one = conjunctionOf(proposition.left, indexOf);
  const other = one && conjunctionOf(proposition.right, indexOf);
  return other && { taken: one.taken | other.taken, left: one.left | other.left };
}

/** Takes the assignments in which a conjunction holds out of a set of them. */
function takeOut(set: Uint32Array, { taken, left }: Conjunction, atomCount: number): void {
  if ((taken & left) !== 0) return;
  let within = 0xffffffff;
  for (let atom = 0; atom < WITHIN_WORD.length; atom++) {
    if ((taken >>> atom) & 1) within &= WITHIN_WORD[atom]!;
    if ((left >>> atom) & 1) within &= ~WITHIN_WORD[atom]!;
  }
  const base = taken >>> 5;
  // The settings of the atoms that tell words apart and of which it says nothing, from all to none.
  const free = ~((taken | left) >>> 5) & ((1 << Math.max(0, atomCount - 5)) - 1);
  for (let setting = free; ; setting = (setting - 1) & free) {
    set[base | setting]! &= ~within;
    if (setting === 0) return;
  }
}

function everyAssignment(atomCount: number): Uint32Array {
  const set = new Uint32Array(atomCount <= 5 ? 1 : 1 << (atomCount - 5));
  return set.fill(atomCount < 5 ? (1 << (1 << atomCount)) - 1 : 0xffffffff);
}

/** The codes of a set of assignments, held as a truth table, ascending. */
export function assignmentsIn(set: Uint32Array): Int32Array {
  let count = 0;
  for (const word of set) count += bitCount(word);
  const codes = new Int32Array(count);
  let next = 0;
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
      codes[next++] = word * 32 + 31 - Math.clz32(bits & -bits);
    }
  }
  return codes;
}

/** The column of a truth table for the listed assignments only: bit b of word w belongs to the one in place 32 w + b. */
export function columnOf(table: Uint32Array, codes: Int32Array): Uint32Array {
  // With nothing excluded the places are the codes, and the table is the column.
  if (codes.length === table.length * 32) return table;
  const column = new Uint32Array((codes.length + 31) >>> 5);
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place]!;
    const holds = (table[code >>> 5]! >>> (code & 31)) & 1;
    column[place >>> 5]! |= holds << (place & 31);
  }
  return column;
}
