import { ln } from "#math/elementary.ts";
import type { Random } from "#math/random.ts";
import type { Interval } from "./interval.ts";
import type { Priors } from "./priors.ts";

/** Draws of starting beliefs. */
export interface PriorDraws {
  /** By row, then draw: the logarithm of its prior. */
  readonly logs: readonly Float64Array[];
  /** The same, to be read only: rows of one block have the same. */
  readonly beliefs: readonly Float64Array[];
  /** By draw: the mass of all rows together, that is without what is kept for an unnamed explanation. */
  readonly named: Float64Array;
}

const ROUNDING = 1e-9;
/** The logarithm of a mass of 0 that a range happens to give: outweighs any evidence, yet can be added to. */
const NO_MASS = -1e8;

/**
 * Draws the masses of the blocks of priors and the reserved mass, uniformly from all that sum to 1: each mass but one
 * is drawn from its range, that one takes the rest, and the draw is rejected where that does not fit. Where so many
 * `tries` fail, the masses are drawn one by one, each from what the others leave (no longer uniform).
 */
export function drawPriors(priors: Priors, count: number, random: Random, tries: number): PriorDraws {
  const { blocks } = priors;
  const ranges: readonly Interval[] = [...blocks, priors.reserved];
  const masses = ranges.map(({ low }) => new Float64Array(count).fill(low));
  const failed = drawTogether(ranges, restOf(priors, ranges), random, tries, masses);
  const inTurn = random.stream("beliefs in turn");
  for (const draw of failed) drawInTurn(ranges, inTurn.run(draw), draw, masses);
  const reserved = masses[blocks.length]!;
  const named = new Float64Array(count);
  for (let draw = 0; draw < count; draw++) named[draw] = 1 - reserved[draw]!;
  const logs = blocks.map(({ rows }, block) => logsOf(masses[block]!, rows.length));
  const blockOf = (row: number) => blocks.findIndex(({ rows }) => rows.includes(row));
  const beliefs = priors.given.map((_, row) => logs[blockOf(row)]!);
  return { logs: beliefs.map((belief) => belief.slice()), beliefs, named };
}

/** Logarithms of equal shares of masses. */
function logsOf(masses: Float64Array, shares: number): Float64Array {
  const logs = new Float64Array(masses.length);
  for (let draw = 0; draw < masses.length; draw++) {
    logs[draw] = masses[draw]! > 0 ? ln(masses[draw]! / shares) : NO_MASS;
  }
  return logs;
}

/** Draws all masses but the one that takes the rest, until that fits; returns the draws for which so many tries fail. */
function drawTogether(
  ranges: readonly Interval[],
  rest: number,
  random: Random,
  tries: number,
  masses: readonly Float64Array[],
): number[] {
  const room = ranges[rest]!;
  const drawn = ranges.flatMap(({ low, high }, index) => (high > low && index !== rest ? [index] : []));
  let left = Array.from(masses[0]!.keys());
  for (let attempt = 0; attempt < tries && left.length > 0; attempt++) {
    // A stream for each, so that the draws of one belief do not depend on which others there are to draw.
    const streams = drawn.map((index) => random.stream(`belief ${index}`).run(attempt));
    left = left.filter((draw) => {
      for (let each = 0; each < drawn.length; each++) {
        const { low, high } = ranges[drawn[each]!]!;
        masses[drawn[each]!]![draw] = streams[each]!.between(low, high);
      }
      let mass = 1;
      for (let index = 0; index < masses.length; index++) if (index !== rest) mass -= masses[index]![draw]!;
      const fits = mass >= room.low - ROUNDING && mass <= room.high + ROUNDING;
      if (fits) masses[rest]![draw] = Math.min(room.high, Math.max(room.low, mass));
      return !fits;
    });
  }
  return left;
}

/** What takes the rest: the rows without a prior of their own, if any, and else the widest range. */
function restOf(priors: Priors, ranges: readonly Interval[]): number {
  const equal = priors.blocks.findIndex((block) =>
    block.rows.some((row) => row !== priors.otherRow && !priors.given[row]),
  );
  if (equal >= 0) return equal;
  const width = (index: number): number => ranges[index]!.high - ranges[index]!.low;
  return ranges.reduce((widest, _, index) => (width(index) > width(widest) ? index : widest), 0);
}

/** Draws all masses of one draw in random order, each from what the others leave. */
function drawInTurn(
  ranges: readonly Interval[],
  random: Random,
  draw: number,
  masses: readonly Float64Array[],
): void {
  let left = 1;
  let low = ranges.reduce((total, range) => total + range.low, 0);
  let high = ranges.reduce((total, range) => total + range.high, 0);
  for (const index of random.shuffle(ranges.map((_, position) => position))) {
    const range = ranges[index]!;
    low -= range.low;
    high -= range.high;
    const least = Math.max(range.low, left - high);
    const most = Math.max(least, Math.min(range.high, left - low));
    const mass = random.between(least, most);
    masses[index]![draw] = mass;
    left -= mass;
  }
}
