import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { keepsTo } from "#deal-space/conditions/condition.ts";
import type { Deal, PartyWorth } from "#deal-space/model/deal-space.ts";
import { worthOf } from "#deal-space/model/deal-space.ts";
import type { Link } from "#deal-space/model/links.ts";
import type { Share } from "#deal-space/uncertainty/acceptability.ts";
import { climbed, sampledPackages } from "#deal-space/uncertainty/sampled-packages.ts";
import { spaceDraws } from "#deal-space/uncertainty/uncertain-space.ts";
import { type Budget, Meter } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import type { Range } from "#math/range.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { exactSpace, knowsWalkAway, uncertainSpace } from "../model.ts";
import type { DealsSetup, LookedAt } from "../setup.ts";
import { FEWEST_READINGS } from "../thresholds.ts";
import { tellIfSpent } from "../work.ts";
import { isNoDeal } from "./offers.ts";

/** A package that the case names, and in how many of the readings it is a deal, and each party accepts it. */
export interface SampledOffer extends LookedAt {
  readonly isPossible: boolean;
  readonly made: number;
  readonly accepted: readonly number[];
}

/** What packages drawn at random, and a search from them, show where conditions and links hang together in too many ways to go through. */
export interface SampleFound {
  /** Packages drawn, and how many of them keep to every condition. */
  readonly drawn: number;
  readonly possible: number;
  /** Packages looked at that keep to every condition: those drawn, those of the case, and those that a search from them came upon. */
  readonly looked: number;
  /** In how many readings they were looked at; null where everything is known. */
  readonly readings: number | null;
  /** In how many of these some package that was looked at is a deal: in the others there may be one that was not. */
  readonly made: number;
  /** A package that is a deal in most of them; null where none was come upon. */
  readonly deal: readonly number[] | null;
  /** Where everything is known: of the packages drawn that keep to the conditions, what share each party accepts, and what share is made. */
  readonly shares: { readonly accepted: readonly Share[]; readonly made: Share } | null;
  readonly offers: readonly SampledOffer[];
}

/** Packages drawn, and kept of them. */
const MOST_DRAWN = 100_000;
const WANTED = 2000;
/** Readings at most; and packages from which a better one is looked for in each. */
const READINGS = 100;
const SEARCHES = 4;
/** So many times as long a step takes here. */
const LONGER = 4;
/** What rounding may leave of two equal numbers, as a share of what is at stake. */
const EQUAL = 1e-9;

/** A party in one reading: what a package is worth to it, and the least that it accepts. */
interface Wants {
  readonly worth: (deal: Deal) => number;
  readonly least: number;
  readonly spread: number;
}

/** Whether there is a deal, by a sample of the packages. */
export const sample = definePart({
  id: "sample",
  title: "Packages drawn at random",
  needs: [],
  wanted: ({ input }: DealsSetup) => input.entangled !== undefined,
  cost: ({ size, samples }: DealsSetup) => 10 * size * samples,
  run(setup: DealsSetup, { budget, progress }): SampleFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const { input, acceptance, seed, looked, samples } = setup;
    // Steps of a search among packages take several times as long as those of a pass through conditions.
    const account = new Meter(Math.max(1, Math.floor(limits.most("steps") / LONGER)));
    const space = {
      options: input.clauses.map(({ options }) => options.length),
      conditions: input.conditions.flatMap((given) => given.conditions),
    };
    const isPossible = (deal: Deal) => space.conditions.every((condition) => keepsTo(condition, deal));
    const random = new Random(seed, "deals").stream("sampled packages");
    const { drawn, possible } = sampledPackages(space, random, {
      most: MOST_DRAWN,
      wanted: WANTED,
      work: account.part(4),
    });
    const known = new Map([...possible, ...looked.map((one) => one.package).filter(isPossible)].map(byName));
    // Where hardly any package that is drawn keeps to the conditions, those that a search from others ends at are looked at besides.
    const starts = [
      ...looked.map((one) => one.package),
      ...Array.from({ length: SEARCHES }, () => space.options.map((count) => random.below(count))),
    ];
    const feasible = account.part(6);
    for (const start of starts) {
      const found = climbed(space, start, () => 0, feasible);
      if (found.isPossible) known.set(...byName(found.deal));
    }
    const wants = readingsOf(setup, [...known.values()]);
    const wanted = wants.isKnown ? 1 : Math.min(samples, READINGS);
    const counts = looked.map((one) => ({ made: 0, accepted: input.parties.map(() => 0), one }));
    const tally = { made: 0, accepted: input.parties.map(() => 0) };
    const hits = new Map<string, number>();
    const each = (space.options.length + setup.uncertain.links!.length * 3) * input.parties.length;
    let [made, done] = [0, 0];
    const mostOfOne = Math.floor(account.left / Math.min(wanted, FEWEST_READINGS));
    for (; done < wanted && (done < FEWEST_READINGS || !account.isSpent); done++) {
      progress(done / wanted);
      const work = account.upTo(mostOfOne);
      if (input.parties.some(({ walkAway }) => walkAway.kind === "not stated"))
        work.spend(each * wants.looked);
      const parties = wants.next();
      const accepts = (deal: Deal) =>
        parties.map(({ worth, least, spread }) => worth(deal) >= least - EQUAL * spread);
      const isDeal = (deal: Deal, by: readonly boolean[]) => !isNoDeal(input, deal) && isMade(acceptance, by);
      for (const count of counts) {
        const by = accepts(count.one.package);
        by.forEach((one, party) => {
          if (one) count.accepted[party]!++;
        });
        if (isPossible(count.one.package) && isDeal(count.one.package, by)) count.made++;
      }
      // What was drawn counts for the shares, one drawn twice as two; looked at it is once.
      if (wants.isKnown)
        for (const deal of possible) {
          const by = accepts(deal);
          if (isDeal(deal, by)) tally.made++;
          by.forEach((one, party) => {
            if (one) tally.accepted[party]!++;
          });
        }
      let first: Deal | null = null;
      const deals = [...known.values()];
      // All of them, though the work is spent on the way: of a reading that counts it is said that none of them is a deal.
      for (const deal of deals) {
        work.spend(each);
        if (!isDeal(deal, accepts(deal))) continue;
        first = deal;
        break;
      }
      if (first === null) {
        const short = (deal: Deal) => {
          work.spend(each);
          return parties.reduce(
            (sum, { worth, least, spread }) => sum + Math.min(0, worth(deal) - least) / spread,
            0,
          );
        };
        for (const start of [...looked.map((one) => one.package), ...deals.slice(0, SEARCHES)]) {
          if (work.isSpent) break;
          const found = climbed(space, start, short, work);
          if (!found.isPossible || !isDeal(found.deal, accepts(found.deal))) continue;
          first = found.deal;
          known.set(...byName(first));
          break;
        }
      }
      if (first === null) continue;
      made++;
      hits.set(first.join(), (hits.get(first.join()) ?? 0) + 1);
    }
    const [best] = [...hits].toSorted(([, a], [, b]) => b - a);
    tellIfSpent(limits, account, done < wanted);
    const share = (count: number): Share => ({
      share: count / possible.length,
      ...wilsonInterval(count, possible.length),
    });
    return {
      drawn,
      possible: possible.length,
      looked: known.size,
      readings: wants.isKnown ? null : done,
      made,
      deal: best === undefined ? null : known.get(best[0])!,
      shares:
        wants.isKnown && possible.length > 0
          ? { accepted: tally.accepted.map(share), made: share(tally.made) }
          : null,
      offers: counts.map(({ one, ...count }) => ({ ...one, ...count, isPossible: isPossible(one.package) })),
    };
  },
});

