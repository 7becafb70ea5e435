import { exp, ln } from "#math/elementary.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Interval } from "./interval.ts";
import { possibleRows } from "./possible.ts";
import type { PriorBlock, Priors } from "./priors.ts";
import { allowedBy, areOneUnknown, type Rating } from "./rating.ts";

/** Mass that is left over from sums that should come out even; it must not count, however likely its block. */
const ROUNDING = 1e-12;

/** Evidence, as far as it bears on the bounds. */
interface Rated {
  readonly ratings: readonly Rating[];
}

/**
 * By row, the greatest lower and least upper bound of its posterior probability over all likelihoods and priors that
 * the inputs allow (exact; the proof is on the method's page). Where all explanations are impossible at a corner, so
 * that the posterior there is 0/0, the limit is taken. `exponents` by item, all above 0.
 */
export function posteriorBounds(
  priors: Priors,
  items: readonly Rated[],
  exponents: readonly number[],
): Interval[] {
  const possible = possibleRows(priors, items);
  return possible.map((isPossible, row) => {
    if (!isPossible) return { low: 0, high: 0 };
    const least = cornerFor(row, items, exponents, possible, false);
    const greatest = cornerFor(row, items, exponents, possible, true);
    const low = extreme(priors, row, least, false);
    return { low, high: Math.max(low, extreme(priors, row, greatest, true)) };
  });
}

/**
 * By row, the logarithm of its likelihood at the corner of the box that is best (or worst) for a row: an unknown that
 * the row shares stands at its upper (lower) end, every other at its lower (upper) end; −∞ for 0.
 */
function cornerFor(
  row: number,
  items: readonly Rated[],
  exponents: readonly number[],
  possible: readonly boolean[],
  best: boolean,
): number[] {
  const logs = possible.map((isPossible) => (isPossible ? 0 : -Infinity));
  items.forEach(({ ratings }, item) => {
    possible.forEach((isPossible, other) => {
      if (!isPossible) return;
      const shared = other === row || areOneUnknown(ratings[other]!, ratings[row]!);
      const { low, high } = allowedBy(ratings[other]!);
      logs[other]! += exponents[item]! * ln(shared === best ? high : low);
    });
  });
  // Where nothing else is possible, the ratings of the row cancel: as they go to 0, it keeps all that is named.
  if (logs.every((log) => log === -Infinity)) logs[row] = 0;
  return logs;
}

/** Belief in a block of rows, and how likely the evidence is under it: the logarithm of the mean. */
interface Weighed {
  readonly block: PriorBlock;
  readonly log: number;
}

/**
 * Extreme over the priors, for fixed likelihoods, of (named mass) × (posterior of the row among the named). For a
 * fixed named mass the row's block takes as much (little) as it can and the rest is filled from the least (most)
 * likely block. Between the masses at which a block is full the value is monotone, so only those are tried.
 */
function extreme(priors: Priors, row: number, logs: readonly number[], greatest: boolean): number {
  if (logs[row] === -Infinity) return 0;
  const weighed = priors.blocks.map((block): Weighed => ({ block, log: logOfMean(block, logs) }));
  const own = weighed.find(({ block }) => block.rows.includes(row))!;
  const rest = weighed
    .filter((each) => each !== own)
    .sort((a, b) => (a.log === b.log ? 0 : a.log < b.log === greatest ? -1 : 1));
  const ofBlock = exp(logs[row]! - own.log) / own.block.rows.length;
  const values = turningPoints(own.block, rest, priors.reserved, greatest).map(
    (mass) => mass * ofBlock * shareOf(own, rest, mass, greatest),
  );
  const value = greatest ? greatestOf(values) : leastOf(values);
  return Math.min(1, Math.max(0, value));
}

/** Logarithm of the mean likelihood of the rows of a block. */
function logOfMean({ rows }: PriorBlock, logs: readonly number[]): number {
  const top = greatestOf(rows.map((row) => logs[row]!));
  if (top === -Infinity) return top;
  return top + ln(rows.reduce((total, row) => total + exp(logs[row]! - top), 0) / rows.length);
}

/** The named masses at which a block becomes full, and the ends. */
function turningPoints(
  own: PriorBlock,
  rest: readonly Weighed[],
  reserved: Interval,
  greatest: boolean,
): number[] {
  const first = 1 - reserved.high;
  const last = 1 - reserved.low;
  const points = [first, last];
  let mass = rest.reduce((total, { block }) => total + block.low, greatest ? own.high : own.low);
  points.push(mass);
  for (const { block } of rest) {
    mass += block.high - block.low;
    points.push(mass);
  }
  return points.filter((point) => point >= first && point <= last);
}

/** The share of a block in what the named explanations keep after the evidence; the limit where that is 0/0. */
function shareOf(own: Weighed, rest: readonly Weighed[], mass: number, greatest: boolean): number {
  const least = rest.reduce((total, { block }) => total + block.low, 0);
  const most = rest.reduce((total, { block }) => total + block.high, 0);
  const ownMass = greatest ? Math.min(own.block.high, mass - least) : Math.max(own.block.low, mass - most);
  let left = mass - ownMass - least;
  const against = rest.flatMap(({ block, log }) => {
    const extra = left > ROUNDING ? Math.min(block.high - block.low, left) : 0;
    left -= extra;
    const blockMass = block.low + extra;
    return blockMass > 0 && log > -Infinity ? [ln(blockMass) + log] : [];
  });
  if (ownMass > ROUNDING) {
    const ownLog = ln(ownMass) + own.log;
    return 1 / (1 + against.reduce((total, log) => total + exp(log - ownLog), 0));
  }
  if (against.length > 0) return 0;
  // Nobody that is possible has any mass here. Nearby the own block can be alone with one, and so can a rival.
  const rivals = rest.some(({ block, log }) => block.high > 0 && log > -Infinity);
  return greatest || !rivals ? 1 : 0;
}
