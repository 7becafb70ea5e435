import { type Day, dayOf, isoDay, partsOf } from "#case/day.ts";
import { isLimit } from "../bound.ts";
import {
  edtfDays,
  edtfDecade,
  edtfMonth,
  edtfThirdOfMonth,
  edtfThirdOfYear,
  edtfYear,
  mondayOf,
  monthsAfter,
  thirdOf,
} from "../calendar.ts";
import { type DateRule, relative, type Value } from "../rule.ts";
import { COUNT, countOf, EDGE, SEASON, seasonOf, UNIT, UNITS } from "../vocabulary.ts";
import { edtfSeason } from "./absolute.ts";

/** Weeks, months, years and longer, told from the day of publication. */

const SHIFT: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};
const RELATIVE = "(?<rel>last|past|previous|this|current|next|coming)";

export const STRETCHES: readonly DateRule[] = [
  relative(
    "unit",
    String.raw`(?:the )?${RELATIVE} (?<u>${UNIT})\b(?!-)`,
    ({ rel, u }, { published, narrative, before }) =>
      // `They had talked the previous month`: the one before what was told last.
      rel === "previous" &&
      narrative &&
      !/\b(?:in|of|over) $/.test(before) &&
      /^(?:week|month|year)$/.test(u!)
        ? { ...unitAt(u!, -1, narrative.first)!, anchor: "narrative" }
        : unitAt(u!, SHIFT[rel!]!, published),
  ),
  relative("season", String.raw`${RELATIVE} (?<s>${SEASON})\b`, ({ rel, s }, { published, southern }) => {
    const { year, month } = partsOf(published);
    const season = seasonOf(s!);
    const firstMonth = southern ? [9, 12, 3, 6][season - 21]! : [3, 6, 9, 12][season - 21]!;
    if (rel === "this" || rel === "current") return { edtf: edtfSeason(year, season, southern) };
    const begun = month >= firstMonth + 3 || (firstMonth === 12 && month < 12);
    if (SHIFT[rel!]! < 0)
      return { edtf: edtfSeason(begun && firstMonth !== 12 ? year : year - 1, season, southern) };
    return { edtf: edtfSeason(month < firstMonth ? year : year + 1, season, southern) };
  }),
  relative(
    "part-of-unit",
    String.raw`(?<part>earlier|later|early|late|mid)(?: in)? (?<rel>this|last|next|the) (?<u>week|month|year|decade)\b`,
    ({ part, rel, u }, { published }) => {
      const shift = SHIFT[rel!] ?? 0;
      const within = daysOfUnit(u!, shift, published);
      if (shift === 0 && (part === "earlier" || part === "early") && within.first < published)
        return { edtf: edtfDays(within.first, published) };
      if (shift === 0 && (part === "later" || part === "late") && within.last > published)
        return { edtf: edtfDays(published, within.last) };
      return {
        edtf: thirdOfUnit(
          u!,
          shift,
          published,
          thirdOf(/^(?:early|earlier)$/.test(part!) ? "early" : part === "mid" ? "mid" : "late"),
        ),
      };
    },
  ),
  relative(
    "edge-of-unit",
    String.raw`(?:the )?(?<edge>${EDGE}) of (?<rel>this|last|next|past|previous|coming|current|the current|the coming|the) (?<u>day|week|month|year|decade)\b|(?<x>year)(?:-| |'s )end\b`,
    ({ edge, rel, u, x }, { published, before }) => {
      const unit = x ?? u!;
      const shift = SHIFT[rel ?? ""] ?? 0;
      const third = thirdOf(x ? "end" : edge!);
      if (unit === "day") return undefined;
      if (unit === "year" && third === 2) return { edtf: edtfMonth(partsOf(published).year + shift, 12) };
      const stretch = thirdOfUnit(unit, shift, published, third);
      return { edtf: third === 2 && isLimit(before) ? stretch.split("/").at(-1)! : stretch };
    },
  ),
  relative("before-last", String.raw`(?:the )?(?<u>week|month|year) before last\b`, ({ u }, { published }) =>
    unitAt(u!, -2, published),
  ),
  relative("turn", "the turn of the year", (_, { published }) => {
    const { year, month } = partsOf(published);
    const next = month > 6 ? year + 1 : year;
    return { edtf: `${edtfMonth(next - 1, 12)}/${edtfMonth(next, 1)}` };
  }),
  relative(
    "weekend",
    String.raw`(?:(?:at|over|during|on) )?the weekend\b(?! (?:edition|magazine|paper|break|home|house))`,
    (_, { published, tense }) => {
      const told = tense();
      const saturday = mondayOf(published) + 5;
      const past = saturday > published ? saturday - 7 : saturday;
      const [chosen, other] = told === "future" ? [past + 7, past] : [past, past + 7];
      return { edtf: edtfDays(chosen, chosen + 1), tense: told, alternatives: [edtfDays(other, other + 1)] };
    },
  ),
  relative(
    "ago",
    String.raw`(?:(?<about>about|around|nearly|almost|roughly|more than|over|less than|some|at least) )?(?<n>${COUNT}|half a) (?<u>${UNITS}) (?:ago|back)\b`,
    ({ about, n, u }, { published }) => {
      const count = n === "half a" ? undefined : countOf(n!);
      if (n === "half a" && u === "year") return { edtf: `${monthBefore(published, 6)}~` };
      return count === undefined ? { edtf: null } : ago(count, u!, published, about !== undefined);
    },
  ),
  relative(
    "from-now",
    `(?:in (?<n>${COUNT}) (?<u>${UNITS})(?:' time|'s time)?|(?<k>${COUNT}) (?<v>${UNITS}) from (?:now|today))`,
    ({ n, u, k, v }, { published, tense }) => {
      const count = countOf((n ?? k)!);
      // `In two weeks` tells how long something took, unless it is to come.
      if (count === undefined || (n && tense() !== "future")) return undefined;
      return inFuture(count, (u ?? v)!, published);
    },
  ),
  relative(
    "within",
    `within (?:the next |the coming )?(?<n>${COUNT}) (?<u>${UNITS})`,
    ({ n, u }, { published, narrative, tense }) => {
      const count = countOf(n!);
      if (count === undefined) return { edtf: null };
      // `On 12 January the court told it to pay within two months`: from the day that is told.
      if (narrative && narrative.last < published && tense() === "past")
        return { edtf: edtfDays(narrative.last, after(narrative.last, count, u!)), anchor: "narrative" };
      return { edtf: edtfDays(published, after(published, count, u!)), tense: "future" };
    },
  ),
  relative(
    "span",
    `(?:the |these |in |over |for |its |his )?(?<rel>last|past|previous|next|coming|following) (?<n>${COUNT}) (?<u>${UNITS})`,
    ({ rel, n, u }, place) => {
      const count = countOf(n!);
      const back = SHIFT[rel!]! < 0;
      const { published, narrative } = place;
      if (!back && narrative && place.tense() === "past") {
        const years = /^(?:year|decade)/.test(u!);
        const from = partsOf(narrative.first).year;
        if (years && count !== undefined)
          return {
            edtf: `${edtfYear(from)}/${edtfYear(from + count * (/^decade/.test(u!) ? 10 : 1))}`,
            anchor: "narrative",
            tense: "past",
          };
        return count === undefined
          ? { edtf: null }
          : {
              edtf: edtfDays(narrative.last, after(narrative.last, count, u!)),
              anchor: "narrative",
              tense: "past",
            };
      }
      return spanOf(back ? -(count ?? 3) : (count ?? 3), u!, published, count === undefined);
    },
  ),
];

