/**
 * Forecasts as a library: scoring rules, scores over time, pooling, calibration, coherence and base rates. Plain numbers in,
 * plain results out; what cannot be used is refused with its place. Nothing here reads a file, a clock or a network.
 */

export { ForecastFault, type ForecastFaultKind } from "./probability/forecast-fault.ts";
export { type Buckets, baselineScore, baselineScoreOfQuantity } from "./scores/baseline.ts";
export { brier, brierTwoSided } from "./scores/brier.ts";
export { crpsLogNormal, crpsNormal, crpsOfSamples, crpsUniform } from "./scores/crps.ts";
export { normalDivergence } from "./scores/divergence.ts";
export { intervalScore } from "./scores/interval.ts";
export { logScore } from "./scores/log-score.ts";
export { peerScores } from "./scores/peer.ts";
export { pinballLoss } from "./scores/pinball.ts";
export { orderedCategoricalScore, rankedProbabilityScore } from "./scores/ranked-probability.ts";
export { SCORING_RULES, type ScoringRule } from "./scores/scoring-rules.ts";
export { skill } from "./scores/skill.ts";
