import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { keepsTo } from "#deal-space/conditions/condition.ts";
import { efficientDeals } from "#deal-space/front/efficient-deals.ts";
import { objections } from "#deal-space/questions/objections.ts";
import { definePart } from "../../part.ts";
import { clausesIn, dealOf, type ExactSpace } from "../model.ts";
import type { DealsSetup, LookedAt } from "../setup.ts";

/** That a party does not accept a package, and what would bring it to. */
export interface Objecting {
  readonly party: number;
  readonly short: number;
  /** Another option on one clause that would do, those first that cost the others least; and how many there are in all. */
  readonly remedies: readonly {
    readonly clause: number;
    readonly option: number;
    readonly loses: readonly number[];
  }[];
  readonly remediesInAll: number;
}

/** A package, and who makes what of it. */
export interface OfferFound extends LookedAt {
  /** What it is worth, by party; and whether each accepts it. */
  readonly worth: readonly number[];
  readonly accepts: readonly boolean[];
  /** The same of those who can neither sign nor stop a deal: null where what they want is not in single numbers. */
  readonly others: readonly { readonly worth: number; readonly accepts: boolean }[] | null;
  readonly made: boolean;
  /** Whether it keeps to the conditions. */
  readonly isPossible: boolean;
  readonly objections: readonly Objecting[];
  /**
   * A package that is better for some and worse for nobody: the one by which the party that gains least gains most, in its own
   * measure; null where there is none. And how many efficient ones are as good: null where that is too much to find.
   */
  readonly better: { readonly package: readonly number[]; readonly worth: readonly number[] } | null;
  readonly betterCount: number | null;
}

/** The most remedies that are kept of an objection. */
const REMEDIES = 5;

/** Whether a package is what there is without a deal. */
export function isNoDeal({ today, isTodayNoDeal }: DealsSetup["input"], given: readonly number[]): boolean {
  return isTodayNoDeal && today?.join() === given.join();
}

/** Today's package and the offers on the table: who accepts, who does not, on which clause, and what would better them for all. */
export const offers = definePart({
  id: "offers",
  title: "Offers on the table",
  needs: [],
  wanted: ({ exact, looked }: DealsSetup) => exact !== null && looked.length > 0,
  cost: ({ size, looked }: DealsSetup) => 10 * size * looked.length,
  run: (setup: DealsSetup): readonly OfferFound[] => setup.looked.map((one) => offerFound(setup, one)),
});

function offerFound(setup: DealsSetup, looked: LookedAt): OfferFound {
  const { exact, acceptance, input } = setup;
  const { space, base, links } = exact!;
  const worth = worthIn(exact!, looked.package);
  const accepts = space.parties.map(({ walkAway }, at) => walkAway === null || worth[at]! >= walkAway);
  const isPossible = (base.conditions ?? []).every((condition) => keepsTo(condition, looked.package));
  const as = efficientDeals(space, { asGoodAs: dealOf(exact!, looked.package) });
  const { better, betterCount } =
    "tooLarge" in as
      ? { better: null, betterCount: null }
      : betterThan(as, worth, (row) => clausesIn(as.deal(row), input));
  return {
    ...looked,
    worth,
    accepts,
    others: byOthers(setup, looked.package),
    made: isPossible && !isNoDeal(input, looked.package) && isMade(acceptance, accepts),
    isPossible,
    objections: objections(base, looked.package, links).map(({ party, short, remedies }) => ({
      party,
      short,
      remedies: remedies
        .slice(0, REMEDIES)
        .map(({ issue, option, loses }) => ({ clause: issue, option, loses })),
      remediesInAll: remedies.length,
    })),
    better,
    betterCount,
  };
}

/** What those make of a package who can neither sign nor stop it: whom it gives less than no deal has a reason to undo it. */
export function byOthers({ input, others }: DealsSetup, given: readonly number[]): OfferFound["others"] {
  if (input.bystanders.length === 0) return [];
  if (others === null) return null;
  return worthIn(others, given).map((worth, at) => {
    const { walkAway } = others.space.parties[at]!;
    return { worth, accepts: walkAway === null || worth >= walkAway };
  });
}

/** What a package is worth to each party. */
export function worthIn({ space, ...exact }: ExactSpace, given: readonly number[]): number[] {
  const as = efficientDeals(
    {
      options: space.options.map(() => 1),
      parties: oneOption(space.parties, dealOf({ space, ...exact }, given)),
    },
    "all",
  );
  if ("tooLarge" in as) throw new Error("one deal is too many");
  return as.worth.map((column, party) => column[0]! / as.parties[party]!.units);
}

/** The parties of a space in which each issue has the option taken alone, so that worth is added up in whole numbers. */
function oneOption(
  parties: ExactSpace["space"]["parties"],
  deal: readonly number[],
): ExactSpace["space"]["parties"] {
  return parties.map((party) => ({
    ...party,
    values: party.values.map((row, issue) => [row[deal[issue]!]!]),
    walkAway: null,
  }));
}

function betterThan(
  as: Exclude<ReturnType<typeof efficientDeals>, { tooLarge: unknown }>,
  worth: readonly number[],
  packageAt: (row: number) => readonly number[],
): Pick<OfferFound, "better" | "betterCount"> {
  let best: { readonly row: number; readonly least: number; readonly worth: readonly number[] } | null = null;
  let count = 0;
  for (let row = 0; row < as.size; row++) {
    const own = as.worth.map((column, party) => column[row]! / as.parties[party]!.units);
    const gains = own.map((one, party) => one - worth[party]!);
    const gaining = gains.filter((gain) => gain > EQUAL);
    if (gaining.length === 0) continue;
    count++;
    // Who gains nothing counts as well: a package by which all gain is better than one by which one gains much.
    const least = gains.reduce((low, gain) => Math.min(low, gain));
    if (best === null || least > best.least) best = { row, least, worth: own };
  }
  return {
    better: best === null ? null : { package: packageAt(best.row), worth: best.worth },
    betterCount: count,
  };
}

/** What rounding may leave of two equal numbers. */
const EQUAL = 1e-9;
