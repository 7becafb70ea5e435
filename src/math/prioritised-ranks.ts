import { denseRanker, type Ranking } from "./dense-ranks.ts";

/** A statement as a bit for each thing, whether it holds of it, and whether it is better that it holds. */
export interface Priority {
  readonly column: Uint32Array;
  readonly wanted: boolean;
}

type FourPriorities = readonly [Priority, Priority, Priority, Priority];

/**
 * Ranks things by statements, the most important first: one thing is better than another if it has the more important
 * of the statements on which they differ (option prioritisation: Peng, Hipel & Kilgour 1997). The truth of the
 * statements, the most important as the highest bit, is the key by which the things are ranked; where the bits of a word
 * are used up the keys are first replaced by their ranks, so that any number of statements may be given. A ranking that
 * counts before all statements may be given. Buffers are kept.
 */
export function prioritiser(
  stateCount: number,
): (priorities: readonly Priority[], above?: Ranking) => Ranking {
  const ranksOf = denseRanker(stateCount);
  const keys = new Uint32Array(stateCount);
  const never: Priority = { column: new Uint32Array((stateCount + 31) >>> 5), wanted: true };

  return (priorities, above) => {
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
        const { rank, levels } = ranksOf(keys, bits);
        keys.set(rank);
        bits = bitsFor(levels);
      }
      append(keys, [at(end - 4), at(end - 3), at(end - 2), at(end - 1)], taken);
      bits += taken;
    }
    return ranksOf(keys, bits);
  };
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
