import { isoDay, partsOf } from "#case/day.ts";
import { dayIfAny, edtfDays, mondayOf, weekdayOfDay } from "../calendar.ts";
import { type DateRule, type Place, relative, type Value } from "../rule.ts";
import { DAY, dayOfMonthOf, MONTH, monthOf, ON_WEEKDAY, WEEKDAY, weekdayOf } from "../vocabulary.ts";
import { yearOf } from "../year.ts";

/** Days that are told from the day of publication. */

const TIME_OF_DAY = "(?: (?:morning|afternoon|evening|night))?";
const RELATIVE_YEAR = String.raw`(?:,? (?:of )?(?<rel>last|this|next) year\b)?`;

export const DAYS: readonly DateRule[] = [
  relative(
    "day-word",
    String.raw`(?:the )?(?<w>day before yesterday|day after tomorrow|today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))\b${TIME_OF_DAY}`,
    ({ w }, { published }) => {
      const shift =
        { "day before yesterday": -2, yesterday: -1, "last night": -1, tomorrow: 1, "day after tomorrow": 2 }[
          w!
        ] ?? 0;
      return { edtf: isoDay(published + shift) };
    },
  ),
  relative("weekday", `(?<w>${WEEKDAY})${TIME_OF_DAY}`, ({ w }, place) =>
    / a $/.test(place.before) ? undefined : bareWeekday(weekdayOf(w!), place),
  ),
  relative(
    "weekday-last",
    `(?:last|past|this past) (?<w>${WEEKDAY})${TIME_OF_DAY}`,
    ({ w }, { published }) => {
      const latest = latestBefore(published, weekdayOf(w!));
      const ofLastWeek = mondayOf(published) - 7 + weekdayOf(w!);
      return { edtf: isoDay(latest), ...(ofLastWeek !== latest && { alternatives: [isoDay(ofLastWeek)] }) };
    },
  ),
  relative(
    "weekday-next",
    `(?:next|coming|this coming|the following) (?<w>${WEEKDAY})${TIME_OF_DAY}`,
    ({ w }, { published }) => {
      const next = firstAfter(published, weekdayOf(w!));
      const ofNextWeek = mondayOf(published) + 7 + weekdayOf(w!);
      return { edtf: isoDay(next), ...(ofNextWeek !== next && { alternatives: [isoDay(ofNextWeek)] }) };
    },
  ),
  relative("weekday-this", `this (?<w>${WEEKDAY})${TIME_OF_DAY}`, ({ w }, { published }) => {
    const inWeek = mondayOf(published) + weekdayOf(w!);
    return {
      edtf: isoDay(inWeek < published ? inWeek + 7 : inWeek),
      alternatives: [isoDay(inWeek < published ? inWeek : inWeek + 7)],
    };
  }),
  relative(
    "weekday-of-week",
    String.raw`(?<w>${WEEKDAY}),?(?: of)? (?<rel>last|this|next) week\b|(?<back>last|next) week's (?<x>${WEEKDAY})`,
    ({ w, x, rel, back }, { published }) => ({
      edtf: isoDay(
        mondayOf(published) + { last: -7, this: 0, next: 7 }[(rel ?? back) as "last"] + weekdayOf((w ?? x)!),
      ),
    }),
  ),
  relative(
    "day-month",
    `${ON_WEEKDAY}(?:the )?(?<d>${DAY})(?: of)? ?(?<m>${MONTH})${RELATIVE_YEAR}`,
    monthDay,
  ),
  relative(
    "month-day",
    `${ON_WEEKDAY}(?<m>${MONTH}) (?:the )?(?<d>${DAY})(?! ?(?:million|billion|per cent|percent|people))${RELATIVE_YEAR}`,
    monthDay,
  ),
  relative(
    "days-month",
    `(?:between )?(?<d>${DAY})(?: ?[-–] ?| to | and |/)(?<e>${DAY})(?: of)? (?<m>${MONTH})`,
    daysOfMonth,
  ),
  relative(
    "month-days",
    `(?:between )?(?<m>${MONTH}) (?<d>${DAY})(?: ?[-–] ?| to | and )(?<e>${DAY})(?! ?(?:million|billion|per cent|percent))`,
    daysOfMonth,
  ),
  relative(
    "day-of-month",
    String.raw`the (?<d>\d{1,2})(?:st|nd|rd|th)(?: of (?<rel>this|last|next|the) month)?(?! [a-z]|-)`,
    ({ d, rel }, { published, before, tense }) => {
      if (!rel && !/\b(?:on|by|until|till|before|since|from) $/.test(before)) return undefined;
      const { year, month } = partsOf(published);
      const shift = rel === "last" ? -1 : rel === "next" ? 1 : 0;
      const here = dayIfAny(year, month + shift, dayOfMonthOf(d!));
      if (here === undefined || rel) return here === undefined ? undefined : { edtf: isoDay(here) };
      const other = dayIfAny(year, here > published ? month - 1 : month + 1, dayOfMonthOf(d!));
      return {
        edtf: isoDay(here),
        tense: tense(),
        ...(other !== undefined && { alternatives: [isoDay(other)] }),
      };
    },
  ),
  relative(
    "holiday",
    `(?<h>christmas eve|christmas day|christmas|new year's eve|new year's day)(?! [a-z]* ?(?:card|truce|tree|island))`,
    ({ h }, place) => {
      const [month, dayOfMonth] = {
        "christmas eve": [12, 24],
        "new year's eve": [12, 31],
        "new year's day": [1, 1],
      }[h!] ?? [12, 25];
      const found = yearOf({ month: month!, dayOfMonth: dayOfMonth! }, place);
      return found && { edtf: isoDay(dayIfAny(found.year, month!, dayOfMonth!)!) };
    },
  ),
  relative(
    "holiday-weekday",
    "(?<h>labor day|memorial day|thanksgiving(?: day)?)(?! [a-z]* ?(?:weekend|sale|dinner))",
    ({ h }, place) => {
      // First Monday of September, last of May, fourth Thursday of November, as in the United States.
      const [month, weekday, from] = { labor: [9, 0, 1], memor: [5, 0, 25], thank: [11, 3, 22] }[
        h!.slice(0, 5)
      ] as [number, number, number];
      const found = yearOf({ month, dayOfMonth: from + 3 }, place);
      return found && { edtf: isoDay(firstAfter(dayIfAny(found.year, month, from)! - 1, weekday)) };
    },
  ),
];

