import { isIn } from "#math/bit-set.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import { optionsOfState } from "../../moves-notation.ts";
import { ordersIn, type PlacedOrder, rankedStates } from "../../preference-orders.ts";
import { type Quantity, rangeOf } from "../../quantity.ts";
import type { PossibleStates } from "./possible-states.ts";

/** Rankings that put one state before another of which the weights of the same party sum to more, whatever their ranges. */
export function rankingAgainstWeights(moves: Lenient<Moves>, states: PossibleStates): Contradiction[] {
  return ordersIn(moves).flatMap((order) => {
    const sumOf = summed(order, states);
    if (!sumOf) return [];
    let least: { readonly state: string; readonly entry: number; readonly most: number } | undefined;
    // The first of a level is compared with those above, so that states of one level are not compared with one another.
    let level: typeof least;
    for (const { state, entry } of rankedStates(order)) {
      if (level && level.entry !== entry && (!least || level.most < least.most)) least = level;
      if (level?.entry !== entry) level = undefined;
      const sum = sumOf(state);
      if (!sum) return [];
      if (least && sum.low > least.most + ROUNDING * Math.abs(sum.low))
        return [
          warning(
            [...order.path, "weights"],
            `\`${order.preferences.actor ?? "a party"}\` ranks \`${least.state}\` before \`${state}\`, and by its weights that is worth more`,
            "mend the order, or the sign of a weight: the ranking is used, and one of the two may stand the wrong way round",
          ),
        ];
      if (!level || sum.high < level.most) level = { state, entry, most: sum.high };
    }
    return [];
  });
}

/** What sums in another order may differ by, as a share. */
const ROUNDING = 1e-12;

/** Between what the weights of a party that hold in a state sum to; nothing where there are none, or one cannot be read. */
function summed({ preferences: { weights } }: PlacedOrder, { options, possible, where }: PossibleStates) {
  const bits = new Map(options.map(({ id }, at) => [id, 2 ** at]));
  const added = listed(weights).map(({ of: { when, weight } }) => ({
    holds: when && where(when),
    range: weight === undefined || typeof weight === "string" ? undefined : rangeOf(weight as Quantity),
  }));
  if (added.length === 0 || added.some(({ holds, range }) => !holds || !range)) return undefined;
  return (state: string): { readonly low: number; readonly high: number } | undefined => {
    const named = optionsOfState(state);
    if (named.some((option) => !bits.has(option))) return undefined;
    const code = named.reduce((sum, option) => sum + bits.get(option)!, 0);
    // One that cannot occur has a fault of its own.
    if (!isIn(possible, code)) return undefined;
    const held = added.filter(({ holds }) => isIn(holds!, code));
    return {
      low: held.reduce((sum, { range }) => sum + range!.low, 0),
      high: held.reduce((sum, { range }) => sum + range!.high, 0),
    };
  };
}
