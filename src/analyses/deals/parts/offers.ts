import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { keepsTo } from "#deal-space/conditions/condition.ts";
import { efficientDeals } from "#deal-space/front/efficient-deals.ts";
import { worthOf } from "#deal-space/model/deal-space.ts";
import { wholeSum, wholeWorth, worthExactly } from "#deal-space/model/whole-worth.ts";
import { objections } from "#deal-space/questions/objections.ts";
import type { Budget, Meter } from "#math/budget.ts";
import type { Range } from "#math/range.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { clausesIn, dealOf, type ExactSpace } from "../model.ts";
import type { DealsSetup, LookedAt } from "../setup.ts";
import { accountOf, paidBy, tellIfSpent } from "../work.ts";
import { parties } from "./parties.ts";

/** That a party does not accept a package, and what would bring it to. */
export interface Objecting {
  readonly party: number;
  readonly short: number;
  /**
   * Another option on one clause that would do, those first after which fewest of the others would refuse, then those that cost whoever of
   * them loses most least, as a share of what is at stake for it; whether the package is then made; and how many there are in all.
   */
  readonly remedies: readonly {
    readonly clause: number;
    readonly option: number;
    readonly loses: readonly number[];
    readonly isMade: boolean;
    /** Whether it leads back to what there is without a deal. */
    readonly isNoDeal: boolean;
  }[];
  readonly remediesInAll: number;
}

/** A package, and who makes what of it. */
export interface OfferFound extends LookedAt {
  /** What it is worth, by party; and whether each accepts it. */
  readonly worth: readonly number[];
  /** The same as floating-point numbers come to that are added up in the order of the clauses. */
  readonly addedUp: readonly number[];
  readonly accepts: readonly boolean[];
  /** The same of those who can neither sign nor stop a deal: null where what they want is not in single numbers. */
  readonly others: readonly { readonly worth: number; readonly accepts: boolean }[] | null;
  readonly made: boolean;
  /** Whether it keeps to the conditions. */
  readonly isPossible: boolean;
  readonly objections: readonly Objecting[];
  /**
   * A package that is better for some and worse for nobody: the one by which the party that gains least gains most, in its own
   * measure; null where there is none. Those who can neither sign nor stop a deal are not asked, and may lose. And how many efficient
   * ones are as good: null where that is too much to find.
   */
  readonly better: {
    readonly package: readonly number[];
    readonly worth: readonly number[];
    readonly others: OfferFound["others"];
  } | null;
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
  needs: [parties],
  wanted: ({ exact, looked }: DealsSetup) => exact !== null && looked.length > 0,
  cost: ({ size, looked }: DealsSetup) => 10 * size * looked.length,
  run(setup: DealsSetup, { of, budget }): readonly OfferFound[] {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const account = accountOf(setup, "offers", limits);
    const stakes = of(parties).map(({ stake }) => stake);
    const { looked } = setup;
    const found = looked.map((one, at) => offerFound(setup, one, stakes, account.part(looked.length - at)));
    tellIfSpent(
      limits,
      account,
      found.some(({ betterCount }) => betterCount === null),
    );
    return found;
  },
});

function offerFound(
  setup: DealsSetup,
  looked: LookedAt,
  stakes: readonly (Range | null)[],
  work: Meter,
): OfferFound {
  const { exact, acceptance, input } = setup;
  const { base, links } = exact!;
  const worth = worthIn(exact!, looked.package);
  const accepts = acceptsIn(exact!, looked.package);
  const keeps = (given: readonly number[]) =>
    (base.conditions ?? []).every((condition) => keepsTo(condition, given));
  const isDeal = (given: readonly number[], by: readonly boolean[]) =>
    keeps(given) && !isNoDeal(input, given) && isMade(acceptance, by);
  const changedBy = (clause: number, option: number) =>
    looked.package.map((now, at) => (at === clause ? option : now));
  const isMadeWith = (clause: number, option: number) => {
    const changed = changedBy(clause, option);
    return isDeal(changed, acceptsIn(exact!, changed));
  };
  // What there is without a deal betters nothing.
  const as = efficientDeals(paidBy(exact!, work).deals, { asGoodAs: dealOf(exact!, looked.package) });
  const { better, betterCount } =
    "tooLarge" in as
      ? { better: null, betterCount: null }
      : betterThan(as, worth, (row) => {
          const given = clausesIn(as.deal(row), input);
          return { package: given, others: byOthers(setup, given) };
        });
  return {
    ...looked,
    worth,
    addedUp: exact!.space.parties.map((party) => worthOf(party, dealOf(exact!, looked.package))),
    accepts,
    others: byOthers(setup, looked.package),
    made: isDeal(looked.package, accepts),
    isPossible: keeps(looked.package),
    objections: objections(base, looked.package, links, stakes).map(({ party, short, remedies }) => ({
      party,
      short,
      remedies: remedies.slice(0, REMEDIES).map(({ issue, option, loses }) => ({
        clause: issue,
        option,
        loses,
        isMade: isMadeWith(issue, option),
        isNoDeal: isNoDeal(input, changedBy(issue, option)),
      })),
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
  const accepts = acceptsIn(others, given);
  return worthIn(others, given).map((worth, at) => ({ worth, accepts: accepts[at]! }));
}

/** What a package is worth to each party. */
export function worthIn(exact: ExactSpace, given: readonly number[]): number[] {
  const deal = dealOf(exact, given);
  return exact.space.parties.map((party) => worthExactly(party, deal));
}

/** Whether each party accepts a package: in whole numbers, so that what is worth exactly what it has without a deal is accepted. */
function acceptsIn(exact: ExactSpace, given: readonly number[]): boolean[] {
  const deal = dealOf(exact, given);
  return exact.space.parties.map((party) => {
    const whole = wholeWorth(party);
    return wholeSum(whole, deal) >= whole.needed;
  });
}

function betterThan(
  as: Exclude<ReturnType<typeof efficientDeals>, { tooLarge: unknown }>,
  worth: readonly number[],
  packageAt: (row: number) => Pick<NonNullable<OfferFound["better"]>, "package" | "others">,
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
    better: best === null ? null : { ...packageAt(best.row), worth: best.worth },
    betterCount: count,
  };
}

/** What rounding may leave of two equal numbers. */
const EQUAL = 1e-9;
