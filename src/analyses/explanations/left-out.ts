import { addScaled } from "./draws.ts";
import { leaderOf, leadShares } from "./leads.ts";
import type { Item } from "./model.ts";
import type { Standings } from "./standings.ts";
import { exponentsOf } from "./tempering.ts";

/** Who leads, and in which share of the draws. */
export interface Lead {
  readonly row: number;
  readonly share: number;
}

/** Who leads without the items that `leftOut` names, on the same draws; the rest of a cluster then counts for more. */
export function leadWithout(
  { model, variables, draws, exponents, weights, leader }: Standings,
  leftOut: (item: Item) => boolean,
): Lead {
  const changed = exponentsOf(model.items, model.clusters, leftOut);
  const without = weights.map((column, row) => {
    const copy = column.slice();
    variables.of.forEach((ofRow, item) => {
      addScaled(copy, draws.logLikelihoods[ofRow[row]!]!, changed[item]! - exponents[item]!);
    });
    return copy;
  });
  const shares = leadShares(without);
  const row = leaderOf(shares, leader);
  return { row, share: shares[row]! };
}
