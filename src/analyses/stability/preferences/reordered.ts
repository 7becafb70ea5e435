import type { Ranking } from "#math/dense-ranks.ts";

/** A new place for each level of a ranking: entry `level` is the level that it becomes; a permutation. */
export type Places = Int32Array;

/** The same levels in another order: what was tied stays tied. */
export function reordered({ rank, levels }: Ranking, places: Places): Ranking {
  const moved = new Int32Array(rank.length);
  for (let state = 0; state < rank.length; state++) moved[state] = places[rank[state]!]!;
  return { rank: moved, levels };
}

/** Moves one level by so many places, up if positive; those that it passes make room. */
export function shiftedPlaces(levels: number, from: number, by: number): Places {
  const places = new Int32Array(levels);
  for (let level = 0; level < levels; level++) {
    if (level > from && level <= from + by) places[level] = level - 1;
    else if (level < from && level >= from + by) places[level] = level + 1;
    else places[level] = level;
  }
  places[from] = from + by;
  return places;
}
