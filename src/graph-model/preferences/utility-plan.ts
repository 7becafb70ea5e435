import type { Random } from "#math/random.ts";
import type { Range } from "#math/range.ts";
import type { ValuedState } from "../model/party-preferences.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { rankingOfLevels } from "./levels-and-rest.ts";
import type { Plan } from "./plan.ts";

/**
 * Values of states, of which only the order is used: equal values are ties. A value that is a range is drawn uniformly
 * within it, independently of the others; a state left out, or of a value not stated, is put anywhere. States that
 * cannot occur are passed over.
 */
export function utilityPlan(entries: readonly ValuedState[], codes: Int32Array): Plan {
  const placed = new Uint8Array(codes.length);
  const valued: { state: number; value: Range }[] = [];
  for (const { state: code, value } of entries) {
    const state = stateOf(codes, code);
    if (state < 0 || placed[state] || !value) continue;
    placed[state] = 1;
    valued.push({ state, value });
  }
  const leftOut = Array.from(codes.keys()).filter((state) => !placed[state]);
  const ranged = valued.filter(({ value }) => value.low < value.high).length;
  const levelsOf = (random: Random) =>
    levelsByValue(
      valued.map(({ state, value: { low, high } }) => ({
        state,
        value: low < high ? random.between(low, high) : low,
      })),
    );
  let stated: readonly (readonly number[])[] | undefined;
  return {
    fixed: leftOut.length === 0 && ranged === 0,
    unknowns: [],
    open: leftOut.length + ranged,
    complete(random) {
      // Without ranges nothing is drawn here, and the levels are the same every time.
      if (ranged === 0) stated ??= levelsOf(random);
      return rankingOfLevels(stated ?? levelsOf(random), leftOut, codes.length, random);
    },
  };
}

/** States in levels of equal value, the best first. */
function levelsByValue(valued: readonly { state: number; value: number }[]): number[][] {
  const levels: number[][] = [];
  let before = Number.NaN;
  for (const { state, value } of [...valued].sort((a, b) => b.value - a.value)) {
    if (value === before) levels.at(-1)!.push(state);
    else levels.push([state]);
    before = value;
  }
  return levels;
}
