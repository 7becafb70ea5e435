import type { Range } from "#case/quantity.ts";
import { ln } from "#math/elementary.ts";
import type { Random } from "#math/random.ts";
import { priorDrawer } from "./prior-draw.ts";
import type { Priors } from "./priors.ts";
import type { Variables } from "./variables.ts";

/** Stands for the logarithm of nought: outweighs all evidence, yet can be added and taken away. */
const LEAST = 1e-300;

/** Draws of everything unknown in a set; the same draws serve every question asked of it. */
export interface Draws {
  readonly count: number;
  /** By row, then draw: logarithm of the prior. */
  readonly logPriors: readonly Float64Array[];
  /** By draw: the mass of all rows together, that is without what is kept for an unnamed explanation. */
  readonly named: Float64Array;
  /** By variable, then draw: logarithm of the likelihood. */
  readonly logLikelihoods: readonly Float64Array[];
}

/** Into how many slices a range is cut: a drawn likelihood is the middle of one of them. */
const SLICES = 4096;

/**
 * Draws priors and likelihoods uniformly from what the inputs allow. Draw k comes from streams of its own, and each
 * word of each item is drawn at a fixed place in them whether or not it is used, so that changing one rating changes
 * no other draw.
 */
export function drawAll(
  priors: Priors,
  variables: Variables,
  rowCount: number,
  count: number,
  random: Random,
): Draws {
  const logPriors = Array.from({ length: rowCount }, () => new Float64Array(count));
  const named = new Float64Array(count);
  const logLikelihoods = variables.ranges.map(() => new Float64Array(count));
  const masses = new Float64Array(priors.blocks.length + 1);
  const drawPrior = priorDrawer(priors);
  const ofPriors = random.stream("priors");
  const ofLikelihoods = random.stream("likelihoods");
  const logsOf = new Map<Range, Float64Array>();
  const logs = variables.ranges.map((range) => {
    if (!logsOf.has(range)) logsOf.set(range, logsOfSlices(range));
    return logsOf.get(range)!;
  });
  for (let draw = 0; draw < count; draw++) {
    drawPrior(ofPriors.run(draw), masses);
    named[draw] = 1 - masses[priors.blocks.length]!;
    for (let block = 0; block < priors.blocks.length; block++) {
      const { rows } = priors.blocks[block]!;
      const log = ln(Math.max(LEAST, masses[block]! / rows.length));
      for (const row of rows) logPriors[row]![draw] = log;
    }
    const stream = ofLikelihoods.run(draw);
    let bits = 0;
    for (let variable = 0; variable < logs.length; variable++) {
      // Each word of 32 random bits serves two variables, 12 bits each.
      bits = variable % 2 === 0 ? stream.uint32() : bits << 16;
      logLikelihoods[variable]![draw] = logs[variable]![bits >>> 20]!;
    }
  }
  return { count, logPriors, named, logLikelihoods };
}

/** Logarithms of the middles of the slices of a range. */
function logsOfSlices({ low, high }: Range): Float64Array {
  const width = (high - low) / SLICES;
  return Float64Array.from({ length: SLICES }, (_, slice) =>
    ln(Math.max(LEAST, low + width * (slice + 0.5))),
  );
}

/** By row, then draw: log prior + Σ exponent × log likelihood, the posterior up to a factor common to all rows. */
export function logWeights(draws: Draws, variables: Variables, exponents: readonly number[]): Float64Array[] {
  return draws.logPriors.map((logPrior, row) => {
    const weights = logPrior.slice();
    variables.of.forEach((ofRow, item) => {
      addScaled(weights, draws.logLikelihoods[ofRow[row]!]!, exponents[item]!);
    });
    return weights;
  });
}

/** Adds `factor` × `column` to `target` in place. */
export function addScaled(target: Float64Array, column: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let draw = 0; draw < target.length; draw++) target[draw]! += factor * column[draw]!;
}
