import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeSum } from "../model/whole-worth.ts";
import { WeightedSums } from "../points/best-sum.ts";
import { bettered } from "../points/local-search.ts";

/** How often the prices are changed before it is left open. */
const ROUNDS = 60;
/** Of the deals that the prices gave so many, the last, are then changed by hand. */
const SEARCHES = 3;
/** Changes on one or two issues that may be tried in one of these searches. */
const TRIES = 20_000;
/** What is allowed for rounding in weighted sums. */
const SLACK = 1e-9;

/**
 * A deal that every party accepts, looked for among those that are best at prices of what the parties have: null where at some prices
 * even the best is worth less than all need together, so that there is none; `"left open"` where the prices settle neither. Each
 * round is one pass through the conditions, where comparing partial deals takes many. Who has too little counts for more in the next
 * round (multiplicative weights; Freund & Schapire 1999, Games Econ. Behav. 29:79–103), each time by a little less, and in the end
 * deals near those of the last rounds are tried.
 */
export function pricedDeal(
  space: DealSpace,
  parties: readonly WholeWorth[],
  tries: number = TRIES,
): Deal | "left open" | null {
  const sums = new WeightedSums(space, parties);
  const spread = parties.map(({ values }) =>
    values.reduce((sum, row) => sum + row.reduce((a, b) => Math.max(a, b)), 0),
  );
  let price = spread.map((most) => 1 / Math.max(1, most));
  const tried: Deal[] = [];
  for (let round = 0; round < ROUNDS && !sums.isSpent; round++) {
    const best = sums.best(price, sums.all);
    if (best === null) return null;
    const { deal } = best;
    tried.push(deal);
    const own = parties.map((party) => wholeSum(party, deal));
    const accepts = parties.map(({ needed }, party) => own[party]! >= needed);
    if (accepts.every((one) => one)) return deal;
    const total = (of: (party: number) => number) =>
      price.reduce((sum, one, party) => sum + one * of(party), 0);
    const needed = total((party) => parties[party]!.needed);
    if (total((party) => own[party]!) < needed - SLACK * Math.max(1, needed)) return null;
    const step = 10 / (10 + round);
    price = price.map((one, party) => one * (1 + step * (accepts[party] ? -0.1 : 0.2)));
    const all = total((party) => spread[party]!);
    price = price.map((one) => (one * parties.length) / all);
  }
  const short = (sums: Float64Array) => {
    let sum = 0;
    for (let party = 0; party < sums.length; party++)
      sum += Math.min(0, sums[party]! - parties[party]!.needed) / Math.max(1, spread[party]!);
    return sum;
  };
  for (const deal of tried.slice(-SEARCHES)) {
    const near = bettered(space, parties, deal, short, 0, Math.min(tries, TRIES));
    if (parties.every((party) => wholeSum(party, near) >= party.needed)) return near;
  }
  return "left open";
}
