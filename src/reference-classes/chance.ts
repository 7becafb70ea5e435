import { betaQuantile } from "#math/beta-quantile.ts";
import { type LimitsAsked, limitsOf } from "#survival/index.ts";

/** A chance, between 0 and 1, with the limits of the sample at the level asked for: low ≤ best ≤ high. */
export interface Chance {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/**
 * Limits of an estimated share. Where the scale gives none, since all or none of the spells ended so, exact binomial ones
 * (Clopper & Pearson 1934, Biometrika 26:404–413) of those that were watched throughout; without any the share may be anything.
 *
 * @param logError the standard error of the share's logarithm.
 * @param watched spells that were watched from the age to the end of the stretch, or ended within: whole or not.
 */
export function chanceOf(share: number, logError: number, watched: number, asked: LimitsAsked): Chance {
  const limits = limitsOf(Float64Array.of(share), Float64Array.of(logError), asked);
  const [low, high] = [limits.low[0]!, limits.high[0]!];
  if (!Number.isNaN(low) && !Number.isNaN(high) && logError > 0)
    return { low: Math.min(low, share), best: share, high: Math.max(high, share) };
  const hits = share * watched;
  const tail = (1 - asked.level) / 2;
  return {
    low: hits > 0 ? betaQuantile(hits, watched - hits + 1, tail) : 0,
    best: share,
    high: hits < watched ? betaQuantile(hits + 1, watched - hits, 1 - tail) : 1,
  };
}

/** The chance that something does not come about. */
export function otherwise({ low, best, high }: Chance): Chance {
  return { low: 1 - high, best: 1 - best, high: 1 - low };
}
