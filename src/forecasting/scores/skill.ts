import { checkFinite } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/**
 * Skill against a reference: 1 − score / reference, of a score that is 0 where perfect (Brier, ranked probability, CRPS, pinball).
 * 1 is perfect, 0 as good as the reference, negative worse; no lower bound. Null where the reference was perfect itself.
 * A ratio of means over the same questions is what is meant, never a mean of ratios. Murphy 1973, J. Appl. Meteorol. 12.
 */
export function skill(score: number, reference: number): number | null {
  checkFinite(score, "score");
  checkFinite(reference, "reference");
  if (score < 0 || reference < 0) {
    throw new ForecastFault(
      "number",
      "score",
      "skill is of scores that are 0 where perfect and never negative",
    );
  }
  return reference === 0 ? null : 1 - score / reference;
}
