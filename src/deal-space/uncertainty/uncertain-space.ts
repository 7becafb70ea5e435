import { Random } from "#math/random.ts";
import type { Range } from "#math/range.ts";
import type { Condition } from "../conditions/condition.ts";
import { checked } from "../model/checked.ts";
import { DealFault } from "../model/deal-fault.ts";
import { type Deal, type DealSpace, type PartyWorth, worthOf } from "../model/deal-space.ts";
import type { Known } from "./known.ts";
import { type Draws, valueDraws, weightDraws } from "./uniform-draws.ts";

/** A space of deals of which it is not known what everything is worth. */
export interface UncertainSpace {
  readonly options: readonly number[];
  readonly parties: readonly UncertainParty[];
  readonly conditions?: readonly Condition[];
}

/** What is known of what a party wants. Every deal is worth from 0 to 1 to it. */
export interface UncertainParty {
  /** How much each issue counts: weights from 0 on that add up to 1. */
  readonly weights: Known;
  /** Of each issue, what its options are worth: 0 the worst, 1 the best. */
  readonly values: readonly Known[];
  /** What it has without a deal: within a range, or as good as a deal; null where it accepts everything. */
  readonly walkAway: Range | { readonly as: Deal } | null;
}

/**
 * Draws spaces in which everything is worth something, all those equally likely that what is known allows. The same draws for the same
 * seed; what is drawn for a party does not depend on the others.
 *
 * @throws {DealFault} where a list has the wrong length, or what is known contradicts itself.
 */
export function spaceDraws(
  { options, parties, conditions = [] }: UncertainSpace,
  seed: number,
): { next(): DealSpace } {
  const drawn = parties.map((party, at) =>
    partyDraws(party, options, `parties[${at}]`, new Random(seed, "deals", at)),
  );
  const next = () => ({ options, parties: drawn.map((draw) => draw()), conditions });
  checked({ options, parties: drawn.map((draw) => draw()), conditions });
  return { next };
}

function partyDraws(
  { weights, values, walkAway }: UncertainParty,
  options: readonly number[],
  place: string,
  random: Random,
): () => PartyWorth {
  if (values.length !== options.length)
    throw new DealFault(
      "length",
      `${place}.values`,
      `has ${values.length} entries for ${options.length} issues`,
    );
  const weightsOf = found(weightDraws(options.length, weights, random.stream("weights")), `${place}.weights`);
  const valuesOf = values.map((known, issue) =>
    found(valueDraws(options[issue]!, known, random.stream(`values ${issue}`)), `${place}.values[${issue}]`),
  );
  const withoutDeal = random.stream("walk-away");
  return () => {
    const party = {
      weights: [...weightsOf.next()],
      values: valuesOf.map((draws) => [...draws.next()]),
      walkAway: null,
    };
    if (walkAway === null) return party;
    if ("as" in walkAway) return { ...party, walkAway: worthOf(party, walkAway.as) };
    return { ...party, walkAway: withoutDeal.between(walkAway.low, walkAway.high) };
  };
}

function found(draws: Draws | null, place: string): Draws {
  if (draws === null)
    throw new DealFault("number", place, "no numbers are in this order and within these ranges at once");
  return draws;
}
