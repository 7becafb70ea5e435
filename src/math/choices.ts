/** Things to choose from by what they cost: all that cost so much, a whole number from 0. */
export type ByCost<T> = (cost: number) => readonly T[];

/**
 * All ways to choose one thing from each list that cost so much in all; those that cost little in the first lists come
 * first. The array that is handed out is overwritten for the next one.
 */
export function* choicesAt<T>(lists: readonly ByCost<T>[], cost: number): Generator<readonly T[]> {
  const chosen: T[] = [];
  function* choose(at: number, left: number): Generator<readonly T[]> {
    const list = lists[at];
    if (!list) {
      if (left === 0) yield chosen;
      return;
    }
    for (let own = 0; own <= left; own++) {
      for (const each of list(own)) {
        chosen[at] = each;
        yield* choose(at + 1, left - own);
      }
    }
  }
  yield* choose(0, cost);
}

/** How many of them there are, given how many things each list has that cost so much. */
export function choiceCount(sizes: readonly ((cost: number) => number)[], cost: number): number {
  let counts = [1, ...new Array<number>(cost).fill(0)];
  for (const size of sizes) {
    const own = counts.map((_, each) => size(each));
    counts = counts.map((_, total) => {
      let sum = 0;
      for (let each = 0; each <= total; each++) sum += own[each]! * counts[total - each]!;
      return sum;
    });
  }
  return counts[cost]!;
}
