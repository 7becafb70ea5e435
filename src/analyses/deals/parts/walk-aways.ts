import { prospects as prospectsOf } from "#deal-space/uncertainty/prospects.ts";
import type { WalkAway } from "#deal-space/uncertainty/uncertain-space.ts";
import { type Count, madeUnder } from "#deal-space/zone/zone-size.ts";
import type { Budget, Meter } from "#math/budget.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Progress } from "#math/progress.ts";
import { definePart } from "../../part.ts";
import type { PartyInput } from "../input.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import type { DealsSetup } from "../setup.ts";
import { KNOWN_READINGS } from "../thresholds.ts";
import { accountOf, readingsFor, tellIfSpent } from "../work.ts";
import { isMadeIn } from "./conditions.ts";
import { parties } from "./parties.ts";

/** What comes of the terms of one party at one end of their range. */
export interface SwingEnd {
  /** What the party has without a deal there, in its own measure; null: it accepts whatever there is. */
  readonly at: number | null;
  readonly result: number;
}

export interface Swing {
  readonly party: number;
  readonly low: SwingEnd;
  readonly high: SwingEnd;
}

export interface WalkAwaysFound {
  /** `zone`: what share of the possible packages is made. `readings`: in what share of the readings some package is. */
  readonly of: "zone" | "readings";
  /** That share as things are; of readings, in the same few. */
  readonly base: number;
  /** In how many readings; null of a zone. */
  readonly readings: number | null;
  /** Possible packages drawn, of which all shares are; null where all were counted, and of readings. */
  readonly draws: number | null;
  /** Those first by which it changes most. */
  readonly swings: readonly Swing[];
}

/** A known walk-away value is moved by so much of what is at stake for the party, either way. */
const MOVED = 0.1;
/** Readings for each end, and partial packages compared in one. */
const READINGS = 60;
const COMPARED = 2000;

/** What each party has without a deal, moved alone from one end of its range to the other: how the room for a deal changes. */
export const walkAways = definePart({
  id: "walk-aways",
  title: "If what somebody has without a deal were otherwise",
  needs: [parties],
  wanted: ({ exact, isSettled, input }: DealsSetup) =>
    input.parties.length > 1 && (isSettled ? exact !== null : input.parties.some(hasRange)),
  cost: ({ size, samples, isSettled, input }: DealsSetup) =>
    2 * input.parties.length * (isSettled ? 10 * size : 4 * size * Math.min(samples, READINGS)),
  run(setup: DealsSetup, { of, progress, budget }): WalkAwaysFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const account = accountOf(setup, "walk-aways", limits);
    const found = setup.isSettled
      ? ofZone(setup, account, (party) => of(parties)[party]?.stake ?? null)
      : inReadings(setup, account, progress);
    const isCut = found.readings !== null && found.readings < Math.min(setup.samples, READINGS);
    tellIfSpent(limits, account, isCut);
    const width = ({ low, high }: Swing) => Math.abs(low.result - high.result);
    return { ...found, swings: found.swings.toSorted((a, b) => width(b) - width(a)) };
  },
});

