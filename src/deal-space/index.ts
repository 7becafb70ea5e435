/**
 * Spaces of deals as a library: what can be agreed issue by issue, what it is worth to whom, and which deals are efficient,
 * acceptable and fair by which rule, exactly and without listing the deals. Plain data in, plain results out; what cannot be
 * used is refused with its place. Nothing here reads a file, a clock or a network.
 */

export { type Acceptance, isMade } from "./acceptance/acceptance.ts";
export { type Choice, type Condition, keepsTo } from "./conditions/condition.ts";
export {
  type Among,
  type EfficientDeals,
  type EfficientDealsOptions,
  efficientDeals,
} from "./front/efficient-deals.ts";
export {
  type NearlyEfficientDeals,
  type NearlyEfficientOptions,
  nearlyEfficientDeals,
} from "./front/nearly-efficient-deals.ts";
export type { TooLarge } from "./front/walk.ts";
export { DEAL_LIMITS } from "./limits.ts";
export { DealFault, type DealFaultKind } from "./model/deal-fault.ts";
export { type Deal, type DealSpace, type PartyWorth, worthOf } from "./model/deal-space.ts";
export { type Link, withLinkOptions, withLinks } from "./model/links.ts";
export type { WholeWorth } from "./model/whole-worth.ts";
export { smallestDifferences, smallestSpread } from "./points/as-elsewhere.ts";
export type { CutSearch } from "./points/cut-search.ts";
export { type Disagreement, disagreement } from "./points/gains.ts";
export { idealOfAll, worstOfAll } from "./points/ideal.ts";
export { dealsNearLargestLeast, type Search } from "./points/least-share-search.ts";
export { nashSolution } from "./points/nash.ts";
export { dealsNearNash } from "./points/nash-search.ts";
export type { Point } from "./points/point.ts";
export {
  egalitarianSolution,
  idealAmong,
  kalaiSmorodinskySolution,
  leximinSolution,
} from "./points/shares.ts";
export { largestWelfare } from "./points/welfare.ts";
export { type BestFor, bestFor } from "./questions/best-for.ts";
export { type ConcessionPath, concessionPath, type PathStep } from "./questions/concession-path.ts";
export { type Distance, distanceToFront } from "./questions/distance.ts";
export { type Alternative, equalAlternatives } from "./questions/equal-alternatives.ts";
export { improvement } from "./questions/improvement.ts";
export { type Objection, objections, type Remedy } from "./questions/objections.ts";
export { type LargestGain, largestGain, type Payment, payment } from "./questions/payments.ts";
export { someDeal } from "./questions/some-deal.ts";
export { stakes } from "./questions/stakes.ts";
export { type Change, type Trade, trades } from "./questions/trades.ts";
export {
  type Acceptability,
  type AcceptabilityOfDeals,
  acceptability,
  type Share,
  type Solutions,
} from "./uncertainty/acceptability.ts";
export { KeptDraws } from "./uncertainty/kept-draws.ts";
export type { Known } from "./uncertainty/known.ts";
export { optionSharesInDraws } from "./uncertainty/option-shares-in-draws.ts";
export { type OptionMade, optionsMade } from "./uncertainty/options-made.ts";
export { type Prospects, prospects } from "./uncertainty/prospects.ts";
export {
  type PartyInPoints,
  spaceDraws,
  type UncertainParty,
  type UncertainSpace,
  type WalkAway,
} from "./uncertainty/uncertain-space.ts";
export { type OptionShare, optionShares, type PartOf, thatTakes } from "./zone/option-shares.ts";
export {
  type Count,
  madeCount,
  madeUnder,
  type OtherTerms,
  type ZoneSize,
  zoneSize,
} from "./zone/zone-size.ts";
