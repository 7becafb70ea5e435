import { type DayCounts, dayCounts } from "../spells/day-counts.ts";
import type { Spells } from "../spells/spells.ts";

/** The product-limit estimate of how many spells outlast each day. Steps down on days with endings, level between them. */
export interface KaplanMeier extends DayCounts {
  /** S(day): the share that outlasts the day. Before the first day it is 1. */
  readonly survival: Float64Array;
  /** Σ d / (n (n − d)) up to the day: the variance of log S (Greenwood); ∞ once S is 0. */
  readonly greenwood: Float64Array;
}

/**
 * Kaplan–Meier, whatever the kind of ending; of endings that compete, use `aalenJohansen`.
 * Kaplan & Meier 1958, J. Am. Stat. Assoc. 53:457–481, eq. 2a; Greenwood 1926. With late entry the risk set can be empty
 * early on: a product that reached 0 stays 0.
 */
export function kaplanMeier(given: Spells): KaplanMeier {
  const counts = dayCounts(given);
  const size = counts.day.length;
  const survival = new Float64Array(size);
  const greenwood = new Float64Array(size);
  let share = 1;
  let sum = 0;
  for (let place = 0; place < size; place++) {
    const ended = counts.ended[place]!;
    const atRisk = counts.atRisk[place]!;
    if (ended > 0) {
      share *= (atRisk - ended) / atRisk;
      sum += ended / (atRisk * (atRisk - ended));
    }
    survival[place] = share;
    greenwood[place] = sum;
  }
  return { ...counts, survival, greenwood };
}
