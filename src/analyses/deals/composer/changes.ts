import { inFigures } from "#case/counts-in-words.ts";
import type { EfficientDeals } from "#deal-space/front/efficient-deals.ts";
import type { ComposedChanges } from "../../composer.ts";
import { counted, listed } from "../../sentence-parts.ts";
import type { DealsInput } from "../input.ts";
import { amount, nobody } from "../words/names.ts";
import type { Fares, Readings } from "./readings.ts";
import { changesInWords, inPercent, stanceBy } from "./stances.ts";

/** So many ways on are shown of a kind. */
const SHOWN = 4;
/** More pairs of changes than this are not tried, of which each takes all readings. */
const MOST_PAIRS = 4000;
/** A change that makes a deal of a package in fewer readings more than this says little. */
const TELLING = 0.05;

export const ASSENT = "What would buy assent";

/** What would buy assent: the cheapest changes of one clause, or of two where one is not enough. */
export function assentOf(readings: Readings, fares: Fares): ComposedChanges {
  const title = ASSENT;
  if (stanceBy(fares.made) === "accepts") return { title, none: "Nobody has to be won over.", to: [] };
  const singles = single(readings, fares.taken);
  const one = helpful(readings, fares, singles);
  const isEnough = one.some(({ found }) => stanceBy(found.made) === "accepts");
  const pairs = isEnough ? { tried: [], isAll: true } : paired(readings, fares.taken, singles);
  const two = helpful(readings, fares, pairs.tried);
  const best = [...one, ...two]
    .toSorted((a, b) => b.found.made - a.found.made || a.cost - b.cost)
    .slice(0, SHOWN);
  return {
    title,
    none: pairs.isAll
      ? "No change of one clause or of two would do."
      : "No change of one clause would do, and none of two that was tried.",
    ...(!pairs.isAll && {
      notTried: `Of changes of two clauses at once only the first ${inFigures(MOST_PAIRS)} were tried.`,
    }),
    to: best.map(({ found }) => ({
      label: changesInWords(readings.input, fares.taken, found.taken),
      told: readings.isSettled ? whoMoves(readings, fares, found) : howOften(readings, fares, found),
      taken: found.taken,
    })),
  };
}

interface Helpful {
  readonly found: Fares;
  /** What it costs those together whose consent is asked, as shares of what is at stake for each, on average. */
  readonly cost: number;
}

function helpful(readings: Readings, fares: Fares, candidates: readonly (readonly number[])[]): Helpful[] {
  return candidates.flatMap((taken): Helpful[] => {
    const found = readings.fares(taken);
    const gained = found.made - fares.made;
    if (gained <= (readings.isSettled ? 0 : TELLING)) return [];
    let cost = 0;
    for (let reading = 0; reading < readings.count; reading++)
      for (let party = 0; party < readings.asked; party++) {
        const loss = fares.sums[reading]![party]! - found.sums[reading]![party]!;
        if (loss > 0) cost += loss / Math.max(1, readings.spread(reading, party));
      }
    return [{ found, cost: cost / readings.count }];
  });
}

/** All packages that differ on one clause. */
function single({ input }: Readings, taken: readonly number[]): (readonly number[])[] {
  return input.clauses.flatMap(({ options }, clause) =>
    options.flatMap((_, option) =>
      option === taken[clause] ? [] : [taken.map((now, at) => (at === clause ? option : now))],
    ),
  );
}

/** Those that differ on two: all, or as many as are tried. */
function paired(
  { input }: Readings,
  taken: readonly number[],
  singles: readonly (readonly number[])[],
): { readonly tried: readonly (readonly number[])[]; readonly isAll: boolean } {
  const pairs: (readonly number[])[] = [];
  const clauseOf = (one: readonly number[]) => one.findIndex((option, at) => option !== taken[at]);
  for (const one of singles)
    for (const other of singles) {
      const [a, b] = [clauseOf(one), clauseOf(other)];
      if (a >= b) continue;
      if (pairs.length >= MOST_PAIRS) return { tried: pairs, isAll: false };
      pairs.push(input.clauses.map((_, at) => (at === b ? other[at]! : one[at]!)));
    }
  return { tried: pairs, isAll: true };
}

