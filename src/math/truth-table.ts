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
  const table = new Uint32Array(atomCount <= 5 ? 1 : 1 << (atomCount - 5));
  switch (proposition.is) {
    case "atom": {
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
      for (let word = 0; word < table.length; word++) table[word] = ~of[word]!;
      return table;
    }
    default: {
      const left = truthTable(proposition.left, indexOf, atomCount);
      const right = truthTable(proposition.right, indexOf, atomCount);
      const join = CONNECTIVES[proposition.is];
      for (let word = 0; word < table.length; word++) table[word] = join(left[word]!, right[word]!);
      return table;
    }
  }
}

const CONNECTIVES = {
  and: (left: number, right: number) => left & right,
  or: (left: number, right: number) => left | right,
  if: (left: number, right: number) => left | ~right,
  iff: (left: number, right: number) => ~(left ^ right),
} as const;

/**
 * The codes of the assignments that make none of some propositions true, ascending. Bit k of a code says whether atom k
 * is true. `excluded` are truth tables as `truthTable` makes them.
 */
export function assignmentsWithout(atomCount: number, excluded: readonly Uint32Array[]): Int32Array {
  const left = new Uint32Array(atomCount <= 5 ? 1 : 1 << (atomCount - 5));
  left.fill(atomCount < 5 ? (1 << (1 << atomCount)) - 1 : 0xffffffff);
  for (const table of excluded) {
    for (let word = 0; word < left.length; word++) left[word]! &= ~table[word]!;
  }
  let count = 0;
  for (const word of left) count += bitCount(word);
  const codes = new Int32Array(count);
  let next = 0;
  for (let word = 0; word < left.length; word++) {
    for (let bits = left[word]!; bits !== 0; bits &= bits - 1) {
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
