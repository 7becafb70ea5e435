import { Random } from "#math/random.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import type { Condition } from "../conditions/condition.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { countOf, eachDrawn } from "./zone-size.ts";

/** Of the deals that keep to the conditions and take an option on an issue, what share finds whose consent. */
export interface OptionShare {
  readonly issue: number;
  readonly option: number;
  /** What share each party accepts by itself; null where no deal takes the option, or none of a sample does. */
  readonly accepted: readonly PartOf[] | null;
  /** What share is made by the rule of acceptance; null as above. */
  readonly made: PartOf | null;
}

/** A share, and what drawing leaves open of it (95 %, Wilson 1927): nothing where all were counted. */
export interface PartOf {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** That deals of a space are asked about which take this option. */
export function thatTakes(issue: number, option: number): Condition {
  return { type: "atLeast", k: 1, of: [{ issue, in: [option] }] };
}

/**
 * Clause by clause, how acceptable each option is to whom: of the deals that take it, whatever they settle elsewhere, what share each
 * party accepts, and what share is made. Of the first `issues` issues. Counted one by one where that can be done for every option,
 * else of deals drawn at random, the same for the same seed (`draws`).
 *
 * @throws {DealFault} where the space is faulty.
 */
export function optionShares(
  given: DealSpace,
  acceptance: Acceptance,
  seed: number,
  issues: number = given.options.length,
): { readonly draws: number | null; readonly options: readonly OptionShare[] } {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  const options = space.options
    .slice(0, issues)
    .flatMap((count, issue) => Array.from({ length: count }, (_, option) => ({ issue, option })));
  const limit = {
    most: Math.floor(DEAL_LIMITS.optionCounts.most / (options.length * (parties.length + 2))),
  };
  const found: OptionShare[] = [];
  for (const [at, { issue, option }] of options.entries()) {
    // Half is there for a sample, should it come to that.
    const work = space.work?.part(2 * (options.length - at));
    const counted = countedWith(
      work ? { ...space, work } : space,
      parties,
      acceptance,
      { issue, option },
      limit,
    );
    if (counted === null) return drawnShares(space, parties, acceptance, options, seed);
    found.push(counted);
  }
  return { draws: null, options: found };
}

function countedWith(
  space: DealSpace,
  parties: readonly WholeWorth[],
  acceptance: Acceptance,
  { issue, option }: Pick<OptionShare, "issue" | "option">,
  limit: { readonly most: number },
): OptionShare | null {
  const taking = { ...space, conditions: [...(space.conditions ?? []), thatTakes(issue, option)] };
  const count = (of: readonly WholeWorth[], rule: Acceptance) => countOf(taking, of, rule, limit)?.exact;
  const all = count([], { by: "all" });
  if (all === undefined) return null;
  if (all === 0n) return { issue, option, accepted: null, made: null };
  const shareOf = (some: bigint): PartOf => {
    const share = quotient(some, all);
    return { share, low: share, high: share };
  };
  const accepted: PartOf[] = [];
  for (const party of parties) {
    const own = count([party], { by: "all" });
    if (own === undefined) return null;
    accepted.push(shareOf(own));
  }
  const made = count(parties, acceptance);
  return made === undefined ? null : { issue, option, accepted, made: shareOf(made) };
}

/** One count over another, as near as a floating-point number comes: of counts that are too large for one only the leading digits. */
function quotient(some: bigint, all: bigint): number {
  const extra = BigInt(Math.max(0, all.toString(2).length - 53));
  return Number(some >> extra) / Number(all >> extra);
}

function drawnShares(
  space: DealSpace,
  parties: readonly WholeWorth[],
  acceptance: Acceptance,
  options: readonly Pick<OptionShare, "issue" | "option">[],
  seed: number,
): ReturnType<typeof optionShares> {
  const tally = new OptionTally(space.options, parties.length);
  const { draws, isAll } = eachDrawn(space, new Random(seed, "deals").stream("options"), (deal) => {
    const accepts = parties.map((party) => wholeSum(party, deal) >= party.needed);
    tally.add(deal, accepts, isMade(acceptance, accepts));
  });
  return {
    draws: isAll ? null : draws,
    options: options.map(({ issue, option }) => {
      const found = tally.of(issue, option);
      return isAll
        ? { ...found, accepted: found.accepted?.map(counted) ?? null, made: counted(found.made) }
        : found;
    }),
  };
}

/** A share of all there are: nothing is left open. */
function counted<Part extends PartOf | null>(part: Part): Part {
  return part && { ...part, low: part.share, high: part.share };
}

/** Counts, option by option, the deals that take it, those of them that each party accepts, and those that are made. */
export class OptionTally {
  readonly #seen: readonly Int32Array[];
  readonly #made: readonly Int32Array[];
  readonly #accepted: readonly (readonly Int32Array[])[];

  constructor(options: readonly number[], parties: number) {
    const counts = () => options.map((count) => new Int32Array(count));
    this.#seen = counts();
    this.#made = counts();
    this.#accepted = Array.from({ length: parties }, counts);
  }

  add(deal: readonly number[], accepts: readonly boolean[], made: boolean): void {
    for (let issue = 0; issue < this.#seen.length; issue++) {
      const option = deal[issue]!;
      this.#seen[issue]![option]!++;
      if (made) this.#made[issue]![option]!++;
      for (let party = 0; party < this.#accepted.length; party++)
        if (accepts[party]) this.#accepted[party]![issue]![option]!++;
    }
  }

  /** The shares of an option. `effective`: so many of those seen count as drawn apart from one another; all where it is left out. */
  of(issue: number, option: number, effective?: number): OptionShare {
    const seen = this.#seen[issue]![option]!;
    if (seen === 0) return { issue, option, accepted: null, made: null };
    const draws = Math.min(seen, effective ?? seen);
    const shareOf = (count: number): PartOf => {
      const share = count / seen;
      return { share, ...wilsonInterval(share * draws, draws) };
    };
    return {
      issue,
      option,
      accepted: this.#accepted.map((counts) => shareOf(counts[issue]![option]!)),
      made: shareOf(this.#made[issue]![option]!),
    };
  }
}