function whoMoves(readings: Readings, before: Fares, after: Fares): string {
  const parts = readings.input.parties.flatMap(({ name }, party): string[] => {
    const change = changeFor(readings, before, after, party);
    const [was, is] = [before.accepted[party]! > 0, after.accepted[party]! > 0];
    if (is && !was) return [`wins over ${name}, ${amount(change)} better off`];
    if (was && !is) return [`loses ${name}`];
    if (change === 0) return [];
    return [change > 0 ? `gives ${name} ${amount(change)}` : `costs ${name} ${amount(-change)}`];
  });
  return parts.join("; ");
}

/** What another package brings a party where all is known, in its own measure. */
function changeFor({ worths }: Readings, before: Fares, after: Fares, party: number): number {
  return (after.sums[0]![party]! - before.sums[0]![party]!) / worths[0]![party]!.units;
}

function howOften(readings: Readings, before: Fares, after: Fares): string {
  const moved = readings.input.parties
    .map(({ name }, party) => ({ name, was: before.accepted[party]!, is: after.accepted[party]! }))
    .filter(({ was, is }) => Math.abs(is - was) > TELLING)
    .toSorted((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was))
    .slice(0, 3);
  return [
    `a deal in ${inPercent(after.made)} of the readings, ${inPercent(before.made)} as it is`,
    ...moved.map(({ name, was, is }) => `accepted by ${name} in ${inPercent(is)}, not ${inPercent(was)}`),
  ].join("; ");
}

/** Packages of a list that are nearest to one, by the clauses that are other. */
export function nearest(
  readings: Readings,
  fares: Fares,
  heading: Pick<ComposedChanges, "title" | "none" | "notTried">,
  packages: readonly { readonly taken: readonly number[]; readonly told?: string }[],
): ComposedChanges {
  const distance = (taken: readonly number[]) =>
    taken.reduce((count, option, at) => count + (option === fares.taken[at] ? 0 : 1), 0);
  const known = new Set([fares.taken.join()]);
  const others = packages.filter(({ taken }) => {
    const key = taken.join();
    return !known.has(key) && known.add(key);
  });
  return {
    title: heading.title,
    none: heading.none,
    ...(heading.notTried !== undefined && { notTried: heading.notTried }),
    to: others
      .map((one) => ({ ...one, distance: distance(one.taken) }))
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, SHOWN)
      .map(({ taken, told }) => ({
        label: changesInWords(readings.input, fares.taken, taken),
        told: told ?? gainsInWords(readings, fares, readings.fares(taken)),
        taken,
      })),
  };
}

/** Who gains and who loses by another package, where all is known. */
function gainsInWords(readings: Readings, before: Fares, after: Fares): string {
  const by = readings.input.parties.map(({ name }, party) => ({
    name,
    change: changeFor(readings, before, after, party),
  }));
  const told = (sign: 1 | -1, how: string) => {
    const some = by.filter(({ change }) => Math.sign(change) === sign);
    return some.length === 0
      ? []
      : [`${how} for ${listed(some.map(({ name, change }) => `${name} by ${amount(Math.abs(change))}`))}`];
  };
  return [...told(1, "better"), ...told(-1, "worse")].join("; ") || "worth the same to all";
}

/** How far a package is from the efficient ones, where all is known. */
export function distanceOnce(
  { taken, isPossible }: Pick<Fares, "taken" | "isPossible">,
  better: EfficientDeals | null,
  input: DealsInput,
): string {
  const width = input.clauses.length;
  const forNobody = `worse for ${nobody(input)}`;
  if (better === null)
    return `Whether another would be better for somebody and ${forNobody} is too much to find.`;
  let nearestBy = Number.POSITIVE_INFINITY;
  for (let row = 0; row < better.size; row++) {
    const other = better.deal(row).slice(0, width);
    nearestBy = Math.min(
      nearestBy,
      other.reduce((count, option, at) => count + (option === taken[at] ? 0 : 1), 0),
    );
  }
  if (better.size === 0 && !isPossible)
    return `None that keeps to the conditions is better for somebody and ${forNobody}.`;
  if (better.size === 0 || nearestBy === 0)
    return `It is efficient: no other is better for somebody and ${forNobody}.`;
  return `It is not efficient: ${counted(better.size, "efficient package")} ${better.size === 1 ? "is" : "are"} better for somebody and ${forNobody}; from the nearest it differs on ${counted(nearestBy, "clause")}.`;
}
