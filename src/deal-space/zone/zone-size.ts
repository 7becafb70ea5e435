import { Random } from "#math/random.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import { keepsTo } from "../conditions/condition.ts";
import { countAt } from "../front/tally.ts";
import { DominanceFilter } from "../front/undominated.ts";
import { walked } from "../front/walk.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";

/** How many of the deals are acceptable: counted one by one though none is listed, or estimated. */
export interface ZoneSize {
  /** Deals that keep to the conditions; null where the conditions are too entangled to count them. */
  readonly deals: bigint | null;
  /** Of these, what each party accepts by itself. */
  readonly accepted: readonly Count[];
  /** Of these, what is made by the rule of acceptance: the zone of possible agreement. */
  readonly zone: Count;
}

/** `exact`: so many. `share`: that could not be counted; of deals drawn at random so many were, and the 95 % limits (Wilson 1927). */
export type Count =
  | { readonly exact: bigint }
  | { readonly share: number; readonly low: number; readonly high: number; readonly draws: number };

/**
 * How large the zone of possible agreement is. Issue by issue, deals are put together that are worth the same to all as far as
 * their walk-away values go; what is more than enough is enough. Where too many remain apart, deals are
 * drawn at random, the same ones for the same seed.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function zoneSize(given: DealSpace, acceptance: Acceptance, seed: number): ZoneSize {
  const random = new Random(seed, "deals");
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  // Each count has an even part of what is left, and where it comes to nothing half of that is there for a sample.
  const toCount = (among: number) => (space.work ? { ...space, work: space.work.part(among) } : space);
  const deals = countOf(toCount(2 * (parties.length + 2)), [], { by: "all" });
  const count = (of: readonly WholeWorth[], rule: Acceptance, purpose: string, among: number) =>
    countOf(toCount(2 * among), of, rule) ?? sampled(toCount(among), of, rule, random.stream(purpose));
  return {
    deals: deals?.exact ?? null,
    accepted: parties.map((party, at) =>
      count([party], { by: "all" }, `accepted ${at}`, parties.length + 1 - at),
    ),
    zone: count(parties, acceptance, "zone", 1),
  };
}

/**
 * How many deals are made by the rule of acceptance, counted one by one though none is listed; null where too many remain apart.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function madeCount(given: DealSpace, acceptance: Acceptance): bigint | null {
  const space = checked(given);
  return countOf(space, space.parties.map(wholeWorth), acceptance)?.exact ?? null;
}

/** That one party has something else without a deal; null: it accepts everything. */
export interface OtherTerms {
  readonly party: number;
  readonly walkAway: number | null;
}

/**
 * How many deals are made by the rule of acceptance: as things are (`base`), and under the other terms of one party at a time
 * (`under`). Counted one by one where that can be done for all of them, else, or where it is asked for (`isDrawn`), drawn at random, the
 * same deals for all.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function madeUnder(
  given: DealSpace,
  acceptance: Acceptance,
  terms: readonly OtherTerms[],
  seed: number,
  { isDrawn = false }: { readonly isDrawn?: boolean } = {},
): { readonly base: Count; readonly under: readonly Count[] } {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  const others = terms.map(({ party, walkAway }) => ({
    party,
    worth: wholeWorth({ ...space.parties[party]!, walkAway }),
  }));
  const toCount = (at: number) =>
    space.work ? { ...space, work: space.work.part(2 * (others.length + 1 - at)) } : space;
  const exact = [isDrawn ? null : countOf(toCount(0), parties, acceptance)];
  for (const [place, { party, worth }] of others.entries()) {
    // Where one cannot be counted, all are drawn, so that they can be set against one another.
    if (exact.at(-1) === null) break;
    exact.push(
      countOf(
        toCount(place + 1),
        parties.map((one, at) => (at === party ? worth : one)),
        acceptance,
      ),
    );
  }
  const [base, ...under] = exact.includes(null)
    ? drawnUnder(space, parties, acceptance, others, new Random(seed, "deals").stream("zone"))
    : exact.map((one) => one!);
  return { base: base!, under };
}

function drawnUnder(
  space: DealSpace,
  parties: readonly WholeWorth[],
  rule: Acceptance,
  others: readonly { readonly party: number; readonly worth: WholeWorth }[],
  random: Random,
): Count[] {
  const made = [0, ...others.map(() => 0)];
  const draws = eachDrawn(space, random, (deal) => {
    const accepts = parties.map((party) => wholeSum(party, deal) >= party.needed);
    if (isMade(rule, accepts)) made[0]!++;
    for (const [at, { party, worth }] of others.entries()) {
      const before = accepts[party]!;
      accepts[party] = wholeSum(worth, deal) >= worth.needed;
      if (isMade(rule, accepts)) made[at + 1]!++;
      accepts[party] = before;
    }
  });
  return made.map((count) => shareOf(count, draws));
}

/** How many deals are made among these parties; null where there are too many to keep apart. */
export function countOf(
  space: DealSpace,
  parties: readonly WholeWorth[],
  rule: Acceptance,
  limit: { readonly most: number } = DEAL_LIMITS.zone,
): { readonly exact: bigint } | null {
  const filter = new DominanceFilter();
  const enough = parties.map(({ needed }) => needed);
  const found = walked(
    space,
    parties,
    {
      // Where one party alone can stop a deal, what it cannot accept any more is dropped.
      needed: enough.map((needed, party) => (rule.by === "all" || rule.vetoes.includes(party) ? needed : 0)),
      most: enough,
      keep: (rows) => filter.distinct(rows),
    },
    limit,
  );
  if ("tooLarge" in found) return null;
  let exact = 0n;
  for (let row = 0; row < found.size; row++) {
    const accepts = enough.map((needed, party) => found.worth[party]![row]! >= needed);
    if (isMade(rule, accepts)) exact += countAt(found.tally, row);
  }
  return { exact };
}

/** What share of deals drawn at random, of those that keep to the conditions, is made. */
function sampled(space: DealSpace, parties: readonly WholeWorth[], rule: Acceptance, random: Random): Count {
  let made = 0;
  const draws = eachDrawn(space, random, (deal) => {
    if (
      isMade(
        rule,
        parties.map((party) => wholeSum(party, deal) >= party.needed),
      )
    )
      made++;
  });
  return shareOf(made, draws);
}

/** So many deals are drawn at least: a share is then known to three points in a hundred. */
const FEWEST = 1000;
/** Steps of a draw for each issue, and for each condition. */
const DRAWN = 6;
const KEPT = 4;

/** Shows deals drawn at random that keep to the conditions; returns how many. */
export function eachDrawn(
  { options, conditions = [], parties, follows = [], work }: DealSpace,
  random: Random,
  show: (deal: readonly number[]) => void,
): number {
  let draws = 0;
  const free = options.slice(0, options.length - follows.length);
  const [tried, shown] = [DRAWN * options.length + KEPT * conditions.length, options.length * parties.length];
  for (let trial = 0; trial < DEAL_LIMITS.draws.most; trial++) {
    if (work?.spend(tried) === false && trial >= FEWEST) break;
    const deal = free.map((count) => random.below(count));
    for (const when of follows)
      deal.push(Number(when.every((choice) => choice.in.includes(deal[choice.issue]!))));
    if (!conditions.every((condition) => keepsTo(condition, deal))) continue;
    draws++;
    work?.spend(shown);
    show(deal);
  }
  return draws;
}

function shareOf(made: number, draws: number): Count {
  return { share: draws === 0 ? Number.NaN : made / draws, ...wilsonInterval(made, draws), draws };
}