function daysOfUnit(unit: string, shift: number, published: Day): { first: Day; last: Day } {
  const { year, month } = partsOf(published);
  if (unit === "week")
    return { first: mondayOf(published) + 7 * shift, last: mondayOf(published) + 7 * shift + 6 };
  if (unit === "month")
    return { first: dayOf(year, month + shift, 1), last: dayOf(year, month + shift + 1, 0) };
  if (unit === "decade") {
    const first = year - (year % 10) + 10 * shift;
    return { first: dayOf(first, 1, 1), last: dayOf(first + 9, 12, 31) };
  }
  return { first: dayOf(year + shift, 1, 1), last: dayOf(year + shift, 12, 31) };
}

function unitAt(unit: string, shift: number, published: Day): Value | undefined {
  const { year, month } = partsOf(published);
  switch (unit) {
    case "day":
      return undefined;
    case "weekend": {
      const saturday = mondayOf(published) + 5 + 7 * shift;
      return { edtf: edtfDays(saturday, saturday + 1) };
    }
    case "fortnight":
      return spanOf(14 * (shift || -1), "day", published, false);
    case "month":
      return { edtf: edtfMonth(year, month + shift) };
    case "quarter": {
      const first = month - ((month - 1) % 3) + 3 * shift;
      return { edtf: `${edtfMonth(year, first)}/${edtfMonth(year, first + 2)}` };
    }
    case "year":
      return { edtf: edtfYear(year + shift) };
    case "decade":
      return shift < 0 ? spanOf(-10, "year", published, false) : { edtf: edtfDecade(year + 10 * shift) };
    case "century":
      return { edtf: `${Math.floor(year / 100) + shift}XX` };
    default: {
      const { first, last } = daysOfUnit(unit, shift, published);
      return { edtf: edtfDays(first, last) };
    }
  }
}

