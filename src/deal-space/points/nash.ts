import type { EfficientDeals } from "../front/efficient-deals.ts";
import { type Disagreement, disagreement } from "./gains.ts";
import { largestOf, type Point } from "./point.ts";

/**
 * The Nash solution: the deals with the largest product of what each party gains over having no deal (Nash 1950, Econometrica
 * 18:155–162), among deals that leave none worse off. The value is the product.
 */
export function nashSolution(deals: EfficientDeals, rule: Disagreement = "walk-away"): Point {
  const { worth, parties } = deals;
  const without = parties.map((_, party) => disagreement(deals, party, rule));
  const units = parties.reduce((product, party) => product * BigInt(party.units), 1n);
  const gain = (row: number, party: number) => worth[party]![row]! - without[party]!;
  return largestOf(
    deals,
    (row) => parties.reduce((product, { units }, party) => (product * gain(row, party)) / units, 1),
    (row) => ({
      over: parties.reduce((product, _, party) => product * BigInt(gain(row, party)), 1n),
      under: units,
    }),
  );
}
