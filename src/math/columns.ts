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
  // The truth of 32 statements of each thing, the first as the highest bit.
  const truths = Array.from({ length: Math.ceil(columns.length / 32) }, () => new Uint32Array(count));
  columns.forEach((column, at) => {
    const truth = truths[at >>> 5]!;
    for (let place = 0; place < count; place++) {
      truth[place]! |= truthAt(column, place) << (31 - (at & 31));
    }
  });
  return (first, second) => {
    for (let word = 0; word < truths.length; word++) {
      const differing = truths[word]![first]! ^ truths[word]![second]!;
      if (differing !== 0) return 32 * word + Math.clz32(differing);
    }
    return columns.length;
  };
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
