import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { keepsTo } from "#deal-space/conditions/condition.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { withLinkOptions } from "#deal-space/model/links.ts";
import { wholeSum, wholeWorth } from "#deal-space/model/whole-worth.ts";
import { acceptability, acceptedShares, type Share } from "#deal-space/uncertainty/acceptability.ts";
import { prospects as prospectsOf } from "#deal-space/uncertainty/prospects.ts";
import { type Budget, Meter } from "#math/budget.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { uncertainSpace } from "../model.ts";
import type { DealsSetup, LookedAt } from "../setup.ts";
import { KNOWN_READINGS, NOTABLE_SHARE } from "../thresholds.ts";
import { accountOf, readingsFor, tellIfSpent } from "../work.ts";
import { isNoDeal } from "./offers.ts";
import { openOrders, standsFirst, type TellingOrder, tellingOrders } from "./orders.ts";

/** A package, and in what share of the readings who accepts it. */
export interface CandidateFound {
  /** `nash`: one that the Nash solution picks in some readings. */
  readonly kind: LookedAt["kind"] | "nash";
  readonly offer: number | null;
  readonly package: readonly number[];
  readonly accepted: readonly Share[];
  /** By those who can neither sign nor stop a deal. */
  readonly acceptedByOthers: readonly Share[];
  readonly made: Share;
  /** Whether it keeps to the conditions: what does not is never made. */
  readonly isPossible: boolean;
  /** Among those that are made. */
  readonly efficient: Share;
  readonly nash: Share;
}

/** Something that nobody states, and in what share of the readings a package is made where it is low, and where it is high. */
export interface Telling {
  readonly party: number;
  readonly what: "walk-away value" | "weight" | "worth";
  readonly clause: number | null;
  readonly option: number | null;
  readonly low: number;
  readonly high: number;
}

export interface ProspectsFound {
  readonly samples: number;
  /** In what share of the readings some package is made. */
  readonly made: Share;
  /** Readings in which that was too much to find. */
  readonly cut: number;
  readonly candidates: readonly CandidateFound[];
  /** What would tell most, first; and how many tell more than drawing explains. */
  readonly telling: readonly Telling[];
  readonly tellingInAll: number;
  /** The orders that would narrow an answer most, first; and how many tell more than drawing explains. */
  readonly orders: readonly TellingOrder[];
  readonly ordersInAll: number;
  /** Whether those named stand before the next by more than drawing explains. */
  readonly isOrderSure: boolean;
}

/** So many readings there are whatever goes into each, unless drawing them is long. */
const FEWEST = 50;
/** What part of the work goes into whether any package is made. */
const FIRST = 0.7;
/** So many looks at an option in a draw as this part of all steps are taken for those whose agreement is not needed. */
const LOOKS = 0.5;
/** Searches for a good package in one reading. */
const SEARCHES = 3;
/** So many packages are looked at besides those of the case. */
const MOST_PICKED = 3;
/** Inputs that are watched draw by draw: with more nobody could tell chance from what matters. */
const MOST_WATCHED = 400;
const MOST_TOLD = 5;
/** Normal quantile of 0.975. */
const Z_95 = 1.96;

/** Over everything that what is stated allows: whether any package is made, who accepts which, and what to find out first. */
export const prospects = definePart({
  id: "prospects",
  title: "What is not known",
  needs: [],
  wanted: ({ isSettled }: DealsSetup) => !isSettled,
  cost: ({ size, samples }: DealsSetup) => 4 * size * samples,
  run(setup: DealsSetup, { budget, progress }): ProspectsFound {
    const { input, uncertain, acceptance, samples: wanted, seed, kept, looked } = setup;
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const account = accountOf(setup, "prospects", limits);
    const most = readingsFor(setup, account, wanted);
    const tries = Math.max(1, Math.floor(limits.most("triesInReadings") / (SEARCHES * most)));
    const watched = watchedOf(input);
    const series = watched.map(() => new Float64Array(most));
    const open = openOrders(input);
    const isSo = open.map(() => new Uint8Array(most));
    const offered = open.length === 0 ? [] : offersWatched(setup, most);
    const first = account.upTo(Math.floor(FIRST * account.left));
    const least = Math.min(most, FEWEST);
    const looking = { samples: most, seed, kept, tries, least };
    const found = prospectsOf({ ...uncertain, work: first }, acceptance, looking, (drawn, sample) => {
      progress((0.7 * sample) / most);
      for (const [at, { of }] of watched.entries()) series[at]![sample] = of(drawn);
      for (const [at, order] of open.entries()) isSo[at]![sample] = standsFirst(drawn, order) ? 1 : 0;
      if (offered.length === 0) return;
      const parties = drawn.parties.map(wholeWorth);
      for (const { deal, holds } of offered)
        holds[sample] = isMade(
          acceptance,
          parties.map((party) => wholeSum(party, deal) >= party.needed),
        );
    });
    const { samples } = found;
    const cut = found.made.filter((one) => one === null).length;
    const isTold = samples - cut >= KNOWN_READINGS * samples;
    const seen = offered.map(({ offer, holds }) => ({ offer, holds: holds.slice(0, samples) }));
    const orders = tellingOrders(open, isSo, [
      ...(isTold ? [{ offer: null, holds: found.made }] : []),
      ...seen,
    ]);
    const known = new Set(looked.map((one) => one.package.join()));
    const candidates = [
      ...looked,
      ...found.nash
        .filter(({ deal, count }) => !known.has(deal.join()) && count >= NOTABLE_SHARE * samples)
        .slice(0, MOST_PICKED)
        .map(({ deal }) => ({ kind: "nash" as const, offer: null, package: deal })),
    ];
    const packages = candidates.map((one) => one.package);
    const fares = acceptability({ ...uncertain, work: account }, packages, acceptance, {
      samples,
      seed,
      kept,
      solutions: found.solutions,
      tries,
      each: (sample) => progress(0.7 + (0.3 * sample) / samples),
    });
    // What is drawn of them has been paid for; to look at every package in every draw may take far longer.
    const looks = new Meter(Math.floor(LOOKS * account.most));
    const bystanders = { ...withoutConditions(uncertainSpace(input, input.bystanders)), work: looks };
    const others =
      input.bystanders.length === 0 ? null : acceptedShares(bystanders, packages, { samples, seed });
    const telling = (isTold ? watched : [])
      .flatMap(({ of: _, ...one }, at): Telling[] => {
        const halves = sharesByHalf(series[at]!.subarray(0, samples), found.made);
        return halves === null ? [] : [{ ...one, ...halves }];
      })
      .toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
    tellIfSpent(limits, account, samples < wanted || first.isSpent || looks.isSpent);
    return {
      samples,
      made: cut === 0 ? found.share : shareWithOpen(found.made),
      cut,
      candidates: candidates.map((one, at): CandidateFound => {
        const { accepted, made, efficient, nash } = fares.deals[at]!;
        return {
          ...one,
          accepted,
          acceptedByOthers: others?.[at] ?? [],
          made,
          isPossible: input.conditions.every((given) =>
            given.conditions.every((condition) => keepsTo(condition, one.package)),
          ),
          efficient,
          nash,
        };
      }),
      telling: telling.slice(0, MOST_TOLD),
      tellingInAll: telling.length,
      orders: orders.told,
      ordersInAll: orders.inAll,
      isOrderSure: orders.isSure,
    };
  },
});

