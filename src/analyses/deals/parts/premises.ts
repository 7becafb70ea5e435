import { stepsThrough } from "#deal-space/conditions/ways-through.ts";
import type { Share } from "#deal-space/uncertainty/acceptability.ts";
import { prospects as prospectsOf } from "#deal-space/uncertainty/prospects.ts";
import { binomialLower } from "#math/binomial.ts";
import type { Budget } from "#math/budget.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import { definePart } from "../../part.ts";
import type { DealsInput, PartyInput, ValueInput } from "../input.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { acceptanceOf, isTodayNoDeal, uncertainSpace } from "../model.ts";
import type { DealsSetup } from "../setup.ts";
import { FEWEST_READINGS, KNOWN_READINGS } from "../thresholds.ts";
import { accountOf, readingsFor, tellIfSpent } from "../work.ts";
import { FOUND_ANEW } from "./conditions.ts";

/** An input of the case, and in what share of the readings some package is made without it. */
export interface Premise {
  readonly kind: "walk-away value" | "value" | "importance" | "link" | "condition";
  /** The party whose it is; null for a condition. */
  readonly party: number | null;
  /** The clause, the link or the condition, by its place; null where there is but one. */
  readonly at: number | null;
  readonly made: Share;
  /** In how many readings: those of which it is known of both sides. */
  readonly readings: number;
  /** In what share of the same readings one is made with it. */
  readonly before: number;
  /** Whether it is made in more readings or in fewer; `none` where drawing alone may make them differ so (sign test, 95 %). */
  readonly effect: "more" | "fewer" | "none";
}

/** What falls if one premise falls: each input left out alone, as if nobody had stated it. */
export const premises = definePart({
  id: "premises",
  title: "If one input falls away",
  needs: [],
  cost: ({ size, samples }: DealsSetup) => 4 * size * samples,
  run(setup: DealsSetup, { budget, progress }): readonly Premise[] {
    const { input, uncertain, acceptance, samples, size, seed, kept, isSettled } = setup;
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const account = accountOf(setup, "premises", limits);
    const wanted = Math.min(samples, READINGS);
    const readings = readingsFor(setup, account, wanted);
    const compared = Math.floor(COMPARED * Math.max(1, limits.factor));
    const drawing = { samples: readings, seed, nash: false, most: compared, kept, least: FEWEST_READINGS };
    const all = isSettled ? premisesOf(input).toSorted((a, b) => placeOf(a) - placeOf(b)) : premisesOf(input);
    const most = Math.min(
      limits.most("premises"),
      isSettled ? Math.floor(limits.most("premisesWhenKnown") / (size * drawing.samples)) : all.length,
    );
    const tried = all.slice(0, most);
    // Where everything is known one reading is as another.
    const paid = { ...uncertain, work: account.upTo(Math.floor(account.left / FEWEST_PREMISES)) };
    const [first] = isSettled ? prospectsOf(paid, acceptance, { ...drawing, samples: 1, least: 1 }).made : [];
    const before =
      first === undefined
        ? prospectsOf(paid, acceptance, drawing).made
        : Array.from({ length: drawing.samples }, () => first);
    const mostOfOne = Math.floor(account.left / FEWEST_PREMISES);
    const found = tried.flatMap(({ without, ...premise }, at): Premise[] => {
      progress(at / tried.length);
      if (account.isSpent) return [];
      const work = account.upTo(mostOfOne);
      // What is drawn for what nobody states stays as it is: without a condition there can only be more deals.
      const space =
        premise.kind === "condition"
          ? { ...uncertainSpace(without), bounds: uncertain.bounds ?? uncertain.conditions ?? [] }
          : uncertainSpace(without);
      // Where something that hangs together is left out, the ways through the rest are found anew.
      if (premise.kind === "condition" || premise.kind === "link")
        work.spend(FOUND_ANEW * stepsThrough(uncertain));
      const after = prospectsOf({ ...space, work }, acceptanceOf(without), drawing).made;
      const change = comparedOf(before, after, isSettled || premise.kind === "condition");
      return change === null ? [] : [{ ...premise, ...change }];
    });
    // Whatever stopped it: what a reader can read is how many inputs there are, and of how many it is known what they change.
    if (found.length < all.length) limits.cut("premises", found.length, all.length);
    else tellIfSpent(limits, account, readings < wanted);
    return found;
  },
});