function thirdOfUnit(unit: string, shift: number, published: Day, third: 0 | 1 | 2): string {
  const { year, month } = partsOf(published);
  if (unit === "month") {
    const there = partsOf(dayOf(year, month + shift, 1));
    return edtfThirdOfMonth(there.year, there.month, third);
  }
  if (unit === "year") return edtfThirdOfYear(year + shift, third);
  if (unit === "week") {
    const monday = mondayOf(published) + 7 * shift;
    const [from, to] = [
      [0, 2],
      [2, 4],
      [4, 6],
    ][third]!;
    return edtfDays(monday + from!, monday + to!);
  }
  const first = year - (year % 10) + 10 * shift;
  const [from, to] = [
    [0, 3],
    [4, 6],
    [7, 9],
  ][third]!;
  return `${first + from!}/${first + to!}`;
}

function monthBefore(day: Day, months: number): string {
  return isoDay(monthsAfter(day, -months)).slice(0, 7);
}

function ago(count: number, unit: string, published: Day, about: boolean): Value {
  const mark = about ? "~" : "";
  const { year } = partsOf(published);
  if (/^day/.test(unit)) return { edtf: isoDay(published - count) + mark };
  if (/^week/.test(unit)) return { edtf: `${isoDay(published - 7 * count)}~` };
  if (/^fortnight/.test(unit)) return { edtf: `${isoDay(published - 14 * count)}~` };
  if (/^month/.test(unit)) return { edtf: monthBefore(published, count) + mark };
  if (/^quarter/.test(unit)) return { edtf: `${monthBefore(published, 3 * count)}~` };
  if (/^decade/.test(unit)) return { edtf: `${edtfYear(year - 10 * count)}~` };
  return { edtf: edtfYear(year - count) + mark };
}

function inFuture(count: number, unit: string, published: Day): Value {
  const { year } = partsOf(published);
  const there = after(published, count, unit);
  if (/^day/.test(unit)) return { edtf: isoDay(there), tense: "future" };
  if (/^(?:week|fortnight)/.test(unit)) return { edtf: `${isoDay(there)}~`, tense: "future" };
  if (/^(?:month|quarter)/.test(unit)) return { edtf: isoDay(there).slice(0, 7), tense: "future" };
  return {
    edtf: edtfYear(year + count * (/^decade/.test(unit) ? 10 : 1)) + (/^decade/.test(unit) ? "~" : ""),
    tense: "future",
  };
}

/** The day so many units after another; a negative number is before. */
function after(day: Day, count: number, unit: string): Day {
  if (/^day/.test(unit)) return day + count;
  if (/^week/.test(unit)) return day + 7 * count;
  if (/^fortnight/.test(unit)) return day + 14 * count;
  return monthsAfter(
    day,
    count * (/^month/.test(unit) ? 1 : /^quarter/.test(unit) ? 3 : /^decade/.test(unit) ? 120 : 12),
  );
}

/** From a day so many units back up to that of publication, or on from it. The far end is as exact as the unit is. */
function spanOf(count: number, unit: string, published: Day, vague: boolean): Value {
  const far = isoDay(after(published, count, unit));
  const near = isoDay(published);
  const length = /^day/.test(unit)
    ? 10
    : /^(?:week|fortnight)/.test(unit)
      ? 10
      : /^(?:month|quarter)/.test(unit)
        ? 7
        : 4;
  const end = far.slice(0, length) + (vague ? "~" : "");
  return {
    edtf: count < 0 ? `${end}/${near}` : `${near}/${end}`,
    ...(count > 0 && { tense: "future" as const }),
  };
}
