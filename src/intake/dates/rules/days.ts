import { dayOfIso, isoDay, partsOf } from "#case/day.ts";
import { dayIfAny, edtfDays, mondayOf, weekdayOfDay } from "../calendar.ts";
import { type DateRule, type Place, relative, type Value } from "../rule.ts";
import { countOf, DAY, dayOfMonthOf, MONTH, monthOf, ON_WEEKDAY, WEEKDAY, weekdayOf } from "../vocabulary.ts";
import { yearOf } from "../year.ts";

/** Days that are told from the day of publication. */

const TIME_OF_DAY = "(?: (?:morning|afternoon|evening|night|lunchtime|midnight|noon))?";
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
    /\b(?:a|every|each) $/.test(place.before) || isOtherName(w!, place)
      ? undefined
      : bareWeekday(weekdayOf(w!), place),
  ),
  relative("overnight", String.raw`(?:overnight)(?! [a-z]+ing\b)`, (_, { published }) => ({
    edtf: edtfDays(published - 1, published),
  })),
  relative("nights-ago", String.raw`(?<n>two|three|four|five|six) nights ago\b`, ({ n }, { published }) => ({
    edtf: isoDay(published - countOf(n!)!),
  })),
  relative(
    "hours",
    String.raw`(?:(?<in>within|in) )?(?:the )?(?:(?<rel>next|coming|last|past|previous) )?(?<n>24|48|72|96) hours\b`,
    ({ in: within, rel, n }, { published }) => {
      if (!within && !rel) return { edtf: null };
      const days = Number(n) / 24;
      return {
        edtf: /^(?:last|past|previous)$/.test(rel ?? "")
          ? edtfDays(published - days, published)
          : edtfDays(published, published + days),
      };
    },
  ),
  relative(
    "weekday-after",
    `a week (?:from|on|after) (?:next )?(?<w>${WEEKDAY})|(?<x>${WEEKDAY}) week\\b`,
    ({ w, x }, { published }) => ({ edtf: isoDay(firstAfter(published, weekdayOf((w ?? x)!)) + 7) }),
  ),
  relative(
    "weekday-told",
    `the (?<rel>following|next|previous|preceding) (?<w>${WEEKDAY})${TIME_OF_DAY}`,
    ({ rel, w }, { narrative, published }) => {
      const weekday = weekdayOf(w!);
      if (narrative && narrative.last - narrative.first < 8) {
        const day = /^(?:following|next)$/.test(rel!)
          ? firstAfter(narrative.last, weekday)
          : latestBefore(narrative.first, weekday);
        return { edtf: isoDay(day), anchor: "narrative" };
      }
      return {
        edtf: isoDay(
          /^(?:following|next)$/.test(rel!)
            ? firstAfter(published, weekday)
            : latestBefore(published, weekday),
        ),
      };
    },
  ),
  relative(
    "weekdays",
    `(?:from |between )?(?<a>${WEEKDAY})(?: to | and | through | until | or |-|–)(?<b>${WEEKDAY})`,
    ({ a, b }, place) => {
      const first = dateOfWeekday(bareWeekday(weekdayOf(a!), place));
      const last = first + ((weekdayOf(b!) - weekdayOf(a!) + 7) % 7);
      return last === first || / or $/.test(place.before) ? undefined : { edtf: edtfDays(first, last) };
    },
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
    `(?:next|coming|this coming) (?<w>${WEEKDAY})${TIME_OF_DAY}`,
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
    `(?:the )?(?<h>christmas eve|christmas day|christmas|new year's eve|new year's day|new year(?! [a-z]*'s)|may day|bastille day|valentine's day|armistice day|halloween)(?! [a-z]* ?(?:card|truce|tree|island|speech|address|message))`,
    ({ h }, place) => {
      const [month, dayOfMonth] = {
        "christmas eve": [12, 24],
        "new year's eve": [12, 31],
        "new year's day": [1, 1],
        "new year": [1, 1],
        "may day": [5, 1],
        "bastille day": [7, 14],
        "valentine's day": [2, 14],
        "armistice day": [11, 11],
        halloween: [10, 31],
      }[h!] ?? [12, 25];
      const found = yearOf({ month: month!, dayOfMonth: dayOfMonth! }, place);
      return found && { edtf: isoDay(dayIfAny(found.year, month!, dayOfMonth!)!) };
    },
  ),
  relative(
    "easter",
    "(?<h>ash wednesday|palm sunday|maundy thursday|good Friday|easter (?:Sunday|Monday)|easter|whit Monday|pentecost|whitsun)(?! [a-z]* ?(?:rising|island|egg|bunny))",
    ({ h }, { published, tense }) => {
      const { year } = partsOf(published);
      const days = [year - 1, year, year + 1].map((each) => easterIn(each) + EASTER_SHIFT[h!.toLowerCase()]!);
      const [before, after] = [
        days.findLast((day) => day <= published)!,
        days.find((day) => day > published)!,
      ];
      const told = tense();
      const isNext = told === "future" || (told === "unknown" && after - published < published - before);
      return {
        edtf: isoDay(isNext ? after : before),
        tense: told,
        alternatives: [isoDay(isNext ? before : after)],
      };
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

/** Days between Easter and the feasts that move with it. */
const EASTER_SHIFT: Readonly<Record<string, number>> = {
  "ash wednesday": -46,
  "palm sunday": -7,
  "maundy thursday": -3,
  "good friday": -2,
  "easter sunday": 0,
  easter: 0,
  "easter monday": 1,
  pentecost: 49,
  whitsun: 49,
  "whit monday": 50,
};

/** Easter Sunday of the western churches (Meeus, Jones and Butcher; J. Meeus, Astronomical Algorithms, 1991). */
function easterIn(year: number): number {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const sun =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const moon = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - sun - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * sun + 22 * moon) / 451);
  const days = sun + moon - 7 * late + 114;
  return dayIfAny(year, Math.floor(days / 31), (days % 31) + 1)!;
}

/** `The Sun wrote`, `he sat, Sat.`: a short form is a weekday only where words or figures of dates stand beside it. */
function isOtherName(weekday: string, { before, after }: Place): boolean {
  return (
    weekday.length < 5 &&
    !weekday.endsWith(".") &&
    !/(?:\b(?:on|from|until|by|to|till|next|last|this)|[,(]) $|^$/.test(before) &&
    !/^,? \d/.test(after)
  );
}

function dateOfWeekday({ edtf }: Value): number {
  return dayOfIso(edtf!);
}

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
