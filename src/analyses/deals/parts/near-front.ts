import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import { stepsThrough } from "#deal-space/conditions/ways-through.ts";
import type { EfficientDeals } from "#deal-space/front/efficient-deals.ts";
import { nearlyEfficientDeals } from "#deal-space/front/nearly-efficient-deals.ts";
import { wholeWorth } from "#deal-space/model/whole-worth.ts";
import { idealOfAll } from "#deal-space/points/ideal.ts";
import { dealsNearLargestLeast } from "#deal-space/points/least-share-search.ts";
import { nashSolution } from "#deal-space/points/nash.ts";
import { dealsNearNash } from "#deal-space/points/nash-search.ts";
import type { Point } from "#deal-space/points/point.ts";
import { egalitarianSolution, kalaiSmorodinskySolution } from "#deal-space/points/shares.ts";
import { type Budget, Meter } from "#math/budget.ts";
import type { Progress } from "#math/progress.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import type { ExactSpace } from "../model.ts";
import {
  type Listed,
  madeRows,
  type NearFront,
  type PointOf,
  type Points,
  type RulePoint,
} from "./listed-packages.ts";

/** Of spaces with more options fewer packages are kept on the way: each option of each clause is set against all of them. */
const ROWS_TIMES_OPTIONS = 1_500_000;

/** How often rows are set against one another until they are few enough, and how many of them at once; steps of each. */
const TIMES = 4;
const AT_ONCE = 16;

/** So many rows that their comparing is paid for: with each step through the conditions all are set against all, in blocks. */
function rowsWithin(space: ExactSpace["space"]): number {
  const { work, parties } = space;
  if (work === undefined) return Number.POSITIVE_INFINITY;
  const each = TIMES * stepsThrough(space);
  // each · (rows² / AT_ONCE + rows · (2 + parties)) is what is left.
  const own = (AT_ONCE * (2 + parties.length)) / 2;
  return Math.floor(Math.sqrt(own ** 2 + (AT_ONCE * Math.max(0, work.left)) / each) - own);
}

/** Packages near all efficient ones that are made, as far as they are listed. */
export function nearOf(
  space: ExactSpace["space"],
  acceptance: Acceptance,
  most: number,
  rowOf: (deals: Listed, row: number, withPackage: boolean) => NearFront["rows"][number],
  progress: Progress,
): NearFront | null {
  const options = space.options.reduce((sum, count) => sum + count, 0);
  const kept = Math.max(1, Math.min(most, Math.floor(ROWS_TIMES_OPTIONS / options), rowsWithin(space)));
  const found = nearlyEfficientDeals(space, acceptance.by === "all" ? "acceptable" : "all", {
    rows: kept,
    progress,
  });
  if ("tooLarge" in found) return null;
  const rows = madeRows(found, acceptance);
  return { rows: rows.map((row) => rowOf(found, row, true)), size: rows.length, within: found.within };
}

/** What rules pick that can do without the other efficient packages. */
export function aloneIn(
  space: ExactSpace["space"],
  pointOf: PointOf,
  limits: Budget<typeof DEALS_LIMITS>,
): Partial<Points> | null {
  const account = space.work ?? new Meter(Number.POSITIVE_INFINITY);
  const nash = dealsNearNash({ ...space, work: account.part(3) });
  const ideal = idealOfAll(space);
  const leastBy = (scale: readonly number[], point: (deals: EfficientDeals) => Point) => {
    const options = space.options.reduce((sum, count) => sum + count, 0);
    const ways = Math.ceil(limits.most("waysTimesSize") / (options * space.parties.length));
    const found = dealsNearLargestLeast({ ...space, work: account.part(2) }, scale, { ways });
    if (found !== null && "tooLarge" in found)
      limits.cut("waysTimesSize", limits.most("waysTimesSize"), null);
    return found === null || "tooLarge" in found || found.size === 0 ? null : pointOf(found, point(found));
  };
  const parties = space.parties.map(wholeWorth);
  const scale = ideal?.map((most, at) => most - parties[at]!.without);
  // A party that could not have so much by any package refuses them all.
  const shared =
    ideal && scale!.every((one) => one > 0)
      ? leastBy(scale!, (deals) => kalaiSmorodinskySolution(deals, ideal))
      : null;
  const egalitarian = leastBy(
    parties.map(({ units }) => units),
    egalitarianSolution,
  );
  const accepted = (point: RulePoint | null) => Number(point?.value ?? -1) >= 0;
  const found = {
    ...(nash === null || "tooLarge" in nash ? {} : { nash: pointOf(nash, nashSolution(nash)) }),
    ...(accepted(shared) ? { kalaiSmorodinskyOfAll: shared } : {}),
    ...(accepted(egalitarian) ? { egalitarian: egalitarian! } : {}),
  };
  return Object.keys(found).length === 0 ? null : found;
}
