import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import type { Condition } from "#deal-space/conditions/condition.ts";
import type { Deal, DealSpace, PartyWorth } from "#deal-space/model/deal-space.ts";
import { type Link, withLinkOptions, withLinks } from "#deal-space/model/links.ts";
import { worthExactly } from "#deal-space/model/whole-worth.ts";
import { PossibleEnds } from "#deal-space/points/possible-ends.ts";
import type {
  PartyInPoints,
  UncertainParty,
  UncertainSpace,
  WalkAway,
} from "#deal-space/uncertainty/uncertain-space.ts";
import type { Range } from "#math/range.ts";
import type { DealsInput, PartyInput } from "./input.ts";

/** The rule of acceptance, over those whose consent is asked. */
export function acceptanceOf({ agreement }: DealsInput): Acceptance {
  if (agreement.by === "all") return { by: "all" };
  const { vetoes, needed, weights } = agreement;
  return { by: "votes", vetoes, needed, weights };
}

/** Whether today's package is what one of those whose consent is asked has without a deal: then it is none. */
export function isTodayNoDeal(
  today: readonly number[] | null,
  parties: readonly Pick<PartyInput, "walkAway">[],
): boolean {
  return (
    today !== null &&
    parties.some(({ walkAway }) => walkAway.kind === "package" && walkAway.as.join() === today.join())
  );
}

/** What a set of parties wants, as far as it is known: of those whose consent is asked, or of others. */
export function uncertainSpace(
  input: DealsInput,
  parties: readonly PartyInput[] = input.parties,
): UncertainSpace {
  const { clauses, conditions } = input;
  return {
    options: clauses.map(({ options }) => options.length),
    parties: parties.map(uncertainParty),
    conditions: [...conditions.flatMap((given) => given.conditions), ...thatItIsADeal(input)],
    bounds: conditions.flatMap((given) => given.conditions),
    links: parties.flatMap(({ links }, party) => links.map(({ when, adds }) => ({ party, when, adds }))),
  };
}

/** That a package is not the one that there is without a deal, where one such is known. */
function thatItIsADeal({ today, isTodayNoDeal }: DealsInput): Condition[] {
  return isTodayNoDeal && today !== null
    ? [{ type: "forbid", all: today.map((option, issue) => ({ issue, in: [option] })) }]
    : [];
}

function uncertainParty(party: PartyInput): UncertainParty | PartyInPoints {
  const walkAway = walkAwayOf(party);
  if (party.measure === "points")
    return {
      points: party.values.map(({ points }) => points!),
      factors: party.values.map(({ weight }) => weight ?? { low: 1, high: 1 }),
      bias: party.base,
      walkAway,
    };
  return {
    weights: {
      order: party.importance?.given ?? [],
      ranges: sharesOfOne(party.values.map(({ weight }) => weight)),
    },
    values: party.values.map(({ order, shares }) => ({ order, ranges: shares })),
    walkAway,
  };
}

/** Weights that add up to 1 but for rounding, as ones that do. */
function sharesOfOne(weights: readonly (Range | null)[]): (Range | null)[] {
  const total = (end: "low" | "high", open: number) =>
    weights.reduce((sum, weight) => sum + (weight?.[end] ?? open), 0);
  const [least, most] = [total("low", 0), total("high", 1)];
  const by = least > 1 ? least : most < 1 ? most : 1;
  return weights.map((weight) => weight && { low: weight.low / by, high: weight.high / by });
}

function walkAwayOf({ walkAway }: PartyInput): WalkAway {
  switch (walkAway.kind) {
    case "none":
      return null;
    case "worth":
      return walkAway.worth;
    case "package":
      return { as: walkAway.as };
    default:
      return "unknown";
  }
}

/** A space in which everything is one number. */
export interface ExactSpace {
  /** With the issues that stand for links behind the clauses. */
  readonly space: DealSpace;
  /** The same without the package that there is without a deal. */
  readonly deals: DealSpace;
  /** Without links. */
  readonly base: DealSpace;
  readonly links: readonly Link[];
}

/**
 * What the parties want in single numbers: null where a value or a weight of one is not one number. A walk-away value that is not
 * stated, or a range, is left out: the party then accepts whatever there is.
 */
export function exactSpace(
  input: DealsInput,
  parties: readonly PartyInput[] = input.parties,
): ExactSpace | null {
  const { clauses, conditions } = input;
  const links: Link[] = [];
  for (const [party, { links: given }] of parties.entries())
    for (const { when, adds } of given) {
      if (adds.low !== adds.high) return null;
      links.push({ party, when, adds: adds.low });
    }
  const worths = parties.map(exactWorth);
  if (worths.some((worth) => worth === null)) return null;
  const base: DealSpace = {
    options: clauses.map(({ options }) => options.length),
    parties: worths.map((worth) => worth!),
    conditions: conditions.flatMap((given) => given.conditions),
  };
  const linked = withLinks(base, links).parties;
  const withLink = withLinks(base, links);
  const ends = new PossibleEnds(withLink.options, withLink.conditions ?? []);
  const terms = linked.map((worth, at) => {
    const walkAway = exactWalkAway(parties[at]!, worth, links);
    const possible = walkAway === null && ends.isBound ? ends.of(worth) : null;
    return possible === null ? { walkAway } : { walkAway, fallBack: possible.low };
  });
  const settled = (given: DealSpace): DealSpace => ({
    ...given,
    parties: given.parties.map((worth, at) => ({ ...worth, ...terms[at]! })),
  });
  const space = settled(withLink);
  const isDeal = thatItIsADeal(input);
  return {
    links,
    base: settled(base),
    space,
    deals: isDeal.length === 0 ? space : { ...space, conditions: [...(space.conditions ?? []), ...isDeal] },
  };
}

function exactWorth(party: PartyInput): PartyWorth | null {
  const { measure, values, base } = party;
  const weights = values.map(({ weight }) =>
    measure === "points" ? (weight ?? { low: 1, high: 1 }) : weight,
  );
  const rows = values.map(({ points, shares }) => (measure === "points" ? points! : shares));
  const isPinned = (range: Range | null) => range !== null && range.low === range.high;
  if (!weights.every(isPinned) || !rows.every((row) => row.every(isPinned))) return null;
  return {
    values: rows.map((row) => row.map((range) => range!.low)),
    ...(weights.every((weight) => weight!.low === 1)
      ? {}
      : { weights: weights.map((weight) => weight!.low) }),
    bias: base,
    walkAway: null,
  };
}

function exactWalkAway({ walkAway }: PartyInput, worth: PartyWorth, links: readonly Link[]): number | null {
  if (walkAway.kind === "package") return worthExactly(worth, withLinkOptions(links, walkAway.as));
  return walkAway.kind === "worth" && walkAway.worth.low === walkAway.worth.high ? walkAway.worth.low : null;
}

/** Whether what a party has without a deal is one number, or nothing. */
export function knowsWalkAway({ walkAway }: PartyInput): boolean {
  return walkAway.kind === "worth"
    ? walkAway.worth.low === walkAway.worth.high
    : walkAway.kind !== "not stated";
}

/** A package as a deal of a space with links. */
export function dealOf({ links }: ExactSpace, given: Deal): Deal {
  return withLinkOptions(links, given);
}

/** The clauses of a deal, without the issues that stand for links. */
export function clausesIn(deal: Deal, { clauses }: DealsInput): number[] {
  return deal.slice(0, clauses.length);
}