/** Readings for each input, and partial packages compared in one: enough to tell a quarter of the way from none to all. */
const READINGS = 60;
const COMPARED = 2000;
/** So many inputs are left out at least: none takes more than its part of the work. */
const FEWEST_PREMISES = 10;

/**
 * What an input changes, reading by reading, where it is known of both sides whether a package is made; null where it is of too few. The same
 * is drawn on both sides but for what the input says. Without a condition that is all, and no chance is left; nor is it where all else is
 * known, and one reading with another answer shows that the input decides.
 */
function comparedOf(
  before: readonly (boolean | null)[],
  after: readonly (boolean | null)[],
  isCertain: boolean,
): Pick<Premise, "made" | "readings" | "before" | "effect"> | null {
  const looked = Math.min(before.length, after.length);
  const both = before
    .slice(0, looked)
    .flatMap((one, at) => (one === null || after[at] === null ? [] : [[one, after[at]!]]));
  if (both.length < Math.max(FEWEST_READINGS, KNOWN_READINGS * looked)) return null;
  const count = (holds: (was: boolean, is: boolean) => boolean) =>
    both.filter(([was, is]) => holds(was!, is!)).length;
  const [gained, lost] = [count((was, is) => !was && is), count((was, is) => was && !is)];
  const isTold = isCertain
    ? gained !== lost
    : 2 * binomialLower(Math.min(gained, lost), gained + lost, 0.5) <= 0.05;
  const hits = count((_, is) => is);
  return {
    made: { share: hits / both.length, ...wilsonInterval(hits, both.length) },
    readings: both.length,
    before: count((was) => was) / both.length,
    effect: isTold ? (gained > lost ? "more" : "fewer") : "none",
  };
}

type Candidate = Pick<Premise, "kind" | "party" | "at"> & { readonly without: DealsInput };

/** Every input that could be left out. */
export function premisesOf(input: DealsInput): Candidate[] {
  const ofParties = input.parties.flatMap((party, at): Candidate[] => {
    const changed = (kind: Premise["kind"], place: number | null, change: Partial<PartyInput>): Candidate => {
      const parties = input.parties.map((one, other) => (other === at ? { ...one, ...change } : one));
      // Where nobody is known any more to have today's package without a deal, it is a package as others are.
      const without = { ...input, parties, isTodayNoDeal: isTodayNoDeal(input.today, parties) };
      return { kind, party: at, at: place, without };
    };
    return [
      ...(party.walkAway.kind === "not stated"
        ? []
        : [changed("walk-away value", null, { walkAway: { kind: "not stated", open: [] } })]),
      ...(party.importance === null ? [] : [changed("importance", null, { importance: null })]),
      ...party.values.flatMap((value, clause) =>
        value.rests === null || isAllAlike(value)
          ? []
          : [
              changed("value", clause, {
                values: party.values.map((one, other) => (other === clause ? unknownValue(one) : one)),
              }),
            ],
      ),
      ...party.links.map((_, link) =>
        changed("link", link, { links: party.links.filter((_, other) => other !== link) }),
      ),
    ];
  });
  const ofConditions = input.conditions.map(
    (_, condition): Candidate => ({
      kind: "condition",
      party: null,
      at: condition,
      without: { ...input, conditions: input.conditions.filter((_, other) => other !== condition) },
    }),
  );
  return [...ofParties, ...ofConditions];
}

/** Which inputs are left out first where not all of them can be. */
function placeOf({ kind }: Candidate): number {
  return ["walk-away value", "condition", "link", "importance", "value"].indexOf(kind);
}

/** Whether all options of a clause have the same points: that there is nothing to leave out. */
function isAllAlike({ points }: ValueInput): boolean {
  return points?.every(({ low, high }) => low === points[0]!.low && high === low) === true;
}

/** Nothing but how much is at stake on the clause: points are then anything from the lowest to the highest of its options. */
function unknownValue({ shares, points, weight }: ValueInput): ValueInput {
  const stake = points && {
    low: leastOf(points.map(({ low }) => low)),
    high: greatestOf(points.map(({ high }) => high)),
  };
  return {
    rests: null,
    refused: null,
    order: [],
    shares: shares.map(() => null),
    points: stake && points.map(() => stake),
    weight: points === null ? null : weight,
  };
}
