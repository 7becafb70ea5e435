import type { EfficientDeals } from "../front/efficient-deals.ts";
import { leastCommonMultiple } from "../model/fraction.ts";
import { largestOf, type Point } from "./point.ts";

/** The deals that are worth most to all parties together, in the parties' own measure. The value is that sum. */
export function largestWelfare(deals: EfficientDeals): Point {
  const { worth, parties } = deals;
  const common = parties.reduce((units, party) => leastCommonMultiple(units, BigInt(party.units)), 1n);
  const factors = parties.map(({ units }) => common / BigInt(units));
  return largestOf(
    deals,
    (row) => parties.reduce((sum, { units }, party) => sum + worth[party]![row]! / units, 0),
    (row) => ({
      over: parties.reduce((sum, _, party) => sum + BigInt(worth[party]![row]!) * factors[party]!, 0n),
      under: common,
    }),
  );
}
