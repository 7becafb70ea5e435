import { interleaved, type Levels, levelsByValue, rankingOfLevels } from "#math/levels.ts";
import type { Random } from "#math/random.ts";
import type { RankingEntry, ValuedState } from "../model/party-preferences.ts";
import { stateOf } from "../moves/feasible-states.ts";
import type { Compiler } from "./compiler.ts";
import type { Plan } from "./plan.ts";

/**
 * A ranking of states, best first. Groups of unknown inner order are shuffled; states that the ranking leaves out are
 * put anywhere. States that cannot occur are passed over.
 */
export function rankingPlan(entries: readonly RankingEntry[], compiler: Compiler): Plan {
  const { locate, leftOut } = placesOf(compiler);
  const groups = entries
    .map((entry) =>
      "tied" in entry
        ? { shuffle: false, levels: [locate(entry.tied)] }
        : { shuffle: true, levels: locate(entry.unordered).map((state) => [state]) },
    )
    .map(({ shuffle, levels }) => ({ shuffle, levels: levels.filter((level) => level.length > 0) }))
    .filter(({ levels }) => levels.length > 0);
  const shuffled = groups.filter(({ shuffle, levels }) => shuffle && levels.length > 1).length;
  const levels = (random: Random) =>
    groups.flatMap(({ shuffle, levels: group }) => (shuffle ? random.shuffle([...group]) : group));
  return planOf(levels, { unknown: shuffled, orders: shuffled }, leftOut(), compiler);
}

/**
 * Values of states, of which only the order is used: equal values are ties. A value that is a range is drawn uniformly
 * within it, independently of the others; a state left out, or of a value not stated, is put anywhere. States that
 * cannot occur are passed over.
 */
export function utilityPlan(entries: readonly ValuedState[], compiler: Compiler): Plan {
  const { locate, leftOut } = placesOf(compiler);
  const stated = new Map(
    entries.flatMap(({ state, value }) => (value ? [[state, value] as const] : [])).reverse(),
  );
  const valued = locate([...stated.keys()]).map((state) => ({
    state,
    ...stated.get(compiler.codes[state]!)!,
  }));
  const ranged = valued.filter(({ low, high }) => low < high).length;
  const levels = (random: Random) =>
    levelsByValue(
      valued.map(({ state: item, low, high }) => ({
        item,
        value: low < high ? random.between(low, high) : low,
      })),
    );
  return planOf(levels, { unknown: ranged, orders: 0 }, leftOut(), compiler);
}

/** Finds states by code, each once and in an order that does not depend on how they are listed; and those not found. */
function placesOf({ codes, prints }: Compiler) {
  const placed = new Uint8Array(codes.length);
  const inOrder = (states: number[]) => {
    const print = new Map(states.map((state) => [state, prints.state(codes[state]!)]));
    return states.sort((a, b) => print.get(a)! - print.get(b)! || a - b);
  };
  return {
    locate(listed: readonly number[]): number[] {
      const states = listed
        .map((code) => stateOf(codes, code))
        .filter((state) => state >= 0 && !placed[state]);
      for (const state of states) placed[state] = 1;
      return inOrder(states);
    },
    leftOut: () => inOrder(Array.from(codes.keys()).filter((state) => !placed[state])),
  };
}

/**
 * Draws levels and puts the states of unknown place anywhere: all orders of the levels and these states that keep the
 * levels in their order are equally likely. `unknown` is how many things the levels leave open,
 * `orders` how many of these are an order alone.
 */
function planOf(
  draw: (random: Random) => Levels,
  { unknown, orders }: { readonly unknown: number; readonly orders: number },
  placeUnknown: readonly number[],
  { codes }: Compiler,
): Plan {
  let stated: Levels | undefined;
  return {
    fixed: placeUnknown.length === 0 && unknown === 0,
    unknowns: [],
    open: placeUnknown.length + unknown,
    orders,
    complete(random) {
      // Where the levels leave nothing open they are the same every time.
      if (unknown === 0) stated ??= draw(random);
      const levels = stated ?? draw(random);
      return rankingOfLevels(
        placeUnknown.length > 0 ? interleaved(levels, placeUnknown, random) : levels,
        codes.length,
      );
    },
  };
}
