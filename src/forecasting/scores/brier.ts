import { checkDistribution, checkOutcome, checkProbability } from "../probability/checked.ts";

/**
 * Brier score of the chance that something happens, on the scale from 0 to 1: (p − o)², where o is 1 if it happened and 0
 * if it did not. Lower is better; 0 is perfect, 0.25 is what ½ gives. Brier 1950, Mon. Weather Rev. 78:1–3, halved.
 */
export function brier(probability: number, outcome: 0 | 1): number {
  checkProbability(probability, "probability");
  checkOutcome(outcome, 2);
  return (probability - outcome) ** 2;
}

/**
 * Brier score over outcomes that exclude one another, on Brier's own scale from 0 to 2: Σ (pᵢ − oᵢ)². Lower is better; of
 * two outcomes it is twice `brier`. Brier 1950, Mon. Weather Rev. 78:1–3, eq. 2.
 *
 * @param probabilities one for each outcome, summing to 1.
 * @param outcome the place of what happened, from 0.
 */
export function brierTwoSided(probabilities: readonly number[], outcome: number): number {
  checkDistribution(probabilities);
  checkOutcome(outcome, probabilities.length);
  return probabilities.reduce((sum, p, at) => sum + (p - (at === outcome ? 1 : 0)) ** 2, 0);
}
