import { exp, ln } from "#math/elementary.ts";
import { possibleRows } from "./possible.ts";
import type { Priors } from "./priors.ts";
import { allowedBy, areOneUnknown, type Rating } from "./rating.ts";
import { ROUNDING_OF_ODDS } from "./thresholds.ts";

/** Evidence, as far as it bears on precedence. */
interface Rated {
  readonly ratings: readonly Rating[];
}

/**
 * For each row the rows that it beats for certain: that have a smaller posterior under every likelihood and prior
 * that the inputs allow (the partial order behind maximality; Walley 1991, §3.9). Exact: likelihoods that two rows
 * share cancel in their ratio, all others stand at their worst, and the priors' worst case is a continuous knapsack.
 * Inputs under which no explanation is possible have no posterior and do not count. `exponents` by item, all above 0.
 */
export function certainlyBeaten(
  priors: Priors,
  items: readonly Rated[],
  exponents: readonly number[],
): number[][] {
  const possible = possibleRows(priors, items);
  const alone = possible.filter(Boolean).length === 1;
  return possible.map((isPossible, row) =>
    possible.flatMap((_, rival) => {
      if (!isPossible || rival === row) return [];
      return alone || leadAtWorst(priors, items, exponents, row, rival) > ROUNDING_OF_ODDS ? [rival] : [];
    }),
  );
}

/**
 * For each row the rows that it holds off: that are ahead of it under no input allowed, level with it at worst, as where the
 * ends of two ranges touch, and not level throughout. Those that it beats are not among them.
 */
export function heldOff(priors: Priors, items: readonly Rated[], exponents: readonly number[]): number[][] {
  const possible = possibleRows(priors, items);
  const worst = (row: number, rival: number) => leadAtWorst(priors, items, exponents, row, rival);
  return possible.map((isPossible, row) =>
    possible.flatMap((isRivalPossible, rival) => {
      if (!isPossible || !isRivalPossible || rival === row) return [];
      return Math.abs(worst(row, rival)) <= ROUNDING_OF_ODDS && worst(rival, row) < -ROUNDING_OF_ODDS
        ? [rival]
        : [];
    }),
  );
}

/** Logarithm of the least likelihood ratio of a row to a rival: −∞ if the row may be impossible, ∞ if the rival is. */
function worstRatio(
  items: readonly Rated[],
  exponents: readonly number[],
  row: number,
  rival: number,
): number {
  let mine = 0;
  let theirs = 0;
  items.forEach(({ ratings }, item) => {
    if (areOneUnknown(ratings[row]!, ratings[rival]!)) return;
    mine += exponents[item]! * ln(allowedBy(ratings[row]!).low);
    theirs += exponents[item]! * ln(allowedBy(ratings[rival]!).high);
  });
  return mine === -Infinity ? mine : mine - theirs;
}

/**
 * By how much the posterior of a row exceeds that of a rival where likelihoods and priors are at their worst for it, as a
 * share of both together: below 0 where the rival may be ahead.
 */
function leadAtWorst(
  priors: Priors,
  items: readonly Rated[],
  exponents: readonly number[],
  row: number,
  rival: number,
): number {
  const logRatio = worstRatio(items, exponents, row, rival);
  // Scaled to the larger of the two, so that neither overflows.
  const mine = exp(Math.min(0, logRatio));
  const theirs = exp(-Math.max(0, logRatio));
  const masses = [...priors.blocks, { ...priors.reserved, rows: [] }].map(({ low, high, rows }) => {
    const share = 1 / Math.max(1, rows.length);
    const inFavour = rows.includes(row) ? mine * share : 0;
    const against = rows.includes(rival) ? theirs * share : 0;
    return { low, high, inFavour, against };
  });
  let left = 1 - masses.reduce((total, { low }) => total + low, 0);
  let lead = 0;
  let size = 0;
  masses.sort((a, b) => a.inFavour - a.against - (b.inFavour - b.against));
  for (const mass of masses) {
    const extra = Math.min(mass.high - mass.low, Math.max(0, left));
    left -= extra;
    lead += (mass.low + extra) * (mass.inFavour - mass.against);
    size += (mass.low + extra) * (mass.inFavour + mass.against);
  }
  return size > 0 ? lead / size : 0;
}
