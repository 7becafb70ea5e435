import { Meter } from "#math/budget.ts";
import { LexicographicSorter } from "#math/lexicographic-order.ts";
import { DEAL_LIMITS } from "../limits.ts";

/** Rows of whole numbers from 0 on, a column for each party, and how many deals have each. */
export interface Rows {
  readonly size: number;
  /** As long as there are rows, or longer: what follows is not looked at. */
  readonly columns: readonly Float64Array[];
  /** The largest value of each column, or more. */
  readonly largest: readonly number[];
}

/** Which rows stay, and what is added up. Both lists may be overwritten by the next call. */
export interface Kept {
  readonly size: number;
  /** The rows that stay, the first of those that are equal, in falling order. */
  readonly rows: Int32Array;
  /** For every row the place, among those that stay, of the row that it is equal to; −1 where it falls away. */
  readonly place: Int32Array;
}

/** Steps of a row for a look into the tree, where its values are places there and where they first have to be sorted. */
const IN_TREE = 4;
const RANKED = 16;

/** Kept rows are compared in blocks of so many: a whole block is passed over where none of it can dominate. */
const BLOCK = 32;

/**
 * Filters rows by dominance: one dominates another if it is nowhere less and somewhere more. In falling order a row can be
 * dominated only by one before it. With two columns it is then enough to know the best second value so far; with three, the best
 * third value beside a second at least as high (a tree of maxima; Kung, Luccio & Preparata 1975, J. ACM 22:469–476); with more,
 * the kept rows are gone through, in blocks.
 */
export class DominanceFilter {
  /** How many comparisons are left, of rows or blocks of them with four columns and more. */
  readonly #comparisons: Meter;
  readonly #work: Meter | undefined;
  readonly #sorter = new LexicographicSorter();
  readonly #ranker = new LexicographicSorter();
  #rows = new Int32Array(0);
  #place = new Int32Array(0);
  #tree = new Float64Array(0);
  readonly #blocks = new Blocks();

  /**
   * @param comparisons the most that are made in all
   * @param work pays for them, too
   */
  constructor(comparisons: number = DEAL_LIMITS.comparisons.most, work?: Meter) {
    this.#work = work;
    this.#comparisons = new Meter(comparisons);
  }

  /** The rows that no other dominates, equal ones as one; null where that takes too many comparisons. */
  undominated(given: Rows): Kept | null {
    const kept = this.#sifted(given, this.#dominance(given));
    return this.#comparisons.left < 0 || this.#work?.isSpent ? null : kept;
  }

  /** All rows, equal ones as one. */
  distinct(given: Rows): Kept {
    return this.#sifted(given, () => false);
  }

