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
function* permuted(levels: number, from: number, to: number): Generator<Places> {
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

/** Places of a ranking that are varied, from 0, the best, up to and without the second; null for none. */
export type VariedPlaces = readonly [number, number] | null;

/** How many ways there are to put the levels in the varied places of some rankings in all their orders. */
export function orderCount(varied: readonly VariedPlaces[]): number {
  let count = 1;
  for (const places of varied) {
    if (places) for (let each = 2; each <= places[1] - places[0]; each++) count *= each;
  }
  return count;
}

/**
 * All of them: the rankings with one after another of each replaced by what `reorder` makes of it. The array that is
 * handed out is overwritten for the next one.
 */
export function* permutedEach<R extends { readonly levels: number }>(
  rankings: readonly R[],
  varied: readonly VariedPlaces[],
  reorder: (at: number, order: Places) => R,
): Generator<readonly R[]> {
  const chosen = [...rankings];
  function* choose(at: number): Generator<readonly R[]> {
    if (at === rankings.length) {
      yield chosen;
      return;
    }
    const places = varied[at];
    if (!places) return yield* choose(at + 1);
    const { levels } = rankings[at]!;
    // Places are counted from the best, levels from the worst.
    for (const order of permuted(levels, levels - places[1], levels - places[0])) {
      chosen[at] = reorder(at, order);
      yield* choose(at + 1);
    }
  }
  yield* choose(0);
}

function swap(places: Places, a: number, b: number): void {
  const kept = places[a]!;
  places[a] = places[b]!;
  places[b] = kept;
}
