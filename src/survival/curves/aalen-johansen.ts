import { type DayCounts, dayCounts } from "../spells/day-counts.ts";
import type { Spells } from "../spells/spells.ts";

/** How the spells stand on each day: still open, or ended one way or another. All shares of a day sum to 1. */
export interface AalenJohansen extends DayCounts {
  /** The share still open, which is Kaplan–Meier's survival of all endings together. */
  readonly open: Float64Array;
  readonly openError: Float64Array;
  /** The share ended so far by each kind: `shares[0]` is ending 1. */
  readonly shares: readonly Float64Array[];
  /** Standard errors of these shares. */
  readonly errors: readonly Float64Array[];
}

/**
 * Cumulative shares of endings that compete. All endings of a day share one risk set, so ties need neither order nor jitter.
 * Aalen & Johansen 1978, Scand. J. Stat. 5:141–150.
 *
 * Standard errors by Greenwood's estimator for Aalen–Johansen, by recursion from day to day (Andersen, Borgan, Gill &
 * Keiding 1993, Statistical Models Based on Counting Processes, eq. 4.4.20): the same as the delta method of Dinse &
 * Larson 1986 and, without late entry, as the infinitesimal jackknife. Aalen's variance, which some programs print, is larger
 * in small samples.
 */
export function aalenJohansen(given: Spells): AalenJohansen {
  return sharesOfCounts(dayCounts(given));
}

/** The same from the counts of each day, which may be no whole numbers, as those of a life table are. */
export function sharesOfCounts(counts: DayCounts): AalenJohansen {
  const size = counts.day.length;
  const kinds = counts.endedBy.length;
  const open = new Float64Array(size);
  const openError = new Float64Array(size);
  const shares = counts.endedBy.map(() => new Float64Array(size));
  const errors = counts.endedBy.map(() => new Float64Array(size));
  const share = new Float64Array(kinds);
  const variance = new Float64Array(kinds);
  const withOpen = new Float64Array(kinds); // covariance of each share with the open share
  let left = 1;
  let leftVariance = 0;
  for (let place = 0; place < size; place++) {
    const atRisk = counts.atRisk[place]!;
    const ended = counts.ended[place]!;
    if (ended > 0) {
      const stays = (atRisk - ended) / atRisk;
      const spread = (left * left) / atRisk;
      for (let kind = 0; kind < kinds; kind++) {
        const part = counts.endedBy[kind]![place]! / atRisk;
        share[kind]! += left * part;
        variance[kind]! +=
          2 * part * withOpen[kind]! + part * part * leftVariance + spread * part * (1 - part);
        withOpen[kind] = stays * (withOpen[kind]! + part * leftVariance - spread * part);
      }
      leftVariance = stays * (stays * leftVariance + (spread * ended) / atRisk);
      left *= stays;
    }
    open[place] = left;
    openError[place] = Math.sqrt(leftVariance);
    for (let kind = 0; kind < kinds; kind++) {
      shares[kind]![place] = share[kind]!;
      // Rounding can leave a variance of nought a hair below it.
      errors[kind]![place] = Math.sqrt(Math.max(0, variance[kind]!));
    }
  }
  return { ...counts, open, openError, shares, errors };
}
