import { binomialQuantile } from "#math/binomial.ts";
import { checkFinite, checkUncertain } from "../probability/checked.ts";
import { binOf, checkEdges, TENTHS } from "./bins.ts";
import { checkScheduled, type ScheduledForecast } from "./resolved-question.ts";

/** Below so many questions no calibration is told: a bin would hold two of them. */
export const FEWEST_QUESTIONS = 20;

/** What was said with about the same chance, and how often it came true. */
export interface CalibrationBin {
  /** Edges of the bin: probabilities from `low`, up to `high`. */
  readonly low: number;
  readonly high: number;
  readonly questions: number;
  /** How many came true. */
  readonly yes: number;
  /** Mean of the probabilities given; null in an empty bin, which has no place on a picture. */
  readonly said: number | null;
  /** Share that came true. */
  readonly came: number | null;
  /**
   * Shares that would not surprise were every chance in the bin right: the lower binomial quantile at its low edge, the upper
   * one at its high edge.
   */
  readonly band: { readonly low: number; readonly high: number } | null;
}

export interface Calibration {
  /** Null where there are fewer questions than `FEWEST_QUESTIONS`. */
  readonly bins: readonly CalibrationBin[] | null;
  /** Questions whose scheduled day is past. */
  readonly questions: number;
  /** Resolved ahead of a scheduled day still to come, and left out. */
  readonly early: number;
}

/**
 * How often what was said with some chance came true. Only questions whose *scheduled* day is past: of "will it happen by …" a
 * yes resolves early and a no never does, so that counting what is resolved would show too many yeses.
 *
 * @param asOf the day on which one looks; a question scheduled for that very day counts.
 * @param level of the bands: 0.9 leaves a chance of 5 % on either side, at most.
 */
export function calibration(
  forecasts: readonly ScheduledForecast[],
  asOf: number,
  edges: readonly number[] = TENTHS,
  level = 0.9,
): Calibration {
  checkScheduled(forecasts);
  checkFinite(asOf, "asOf");
  checkEdges(edges);
  checkUncertain(level, "level");
  const due = forecasts.filter(({ scheduled }) => scheduled <= asOf);
  const early = forecasts.length - due.length;
  if (due.length < FEWEST_QUESTIONS) return { bins: null, questions: due.length, early };
  const bins = edges.slice(1).map((high, bin): CalibrationBin => {
    const low = edges[bin]!;
    const within = due.filter(({ probability }) => binOf(probability, edges) === bin);
    const questions = within.length;
    const yes = within.reduce((sum, { outcome }) => sum + outcome, 0);
    if (questions === 0) return { low, high, questions, yes, said: null, came: null, band: null };
    return {
      low,
      high,
      questions,
      yes,
      said: within.reduce((sum, { probability }) => sum + probability, 0) / questions,
      came: yes / questions,
      band: {
        low: binomialQuantile((1 - level) / 2, questions, low) / questions,
        high: binomialQuantile((1 + level) / 2, questions, high) / questions,
      },
    };
  });
  return { bins, questions: due.length, early };
}
