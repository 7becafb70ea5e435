import { denseRanker, type Ranking } from "./dense-ranks.ts";

/**
 * Dense ranks, as `denseRanker` gives them, of keys that are whole numbers from 0 to below `bound`, at most 2⁵³. What
 * does not fit into a word is ranked from its lowest bits upwards: the ranks of what is below take the place of it.
 */
export function denseIntegerRanker(count: number): (keys: Float64Array, bound: number) => Ranking {
  const ranksOf = denseRanker(count);
  const words = new Uint32Array(count);

  return (keys, bound) => {
    for (let index = 0; index < count; index++) words[index] = keys[index]! >>> 0;
    let ranking = ranksOf(words, Math.min(32, bitsFor(bound)));
    for (let unit = 2 ** 32; unit < bound; ) {
      const used = bitsFor(ranking.levels);
      const taken = 32 - used;
      const values = 2 ** taken;
      for (let index = 0; index < count; index++) {
        const higher = Math.floor(keys[index]! / unit) % values;
        words[index] = (higher * 2 ** used + ranking.rank[index]!) >>> 0;
      }
      ranking = ranksOf(words, 32);
      unit *= values;
    }
    return ranking;
  };
}

/** How many bits the whole numbers below a bound take. */
function bitsFor(bound: number): number {
  let bits = 0;
  while (2 ** bits < bound) bits++;
  return bits;
}
