import { type Day, dayOf, partsOf } from "#case/day.ts";
import { dayIfAny, weekdayOfDay } from "./calendar.ts";
import type { Place } from "./rule.ts";
import type { Tense } from "./tense.ts";

/** How much farther the other year may be and still be thought of. */
const ABOUT_AS_FAR = 1.9;

/** The same where a verb of the past stands right before the month. */
const FARTHER = 4;

/** A year that was not written, and the other one that it may have been. */
interface FoundYear {
  readonly year: number;
  readonly other?: number;
  readonly tense?: Tense;
}

/**
 * The year of a month, or of a day of it, that is written without one: that of the nearest such day. Where that of the
 * other side is about as far, the tense decides and the other year is told. A weekday beside it decides before all.
 */
export function yearOf(
  { month, dayOfMonth = 15, weekday }: { month: number; dayOfMonth?: number; weekday?: number | undefined },
  {
    published,
    tense,
    forced,
    told: isTold,
    before,
  }: Pick<Place, "published" | "tense" | "forced" | "told" | "before">,
): FoundYear | undefined {
  const { year } = partsOf(published);
  const days = [year - 1, year, year + 1]
    .map((each) => ({ year: each, day: dayIfAny(each, month, dayOfMonth) }))
    .filter((each): each is { year: number; day: Day } => each.day !== undefined)
    .sort((a, b) => Math.abs(a.day - published) - Math.abs(b.day - published));
  const [nearest, next] = days;
  if (!nearest) return undefined;
  if (weekday !== undefined) {
    const fitting = days.find(({ day }) => weekdayOfDay(day) === weekday);
    if (fitting) return { year: fitting.year };
  }
  if (forced) {
    const only = days.find(({ day }) =>
      forced === "future" ? day >= published - 31 : day <= published + 15,
    );
    if (only) return { year: only.year, tense: forced };
  }
  const far = Math.abs(nearest.day - published);
  // `In March Norway asked for half`, `Norway agreed in March to pay`, in November: what a sentence tells of in the past is over, however near the next March is.
  if (
    next &&
    nearest.day > published + 31 &&
    next.day < published &&
    /(?:^|[a-z]ed )in (?:early |late |mid-)?$/i.test(before)
  ) {
    if (tense() === "past") return { year: next.year, other: nearest.year, tense: "past" };
  }
  if (!next || Math.abs(next.day - published) >= (isTold ? FARTHER : ABOUT_AS_FAR) * far)
    return { year: nearest.year };
  const told = tense();
  const wanted = days.find(({ day }) => (told === "future" ? day >= published : day <= published));
  const chosen = told === "unknown" || !wanted ? nearest : wanted;
  const other = chosen === nearest ? next : nearest;
  return { year: chosen.year, other: other.year, tense: told };
}

/** The latest such month that is over by, or in, the month of a day. */
export function lastSuchMonth(month: number, day: Day): number {
  const { year, month: now } = partsOf(day);
  return month <= now ? year : year - 1;
}

/** Days from the end of a month to a day. */
export function daysSinceMonth(year: number, month: number, day: Day): number {
  return day - dayOf(year, month + 1, 0);
}
