import type { Range } from "#case/quantity.ts";
import { exp, ln } from "#math/elementary.ts";
import type { PriorBlock, Priors } from "./priors.ts";
import type { Variables } from "./variables.ts";

/**
 * The least and greatest posterior probability of each row over all likelihoods and priors that the inputs allow
 * (exact; the proof is on the method's page). `exponents` by item.
 */
export function posteriorBounds(
  priors: Priors,
  variables: Variables,
  exponents: readonly number[],
  rowCount: number,
): Range[] {
  const blockOf: number[] = [];
  priors.blocks.forEach((block, index) => {
    for (const row of block.rows) blockOf[row] = index;
  });
  return Array.from({ length: rowCount }, (_, row) => {
    const bound = (greatest: boolean): number => {
      const logs = corner(variables, exponents, row, rowCount, greatest);
      // Where nothing else is possible at all, the row keeps every mass that it can have at its own best.
      if (!greatest && logs.every((log) => log === -Infinity)) {
        logs[row] = corner(variables, exponents, row, rowCount, true)[row]!;
      }
      return extreme(priors, blockOf[row]!, row, logs, greatest);
    };
    const low = bound(false);
    return { low, high: Math.max(low, bound(true)) };
  });
}

/**
 * Log-likelihoods at the corner of the box that is best (or worst) for a row: a variable that the row shares at its
 * upper (lower) end, every other variable at its lower (upper) end.
 */
function corner(
  variables: Variables,
  exponents: readonly number[],
  row: number,
  rowCount: number,
  best: boolean,
): number[] {
  const logs = new Array<number>(rowCount).fill(0);
  variables.of.forEach((ofRow, item) => {
    const exponent = exponents[item]!;
    if (exponent === 0) return;
    for (let other = 0; other < rowCount; other++) {
      const variable = ofRow[other]!;
      const range = variables.ranges[variable]!;
      const likelihood = (variable === ofRow[row]) === best ? range.high : range.low;
      logs[other]! += exponent * ln(likelihood);
    }
  });
  return logs;
}

/**
 * Extreme over the priors, for fixed likelihoods, of (named mass) × (posterior of the row among the named). For a
 * fixed named mass the row's block takes as much (little) as it can and the rest is filled from the least (most)
 * likely block. Between the masses at which a block is full the value is monotone, so only those are tried.
 */
function extreme(
  priors: Priors,
  own: number,
  row: number,
  logs: readonly number[],
  greatest: boolean,
): number {
  const { blocks, reserved } = priors;
  const top = Math.max(...blocks.flatMap((block) => (block.high > 0 ? block.rows.map((r) => logs[r]!) : [])));
  if (top === -Infinity) return 0;
  const likelihoods = logs.map((log) => exp(Math.min(0, log - top)));
  const mean = blocks.map(
    (block) => block.rows.reduce((total, r) => total + likelihoods[r]!, 0) / block.rows.length,
  );
  const rest = blocks
    .map((block, index) => ({ block, likelihood: mean[index]!, index }))
    .filter(({ index }) => index !== own)
    .sort((a, b) => (greatest ? a.likelihood - b.likelihood : b.likelihood - a.likelihood));
  const block = blocks[own]!;
  const inBlock = likelihoods[row]! / block.rows.length;
  let result: number | undefined;
  for (const mass of turningPoints(block, rest, reserved, greatest)) {
    const value = valueAt(mass, block, mean[own]!, inBlock, rest, greatest);
    if (value === undefined) continue;
    if (result === undefined || (greatest ? value > result : value < result)) result = value;
  }
  return Math.min(1, Math.max(0, result ?? 0));
}

interface Rest {
  readonly block: PriorBlock;
  readonly likelihood: number;
}

/** The named masses at which a block becomes full, and the ends. */
function turningPoints(own: PriorBlock, rest: readonly Rest[], reserved: Range, greatest: boolean): number[] {
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

function valueAt(
  mass: number,
  own: PriorBlock,
  ownMean: number,
  inBlock: number,
  rest: readonly Rest[],
  greatest: boolean,
): number | undefined {
  const least = rest.reduce((total, { block }) => total + block.low, 0);
  const most = rest.reduce((total, { block }) => total + block.high, 0);
  const ownMass = greatest ? Math.min(own.high, mass - least) : Math.max(own.low, mass - most);
  let left = mass - ownMass - least;
  let against = 0;
  for (const { block, likelihood } of rest) {
    const extra = Math.min(block.high - block.low, Math.max(0, left));
    left -= extra;
    against += (block.low + extra) * likelihood;
  }
  const total = ownMass * ownMean + against;
  return total > 0 ? (mass * ownMass * inBlock) / total : undefined;
}
