import { dayOf, isoDay, partsOf } from "#case/day.ts";
import { edtfMonth, edtfMonths, edtfThirdOfMonth, mondayOf, thirdOf } from "../calendar.ts";
import { type DateRule, type Place, relative, type Value } from "../rule.ts";
import { EDGE, MONTH, monthOf, PART, WEEKDAY, weekdayOf, YEAR } from "../vocabulary.ts";
import { daysSinceMonth, lastSuchMonth, yearOf } from "../year.ts";

/** Months that are told from the day of publication. */

/** Words behind which the name of a month is a date: May and March are more than months. */
const BEFORE_MONTH =
  /(?:^|[\s("])(?:in|by|since|until|till|from|before|after|during|through|between|of|as soon as|as early as|as late as|to|and|or|for|around|next|every|throughout|the|a|his|their|its|'s),? ?"?$/;
/** `Last MONTH` is the latest such month only if that is farther back than this; else it may be the one before. */
const CLEARLY_LAST = 62;

export const MONTHS: readonly DateRule[] = [
  relative(
    "month-of-year",
    String.raw`(?:(?<part>${PART})[- ])?(?<m>${MONTH}),?(?: of)? (?<rel>last|this|next|the same|the previous|the following) year\b`,
    ({ part, m, rel }, { published, narrative }) => {
      const told = /^the/.test(rel!);
      const from = told ? narrative && partsOf(narrative.first).year : partsOf(published).year;
      if (from === undefined) return undefined;
      const shift = { last: -1, next: 1, "the previous": -1, "the following": 1 }[rel!] ?? 0;
      return {
        edtf: ofMonth(from + shift, monthOf(m!), part),
        ...(told && { anchor: "narrative" as const }),
      };
    },
  ),
  relative(
    "month-last",
    `(?<rel>last|past|this past|previous|next|this|this coming) (?<m>${MONTH})`,
    ({ rel, m }, { published }) => {
      const month = monthOf(m!);
      const now = partsOf(published);
      const latest = lastSuchMonth(month, published);
      if (rel === "next" || rel === "this coming") {
        const year = month > now.month ? now.year : now.year + 1;
        return {
          edtf: edtfMonth(year, month),
          ...(year === now.year && { alternatives: [edtfMonth(year + 1, month)] }),
        };
      }
      if (rel === "this") return { edtf: edtfMonth(now.year, month) };
      if (month === now.month) return { edtf: edtfMonth(latest - 1, month) };
      return daysSinceMonth(latest, month, published) > CLEARLY_LAST || rel === "this past"
        ? { edtf: edtfMonth(latest, month) }
        : { edtf: edtfMonth(latest, month), alternatives: [edtfMonth(latest - 1, month)] };
    },
  ),
  relative(
    "part-of-month",
    `(?:(?<part>${PART})(?:[- ]| in )|(?:the )?(?<edge>${EDGE}) of )(?<m>${MONTH})`,
    ({ part, edge, m }, place) => bareMonth(monthOf(m!), place, part ?? edge),
  ),
  relative(
    "months",
    `(?:between |from )?(?<m>${MONTH})(?: ?[-–] ?| to | and | until | through )(?<n>${MONTH})(?! \\d)`,
    ({ m, n }, place) => {
      const [from, to] = [monthOf(m!), monthOf(n!)];
      const last = yearOf({ month: to }, place);
      return (
        last && {
          edtf: `${edtfMonth(from > to ? last.year - 1 : last.year, from)}/${edtfMonth(last.year, to)}`,
        }
      );
    },
  ),
  relative(
    "weekday-of-month",
    `(?:the )?(?<n>first|second|third|fourth|last) (?<w>${WEEKDAY})(?: of| in) (?:(?<m>${MONTH})(?:,? (?<y>${YEAR}))?|(?<rel>this|last|next|the) month)`,
    ({ n, w, m, y, rel }, place) => {
      const now = partsOf(place.published);
      const month = m ? monthOf(m) : now.month + (rel === "last" ? -1 : rel === "next" ? 1 : 0);
      const year = y ? Number(y) : m ? yearOf({ month }, place)?.year : now.year;
      if (year === undefined) return undefined;
      const which = ["first", "second", "third", "fourth"].indexOf(n!);
      const day =
        which < 0
          ? mondayOf(dayOf(year, month + 1, 0) - weekdayOf(w!)) + weekdayOf(w!)
          : mondayOf(dayOf(year, month, 1) - weekdayOf(w!) + 6) + weekdayOf(w!) + 7 * which;
      return { edtf: isoDay(day), ...(y && { anchor: "absolute" as const }) };
    },
  ),
  relative(
    "quarter",
    "(?:the |in )?(?<n>first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of (?<rel>last|this|next) year)?(?! of (?:the|a|an|its|their) )",
    ({ n, rel }, { published, tense }) => {
      const which = ["first", "second", "third", "fourth"].indexOf(n!) + 1 || Number(n![0]);
      const { year, month } = partsOf(published);
      if (rel) {
        const there = year + { last: -1, this: 0, next: 1 }[rel as "last"];
        return { edtf: edtfMonths(there, 3 * which - 2, 3 * which) };
      }
      const begun = month > 3 * (which - 1);
      const told = tense();
      // The nearest one: in the past only where it is long begun, to come only where it is over.
      const chosen =
        told === "past" && !begun && 3 * which - month > 8
          ? year - 1
          : told === "future" && month > 3 * which
            ? year + 1
            : year;
      return {
        edtf: edtfMonths(chosen, 3 * which - 2, 3 * which),
        tense: told,
        alternatives: [
          edtfMonths(
            chosen === year && begun ? year + 1 : chosen === year ? year - 1 : year,
            3 * which - 2,
            3 * which,
          ),
        ],
      };
    },
  ),
  relative("month", `(?<m>${MONTH})(?![ -]\\d)`, ({ m }, place) =>
    BEFORE_MONTH.test(place.before) ? bareMonth(monthOf(m!), place) : undefined,
  ),
];

function bareMonth(month: number, place: Place, third?: string): Value | undefined {
  const found = yearOf({ month }, place);
  if (!found) return undefined;
  const { year, other } = found;
  return {
    edtf: ofMonth(year, month, third),
    ...(other !== undefined && { alternatives: [ofMonth(other, month, third)] }),
    ...(found.tense && { tense: found.tense }),
  };
}

function ofMonth(year: number, month: number, third: string | undefined): string {
  return third ? edtfThirdOfMonth(year, month, thirdOf(third)) : edtfMonth(year, month);
}
