import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Contradiction } from "../contradiction.ts";
import type { CaseDate, DateBounds } from "../date.ts";
import { type Day, isoDay, partsOf } from "../day.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { everyDate, keyInWords } from "./every-date.ts";

/** Years from the day of the case at which a date is rather a slip of the pen than meant. */
const FAR = 20;
/** Years before the day of the case at which no date of whatever key is meant, but one with a slip of the pen in its year. */
const OF_NO_RECORD = 1000;
/** Years before the day of the case from which on nobody holds an office, or belongs to a body, who still does something. */
const LIFETIME = 100;
/** Parts of a case that are put down while it is kept, and not a lifetime before. */
const AT_THE_TIME = ["judgement", "estimates", "resolution"] as const;
/** Keys that have a day of their own to be measured by: that of the case, not that of its coding. */
const OF_FORECASTS: ReadonlySet<string | number | undefined> = new Set(["horizon", "closes", "settles"]);

/**
 * Days that lie decades away from the day of the case, where they cannot belong to its history: horizons of forecasts and
 * whatever is to come, judgements of long ago, anything of a thousand years ago, a turn far from everything else that the case is about, and all sources. Warnings: a treaty
 * may run for a century.
 */
export function farDays(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest ?? null;
  if (asOf === null) return [];
  const now = Math.max(asOf, c.coded?.on?.latest ?? asOf);
  const ahead = everyDate(c).flatMap(({ path, date }): Contradiction[] => {
    const key = path.at(-1);
    const from = OF_FORECASTS.has(key) ? asOf : now;
    // A forecast is for the time until its horizon; of what lasts, the day on which it begins counts.
    const day = key === "horizon" ? date.latest : date.earliest;
    const years = day === null ? 0 : yearsBetween(from, day);
    const ago = yearsBetween(date.latest ?? asOf, asOf);
    if (years < FAR && ago < longestAgo(c, path)) return [];
    const how = years < FAR ? `some ${ago} years before` : `some ${years} years after`;
    const what = `\`${keyInWords(path)}\` (${date.edtf}) lies ${how} the day of the case (${isoDay(asOf)})`;
    return [{ path, what, cure: "mend the day, if that is not meant", severity: "warning" }];
  });
  return [...ahead, ...farTurn(c, asOf), ...oldSources(c, asOf)];
}

/** So many years before the day of the case a date cannot lie, by what it is of. */
function longestAgo(c: LenientCase, path: Path): number {
  const key = path.at(-1);
  if (key === "on" && AT_THE_TIME.some((part) => path.includes(part))) return FAR;
  // A question is asked within a case, and not a generation before.
  if (key === "opens") return FAR;
  const [list, at, part] = path;
  const isPerson = list === "actors" && typeof at === "number" && c.actors?.[at]?.kind === "person";
  return isPerson && key === "from" && (part === "roles" || part === "memberOf") ? LIFETIME : OF_NO_RECORD;
}

/** A case whose newest source had appeared decades before its day: a history is told as of the time that its sources knew. */
function oldSources(c: LenientCase, asOf: Day): Contradiction[] {
  const issued = listed(c.sources).flatMap(({ of }) => (typeof of.issued === "object" ? [of.issued] : []));
  if (issued.length === 0 || issued.length < (c.sources?.length ?? 0)) return [];
  const years = leastOf(issued.map(({ latest }) => (latest === null ? 0 : yearsBetween(latest, asOf))));
  if (years < FAR) return [];
  return [
    {
      path: ["asOf"],
      what: `the newest source appeared some ${years} years before the day of the case (${isoDay(asOf)})`,
      cure: "give the day as of which the case is told, or the sources that were there by then",
      severity: "warning",
    },
  ];
}

/** A turn that lies decades back, in a case that is not about that time: nothing else in it is dated near the turn alone. */
function farTurn(c: LenientCase, asOf: Day): Contradiction[] {
  const events = new Map(listed(c.events).map(({ of }) => [of.id, of] as const));
  const turn = listed(c.turn?.events).flatMap(({ of: id }) => {
    const when = events.get(id)?.when;
    return typeof when === "object" ? [when] : [];
  });
  const latest = turn.map(({ latest }) => latest);
  const last = latest.includes(null) || latest.length === 0 ? null : greatestOf(latest as number[]);
  if (last === null || yearsBetween(last, asOf) < FAR) return [];
  const ofTurn = new Set(c.turn?.events);
  const others = [
    ...listed(c.events).flatMap(({ of: { id, when } }) => (ofTurn.has(id) ? [] : [when])),
    ...listed(c.demands).map(({ of: { when } }) => when),
    ...listed(c.sanctions).map(({ of: { when } }) => when),
    ...listed(c.rounds).map(({ of: { start } }) => start),
  ].filter((when): when is CaseDate => typeof when === "object");
  const isNear = (when: DateBounds, day: Day) =>
    when.earliest !== null &&
    when.latest !== null &&
    yearsBetween(leastOf([when.latest, day]), greatestOf([when.earliest, day])) < FAR;
  // A case about that time, told from today.
  const isOfThatTime =
    others.some((when) => isNear(when, last)) && !others.some((when) => isNear(when, asOf));
  if (isOfThatTime) return [];
  return [
    {
      path: ["turn", "events"],
      what: `the turn (${turn.map(({ edtf }) => edtf).join(", ")}) lies some ${yearsBetween(last, asOf)} years before the day of the case (${isoDay(asOf)})`,
      cure: "name the events in which the change of course became visible, or mend their days",
      severity: "warning",
    },
  ];
}

/** Whole years from one day to another; 0 if it comes no later. */
function yearsBetween(from: Day, to: Day): number {
  if (to <= from) return 0;
  const [first, last] = [partsOf(from), partsOf(to)];
  const isOver =
    last.month > first.month || (last.month === first.month && last.dayOfMonth >= first.dayOfMonth);
  return last.year - first.year - (isOver ? 0 : 1);
}
