/** Counts up to this are one floating-point number; what is above it counts in a second. */
const CARRY = 2 ** 52;

/** How many deals stand behind each row: whole numbers, exact up to 2¹⁰⁴. */
export interface Tally {
  readonly low: Float64Array;
  /** Multiples of 2⁵²; null where no count can come so far. */
  readonly high: Float64Array | null;
}

export function emptyTally(size: number, isLarge: boolean): Tally {
  return { low: new Float64Array(size), high: isLarge ? new Float64Array(size) : null };
}

/** Adds the count of one row to that of another. */
export function addTo({ low, high }: Tally, at: number, other: Tally, row: number): void {
  const sum = low[at]! + other.low[row]!;
  if (high === null) low[at] = sum;
  else {
    const carry = sum >= CARRY ? 1 : 0;
    low[at] = sum - carry * CARRY;
    high[at] = high[at]! + other.high![row]! + carry;
  }
}

export function countAt({ low, high }: Tally, row: number): bigint {
  return BigInt(low[row]!) + (high === null ? 0n : BigInt(high[row]!) * BigInt(CARRY));
}

/** Whether sums of so many deals at most need the second number. */
export function isLarge(deals: bigint): boolean {
  return deals >= BigInt(CARRY);
}
