import { denseRanker, type Ranking } from "#math/dense-ranks.ts";

/** A statement as the states in which it holds, and whether the party wants it to hold. */
export interface Priority {
  readonly column: Uint32Array;
  readonly wanted: boolean;
}

/**
 * Option prioritisation (Fang, Hipel & Kilgour 1993, § 6.3; Peng, Hipel & Kilgour 1997): a state is better than
 * another if it has the more important of the statements on which they differ. The truth of the statements, the most
 * important as the highest bit, is the key by which the states are ranked; where the bits of a word are used up the
 * keys are first replaced by their ranks, so that any number of statements may be given. A ranking that counts before
 * all statements may be given. Buffers are kept.
 */
export function prioritiser(
  stateCount: number,
): (priorities: readonly Priority[], above?: Ranking) => Ranking {
  const ranksOf = denseRanker(stateCount);
  const keys = new Uint32Array(stateCount);

  return (priorities, above) => {
    let bits = 0;
    if (above) {
      keys.set(above.rank);
      bits = bitsFor(above.levels);
    } else keys.fill(0);
    for (const { column, wanted } of priorities) {
      if (bits === 32) {
        const { rank, levels } = ranksOf(keys, bits);
        keys.set(rank);
        bits = bitsFor(levels);
      }
      const flip = wanted ? 0 : -1;
      for (let word = 0, state = 0; state < stateCount; word++) {
        let truth = column[word]! ^ flip;
        const end = Math.min(state + 32, stateCount);
        for (; state < end; state++, truth >>>= 1) keys[state] = (keys[state]! << 1) | (truth & 1);
      }
      bits++;
    }
    return ranksOf(keys, bits);
  };
}

/** How many bits ranks take. */
function bitsFor(levels: number): number {
  return 32 - Math.clz32(levels - 1);
}
