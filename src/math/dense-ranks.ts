/** A total preorder of items 0 … n−1: `rank` 0 is the worst of `levels` levels, equal ranks are ties. */
export interface Ranking {
  readonly rank: Int32Array;
  readonly levels: number;
}

/**
 * Replaces keys by their dense ranks: the smallest key gets 0, the next larger one 1, and so on. Least-significant
 * digit radix sort (Knuth, TAOCP 3, § 5.2.5) over the lowest `bits` bits: time proportional to the number of keys.
 */
export function denseRanks(keys: Uint32Array, bits: number): Ranking {
  const order = radixOrder(keys, bits);
  const rank = new Int32Array(keys.length);
  let level = 0;
  for (let position = 1; position < order.length; position++) {
    if (keys[order[position]!] !== keys[order[position - 1]!]) level++;
    rank[order[position]!] = level;
  }
  return { rank, levels: keys.length === 0 ? 0 : level + 1 };
}

/** The indices of the keys in ascending order of key; equal keys keep their order. */
function radixOrder(keys: Uint32Array, bits: number): Int32Array {
  const count = keys.length;
  const digit = count < 8192 ? 8 : 11;
  const starts = new Int32Array((1 << digit) + 1);
  let from = new Int32Array(count);
  let to = new Int32Array(count);
  for (let index = 0; index < count; index++) from[index] = index;
  const mask = (1 << digit) - 1;
  for (let shift = 0; shift < bits; shift += digit) {
    starts.fill(0);
    for (let index = 0; index < count; index++) starts[((keys[index]! >>> shift) & mask) + 1]!++;
    for (let value = 0; value < mask; value++) starts[value + 1]! += starts[value]!;
    for (let position = 0; position < count; position++) {
      const index = from[position]!;
      to[starts[(keys[index]! >>> shift) & mask]!++] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The items of a ranking from the worst to the best, ties by index; written into `order`. */
export function ascendingOrder({ rank, levels }: Ranking, order: Int32Array, starts: Int32Array): void {
  const count = rank.length;
  if (levels === count) {
    for (let item = 0; item < count; item++) order[rank[item]!] = item;
    return;
  }
  starts.fill(0, 0, levels + 1);
  for (let item = 0; item < count; item++) starts[rank[item]! + 1]!++;
  for (let level = 0; level < levels; level++) starts[level + 1]! += starts[level]!;
  for (let item = 0; item < count; item++) order[starts[rank[item]!]!++] = item;
}
