import type { Ranking } from "./dense-ranks.ts";
import type { Random } from "./random.ts";

/** Items 0 … n − 1 in levels, the best first; those of one level are tied. */
export type Levels = readonly (readonly number[])[];

/** The ranking of so many items in which all have the rank of their level; the last level has rank 0. */
export function rankingOfLevels(order: Levels, count: number): Ranking {
  const rank = new Int32Array(count);
  order.forEach((level, position) => {
    for (const item of level) rank[item] = order.length - 1 - position;
  });
  return { rank, levels: order.length };
}

/** Levels, and items of unknown place: all orders that keep the levels in theirs are equally likely. */
export function interleaved(levels: Levels, unplaced: readonly number[], random: Random): Levels {
  // Shuffle everything, then hand the places that levels drew to the levels in their own order.
  const places = [...levels.map(() => null), ...unplaced.map((item) => [item])];
  let next = 0;
  return random.shuffle(places).map((place) => place ?? levels[next++]!);
}

/** Items in levels of equal value, the highest first. */
export function levelsByValue(valued: readonly { readonly item: number; readonly value: number }[]): Levels {
  const levels: number[][] = [];
  let before = Number.NaN;
  for (const { item, value } of [...valued].sort((a, b) => b.value - a.value)) {
    if (value === before) levels.at(-1)!.push(item);
    else levels.push([item]);
    before = value;
  }
  return levels;
}
