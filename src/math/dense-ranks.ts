/** A total preorder of items 0 … n−1: `rank` 0 is the worst of `levels` levels, equal ranks are ties. */
export interface Ranking {
  readonly rank: Int32Array;
  readonly levels: number;
}

/** Keys are looked up in a table if it has at most so many entries for each of them. */
const TABLE_PER_KEY = 8;

/**
 * Makes a function that replaces keys, whole numbers of so many bits, by their dense ranks: the smallest key gets 0, the
 * next larger one 1, and so on. Few bits are looked up in a table of all keys; many are sorted. Buffers are kept between
 * calls, so that many small rankings cost no allocation but theirs.
 */
export function denseRanker(count: number): (keys: Uint32Array, bits: number) => Ranking {
  const tableBits = 31 - Math.clz32(Math.max(1, count * TABLE_PER_KEY));
  let table = new Int32Array(0);
  let sorted: ReturnType<typeof sortedRanker> | undefined;

  return (keys, bits) => {
    if (bits > tableBits) {
      sorted ??= sortedRanker(count);
      return sorted(keys, bits);
    }
    const size = 1 << bits;
    if (table.length < size) table = new Int32Array(size);
    table.fill(0, 0, size);
    for (let index = 0; index < count; index++) table[keys[index]!] = 1;
    let levels = 0;
    for (let key = 0; key < size; key++) if (table[key] !== 0) table[key] = levels++;
    const rank = new Int32Array(count);
    for (let index = 0; index < count; index++) rank[index] = table[keys[index]!]!;
    return { rank, levels };
  };
}

/** Least-significant digit radix sort (Knuth, TAOCP 3, § 5.2.5), in time proportional to the number of keys. */
function sortedRanker(count: number): (keys: Uint32Array, bits: number) => Ranking {
  // A digit of about half as many values as there are keys keeps counting as cheap as moving.
  const digit = Math.min(11, Math.max(4, 30 - Math.clz32(count)));
  const mask = (1 << digit) - 1;
  const starts = new Int32Array(mask + 2);
  const buffers = [new Int32Array(count), new Int32Array(count)] as const;

  return (keys, bits) => {
    let [from, to]: readonly [Int32Array, Int32Array] = buffers;
    for (let index = 0; index < count; index++) from[index] = index;
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
    const rank = new Int32Array(count);
    let level = 0;
    for (let position = 1; position < count; position++) {
      if (keys[from[position]!] !== keys[from[position - 1]!]) level++;
      rank[from[position]!] = level;
    }
    return { rank, levels: count === 0 ? 0 : level + 1 };
  };
}

/**
 * Writes the items into `order` in ascending order of their value, ties by item. Values are integers from 0 to
 * `levels` − 1, not all of which need occur. Counting sort; `starts` has room for `levels` + 1 counts.
 */
export function ascendingOrder(
  value: Int32Array,
  levels: number,
  order: Int32Array,
  starts: Int32Array,
): void {
  const count = value.length;
  starts.fill(0, 0, levels + 1);
  for (let item = 0; item < count; item++) starts[value[item]! + 1]!++;
  for (let level = 0; level < levels; level++) starts[level + 1]! += starts[level]!;
  for (let item = 0; item < count; item++) order[starts[value[item]!]!++] = item;
}

/** Writes the items of a ranking into `order` from the worst to the best, ties by item; `starts` as above. */
export function rankedOrder({ rank, levels }: Ranking, order: Int32Array, starts: Int32Array): void {
  if (levels < rank.length) ascendingOrder(rank, levels, order, starts);
  else for (let item = 0; item < rank.length; item++) order[rank[item]!] = item;
}
