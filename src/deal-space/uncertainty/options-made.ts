import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import { keepsTo } from "../conditions/condition.ts";
import { isWide } from "../conditions/ways-through.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { nearNashOf } from "../points/nash-search.ts";
import { pricedDeal } from "../questions/priced-deal.ts";
import { someDealOf } from "../questions/some-deal.ts";
import { thatTakes } from "../zone/option-shares.ts";
import { goodOf } from "./acceptability.ts";
import type { KeptDraws } from "./kept-draws.ts";
import { SOON } from "./prospects.ts";
import { spaceDraws, type UncertainSpace } from "./uncertain-space.ts";

/** Deals kept of earlier searches: one that was made often is made again, and shows it of all options that it takes. */
const POOL = 200;

/** In so many of the draws it has to be found. */
const KNOWN = 0.9;

/** In what share of the draws some deal with an option is made. */
export interface OptionMade {
  readonly issue: number;
  readonly option: number;
  /** Of the draws in which that was found; null where it was in too few: what is soon found is not like the rest. */
  readonly share: number | null;
}

/**
 * Option by option, in what share of all that may be wanted some deal that takes it is made.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function optionsMade(
  space: UncertainSpace,
  acceptance: Acceptance,
  {
    samples,
    seed,
    kept,
    most,
    tries,
    least = samples,
    each = () => {},
  }: {
    readonly samples: number;
    readonly seed: number;
    readonly kept?: KeptDraws | undefined;
    /** Partial deals compared in one search. */
    readonly most: number;
    /** Changes that may be tried in a search for a deal by which all gain. */
    readonly tries?: number | undefined;
    /** So many draws are looked into, whatever pays for them, and more while there is something left. */
    readonly least?: number;
    readonly each?: (sample: number) => void;
  },
): { readonly samples: number; readonly options: readonly OptionMade[] } {
  const draws = spaceDraws(space, seed, kept);
  const options = space.options.flatMap((count, issue) =>
    Array.from({ length: count }, (_, option) => ({ issue, option, hits: 0, known: 0 })),
  );
  const first = options.reduce<number[]>((places, { issue, option }, at) => {
    if (option === 0) places[issue] = at;
    return places;
  }, []);
  const pool: Deal[] = [];
  let conditions: DealSpace["conditions"];
  let taking: readonly NonNullable<DealSpace["conditions"]>[] = [];
  const account = space.work;
  const mostOfOne = account === undefined ? 0 : Math.floor(account.left / least);
  let sample = 0;
  for (; sample < samples && (sample < least || !account?.isSpent); sample++) {
    each(sample);
    const drawn = draws.next();
    const work = account?.upTo(mostOfOne);
    // The way through conditions is found once for each list of them.
    if (conditions === undefined || conditions !== drawn.conditions) {
      conditions = drawn.conditions ?? [];
      const now = conditions;
      taking = options.map(({ issue, option }) => [...now, thatTakes(issue, option)]);
    }
    const parties = drawn.parties.map(wholeWorth);
    const isShown = new Uint8Array(options.length);
    const show = (deal: Deal) => {
      for (const [issue, place] of first.entries()) isShown[place + deal[issue]!] = 1;
    };
    for (const deal of pool) if (isMadeOf(drawn, parties, acceptance, deal)) show(deal);
    for (const [at, one] of options.entries()) {
      if (!isShown[at]) {
        const part = work && { work: work.part(options.length - at) };
        const asked = { ...drawn, conditions: taking[at]!, ...part };
        const found = dealWith(asked, parties, acceptance, { most, tries });
        if (found === "not found") continue;
        if (found !== null) {
          show(found);
          if (pool.length < POOL) pool.push(found);
        }
      }
      one.known++;
      if (isShown[at]) one.hits++;
    }
  }
  const found = options.map(({ issue, option, hits, known }) => ({
    issue,
    option,
    share: known < Math.max(1, KNOWN * sample) ? null : hits / known,
  }));
  return { samples: sample, options: found };
}

function isMadeOf(
  { conditions = [] }: DealSpace,
  parties: readonly WholeWorth[],
  acceptance: Acceptance,
  deal: Deal,
): boolean {
  return (
    conditions.every((condition) => keepsTo(condition, deal)) &&
    isMade(
      acceptance,
      parties.map((party) => wholeSum(party, deal) >= party.needed),
    )
  );
}

/** A deal that is made, sought where it is found soonest; null where there is none. */
function dealWith(
  space: DealSpace,
  parties: readonly WholeWorth[],
  acceptance: Acceptance,
  { most, tries }: { readonly most: number; readonly tries: number | undefined },
): Deal | null | "not found" {
  if (space.work?.isSpent) return "not found";
  const soon =
    acceptance.by === "all" && isWide(space)
      ? pricedDeal(space, parties, tries)
      : someDealOf(space, parties, acceptance, SOON);
  if (soon === null || (soon !== "left open" && !("tooLarge" in soon))) return soon;
  if (acceptance.by === "all") {
    const near = nearNashOf(space, parties, undefined, tries);
    const good = near === null ? null : goodOf(near);
    if (good !== null) return good;
  }
  const found = someDealOf(space, parties, acceptance, { most });
  return found !== null && "tooLarge" in found ? "not found" : found;
}
