// A column: the truth of a statement in each of many things, as a set of their places (`bit-set.ts`).

/** 1 where a statement holds of a thing, 0 where it does not. */
export function truthAt(column: Uint32Array, place: number): 0 | 1 {
  return ((column[place >>> 5]! >>> (place & 31)) & 1) as 0 | 1;
}

/** 1 or −1: a statement holds of the first only, or of the second only; 0: it tells them not apart. */
export function difference(column: Uint32Array, first: number, second: number): number {
  return truthAt(column, first) - truthAt(column, second);
}

/** Makes the function that finds the first of the columns that tells two of `count` things apart, or how many columns there are. */
export function differenceFinder(
  columns: readonly Uint32Array[],
  count: number,
): (first: number, second: number) => number {
  const truths = wordsOf(columns, count);
  return (first, second) => {
    for (let word = 0; word < truths.length; word++) {
      const differing = truths[word]![first]! ^ truths[word]![second]!;
      if (differing !== 0) return 32 * word + Math.clz32(differing);
    }
    return columns.length;
  };
}

/** The same for the first of the columns that holds of the first thing and not of the second. */
export function onlyFinder(
  columns: readonly Uint32Array[],
  count: number,
): (first: number, second: number) => number {
  const truths = wordsOf(columns, count);
  return (first, second) => {
    for (let word = 0; word < truths.length; word++) {
      const only = truths[word]![first]! & ~truths[word]![second]!;
      if (only !== 0) return 32 * word + Math.clz32(only);
    }
    return columns.length;
  };
}

/** Makes the function that adds up the sizes of the columns that hold of both of two things; sizes are whole numbers with exact sums. */
export function sharedSums(
  columns: readonly { readonly column: Uint32Array; readonly size: number }[],
  count: number,
): (first: number, second: number) => number {
  const truths = wordsOf(
    columns.map(({ column }) => column),
    count,
  );
  // For each eight columns the sum of any of them, so that as many take one look.
  const sums = Array.from({ length: 4 * truths.length }, (_, eight) => {
    const sizes = Array.from({ length: 8 }, (_, at) => columns[8 * eight + 7 - at]?.size ?? 0);
    const sum = new Float64Array(256);
    for (let bits = 1; bits < 256; bits++) {
      sum[bits] = sum[bits & (bits - 1)]! + sizes[31 - Math.clz32(bits & -bits)]!;
    }
    return sum;
  });
  return (first, second) => {
    let sum = 0;
    for (let word = 0; word < truths.length; word++) {
      const both = truths[word]![first]! & truths[word]![second]!;
      if (both === 0) continue;
      sum += sums[4 * word]![both >>> 24]! + sums[4 * word + 1]![(both >>> 16) & 255]!;
      sum += sums[4 * word + 2]![(both >>> 8) & 255]! + sums[4 * word + 3]![both & 255]!;
    }
    return sum;
  };
}

/** By 32 columns, for each thing which of them hold, the first as the highest bit. */
function wordsOf(columns: readonly Uint32Array[], count: number): Uint32Array[] {
  const words = Array.from({ length: Math.ceil(columns.length / 32) }, () => new Uint32Array(count));
  columns.forEach((column, at) => {
    const word = words[at >>> 5]!;
    for (let place = 0; place < count; place++) {
      word[place]! |= truthAt(column, place) << (31 - (at & 31));
    }
  });
  return words;
}

/** Adds a size to the sums of the things of which a statement holds; with `unless`, to those of all the others. */
export function addWhere(sums: Float64Array, column: Uint32Array, size: number, unless = false): void {
  const flip = unless ? -1 : 0;
  for (let word = 0, place = 0; place < sums.length; word++) {
    let truth = column[word]! ^ flip;
    const end = Math.min(place + 32, sums.length);
    for (; place < end; place++, truth >>>= 1) if (truth & 1) sums[place]! += size;
  }
}
