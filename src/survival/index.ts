/**
 * Survival analysis as a library: how long spells last and how they end. Plain columns in, plain results out; times are
 * whole days, and what is not is refused with its row. `spells` checks a table; each estimator takes what it gives and
 * can be called alone. Nothing here reads a file, a clock or a network.
 */

export {
  chanceWithin,
  chanceWithinRange,
  countChances,
  type EndingRate,
  endingRate,
  JEFFREYS_RATE,
  meanWait,
  type RatePrior,
  rateQuantile,
  waitQuantile,
} from "./bayes/ending-rate.ts";
export { type EndingShare, type EndingShares, endingShares } from "./bayes/ending-shares.ts";
export { grayTest } from "./comparison/gray.ts";
export { type LogRank, type LogRankAsked, logRank } from "./comparison/log-rank.ts";
export type { TestResult } from "./comparison/test-result.ts";
export { type AalenJohansen, aalenJohansen } from "./curves/aalen-johansen.ts";
export { bandLimits, betaProductLimits, type EndedLimits, type ShareLimits } from "./curves/beta-product.ts";
export {
  type ConditionalShares,
  conditionalShares,
  type RiskStretch,
} from "./curves/conditional-shares.ts";
export { type KaplanMeier, kaplanMeier } from "./curves/kaplan-meier.ts";
export {
  LIMIT_SCALES,
  type LimitScale,
  type LimitsAsked,
  limitsOf,
  type PointLimits,
  reachOf,
  survivalLimits,
} from "./curves/limits.ts";
export { type NelsonAalen, nelsonAalen } from "./curves/nelson-aalen.ts";
export { quantileDay } from "./curves/quantiles.ts";
export { type RestrictedMean, restrictedMean } from "./curves/restricted-mean.ts";
export { type Turnbull, turnbull } from "./intervals/turnbull.ts";
export { type Actuarial, actuarial } from "./life-tables/actuarial.ts";
export {
  type AgeOfShare,
  type AtAge,
  ageOfShare,
  atAge,
  type FromAge,
  fromAge,
} from "./life-tables/at-age.ts";
export { groupedSpells } from "./life-tables/grouped-spells.ts";
export { type LifeTable, type LifeTableRow, lifeTable } from "./life-tables/life-table.ts";
export { LifeTableFault } from "./life-tables/life-table-fault.ts";
export { SURVIVAL_LIMITS } from "./limits.ts";
export { boundsOfIntervals, boundsOfSpells, type GivenBounds } from "./parametric/bounded-spells.ts";
export {
  endsWithin,
  type LastingFit,
  type LastingResult,
  lasting,
  lastingQuantile,
  type NoFit,
  outlasts,
} from "./parametric/lasting.ts";
export { LAWS, type Law } from "./parametric/residual-laws.ts";
export { type GapTimes, gapTimes } from "./recurrence/gap-times.ts";
export { type MeanCumulative, meanCumulative } from "./recurrence/mean-cumulative.ts";
export { type Baseline, baselines } from "./regression/baseline.ts";
export { concordance } from "./regression/concordance.ts";
export {
  type ChiSquareTest,
  type CoxFit,
  type CoxModel,
  type CoxOptions,
  type CoxTerm,
  cox,
  coxModel,
  type TermStatus,
} from "./regression/cox.ts";
export type { CoxTable, Ties } from "./regression/cox-table.ts";
export { type FirthFit, type FirthOptions, type FirthTerm, firth } from "./regression/firth.ts";
export { type Proportionality, proportionality, type TimeScale } from "./regression/proportionality.ts";
export type { Column } from "./spells/columns.ts";
export type { DayCounts } from "./spells/day-counts.ts";
export { type GivenIntervals, type Intervals, intervals } from "./spells/intervals.ts";
export { type GivenRecurrent, type Recurrent, recurrent } from "./spells/recurrent.ts";
export { SpellFault, type SpellFaultKind } from "./spells/spell-fault.ts";
export { type GivenSpells, type Spells, someRows, spells } from "./spells/spells.ts";
