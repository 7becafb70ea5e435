import { type DayCounts, dayCounts } from "../spells/day-counts.ts";
import type { Spells } from "../spells/spells.ts";

/** The cumulative hazard: how many endings a spell that could end again and again would have had by each day. */
export interface NelsonAalen extends DayCounts {
  readonly hazard: Float64Array;
  /** Its variance. */
  readonly variance: Float64Array;
}

/**
 * Nelson–Aalen: Σ d/n, variance Σ d/n² (Nelson 1972, Technometrics 14:945–966; Aalen 1978, Ann. Stat. 6:701–726). With
 * `fleming-harrington` the endings of a day are taken as if one came after the other: Σ 1/(n − j), j < d, as befits ties
 * that rounding to days has made (Fleming & Harrington 1984, Commun. Stat. 13:2469–2486); counts must then be whole.
 */
export function nelsonAalen(
  given: Spells,
  ties: "together" | "fleming-harrington" = "together",
): NelsonAalen {
  const counts = dayCounts(given);
  const size = counts.day.length;
  const hazard = new Float64Array(size);
  const variance = new Float64Array(size);
  let sum = 0;
  let squares = 0;
  for (let place = 0; place < size; place++) {
    const ended = counts.ended[place]!;
    const atRisk = counts.atRisk[place]!;
    if (ties === "together") {
      if (ended > 0) {
        sum += ended / atRisk;
        squares += ended / (atRisk * atRisk);
      }
    } else {
      for (let before = 0; before < ended; before++) {
        sum += 1 / (atRisk - before);
        squares += 1 / (atRisk - before) ** 2;
      }
    }
    hazard[place] = sum;
    variance[place] = squares;
  }
  return { ...counts, hazard, variance };
}
