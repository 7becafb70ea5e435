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
