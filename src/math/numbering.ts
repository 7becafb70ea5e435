/**
 * A number for each state, such as that of its cell. Where all combinations of options can occur, each option adds to
 * such a number on its own, so that it is the sum of an entry for the low bits of the state and one for the high bits:
 * two tables that stay in the cache, where one entry per state would fill memory. Otherwise all bits are low ones.
 */
export interface Numbering {
  readonly low: Int32Array;
  readonly lowMask: number;
  readonly high: Int32Array;
  readonly highShift: number;
}

/** How many options the table of low bits covers. */
const LOW_BITS = 12;
const NO_HIGH_BITS = new Int32Array(1);

/** The number of a state. */
export function numberOf({ low, lowMask, high, highShift }: Numbering, state: number): number {
  return low[state & lowMask]! + high[state >>> highShift]!;
}

/** Given numbers, an entry per state. */
export function listedNumbers(numbers: Int32Array): Numbering {
  return { low: numbers, lowMask: -1, high: NO_HIGH_BITS, highShift: 31 };
}

/** The numbers of the 2ⁿ states of n options, to which each option adds on its own. */
export function additiveNumbers(optionCount: number, number: (code: number) => number): Numbering {
  const lowBits = Math.min(optionCount, LOW_BITS);
  const low = new Int32Array(1 << lowBits);
  for (let code = 0; code < low.length; code++) low[code] = number(code);
  const high = new Int32Array(1 << (optionCount - lowBits));
  for (let code = 0; code < high.length; code++) high[code] = number(code << lowBits) - low[0]!;
  return { low, lowMask: low.length - 1, high, highShift: lowBits };
}