function ofZone(
  { exact, acceptance, seed }: DealsSetup,
  account: Meter,
  stakeOf: (party: number) => { readonly low: number; readonly high: number } | null,
): WalkAwaysFound {
  const { space, deals: unpaid } = exact!;
  const terms = space.parties.flatMap(({ walkAway }, party) => {
    const stake = stakeOf(party);
    if (walkAway === null || stake === null || stake.low === stake.high) return [];
    const by = MOVED * (stake.high - stake.low);
    return [
      { party, walkAway: walkAway - by },
      { party, walkAway: walkAway + by },
    ];
  });
  const free = {
    ...space,
    work: account.part(4),
    parties: space.parties.map((one) => ({ ...one, walkAway: null })),
  };
  const all = madeUnder(free, { by: "all" }, [], seed).base;
  const deals = { ...unpaid, work: account.part(2) };
  // What cannot be set against all that are possible is drawn from them.
  const { base, under, among } = madeUnder(deals, acceptance, terms, seed, { isDrawn: !("exact" in all) });
  const possible = "exact" in all ? all.exact : (among ?? 0n);
  // Of a sample that has none though there are some, less than one of its packages: half of one.
  const shareOf = (made: Count, isAny: () => boolean | null) => {
    if ("exact" in made) return possible > 0n ? Number(made.exact) / Number(possible) : 0;
    if (made.draws === 0) return 0;
    return made.share === 0 && isAny() === true ? 0.5 / made.draws : made.share;
  };
  const endAt = (at: number): SwingEnd => {
    const { party, walkAway } = terms[at]!;
    const moved = {
      ...deals,
      work: account.part(2 * (terms.length - at)),
      parties: deals.parties.map((one, other) => (other === party ? { ...one, walkAway } : one)),
    };
    return { at: walkAway, result: shareOf(under[at]!, () => isMadeIn(moved, acceptance)) };
  };
  const swings = terms.flatMap(({ party }, at): Swing[] =>
    at % 2 === 0 ? [{ party, low: endAt(at), high: endAt(at + 1) }] : [],
  );
  const draws = "draws" in base ? base.draws : null;
  // Of no package nothing can be told.
  if (draws === 0) return { of: "zone", base: 0, readings: null, draws, swings: [] };
  return {
    of: "zone",
    base: shareOf(base, () => isMadeIn({ ...deals, work: account.part(2) }, acceptance)),
    readings: null,
    draws,
    swings,
  };
}

function inReadings(setup: DealsSetup, account: Meter, progress: Progress) {
  const { input, uncertain, acceptance, samples, seed, kept } = setup;
  const readings = readingsFor(setup, account, Math.min(samples, READINGS));
  const drawing = { samples: readings, seed, nash: false, most: COMPARED, kept };
  let left = 1 + 2 * input.parties.length;
  /** Null where it is found of too few readings. */
  const shareIn = (space: typeof uncertain) => {
    const { made, share } = prospectsOf(space, acceptance, drawing);
    const known = made.filter((one) => one !== null).length;
    return known < Math.max(1, KNOWN_READINGS * made.length) ? null : share.share;
  };
  const shareWith = (party: number, walkAway: WalkAway) =>
    shareIn({
      ...uncertain,
      work: account.part(left--),
      parties: uncertain.parties.map((one, other) => (other === party ? { ...one, walkAway } : one)),
    });
  const swings = input.parties.flatMap((one, party): Swing[] => {
    progress(party / input.parties.length);
    const most = mostOf(one);
    if (most === null) return [];
    const low = one.walkAway.kind === "worth" ? one.walkAway.worth.low : null;
    const [atLow, atHigh] = [
      shareWith(party, low === null ? null : { low, high: low }),
      shareWith(party, one.walkAway.kind === "worth" ? { low: most, high: most } : "best"),
    ];
    return atLow === null || atHigh === null
      ? []
      : [{ party, low: { at: low, result: atLow }, high: { at: most, result: atHigh } }];
  });
  const base = shareIn({ ...uncertain, work: account.part(1) });
  // Swings from what is not known tell nothing.
  if (base === null)
    return { of: "readings" as const, base: 0, readings: drawing.samples, draws: null, swings: [] };
  return { of: "readings" as const, base, readings: drawing.samples, draws: null, swings };
}

/** Whether what a party has without a deal is a range, or is not stated and can be bounded. */
function hasRange(party: PartyInput): boolean {
  return mostOf(party) !== null;
}

/** The most that it may be: of a range its end, where nothing is stated what the best package is worth; null where that is not known. */
function mostOf({ walkAway, measure, values, base, links }: PartyInput): number | null {
  if (walkAway.kind === "worth") return walkAway.worth.low < walkAway.worth.high ? walkAway.worth.high : null;
  if (walkAway.kind !== "not stated" || links.length > 0) return null;
  if (measure === "shares") return 1;
  let most = base;
  for (const { points, weight } of values) {
    const factor = weight ?? { low: 1, high: 1 };
    if (points === null || factor.low !== factor.high || points.some(({ low, high }) => low !== high))
      return null;
    most += greatestOf(points.map(({ low }) => low * factor.low));
  }
  return most;
}
