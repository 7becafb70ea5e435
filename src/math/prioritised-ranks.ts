import { denseRanker, type Ranking } from "./dense-ranks.ts";

/** A statement as a bit for each thing, whether it holds of it, and whether it is better that it holds. */
export interface Priority {
  readonly column: Uint32Array;
  readonly wanted: boolean;
  /** The one thing of which it holds, where that is known to be one. */
  readonly only?: number | undefined;
}

type FourPriorities = readonly [Priority, Priority, Priority, Priority];

/**
 * Ranks things by statements, the most important first: one thing is better than another if it has the more important
 * of the statements on which they differ (option prioritisation: Peng, Hipel & Kilgour 1997). The truth of the
 * statements, the most important as the highest bit, is the key by which the things are ranked; where the bits of a word
 * are used up the keys are first replaced by their ranks, so that any number of statements may be given. A ranking that
 * counts before all statements may be given. Buffers are kept.
 *
 * Statements that each hold of one thing, behind all others, need no bit each: the first of them puts its thing above, or below, all
 * that they leave level, the next the same with the rest. So many of them cost as much as one.
 */
export function prioritiser(
  stateCount: number,
): (priorities: readonly Priority[], above?: Ranking) => Ranking {
  const ranksOf = denseRanker(stateCount);
  const keys = new Uint32Array(stateCount);
  const never: Priority = { column: new Uint32Array((stateCount + 31) >>> 5), wanted: true };

  return (all, above) => {
    const tail = tailOf(all, stateCount);
    const priorities = tail === 0 ? all : all.slice(0, all.length - tail);
    let bits = 0;
    if (above) {
      keys.set(above.rank);
      bits = bitsFor(above.levels);
    } else keys.fill(0);
    // Four statements at a time, so that each key is read and written once for them; the first may be fewer.
    for (let end = priorities.length % 4 || 4; end <= priorities.length; end += 4) {
      const at = (place: number) => priorities[place] ?? never;
      const taken = Math.min(end, 4);
      if (bits + taken > 32) {
        const ranking = ranksOf(keys, bits);
        // What is all put apart already no statement orders any more.
        if (ranking.levels === stateCount) return ranking;
        keys.set(ranking.rank);
        bits = bitsFor(ranking.levels);
      }
      append(keys, [at(end - 4), at(end - 3), at(end - 2), at(end - 1)], taken);
      bits += taken;
    }
    const first = ranksOf(keys, bits);
    if (tail === 0 || first.levels === stateCount) return first;
    const { rank, levels } = first;
    const places = placesOf(all, tail, stateCount);
    const placeBits = bitsFor(2 * tail + 1);
    for (let state = 0; state < stateCount; state++)
      keys[state] = (rank[state]! << placeBits) | places[state]!;
    return ranksOf(keys, bitsFor(levels) + placeBits);
  };
}

/** Fewer statements of one thing each are as quick with a bit each. */
const SHORT_TAIL = 16;

/** How many statements at the end each hold of one thing; 0 where they are few, or their places and the ranks before them fill no word. */
function tailOf(priorities: readonly Priority[], stateCount: number): number {
  let first = priorities.length;
  while (first > 0 && priorities[first - 1]!.only !== undefined) first--;
  const tail = priorities.length - first;
  return tail < SHORT_TAIL || bitsFor(2 * tail + 1) + bitsFor(stateCount) > 31 ? 0 : tail;
}

/** By thing, its place by the statements at the end: from 0, the worst, to twice their number, the best; what none names is midway. */
function placesOf(priorities: readonly Priority[], tail: number, stateCount: number): Int32Array {
  const places = new Int32Array(stateCount).fill(-1);
  const first = priorities.length - tail;
  for (let at = 0; at < tail; at++) {
    const { only, wanted } = priorities[first + at]!;
    // What has been put apart from all others stays where it is.
    if (places[only!] === -1) places[only!] = wanted ? 2 * tail - at : at;
  }
  for (let state = 0; state < stateCount; state++) if (places[state] === -1) places[state] = tail;
  return places;
}

/** Appends the truth of four statements to the keys, as so many bits: those that are missing stand first, never true. */
function append(keys: Uint32Array, [a, b, c, d]: FourPriorities, taken: number): void {
  for (let word = 0, state = 0; state < keys.length; word++) {
    let truthA = truthOf(a, word);
    let truthB = truthOf(b, word);
    let truthC = truthOf(c, word);
    let truthD = truthOf(d, word);
    const end = Math.min(state + 32, keys.length);
    for (; state < end; state++) {
      const truths = ((truthA & 1) << 3) | ((truthB & 1) << 2) | ((truthC & 1) << 1) | (truthD & 1);
      keys[state] = (keys[state]! << taken) | truths;
      truthA >>>= 1;
      truthB >>>= 1;
      truthC >>>= 1;
      truthD >>>= 1;
    }
  }
}

/** For 32 things, a bit each: whether they are as is better. */
function truthOf({ column, wanted }: Priority, word: number): number {
  return wanted ? column[word]! : ~column[word]!;
}

/** How many bits ranks take. */
function bitsFor(levels: number): number {
  return 32 - Math.clz32(levels - 1);
}