  #sifted({ size, columns, largest }: Rows, isDominated: (row: number) => boolean): Kept {
    if (this.#rows.length < size) {
      this.#rows = new Int32Array(2 * size);
      this.#place = new Int32Array(2 * size);
    }
    const order = this.#sorter.falling(columns, size, largest);
    const rows = this.#rows;
    const place = this.#place;
    let kept = 0;
    let before = -1;
    for (let at = 0; at < size; at++) {
      const row = order[at]!;
      if (before >= 0 && isEqual(columns, row, before)) {
        place[row] = place[before]!;
        continue;
      }
      before = row;
      if (isDominated(row)) place[row] = -1;
      else {
        place[row] = kept;
        rows[kept++] = row;
      }
    }
    return { size: kept, rows, place };
  }

  /** Tells of one row after another, in falling order and without repeats, whether one before dominates it. */
  #dominance({ size, columns, largest }: Rows): (row: number) => boolean {
    switch (columns.length) {
      case 1: {
        let none = true;
        return () => {
          const dominated = !none;
          none = false;
          return dominated;
        };
      }
      case 2: {
        const second = columns[1]!;
        let best = -1;
        return (row) => {
          const value = second[row]!;
          if (value <= best) return true;
          best = value;
          return false;
        };
      }
      case 3:
        // The tree is over the column with fewer values.
        return largest[1]! <= largest[2]!
          ? this.#inTree(size, columns[1]!, columns[2]!, largest[1]!)
          : this.#inTree(size, columns[2]!, columns[1]!, largest[2]!);
      default:
        return inBlocks(columns.slice(1), this.#blocks, this.#comparisons, this.#work);
    }
  }

  /** The best third value of a row whose second is at least so high, in a Fenwick tree over the second, the highest first. */
  #inTree(size: number, second: Float64Array, third: Float64Array, most: number): (row: number) => boolean {
    const isDense = most <= 8 * size + 1024;
    this.#work?.spend((isDense ? IN_TREE : RANKED) * size);
    const [rank, ranks] = isDense ? [second, most + 1] : this.#ranked(second, size, most);
    if (this.#tree.length <= ranks) this.#tree = new Float64Array(2 * ranks + 1);
    const tree = this.#tree.fill(-1, 0, ranks + 1);
    return (row) => {
      const from = ranks - rank[row]!;
      const value = third[row]!;
      for (let node = from; node > 0; node &= node - 1) if (tree[node]! >= value) return true;
      for (let node = from; node <= ranks; node += node & -node) if (tree[node]! < value) tree[node] = value;
      return false;
    };
  }

  /** The places of values among the distinct ones, from the lowest, and how many of these there are. */
  #ranked(values: Float64Array, size: number, most: number): readonly [Float64Array, number] {
    const order = this.#ranker.falling([values], size, [most]);
    const ranks = new Float64Array(size);
    let distinct = 0;
    for (let at = size - 1; at >= 0; at--) {
      if (at < size - 1 && values[order[at]!] !== values[order[at + 1]!]) distinct++;
      ranks[order[at]!] = distinct;
    }
    return [ranks, size === 0 ? 0 : distinct + 1];
  }
}

/** Where rows stand that are kept, and the largest values of each block of them: one memory for all calls, most of which keep few rows. */
class Blocks {
  kept = new Float64Array(64);
  tops = new Float64Array(8);
}

/** Compares with the rows kept so far, of which the last that dominated is tried first: neighbours are often dominated by the same. */
function inBlocks(
  columns: readonly Float64Array[],
  blocks: Blocks,
  comparisons: Meter,
  work: Meter | undefined,
): (row: number) => boolean {
  const width = columns.length;
  let { kept, tops } = blocks;
  let count = 0;
  let last = -1;
  const probe = new Float64Array(width);
  const dominates = (at: number, from: Float64Array) => {
    const start = at * width;
    for (let column = 0; column < width; column++) if (from[start + column]! < probe[column]!) return false;
    return true;
  };
  return (row) => {
    for (let column = 0; column < width; column++) probe[column] = columns[column]![row]!;
    // What is told of rows after the last comparison is not used.
    if (comparisons.left < 0 || work?.isSpent || (last >= 0 && dominates(last, kept))) return true;
    const most = Math.ceil(count / BLOCK);
    work?.spend(width + 2 * most);
    comparisons.spend(most);
    for (let block = 0; block < most; block++) {
      if (!dominates(block, tops)) continue;
      const end = Math.min(count, (block + 1) * BLOCK);
      comparisons.spend(BLOCK);
      work?.spend(2 * BLOCK);
      for (let at = block * BLOCK; at < end; at++) {
        if (dominates(at, kept)) {
          last = at;
          return true;
        }
      }
    }
    while ((count + 1) * width > kept.length) kept = blocks.kept = grown(kept);
    const block = Math.floor(count / BLOCK);
    while ((block + 1) * width > tops.length) tops = blocks.tops = grown(tops);
    for (let column = 0; column < width; column++) {
      kept[count * width + column] = probe[column]!;
      const top = block * width + column;
      if (count % BLOCK === 0 || tops[top]! < probe[column]!) tops[top] = probe[column]!;
    }
    count++;
    return false;
  };
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}

function isEqual(columns: readonly Float64Array[], row: number, other: number): boolean {
  for (const column of columns) if (column[row] !== column[other]) return false;
  return true;
}
