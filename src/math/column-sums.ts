import { addWhere, truthAt } from "./columns.ts";

/** For so many joint patterns of truth a table is kept: as many as a word has bits. */
const MOST_PATTERNS = 32;

/** So many bytes at most say which pattern each thing has; columns beyond are added one by one. */
const MOST_KEPT = 2 ** 26;

/** Neighbouring columns that take few patterns of truth between them. */
interface Group {
  /** The pattern of each thing. */
  readonly patterns: Uint8Array;
  /** For each of the columns the patterns in which it is true, as bits. */
  readonly truths: readonly number[];
}

/**
 * Makes the function that adds sizes, one for each of some columns, to the sums of the things in which they are true; one
 * below 0 is taken away from all others instead. Sizes must be whole numbers whose sums are exact, so that it is all the
 * same in which order they are added: columns that take few patterns between them, as those do that speak of the same
 * few options, are added in a table of the patterns, which is then looked up once for each thing. Thousands of them cost
 * little more than tens; the more alike neighbours are, the less.
 */
export function columnAdder(
  columns: readonly Uint32Array[],
  count: number,
): (sums: Float64Array, sizes: Float64Array) => void {
  const groups: Group[] = [];
  let grouped = 0;
  while (grouped < columns.length && (groups.length + 1) * count <= MOST_KEPT) {
    const group = groupFrom(columns, grouped, count);
    groups.push(group);
    grouped += group.truths.length;
  }
  const table = new Float64Array(MOST_PATTERNS);
  return (sums, sizes) => {
    let next = 0;
    for (const { patterns, truths } of groups) {
      table.fill(0);
      for (const truth of truths) addToPatterns(table, truth, sizes[next++]!);
      for (let place = 0; place < count; place++) sums[place]! += table[patterns[place]!]!;
    }
    for (; next < columns.length; next++)
      addWhere(sums, columns[next]!, Math.abs(sizes[next]!), sizes[next]! < 0);
  };
}

function addToPatterns(table: Float64Array, truth: number, size: number): void {
  const added = Math.abs(size);
  for (let bits = size < 0 ? ~truth : truth; bits !== 0; bits &= bits - 1) {
    table[31 - Math.clz32(bits & -bits)]! += added;
  }
}

/** As many columns, from one on, as take no more patterns than a table has; one at least. */
function groupFrom(columns: readonly Uint32Array[], first: number, count: number): Group {
  const patterns = new Uint8Array(count);
  let taken = 1;
  let truths: number[] = [];
  for (let next = first; next < columns.length; next++) {
    const column = columns[next]!;
    // By pattern until now and truth, the pattern from now on.
    const places = new Int8Array(2 * MOST_PATTERNS).fill(-1);
    let found = 0;
    for (let place = 0; place < count; place++) {
      const key = 2 * patterns[place]! + truthAt(column, place);
      if (places[key] === -1) places[key] = found++;
    }
    if (found > MOST_PATTERNS) return { patterns, truths };
    for (let place = 0; place < count; place++)
      patterns[place] = places[2 * patterns[place]! + truthAt(column, place)]!;
    // Numbered by where they first occur, they keep their numbers where none is split.
    if (found > taken) truths = truths.map((truth) => splitTruth(truth, places, taken));
    truths.push(trueIn(places));
    taken = found;
  }
  return { patterns, truths };
}

/** In which patterns a column is true once each pattern is split. */
function splitTruth(truth: number, places: Int8Array, taken: number): number {
  let bits = 0;
  for (let key = 0; key < 2 * taken; key++)
    if (places[key] !== -1 && (truth >>> (key >>> 1)) & 1) bits |= 1 << places[key]!;
  return bits;
}

/** The patterns from now on in which a column is true. */
function trueIn(places: Int8Array): number {
  let bits = 0;
  for (let key = 1; key < places.length; key += 2) if (places[key] !== -1) bits |= 1 << places[key]!;
  return bits;
}
