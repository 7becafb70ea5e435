import type { Ranking } from "./dense-ranks.ts";

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

/** How many pairs of levels stand the other way round. */
export function inversions(places: Places): number {
  let count = 0;
  places.forEach((place, level) => {
    for (let lower = 0; lower < level; lower++) if (places[lower]! > place) count++;
  });
  return count;
}

/** All orders in which only the levels from `from` up to and without `to` change places. */
export function* permuted(levels: number, from: number, to: number): Generator<Places> {
  const places = Int32Array.from({ length: levels }, (_, level) => level);
  function* place(at: number): Generator<Places> {
    if (at >= to) {
      yield places;
      return;
    }
    for (let other = at; other < to; other++) {
      swap(places, at, other);
      yield* place(at + 1);
      swap(places, at, other);
    }
  }
  yield* place(from);
}

function swap(places: Places, a: number, b: number): void {
  const kept = places[a]!;
  places[a] = places[b]!;
  places[b] = kept;
}
