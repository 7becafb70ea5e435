import { exp, ln } from "#math/elementary.ts";
import { normalQuantile } from "#math/normal.ts";
import { sineCosine } from "#math/sine-cosine.ts";

/** The scales on which limits can be taken. Programs differ in their default, so none is taken here unsaid. */
export const LIMIT_SCALES = ["plain", "log", "log-log", "logit", "arcsine"] as const;
export type LimitScale = (typeof LIMIT_SCALES)[number];

/** What limits are asked for. */
export interface LimitsAsked {
  readonly scale: LimitScale;
  /** Chance that the limits are to hold the true share, day by day: 0.95. */
  readonly level: number;
}

/** Pointwise limits; NaN where the scale gives none, which is never replaced by 0 or 1. */
export interface PointLimits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Says on each place what the limits of a share are, given the standard error of its logarithm. */
export function limitsOf(shares: Float64Array, logErrors: Float64Array, asked: LimitsAsked): PointLimits {
  const reach = reachOf(asked.level);
  const low = new Float64Array(shares.length);
  const high = new Float64Array(shares.length);
  for (let place = 0; place < shares.length; place++) {
    const [below, above] = shareLimits(shares[place]!, logErrors[place]!, reach, asked.scale);
    low[place] = below;
    high[place] = above;
  }
  return { low, high };
}

/** Limits of a Kaplan–Meier curve: its survival and Greenwood's sum. */
export function survivalLimits(
  { survival, greenwood }: { readonly survival: Float64Array; readonly greenwood: Float64Array },
  asked: LimitsAsked,
): PointLimits {
  return limitsOf(survival, greenwood.map(Math.sqrt), asked);
}

/** How many standard errors the limits reach to each side. */
export function reachOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level of ${level} is not between 0 and 1`);
  return -normalQuantile((1 - level) / 2);
}

/**
 * Limits of one share. Plain: S ± z·se(S); log: on ln S; log-log: on ln(−ln S), which never leaves (0, 1) and serves small
 * samples best (Kalbfleisch & Prentice 2002, eq. 1.13; Borgan & Liestøl 1990, Scand. J. Stat. 17:35–41); logit: on
 * ln(S/(1 − S)); arcsine: on arcsin √S. Cut off at 0 and 1 where the scale overshoots.
 */
function shareLimits(
  share: number,
  logError: number,
  reach: number,
  scale: LimitScale,
): readonly [number, number] {
  const none = [Number.NaN, Number.NaN] as const;
  if (share === 0 || !(logError < Number.POSITIVE_INFINITY)) return none;
  const by = reach * logError;
  switch (scale) {
    case "plain":
      return [Math.max(0, share - by * share), Math.min(1, share + by * share)];
    case "log":
      return [share * exp(-by), Math.min(1, share * exp(by))];
    case "log-log": {
      // At 1 the scale has no place: the sample says nothing of how much less it could be.
      if (share === 1) return none;
      const hazard = -ln(share);
      return [exp(-hazard * exp(by / hazard)), exp(-hazard * exp(-by / hazard))];
    }
    case "logit": {
      if (share === 1) return none;
      const wide = by / (1 - share);
      const odds = share / (1 - share);
      return [ofOdds(odds * exp(-wide)), ofOdds(odds * exp(wide))];
    }
    case "arcsine": {
      if (share === 1) return none;
      // sin²(arcsin √S ± w) by the sines of a sum; beyond 0 and a right angle it is cut off.
      const wide = (by / 2) * Math.sqrt(share / (1 - share));
      if (wide >= Math.PI / 2) return [0, 1];
      const { sine, cosine } = sineCosine(wide);
      const [up, along] = [Math.sqrt(share), Math.sqrt(1 - share)];
      const low = up <= sine ? 0 : up * cosine - along * sine;
      const high = along <= sine ? 1 : up * cosine + along * sine;
      return [low * low, high * high];
    }
  }
}

function ofOdds(odds: number): number {
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}
