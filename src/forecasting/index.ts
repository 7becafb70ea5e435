/**
 * Forecasts as a library: scoring rules, scores over time, pooling, calibration, coherence and base rates. Plain numbers in,
 * plain results out; what cannot be used is refused with its place. Nothing here reads a file, a clock or a network.
 */

export { binOf, TENTHS } from "./calibration/bins.ts";
export {
  type Calibration,
  type CalibrationBin,
  calibration,
  FEWEST_QUESTIONS,
} from "./calibration/calibration.ts";
export { type MurphyParts, murphyParts } from "./calibration/murphy.ts";
export type { ResolvedForecast, ScheduledForecast } from "./calibration/resolved-question.ts";
export { type Claim, type ClaimSet, claimSet, type Said } from "./coherence/claims.ts";
export {
  chanceByDay,
  type Deadline,
  type HazardBetween,
  hazardsBetween,
} from "./coherence/deadline-hazards.ts";
export {
  CONDITIONAL_CHANCES,
  type ConditionalChances,
  complements,
  conditionals,
  deadlines,
  oneOfMany,
} from "./coherence/families.ts";
export { type NearestCoherent, nearestCoherent } from "./coherence/nearest-coherent.ts";
export { COHERENCE_TOLERANCE, type SureLoss, sureLoss } from "./coherence/sure-loss.ts";
export { FORECASTING_LIMITS } from "./limits.ts";
export { type BaseRate, baseRate, JEFFREYS, LAPLACE, type RateBelief } from "./outside-view/base-rate.ts";
export { type ReportedEvidence, reportRatio } from "./outside-view/report-ratio.ts";
export { afterStep, type Estimate, rangeAfterStep, type Step } from "./outside-view/step.ts";
export { type Start, type Waterfall, type WaterfallPart, waterfall } from "./outside-view/waterfall.ts";
export { type CreditUntil, creditOverTime } from "./over-time/credit-over-time.ts";
export {
  type ForecastPath,
  type QuestionWindow,
  type Standing,
  type Stretch,
  stretchesWithin,
} from "./over-time/forecast-path.ts";
export { type MeanOverTime, meanOverTime } from "./over-time/mean-over-time.ts";
export { type PeerOverTime, peersOverTime } from "./over-time/peer-over-time.ts";
export { extremised, geometricMeanOfOdds, geometricPool } from "./pooling/geometric-mean-of-odds.ts";
export { medianForecast } from "./pooling/median.ts";
export { recencyWeights } from "./pooling/weights.ts";
export { ForecastFault, type ForecastFaultKind } from "./probability/forecast-fault.ts";
export { type Buckets, baselineScore, baselineScoreOfQuantity } from "./scores/baseline.ts";
export { brier, brierTwoSided } from "./scores/brier.ts";
export {
  crpsLogNormal,
  crpsNormal,
  crpsOfQuantiles,
  crpsOfSamples,
  crpsUniform,
  type QuantileForecast,
} from "./scores/crps.ts";
export { normalDivergence } from "./scores/divergence.ts";
export { intervalScore } from "./scores/interval.ts";
export { logScore } from "./scores/log-score.ts";
export { peerScores } from "./scores/peer.ts";
export { pinballLoss } from "./scores/pinball.ts";
export { orderedCategoricalScore, rankedProbabilityScore } from "./scores/ranked-probability.ts";
export { SCORING_RULES, type ScoringRule } from "./scores/scoring-rules.ts";
export { skill } from "./scores/skill.ts";
