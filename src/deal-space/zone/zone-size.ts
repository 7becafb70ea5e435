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
  const all = deals ?? sampled(toCount(2 * (parties.length + 2)), [], { by: "all" }, random.stream("deals"));
  return {
    deals: "exact" in all ? all.exact : null,
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
 * same deals for all. Where there are no more than would be drawn, all are gone through: `among` so many.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function madeUnder(
  given: DealSpace,
  acceptance: Acceptance,
  terms: readonly OtherTerms[],
  seed: number,
  { isDrawn = false }: { readonly isDrawn?: boolean } = {},
): { readonly base: Count; readonly under: readonly Count[]; readonly among: bigint | null } {
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
  if (exact.includes(null))
    return drawnUnder(space, parties, acceptance, others, new Random(seed, "deals").stream("zone"));
  const [base, ...under] = exact.map((one) => one!);
  return { base: base!, under, among: null };
}

function drawnUnder(
  space: DealSpace,
  parties: readonly WholeWorth[],
  rule: Acceptance,
  others: readonly { readonly party: number; readonly worth: WholeWorth }[],
  random: Random,
): ReturnType<typeof madeUnder> {
  const made = [0, ...others.map(() => 0)];
  const seen = eachDrawn(space, random, (deal) => {
    const accepts = parties.map((party) => wholeSum(party, deal) >= party.needed);
    if (isMade(rule, accepts)) made[0]!++;
    for (const [at, { party, worth }] of others.entries()) {
      const before = accepts[party]!;
      accepts[party] = wholeSum(worth, deal) >= worth.needed;
      if (isMade(rule, accepts)) made[at + 1]!++;
      accepts[party] = before;
    }
  });
  const [base, ...under] = made.map((count) => seenCount(count, seen));
  return { base: base!, under, among: seen.isAll ? BigInt(seen.draws) : null };
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

/** How many deals are made, gone through one by one where that is no longer than drawing, else what share of some drawn at random is. */
function sampled(space: DealSpace, parties: readonly WholeWorth[], rule: Acceptance, random: Random): Count {
  let made = 0;
  const seen = eachDrawn(space, random, (deal) => {
    if (
      isMade(
        rule,
        parties.map((party) => wholeSum(party, deal) >= party.needed),
      )
    )
      made++;
  });
  return seenCount(made, seen);
}

/** So many deals are drawn at least: a share is then known to three points in a hundred. */
const FEWEST = 1000;
/** Steps of a draw for each issue, and for each condition. */
const DRAWN = 6;
const KEPT = 4;

/** How many deals that keep to the conditions were shown, and whether these are all there are rather than a sample. */
export interface Seen {
  readonly draws: number;
  readonly isAll: boolean;
}

/**
 * Shows deals drawn at random that keep to the conditions; or, where there are no more deals than would be drawn, each of them once: a
 * sample of as many would cost as much and tell less.
 */
export function eachDrawn(
  { options, conditions = [], parties, follows = [], work }: DealSpace,
  random: Random,
  show: (deal: readonly number[]) => void,
): Seen {
  let draws = 0;
  const free = options.slice(0, options.length - follows.length);
  const [tried, shown] = [DRAWN * options.length + KEPT * conditions.length, options.length * parties.length];
  const paid = work === undefined ? DEAL_LIMITS.draws.most : Math.floor(work.left / (tried + shown));
  const all = free.reduce((product, count) => product * count, 1);
  const isAll = all <= Math.min(DEAL_LIMITS.draws.most, Math.max(FEWEST, paid));
  const deal = free.map(() => 0);
  for (let trial = 0; trial < (isAll ? all : DEAL_LIMITS.draws.most); trial++) {
    if (work?.spend(tried) === false && !isAll && trial >= FEWEST) break;
    deal.length = free.length;
    if (!isAll) for (const [issue, count] of free.entries()) deal[issue] = random.below(count);
    else if (trial > 0) goOn(deal, free);
    for (const when of follows)
      deal.push(Number(when.every((choice) => choice.in.includes(deal[choice.issue]!))));
    if (!conditions.every((condition) => keepsTo(condition, deal))) continue;
    draws++;
    work?.spend(shown);
    show(deal);
  }
  return { draws, isAll };
}

/** The next deal, as a counter goes on. */
function goOn(deal: number[], options: readonly number[]): void {
  for (let issue = options.length - 1; issue >= 0; issue--) {
    deal[issue] = (deal[issue]! + 1) % options[issue]!;
    if (deal[issue] !== 0) return;
  }
}

function seenCount(made: number, { draws, isAll }: Seen): Count {
  if (isAll) return { exact: BigInt(made) };
  return { share: draws === 0 ? Number.NaN : made / draws, ...wilsonInterval(made, draws), draws };
}