/**
 * In what share of the readings some package is made where some were not searched to the end: of those that were, with limits that hold
 * whatever is in the others. What is soon found is not like the rest.
 */
function shareWithOpen(made: readonly (boolean | null)[]): Share {
  const count = (what: boolean | null) => made.filter((one) => one === what).length;
  const [hits, open] = [count(true), count(null)];
  return {
    share: open === made.length ? 0 : hits / (made.length - open),
    low: wilsonInterval(hits, made.length).low,
    high: wilsonInterval(hits + open, made.length).high,
  };
}

/** Who is not asked makes something also of packages that are not possible; its worst and best are among those that are. */
function withoutConditions(space: DealsSetup["uncertain"]): DealsSetup["uncertain"] {
  return { ...space, conditions: [], bounds: space.bounds ?? space.conditions ?? [] };
}

/** The offers that keep to the conditions, with room for whether each is made, reading by reading. */
function offersWatched({ looked, uncertain, input }: DealsSetup, samples: number) {
  return looked.flatMap(({ offer, package: given }) =>
    offer === null ||
    isNoDeal(input, given) ||
    !(uncertain.conditions ?? []).every((one) => keepsTo(one, given))
      ? []
      : [
          {
            offer,
            deal: withLinkOptions(uncertain.links ?? [], given),
            holds: new Array<boolean>(samples).fill(false),
          },
        ],
  );
}

/** An input that is not one number, and how to read it off a reading. */
type Watched = Omit<Telling, "low" | "high"> & { of(drawn: DealSpace): number };

function watchedOf({ parties, clauses }: DealsSetup["input"]): Watched[] {
  const found = parties.flatMap((one, party): Watched[] => {
    const { measure, values, walkAway } = one;
    const weights = values.flatMap(({ weight }, clause): Watched[] =>
      (measure === "points" && weight === null) || (weight && weight.low === weight.high)
        ? []
        : [
            {
              party,
              what: "weight",
              clause,
              option: null,
              of: (drawn) => drawn.parties[party]!.weights?.[clause] ?? 1,
            },
          ],
    );
    const worths = values.flatMap(({ points, shares }, clause): Watched[] =>
      clauses[clause]!.options.flatMap((_, option): Watched[] => {
        const range = points?.[option] ?? shares[option];
        if (range && range.low === range.high) return [];
        return [
          {
            party,
            what: "worth",
            clause,
            option,
            of: (drawn) => drawn.parties[party]!.values[clause]![option]!,
          },
        ];
      }),
    );
    const isOpen =
      walkAway.kind === "not stated" ||
      (walkAway.kind === "worth" && walkAway.worth.low < walkAway.worth.high);
    const without: Watched = {
      party,
      what: "walk-away value",
      clause: null,
      option: null,
      of: (drawn) => drawn.parties[party]!.walkAway ?? 0,
    };
    return [...(isOpen ? [without] : []), ...weights, ...worths];
  });
  return found.length > MOST_WATCHED ? [] : found;
}

/**
 * In what share a package is made where an input is in the lower half of its draws, and in the upper; null where the two differ by no
 * more than drawing may make them differ.
 */
function sharesByHalf(
  drawn: Float64Array,
  made: readonly (boolean | null)[],
): { readonly low: number; readonly high: number } | null {
  const known = Uint32Array.from(drawn.keys()).filter((at) => made[at] !== null);
  const order = known.sort((a, b) => drawn[a]! - drawn[b]! || a - b);
  const half = Math.floor(order.length / 2);
  if (half === 0 || drawn[order[0]!] === drawn[order.at(-1)!]) return null;
  const share = (part: Uint32Array) => {
    let hits = 0;
    for (const at of part) if (made[at]) hits++;
    return hits / part.length;
  };
  const [low, high] = [share(order.subarray(0, half)), share(order.subarray(half))];
  const all = (low + high) / 2;
  return Math.abs(high - low) <= Z_95 * Math.sqrt((2 * all * (1 - all)) / half) ? null : { low, high };
}
