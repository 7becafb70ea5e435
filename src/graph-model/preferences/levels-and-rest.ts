import type { Ranking } from "#math/dense-ranks.ts";
import type { Random } from "#math/random.ts";

/**
 * A ranking of all states from levels, best first, and states of unknown place, which are put anywhere: all orders of
 * the levels and these states that keep the levels in their order are equally likely.
 */
export function rankingOfLevels(
  levels: readonly (readonly number[])[],
  placeUnknown: readonly number[],
  stateCount: number,
  random: Random,
): Ranking {
  const order = placeUnknown.length > 0 ? interleaved(levels, placeUnknown, random) : levels;
  const rank = new Int32Array(stateCount);
  order.forEach((level, position) => {
    for (const state of level) rank[state] = order.length - 1 - position;
  });
  return { rank, levels: order.length };
}

function interleaved(
  levels: readonly (readonly number[])[],
  placeUnknown: readonly number[],
  random: Random,
): (readonly number[])[] {
  // Shuffle everything, then hand the places that levels drew to the levels in their own order.
  const places: (readonly number[] | null)[] = [
    ...levels.map(() => null),
    ...placeUnknown.map((state) => [state]),
  ];
  let next = 0;
  return random.shuffle(places).map((place) => place ?? levels[next++]!);
}
