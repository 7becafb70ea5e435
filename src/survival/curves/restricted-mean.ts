import type { KaplanMeier } from "./kaplan-meier.ts";

/** How long spells last on average, counting none beyond a horizon. */
export interface RestrictedMean {
  /** Days. */
  readonly mean: number;
  readonly standardError: number;
  /** The horizon, in days. */
  readonly horizon: number;
  /** Whether the horizon lies beyond the last day of the table with spells still open: the curve is drawn on level. */
  readonly beyond: boolean;
}

/**
 * The area under a Kaplan–Meier curve up to a horizon (by default the last day of the table), with Greenwood's standard error:
 * Σ (area from the day to the horizon)² d / (n (n − d)). Irwin 1949, J. Hygiene 47:188–189; Klein & Moeschberger 2003,
 * section 4.5. A day on which all that were at risk end adds no error.
 */
export function restrictedMean(curve: KaplanMeier, horizon?: number): RestrictedMean {
  const { day, survival, ended, atRisk } = curve;
  const last = day.length === 0 ? 0 : day[day.length - 1]!;
  const until = horizon ?? last;
  if (!(until >= 0)) throw new RangeError(`a horizon of ${until} days is none`);
  let size = day.length;
  while (size > 0 && day[size - 1]! > until) size--;
  // From the horizon backwards: the area behind a day is what its endings put at risk.
  let area = 0;
  let variance = 0;
  let from = until;
  for (let place = size - 1; place >= 0; place--) {
    area += survival[place]! * (from - day[place]!);
    from = day[place]!;
    const lost = ended[place]!;
    const left = atRisk[place]! - lost;
    if (lost > 0 && left > 0) variance += (area * area * lost) / (atRisk[place]! * left);
  }
  return {
    mean: area + from,
    standardError: Math.sqrt(variance),
    horizon: until,
    beyond: until > last && size > 0 && survival[size - 1]! > 0,
  };
}
