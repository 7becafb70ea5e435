import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { withLinkOptions } from "#deal-space/model/links.ts";
import { PossibleEnds } from "#deal-space/points/possible-ends.ts";
import { distanceToFront } from "#deal-space/questions/distance.ts";
import { spaceDraws } from "#deal-space/uncertainty/uncertain-space.ts";
import type { Budget } from "#math/budget.ts";
import type { Range } from "#math/range.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { dealOf } from "../model.ts";
import type { DealsSetup, LookedAt } from "../setup.ts";
import { FEWEST_READINGS } from "../thresholds.ts";
import { accountOf, readingsFor, tellIfSpent } from "../work.ts";
import { isNoDeal } from "./offers.ts";
import { parties } from "./parties.ts";

/** How far a package is from the efficient ones that are worse for nobody; in readings, what nine in ten of them lie between. */
export interface DistanceFound {
  readonly kind: LookedAt["kind"];
  readonly offer: number | null;
  /** Whether there is none of them: it breaks a condition, and none that keeps to all is as good for everybody. False in readings. */
  readonly isNone: boolean;
  /** Clauses on which it differs from the nearest, the nearest being the one with fewest; null where there is none or it is not known. */
  readonly clauses: Range | null;
  /** A straight line through what each party has, as a share of its stake; null where there is none or it is not known. */
  readonly worth: Range | null;
  /** In what share of the readings it is efficient itself; 1 or 0 where everything is known. */
  readonly efficient: number | null;
}

export interface DistancesFound {
  /** In how many readings; null where everything is known. */
  readonly readings: number | null;
  readonly packages: readonly DistanceFound[];
}

/** Readings in which the way is measured, and comparisons that are made for it. */
const READINGS = 60;
const COMPARISONS = { exact: 20_000_000, reading: 200_000 };
/** Partial packages at once, in a reading. */
const MOST_IN_READING = 20_000;
/** What nine readings in ten lie between. */
const TAIL = 0.05;

/** How far today's package and the offers are from where nobody can gain without another losing. */
export const distances = definePart({
  id: "distances",
  title: "Distance to the efficient packages",
  needs: [parties],
  wanted: ({ looked }: DealsSetup) => looked.length > 0,
  cost: ({ size, looked, isSettled }: DealsSetup) => (isSettled ? 10 : 10 * READINGS) * size * looked.length,
  run(setup: DealsSetup, { of, progress, budget }): DistancesFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const account = accountOf(setup, "distances", limits);
    const { looked, exact, isSettled, input, uncertain, seed, samples, kept } = setup;
    const issues = input.clauses.length;
    if (isSettled && exact !== null) {
      const atStake = of(parties).map(({ stake }) => stake);
      const packages = looked.map((one, at) => {
        const work = account.part(looked.length - at);
        const space = isNoDeal(input, one.package) ? exact.space : exact.deals;
        const found = distanceToFront({ ...space, work }, dealOf(exact, one.package), {
          issues,
          atStake,
          comparisons: COMPARISONS.exact,
        });
        if (found === null) return { ...between(one, [], 1), isNone: true };
        return between(one, "tooLarge" in found ? [] : [found], 1);
      });
      tellIfSpent(
        limits,
        account,
        packages.some(({ worth, isNone }) => worth === null && !isNone),
      );
      return { readings: null, packages };
    }
    const wanted = Math.min(samples, READINGS);
    const readings = readingsFor(setup, account, wanted);
    const draws = spaceDraws({ ...uncertain, work: account }, seed, kept);
    let done = 0;
    // What there is without a deal may itself be what nobody can better.
    const withToday = (space: DealSpace): DealSpace => ({
      ...space,
      conditions: uncertain.bounds ?? space.conditions ?? [],
    });
    const found = looked.map((): { issues: number; worth: number }[] => []);
    const mostOfOne = Math.floor(account.left / Math.min(readings, FEWEST_READINGS));
    for (; done < readings && (done < FEWEST_READINGS || !account.isSpent); done++) {
      progress(done / readings);
      const space = { ...draws.next(), work: account.upTo(mostOfOne) };
      const ends = new PossibleEnds(space.options, space.conditions ?? []);
      const atStake = space.parties.map((party) => ends.of(party));
      for (const [at, { package: given }] of looked.entries()) {
        const distance = distanceToFront(
          isNoDeal(input, given) ? withToday(space) : space,
          withLinkOptions(uncertain.links ?? [], given),
          {
            issues,
            atStake,
            comparisons: COMPARISONS.reading,
            partialDeals: MOST_IN_READING,
          },
        );
        if (distance !== null && !("tooLarge" in distance)) found[at]!.push(distance);
      }
    }
    tellIfSpent(limits, account, done < wanted);
    return { readings: done, packages: looked.map((one, at) => between(one, found[at]!, done)) };
  },
});

/** Of several distances what nine in ten lie between; nothing where one reading in ten or more did not tell. */
function between(
  { kind, offer }: LookedAt,
  found: readonly { readonly issues: number; readonly worth: number }[],
  wanted: number,
): DistanceFound {
  if (found.length === 0 || found.length < 0.9 * wanted)
    return { kind, offer, isNone: false, clauses: null, worth: null, efficient: null };
  const range = (values: readonly number[]): Range => {
    const sorted = values.toSorted((a, b) => a - b);
    const cut = Math.floor(TAIL * sorted.length);
    return { low: sorted[cut]!, high: sorted[sorted.length - 1 - cut]! };
  };
  return {
    kind,
    offer,
    isNone: false,
    clauses: range(found.map(({ issues }) => issues)),
    worth: range(found.map(({ worth }) => worth)),
    // What is worth as much as an efficient one may itself break a condition.
    efficient: found.filter(({ issues }) => issues === 0).length / found.length,
  };
}
