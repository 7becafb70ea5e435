import { checkDistribution, checkOutcome } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/**
 * Ranked probability score of outcomes in order: Σ (Pₖ − Oₖ)² over the n − 1 splits between them, divided by n − 1. P is the
 * cumulative chance, O is 1 from the outcome on. From 0 to 1; lower is better; of two outcomes it is `brier`. A near miss
 * costs less than a far one. Epstein 1969, J. Appl. Meteorol. 8:985–987; Murphy 1971, ibid. 10:155–156.
 */
export function rankedProbabilityScore(probabilities: readonly number[], outcome: number): number {
  checkDistribution(probabilities);
  checkOutcome(outcome, probabilities.length);
  const splits = probabilities.length - 1;
  if (splits < 1) throw new ForecastFault("length", "probabilities", "one outcome alone cannot be ranked");
  let below = 0;
  let sum = 0;
  for (let split = 0; split < splits; split++) {
    below += probabilities[split]!;
    sum += (below - (outcome <= split ? 1 : 0)) ** 2;
  }
  return sum / splits;
}

/**
 * The same as the mean two-sided Brier score of the splits, from 0 to 2: twice the ranked probability score. Good Judgment
 * Open scores ordered questions so; Jose, Nau & Winkler 2009, Manag. Sci. 55:582–590.
 */
export function orderedCategoricalScore(probabilities: readonly number[], outcome: number): number {
  return 2 * rankedProbabilityScore(probabilities, outcome);
}
