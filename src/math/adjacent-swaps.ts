import type { Places } from "./places.ts";

/**
 * All orders of `levels` levels at exactly `swaps` adjacent swaps from the given one, each once: those with so many
 * inversions. Built level by level from an inversion table (Knuth, TAOCP 3, § 5.1.1): level p is put below `e` of the
 * p levels placed before it, 0 ≤ e ≤ p, and the e add up to the number of swaps.
 */
export function* ordersAt(levels: number, swaps: number): Generator<Places> {
  const sequence: number[] = [];
  function* place(level: number, left: number): Generator<Places> {
    if (level === levels) {
      const places = new Int32Array(levels);
      sequence.forEach((at, position) => {
        places[at] = position;
      });
      yield places;
      return;
    }
    // What the levels still to come can take at most.
    const later = (levels * (levels - 1) - (level + 1) * level) / 2;
    for (let below = Math.max(0, left - later); below <= Math.min(level, left); below++) {
      sequence.splice(level - below, 0, level);
      yield* place(level + 1, left - below);
      sequence.splice(level - below, 1);
    }
  }
  if (swaps <= (levels * (levels - 1)) / 2) yield* place(0, swaps);
}

/**
 * How many orders of so many levels there are at 0, 1, … `most` swaps: the coefficients of the product, over the levels
 * p, of 1 + x + … + xᵖ (Rodrigues 1839; Knuth, ibid.).
 */
export function orderCounts(levels: number, most: number): number[] {
  let counts = [1, ...new Array<number>(most).fill(0)];
  for (let level = 1; level < levels; level++) {
    const previous = counts;
    counts = previous.map((_, swaps) => {
      let sum = 0;
      for (let below = 0; below <= Math.min(level, swaps); below++) sum += previous[swaps - below]!;
      return sum;
    });
  }
  return counts;
}

/** Numbers of orders by changes, given those by swaps, where so many of the things may each be turned too: times (1 + x)ⁿ. */
export function withTurns(counts: readonly number[], things: number): readonly number[] {
  let product = counts;
  for (let each = 0; each < things; each++) {
    product = product.map((count, changes) => count + (changes > 0 ? product[changes - 1]! : 0));
  }
  return product;
}
