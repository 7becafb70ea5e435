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
  const deals = countOf(space, [], { by: "all" });
  const count = (of: readonly WholeWorth[], rule: Acceptance, purpose: string) =>
    countOf(space, of, rule) ?? sampled(space, of, rule, random.stream(purpose));
  return {
    deals: deals?.exact ?? null,
    accepted: parties.map((party, at) => count([party], { by: "all" }, `accepted ${at}`)),
    zone: count(parties, acceptance, "zone"),
  };
}

/**
 * How many deals are made by the rule of acceptance, counted or drawn as in `zoneSize`, without the rest of it.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function madeDeals(given: DealSpace, acceptance: Acceptance, seed: number): Count {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  return (
    countOf(space, parties, acceptance) ??
    sampled(space, parties, acceptance, new Random(seed, "deals").stream("zone"))
  );
}

/** How many deals are made among these parties; null where there are too many to keep apart. */
function countOf(
  space: DealSpace,
  parties: readonly WholeWorth[],
  rule: Acceptance,
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
    DEAL_LIMITS.zone,
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
  const { options, conditions = [] } = space;
  let draws = 0;
  let made = 0;
  for (let trial = 0; trial < DEAL_LIMITS.draws.most; trial++) {
    const deal = options.map((count) => random.below(count));
    if (!conditions.every((condition) => keepsTo(condition, deal))) continue;
    draws++;
    const accepts = parties.map((party) => wholeSum(party, deal) >= party.needed);
    if (isMade(rule, accepts)) made++;
  }
  return { share: draws === 0 ? Number.NaN : made / draws, ...wilsonInterval(made, draws), draws };
}
