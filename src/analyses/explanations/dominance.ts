import { exp, ln } from "#math/elementary.ts";
import type { Priors } from "./priors.ts";
import type { Variables } from "./variables.ts";

/** Log-ratio large enough to outweigh every other item, yet finite. */
const RIVAL_IMPOSSIBLE = 1e9;

/**
 * For each row the rows that it beats for certain: that have a smaller posterior under every likelihood and prior
 * that the inputs allow (the partial order behind maximality; Walley 1991, §3.9). Exact: likelihoods that two rows
 * share cancel in their ratio, all others stand at their worst, and the priors' worst case is a continuous knapsack.
 */
export function certainlyBeaten(
  priors: Priors,
  variables: Variables,
  exponents: readonly number[],
  rowCount: number,
): number[][] {
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: rowCount }, (_, rival) => rival).filter(
      (rival) =>
        rival !== row && worstLead(priors, row, rival, worstRatio(variables, exponents, row, rival)) > 1e-12,
    ),
  );
}

/** Least likelihood ratio of a row to a rival; 0 if the row may be impossible. */
function worstRatio(variables: Variables, exponents: readonly number[], row: number, rival: number): number {
  let log = 0;
  variables.of.forEach((ofRow, item) => {
    const mine = ofRow[row]!;
    const theirs = ofRow[rival]!;
    if (mine === theirs || exponents[item] === 0) return;
    const low = variables.ranges[mine]!.low;
    const high = variables.ranges[theirs]!.high;
    if (low === 0) log = -Infinity;
    else if (high > 0) log += exponents[item]! * ln(low / high);
    else log += RIVAL_IMPOSSIBLE;
  });
  return Math.min(Number.MAX_VALUE, exp(log));
}

/** Least value of ratio × prior(row) − prior(rival), scaled to the larger of both weights. */
function worstLead(priors: Priors, row: number, rival: number, ratio: number): number {
  const scale = Math.max(ratio, 1);
  const mass = [...priors.blocks, { ...priors.reserved, rows: [] as readonly number[] }];
  const terms = mass.map((block) => {
    const weight =
      (block.rows.includes(row) ? ratio / scale : 0) - (block.rows.includes(rival) ? 1 / scale : 0);
    return { low: block.low, high: block.high, gain: weight / Math.max(1, block.rows.length) };
  });
  let left = 1 - terms.reduce((total, term) => total + term.low, 0);
  let lead = terms.reduce((total, term) => total + term.low * term.gain, 0);
  for (const term of terms.sort((a, b) => a.gain - b.gain)) {
    const extra = Math.min(term.high - term.low, Math.max(0, left));
    left -= extra;
    lead += extra * term.gain;
  }
  return lead;
}