/** A weekday alone: the same as that of publication is that day; else the last one, or the next where it is to come. */
function bareWeekday(weekday: number, { published, tense, before: lead }: Place): Value {
  // `Suspended until Saturday`: the end of it is to come, whatever the verb.
  const told = /\b(?:until|till) $/.test(lead) ? "future" : tense();
  if (weekdayOfDay(published) === weekday)
    return {
      edtf: isoDay(published),
      tense: told,
      alternatives: [isoDay(published + (told === "future" ? 7 : -7))],
    };
  const before = latestBefore(published, weekday);
  return told === "future"
    ? { edtf: isoDay(before + 7), tense: told, alternatives: [isoDay(before)] }
    : { edtf: isoDay(before), tense: told, alternatives: [isoDay(before + 7)] };
}

function latestBefore(day: number, weekday: number): number {
  return day - (((weekdayOfDay(day) - weekday + 6) % 7) + 1);
}

function firstAfter(day: number, weekday: number): number {
  return day + (((weekday - weekdayOfDay(day) + 6) % 7) + 1);
}

function monthDay(
  { weekday, m, d, rel }: Readonly<Record<string, string | undefined>>,
  place: Place,
): Value | undefined {
  const [month, dayOfMonth] = [monthOf(m!), dayOfMonthOf(d!)];
  if (rel) {
    const year = partsOf(place.published).year + { last: -1, this: 0, next: 1 }[rel as "last"];
    const day = dayIfAny(year, month, dayOfMonth);
    return day === undefined ? undefined : { edtf: isoDay(day) };
  }
  const found = yearOf({ month, dayOfMonth, weekday: weekday ? weekdayOf(weekday) : undefined }, place);
  if (!found) return undefined;
  const other = found.other === undefined ? undefined : dayIfAny(found.other, month, dayOfMonth);
  return {
    edtf: isoDay(dayIfAny(found.year, month, dayOfMonth)!),
    ...(other !== undefined && { alternatives: [isoDay(other)] }),
    ...(found.tense && { tense: found.tense }),
  };
}

function daysOfMonth(
  { m, d, e }: Readonly<Record<string, string | undefined>>,
  place: Place,
): Value | undefined {
  const month = monthOf(m!);
  const found = yearOf({ month, dayOfMonth: dayOfMonthOf(d!) }, place);
  if (!found) return undefined;
  const [first, last] = [d!, e!].map((each) => dayIfAny(found.year, month, dayOfMonthOf(each)));
  return first === undefined || last === undefined || first >= last
    ? undefined
    : { edtf: edtfDays(first, last) };
}
