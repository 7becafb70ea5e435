/**
 * A function that collects the bits of a word that a mask selects into the low end of the result, lowest first
 * (the "parallel extract" of hardware manuals). By three tables of a byte each, so for words below 2²⁴.
 */
export function gatherBits(mask: number): (word: number) => number {
  const tables = [0, 8, 16].map((shift) => gatherTable(mask, shift));
  const [low, middle, high] = tables as [Int32Array, Int32Array, Int32Array];
  return (word) => low[word & 255]! + middle[(word >>> 8) & 255]! + high[(word >>> 16) & 255]!;
}

/** What each value of the byte at `shift` adds to the gathered word. */
function gatherTable(mask: number, shift: number): Int32Array {
  const table = new Int32Array(256);
  for (let bit = 0; bit < 8; bit++) {
    const position = bit + shift;
    if (((mask >>> position) & 1) === 0) continue;
    const gathered = 1 << bitCount(mask & ((1 << position) - 1));
    const one = 1 << bit;
    for (let byte = one; byte < 256; byte = (byte + 1) | one) table[byte]! |= gathered;
  }
  return table;
}

/** How many bits of a 32-bit word are set. */
export function bitCount(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
