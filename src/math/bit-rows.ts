import { bitCount } from "./gather-bits.ts";

/** A set for each of several things, all of the numbers 0 … n − 1: rows of bits, one after the other. Plain data. */
export type BitRows = { readonly bits: Uint32Array /** Of a row. */; readonly words: number };

/** So many empty sets of numbers below `columns`. */
export function bitRows(rows: number, columns: number): BitRows {
  const words = (columns + 31) >>> 5;
  return { bits: new Uint32Array(rows * words), words };
}

/** Puts a number into those of the first `rows` sets of which `isIn` says so. */
export function addColumn(
  { bits, words }: BitRows,
  column: number,
  rows: number,
  isIn: (row: number) => boolean,
): void {
  const bit = 1 << (column & 31);
  for (let row = 0, word = column >>> 5; row < rows; row++, word += words) if (isIn(row)) bits[word]! |= bit;
}

/** One of the sets. */
export function rowOf({ bits, words }: BitRows, row: number): Uint32Array {
  return bits.subarray(row * words, (row + 1) * words);
}

/** The numbers in any of some of the sets, and, if `within` is given, in that one too. */
export function unionOfRows(
  { bits, words }: BitRows,
  rows: readonly number[],
  within?: Uint32Array,
): Uint32Array {
  const union = new Uint32Array(words);
  for (const row of rows) {
    for (let word = 0, at = row * words; word < words; word++, at++) union[word]! |= bits[at]!;
  }
  if (within) for (let word = 0; word < words; word++) union[word]! &= within[word]!;
  return union;
}

/** How many numbers one of the sets shares with another set: no view of it is made, which a million calls would feel. */
export function sharedWithRow({ bits, words }: BitRows, row: number, other: Uint32Array): number {
  let size = 0;
  for (let word = 0, at = row * words; word < words; word++, at++) size += bitCount(bits[at]! & other[word]!);
  return size;
}

/**
 * The same membership, seen from the members: for each of the numbers 0 … `members` − 1 the places of the sets that it is
 * in. Block by block of 32 × 32 bits, so that a million sets are turned in the time of a few passes over them.
 */
export function transposed(sets: readonly Uint32Array[], members: number): BitRows {
  const turned = bitRows(members, sets.length);
  const { bits, words } = turned;
  const block = new Uint32Array(32);
  for (let word = 0; word < words; word++) {
    const taken = Math.min(32, sets.length - word * 32);
    for (let from = 0; from < members; from += 32) {
      block.fill(0);
      for (let at = 0; at < taken; at++) block[at] = sets[word * 32 + at]![from >>> 5]!;
      turn(block);
      const end = Math.min(32, members - from);
      for (let at = 0; at < end; at++) bits[(from + at) * words + word] = block[at]!;
    }
  }
  return turned;
}

/** Swaps rows and columns of 32 × 32 bits: halves, then quarters, and so on (H. S. Warren, Hacker's Delight, §7–3). */
function turn(block: Uint32Array): void {
  for (let size = 16, mask = 0x0000ffff; size > 0; size >>>= 1, mask ^= mask << size) {
    for (let row = 0; row < 32; row = (row + size + 1) & ~size) {
      const crossed = ((block[row]! >>> size) ^ block[row + size]!) & mask;
      block[row]! ^= crossed << size;
      block[row + size]! ^= crossed;
    }
  }
}
