/** What a scoring rule's figures mean. */
export interface ScoringRule {
  /** As it is named in prose, its scale included. */
  readonly name: string;
  readonly better: "lower" | "higher";
  /** The least and the most it can be; null where there is no bound. */
  readonly range: readonly [least: number | null, most: number | null];
  /**
   * What a score of 0 says: `perfect`, or no better than the `reference` (an even spread, the others). Only where it is the
   * reference may time without a forecast count as 0; counted so elsewhere, silence would be perfect.
   */
  readonly zero: "perfect" | "reference";
  /** Whose it is. */
  readonly source: string;
}

/** The rules of `scores/`, by the names of their functions. */
export const SCORING_RULES = {
  brier: rule("Brier score (0 to 1)", "lower", 0, 1, "perfect", "Brier 1950, halved"),
  brierTwoSided: rule("Brier score (0 to 2)", "lower", 0, 2, "perfect", "Brier 1950"),
  logScore: rule("log score (nats)", "higher", null, 0, "perfect", "Good 1952"),
  baselineScore: rule("baseline score", "higher", null, 100, "reference", "Metaculus, scores FAQ"),
  baselineScoreOfQuantity: rule(
    "baseline score of a quantity",
    "higher",
    null,
    null,
    "reference",
    "Metaculus, scores FAQ",
  ),
  peerScores: rule("peer score", "higher", null, null, "reference", "Metaculus, scores FAQ"),
  rankedProbabilityScore: rule("ranked probability score (0 to 1)", "lower", 0, 1, "perfect", "Epstein 1969"),
  orderedCategoricalScore: rule(
    "ordered categorical score (0 to 2)",
    "lower",
    0,
    2,
    "perfect",
    "Jose, Nau & Winkler 2009",
  ),
  crps: rule("continuous ranked probability score", "lower", 0, null, "perfect", "Gneiting & Raftery 2007"),
  pinballLoss: rule("pinball loss", "lower", 0, null, "perfect", "Koenker & Bassett 1978"),
  intervalScore: rule("interval score", "lower", 0, null, "perfect", "Gneiting & Raftery 2007"),
} as const satisfies Record<string, ScoringRule>;

function rule(
  name: string,
  better: ScoringRule["better"],
  least: number | null,
  most: number | null,
  zero: ScoringRule["zero"],
  source: string,
): ScoringRule {
  return { name, better, range: [least, most], zero, source };
}
