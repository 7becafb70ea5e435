import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { keepsTo } from "#deal-space/conditions/condition.ts";
import { withLinkOptions } from "#deal-space/model/links.ts";
import { wholeSum, wholeWorth } from "#deal-space/model/whole-worth.ts";
import { largestGain, type Payment, payment, paymentOf } from "#deal-space/questions/payments.ts";
import type { Share } from "#deal-space/uncertainty/acceptability.ts";
import { spaceDraws } from "#deal-space/uncertainty/uncertain-space.ts";
import type { Budget } from "#math/budget.ts";
import type { Range } from "#math/range.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { clausesIn, dealOf } from "../model.ts";
import type { DealsSetup, LookedAt } from "../setup.ts";
import { FEWEST_READINGS } from "../thresholds.ts";
import { accountOf, readingsFor, tellIfSpent } from "../work.ts";
import { isNoDeal } from "./offers.ts";
import { READINGS_OF_DEAL } from "./options.ts";

/** A package that somebody refuses, and what would win over who does. */
export interface Bought extends LookedAt {
  /** By party what it has above no deal, below 0 what it falls short by: so much a further clause may cost it, or has to bring it. */
  readonly gains: readonly number[];
  /** What a payment would do; null where no unit is stated, or nothing would make it a deal. */
  readonly payment: Omit<Payment, "gains"> | null;
}

/** The same where not everything is known. */
export interface BoughtInReadings extends LookedAt {
  /** Of each party in what share of the readings it falls short, and by how much in nine in ten of these. */
  readonly short: readonly { readonly share: number; readonly by: Range | null }[];
  /** In what share of the readings it is made, and would be with payments; and what is then paid, in nine in ten of those where it is needed. */
  readonly made: number;
  readonly withPayment: Share | null;
  readonly paid: Range | null;
}

export type PaymentsFound =
  | {
      readonly of: "packages";
      /** By which package those who can make it gain most together: from 0 on, payments could make it a deal. */
      readonly most: {
        readonly package: readonly number[];
        readonly gain: number;
        readonly gains: readonly number[];
        /** Who is paid so much in all. */
        readonly paid: number | null;
        readonly to: readonly number[];
      } | null;
      readonly packages: readonly Bought[];
    }
  | {
      readonly of: "readings";
      readonly readings: number;
      /** In what share of the readings payments could make some package a deal; null where no unit is stated. */
      readonly opens: Share | null;
      readonly packages: readonly BoughtInReadings[];
    };

/** What nine readings in ten lie between. */
const TAIL = 0.05;

/** What a side payment would do for packages that somebody refuses, and how much a further clause would have to bring whom. */
export const payments = definePart({
  id: "payments",
  title: "Payments and further clauses",
  needs: [],
  wanted: ({ input, looked }: DealsSetup) =>
    input.parties.length > 1 && (looked.length > 0 || input.unit !== null),
  cost: ({ size, isSettled, looked }: DealsSetup) =>
    (isSettled ? 5 : 3 * READINGS_OF_DEAL) * size * (1 + looked.length),
  run(setup: DealsSetup, { progress, budget }): PaymentsFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    return setup.isSettled && setup.exact !== null ? inPackages(setup) : inReadings(setup, limits, progress);
  },
});

/** The packages that could be a deal: they keep to the conditions, and are not what there is without one. */
function possible({ input, looked }: DealsSetup): readonly LookedAt[] {
  const conditions = input.conditions.flatMap((given) => given.conditions);
  return looked.filter(
    (one) =>
      !isNoDeal(input, one.package) && conditions.every((condition) => keepsTo(condition, one.package)),
  );
}

function inPackages(setup: DealsSetup): PaymentsFound {
  const { input, acceptance } = setup;
  const exact = setup.exact!;
  const packages = possible(setup).flatMap((one): Bought[] => {
    const { gains, ...bought } = payment(exact.space, dealOf(exact, one.package), acceptance);
    return bought.paid === 0 ? [] : [{ ...one, gains, payment: input.unit === null ? null : bought }];
  });
  const most = input.unit === null ? null : largestGain(exact.deals, acceptance);
  if (most === null || most === "too many") return { of: "packages", most: null, packages };
  const { gains, paid, to } = payment(exact.space, most.deal, acceptance);
  return {
    of: "packages",
    most: { package: clausesIn(most.deal, input), gain: most.gain, gains, paid, to },
    packages,
  };
}

function inReadings(
  setup: DealsSetup,
  limits: Budget<typeof DEALS_LIMITS>,
  progress: (done: number) => void,
): PaymentsFound {
  const { input, uncertain, acceptance, samples, seed, kept } = setup;
  const account = accountOf(setup, "payments", limits);
  const wanted = Math.min(samples, READINGS_OF_DEAL);
  const allowed = readingsFor(setup, account, wanted);
  const draws = spaceDraws({ ...uncertain, work: account }, seed, kept);
  const found = possible(setup).map((one) => ({
    one,
    deal: withLinkOptions(uncertain.links ?? [], one.package),
    short: input.parties.map((): number[] => []),
    made: 0,
    bought: 0,
    paid: [] as number[],
  }));
  let opened = 0;
  let isTold = input.unit !== null;
  let readings = 0;
  for (; readings < allowed && (readings < FEWEST_READINGS || !account.isSpent); readings++) {
    progress(readings / allowed);
    const space = draws.next();
    const parties = space.parties.map(wholeWorth);
    for (const looked of found) {
      const { gains, paid, isEnough } = paymentOf(parties, looked.deal, acceptance);
      const accepts = parties.map((party) => wholeSum(party, looked.deal) >= party.needed);
      for (const [party, of] of looked.short.entries()) if (!accepts[party]) of.push(-gains[party]!);
      if (isMade(acceptance, accepts)) looked.made++;
      if (isEnough) looked.bought++;
      if (isEnough && paid! > 0) looked.paid.push(paid!);
    }
    if (!isTold) continue;
    const most = largestGain(space, acceptance);
    if (most === "too many") isTold = false;
    else if (most !== null && most.gain >= 0) opened++;
  }
  tellIfSpent(limits, account, readings < wanted);
  const share = (hits: number): Share => ({ share: hits / readings, ...wilsonInterval(hits, readings) });
  return {
    of: "readings",
    readings,
    opens: isTold ? share(opened) : null,
    packages: found.flatMap(({ one, short, made, bought, paid }): BoughtInReadings[] =>
      made === readings
        ? []
        : [
            {
              ...one,
              short: short.map((of) => ({ share: of.length / readings, by: between(of) })),
              made: made / readings,
              withPayment: input.unit === null ? null : share(bought),
              paid: input.unit === null ? null : between(paid),
            },
          ],
    ),
  };
}

/** What nine in ten lie between. */
function between(values: readonly number[]): Range | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(TAIL * sorted.length);
  return { low: sorted[cut]!, high: sorted[sorted.length - 1 - cut]! };
}
