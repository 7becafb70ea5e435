import { bitCount } from "#math/gather-bits.ts";

/**
 * The codes of the states that no exclusion removes, ascending. Bit k of a code says whether option k is taken.
 * `excluded` are truth tables as `truthTable` makes them.
 */
export function feasibleStates(optionCount: number, excluded: readonly Uint32Array[]): Int32Array {
  const feasible = new Uint32Array(optionCount <= 5 ? 1 : 1 << (optionCount - 5));
  feasible.fill(optionCount < 5 ? (1 << (1 << optionCount)) - 1 : 0xffffffff);
  for (const table of excluded) {
    for (let word = 0; word < feasible.length; word++) feasible[word]! &= ~table[word]!;
  }
  let count = 0;
  for (const word of feasible) count += bitCount(word);
  const codes = new Int32Array(count);
  let next = 0;
  for (let word = 0; word < feasible.length; word++) {
    for (let bits = feasible[word]!; bits !== 0; bits &= bits - 1) {
      codes[next++] = word * 32 + 31 - Math.clz32(bits & -bits);
    }
  }
  return codes;
}

/** The column of a truth table for the listed states only: bit b of word w belongs to state 32 w + b. */
export function columnOf(table: Uint32Array, codes: Int32Array): Uint32Array {
  // With nothing excluded the states are the codes, and the table is the column.
  if (codes.length === table.length * 32) return table;
  const column = new Uint32Array((codes.length + 31) >>> 5);
  for (let state = 0; state < codes.length; state++) {
    const code = codes[state]!;
    const holds = (table[code >>> 5]! >>> (code & 31)) & 1;
    column[state >>> 5]! |= holds << (state & 31);
  }
  return column;
}

/** The position of a code among ascending codes, or −1. */
export function stateOf(codes: Int32Array, code: number): number {
  let low = 0;
  let high = codes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = codes[middle]!;
    if (found === code) return middle;
    if (found < code) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