function byName(deal: Deal): [string, Deal] {
  return [deal.join(), deal];
}

/** What the parties want, reading by reading: one reading where everything is known. */
function readingsOf({ input, seed }: DealsSetup, known: readonly Deal[]) {
  // Worst and best packages are not to be had here: they are those of the packages that are looked at.
  const parties = input.parties.map((party) => ({
    ...party,
    links: [],
    ...(party.walkAway.kind === "worth"
      ? {}
      : { walkAway: { kind: "none" as const, basis: "judged" as const, cites: [] } }),
  }));
  const bare = { ...input, parties, bystanders: [], conditions: [], isTodayNoDeal: false };
  const draws = spaceDraws({ ...uncertainSpace(bare), conditions: [], bounds: [] }, seed);
  const added = input.parties.map(({ links }, party) =>
    links.map((_, link) => new Random(seed, "deals", party).stream(`link ${link}`)),
  );
  const without = input.parties.map((_, party) => new Random(seed, "deals", party).stream("without a deal"));
  const isKnown =
    exactSpace(bare) !== null &&
    input.parties.every((party) => knowsWalkAway(party)) &&
    input.parties.every(({ links }) => links.every(({ adds }) => adds.low === adds.high));
  const next = (): Wants[] =>
    draws.next().parties.map((drawn, at) => {
      const party = input.parties[at]!;
      const links = party.links.map(
        ({ when, adds }, link): Link => ({
          party: at,
          when,
          adds: within(adds, added[at]![link]!),
        }),
      );
      const worth = (deal: Deal) => worthWith(drawn, links, deal);
      const ends = party.walkAway.kind === "not stated" ? endsOf(known.map(worth)) : null;
      const low = drawn.values.reduce(
        (sum, row, clause) => sum + spreadOf(row) * (drawn.weights?.[clause] ?? 1),
        0,
      );
      return {
        worth,
        least:
          ends !== null
            ? within(ends, without[at]!)
            : party.walkAway.kind === "package"
              ? worth(party.walkAway.as)
              : (drawn.walkAway ?? Number.NEGATIVE_INFINITY),
        spread: Math.max(Number.MIN_VALUE, low + links.reduce((sum, { adds }) => sum + Math.abs(adds), 0)),
      };
    });
  return { isKnown, next, looked: known.length };
}

function worthWith(party: PartyWorth, links: readonly Link[], deal: Deal): number {
  let worth = worthOf(party, deal);
  for (const { when, adds } of links)
    if (when.every((choice) => choice.in.includes(deal[choice.issue]!))) worth += adds;
  return worth;
}

function spreadOf(row: readonly number[]): number {
  return row.reduce((a, b) => Math.max(a, b)) - row.reduce((a, b) => Math.min(a, b));
}

function endsOf(values: readonly number[]): Range {
  if (values.length === 0) return { low: 0, high: 0 };
  return {
    low: values.reduce((a, b) => Math.min(a, b)),
    high: values.reduce((a, b) => Math.max(a, b)),
  };
}

function within({ low, high }: Range, random: Random): number {
  return low === high ? low : random.between(low, high);
}
