import type { Random } from "#math/random.ts";
import { stateOf } from "../graph/feasible-states.ts";
import type { Plan } from "./completions.ts";
import type { RankingEntry } from "./party-preferences.ts";

/**
 * A ranking of states, best first. Groups of unknown inner order are shuffled. States that the ranking leaves out
 * are put anywhere: all orders of the listed levels and the states left out that keep the levels in their order are
 * equally likely. States that cannot occur are passed over.
 */
export function rankingPlan(entries: readonly RankingEntry[], codes: Int32Array): Plan {
  const placed = new Uint8Array(codes.length);
  const locate = (listed: readonly number[]) => {
    const states = listed.map((code) => stateOf(codes, code)).filter((state) => state >= 0 && !placed[state]);
    for (const state of states) placed[state] = 1;
    return states;
  };
  const groups = entries
    .map((entry) =>
      "tied" in entry
        ? { shuffle: false, levels: [locate(entry.tied)] }
        : { shuffle: true, levels: locate(entry.unordered).map((state) => [state]) },
    )
    .map(({ shuffle, levels }) => ({ shuffle, levels: levels.filter((level) => level.length > 0) }))
    .filter(({ levels }) => levels.length > 0);
  const leftOut = Array.from(codes.keys()).filter((state) => !placed[state]);
  const shuffled = groups.filter(({ shuffle, levels }) => shuffle && levels.length > 1).length;
  return {
    fixed: leftOut.length === 0 && shuffled === 0,
    unknowns: [],
    open: leftOut.length + shuffled,
    complete(random) {
      const levels = groups.flatMap(({ shuffle, levels: group }) =>
        shuffle ? random.shuffle([...group]) : group,
      );
      const order = leftOut.length > 0 ? interleave(levels, leftOut, random) : levels;
      const rank = new Int32Array(codes.length);
      order.forEach((level, position) => {
        for (const state of level) rank[state] = order.length - 1 - position;
      });
      return { rank, levels: order.length };
    },
  };
}

/** A uniform random order of single states and levels in which the levels keep their order. */
function interleave(
  levels: readonly (readonly number[])[],
  leftOut: readonly number[],
  random: Random,
): (readonly number[])[] {
  // Shuffle everything, then hand the places that levels drew to the levels in their own order.
  const places: (readonly number[] | null)[] = [
    ...levels.map(() => null),
    ...leftOut.map((state) => [state]),
  ];
  let next = 0;
  return random.shuffle(places).map((place) => place ?? levels[next++]!);
}
