import { wilsonInterval } from "#math/wilson-interval.ts";
import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import { keepsTo } from "../conditions/condition.ts";
import type { EfficientDeals } from "../front/efficient-deals.ts";
import type { TooLarge } from "../front/walk.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { withLinkOptions } from "../model/links.ts";
import { wholeSum, wholeWorth } from "../model/whole-worth.ts";
import type { CutSearch } from "../points/cut-search.ts";
import { nashSolution } from "../points/nash.ts";
import { nearNashOf } from "../points/nash-search.ts";
import { improvement } from "../questions/improvement.ts";
import type { KeptDraws } from "./kept-draws.ts";
import { spaceDraws, type UncertainSpace } from "./uncertain-space.ts";

/** In what share of the draws something holds, with what drawing leaves open (95 %, Wilson 1927). */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How a deal fares over all that may be wanted. */
export interface Acceptability {
  readonly deal: Deal;
  /** In what share each party accepts it. */
  readonly accepted: readonly Share[];
  /** In what share it is made by the rule of acceptance; none where it breaks a condition. */
  readonly made: Share;
  /** In what share it is made, and no other deal is better for some and worse for none. */
  readonly efficient: Share;
  /** In what share it is the Nash solution, or one of several: all efficient deals that all accept, where no deal lets all of them gain. */
  readonly nash: Share;
}

export interface AcceptabilityOfDeals {
  readonly samples: number;
  readonly deals: readonly Acceptability[];
  /** In what share there is a deal in which every party gains. */
  readonly someDeal: Share;
  /** Draws in which something was not found within the limit: it counts as not the Nash solution, or as not efficient. */
  readonly cut: number;
}

/** The Nash solution of a draw: deals that are level; null where no deal leaves all better off; `cut` where it was too much to find. */
export type Solutions = readonly Deal[] | "cut" | null;

/** The Nash solution among the deals that were found near it. */
export function solutionsOf(near: EfficientDeals | CutSearch | TooLarge | null): Solutions {
  if (near === null) return null;
  return "tooLarge" in near ? "cut" : nashSolution(near).rows.map((row) => near.deal(row));
}

/** A deal by which all gain, of those that were found near the Nash solution; null where none was found. */
export function goodOf(near: EfficientDeals | CutSearch | TooLarge): Deal | null {
  if (!("tooLarge" in near)) return near.deal(nashSolution(near).rows[0]!);
  return "good" in near ? near.good : null;
}

/**
 * Of given deals, how often each is accepted, efficient, and the Nash solution, over everything that may be wanted: stochastic
 * multicriteria acceptability (SMAA-2, Lahdelma & Salminen 2001, Oper. Res. 49:444–454), of several parties at a time. The share is
 * over what is not known; it is no chance that a deal comes about.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function acceptability(
  space: UncertainSpace,
  deals: readonly Deal[],
  acceptance: Acceptance,
  {
    samples,
    seed,
    kept,
    solutions: known,
    tries,
    each = () => {},
  }: {
    readonly samples: number;
    readonly seed: number;
    readonly kept?: KeptDraws | undefined;
    /** The Nash solutions of these draws, where they are known (`prospects`). */
    readonly solutions?: readonly Solutions[];
    /** Changes that may be tried in one search for a better deal. */
    readonly tries?: number | undefined;
    /** Told of every draw before it is looked into. */
    readonly each?: (sample: number) => void;
  },
): AcceptabilityOfDeals {
  const draws = spaceDraws(space, seed, kept);
  const full = deals.map((deal) => withLinkOptions(space.links ?? [], deal));
  const counts = deals.map(() => ({ accepted: space.parties.map(() => 0), made: 0, efficient: 0, nash: 0 }));
  const isPossible = deals.map((deal) =>
    (space.conditions ?? []).every((condition) => keepsTo(condition, deal)),
  );
  let [someDeal, cut] = [0, 0];
  for (let sample = 0; sample < samples; sample++) {
    const drawn = partOf(draws.next(), samples - sample);
    each(sample);
    const parties = drawn.parties.map(wholeWorth);
    const found =
      known === undefined ? solutionsOf(nearNashOf(drawn, parties, undefined, tries)) : known[sample]!;
    if (found !== null) someDeal++;
    let isCut = found === "cut";
    const solutions = found === null || found === "cut" ? [] : found.map((deal) => deal.join());
    for (const [at, deal] of full.entries()) {
      const count = counts[at]!;
      const accepts = parties.map((party) => wholeSum(party, deal) >= party.needed);
      accepts.forEach((accepted, party) => {
        if (accepted) count.accepted[party]!++;
      });
      if (solutions.includes(deal.join())) count.nash++;
      if (!isPossible[at] || !isMade(acceptance, accepts)) continue;
      count.made++;
      // What is better for somebody and worse for nobody than a deal that is made is made too.
      const better = improvement(drawn, parties, deal, tries);
      if (better === null) {
        count.efficient++;
        // Where no deal lets all gain, every product of gains is nought, and the largest that of each efficient deal that all accept.
        if (found === null && accepts.every((accepted) => accepted)) count.nash++;
      } else if ("tooLarge" in better) isCut = true;
    }
    if (isCut) cut++;
  }
  const share = (hits: number) => shareOf(hits, samples);
  return {
    samples,
    deals: deals.map((deal, at) => ({
      deal,
      accepted: counts[at]!.accepted.map(share),
      made: share(counts[at]!.made),
      efficient: share(counts[at]!.efficient),
      nash: share(counts[at]!.nash),
    })),
    someDeal: share(someDeal),
    cut,
  };
}

/** Draws that are looked at whatever they cost. */
const FEWEST_DRAWS = 10;

/**
 * In what share of the draws each party accepts each of the deals, and nothing else: `[deal][party]`. Where the space says what pays, no more
 * draws are looked at than it pays for, after the first few.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function acceptedShares(
  space: UncertainSpace,
  deals: readonly Deal[],
  { samples, seed }: { readonly samples: number; readonly seed: number },
): readonly (readonly Share[])[] {
  const draws = spaceDraws(space, seed);
  const full = deals.map((deal) => withLinkOptions(space.links ?? [], deal));
  const counts = deals.map(() => space.parties.map(() => 0));
  const { work } = space;
  const steps = full.reduce((sum, deal) => sum + deal.length, 0) * space.parties.length;
  let sample = 0;
  for (; sample < samples && (sample < FEWEST_DRAWS || !work?.isSpent); sample++) {
    work?.spend(steps);
    const parties = draws.next().parties.map(wholeWorth);
    for (const [at, deal] of full.entries())
      for (const [party, worth] of parties.entries())
        if (wholeSum(worth, deal) >= worth.needed) counts[at]![party]!++;
  }
  return counts.map((row) => row.map((hits) => shareOf(hits, sample)));
}

/** A drawn space with its part of what pays for those that are still to be drawn. */
function partOf(drawn: DealSpace, among: number): DealSpace {
  return drawn.work === undefined ? drawn : { ...drawn, work: drawn.work.part(among) };
}

function shareOf(hits: number, samples: number): Share {
  return { share: hits / samples, ...wilsonInterval(hits, samples) };
}
