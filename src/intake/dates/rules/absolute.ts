import { isoDay } from "#case/day.ts";
import { dayIfAny, edtfDays, edtfMonth, edtfMonths, edtfThirdOfMonth, thirdOf } from "../calendar.ts";
import { absolute, type DateRule } from "../rule.ts";
import {
  AT_TIME,
  DAY,
  dayOfMonthOf,
  EDGE,
  MONTH,
  monthOf,
  ON_WEEKDAY,
  PART,
  SEASON,
  seasonOf,
  YEAR,
} from "../vocabulary.ts";

/** Dates that name their year. */

const day = (year: string | number, month: number, dayOfMonth: string): { edtf: string } | undefined => {
  const found = dayIfAny(Number(year), month, dayOfMonthOf(dayOfMonth));
  return found === undefined ? undefined : { edtf: isoDay(found) };
};

/** A year in two digits, as numeric dates have it. */
const fullYear = (year: string) =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

export const ABSOLUTE: readonly DateRule[] = [
  absolute(
    "iso-day",
    String.raw`(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:t\d\d:\d\d(?::\d\d)?z?)?(?![\d-])`,
    ({ y, m, d }) => day(y!, Number(m), d!),
  ),
  absolute(
    "day-month-year",
    `${ON_WEEKDAY}(?:the )?(?<d>${DAY})(?: of)? ?(?<m>${MONTH}),? (?<y>${YEAR})${AT_TIME}`,
    ({ y, m, d }) => day(y!, monthOf(m!), d!),
  ),
  absolute(
    "month-day-year",
    `${ON_WEEKDAY}(?<m>${MONTH}) (?:the )?(?<d>${DAY}),? (?<y>${YEAR})${AT_TIME}`,
    ({ y, m, d }) => day(y!, monthOf(m!), d!),
  ),
  absolute(
    "numeric",
    String.raw`(?<a>\d{1,2})(?<dot>[/.])(?<b>\d{1,2})[/.](?<y>\d{4}|\d\d)(?![\d%]|[/.,]\d)`,
    ({ a, b, y, dot }, { dayFirst }) => {
      const year = fullYear(y!);
      const ways = [day(year, Number(b), a!), day(year, Number(a), b!)];
      // With dots it is a European date, whatever the rest of the text does.
      const [first, second] = dayFirst || dot === "." ? ways : ways.reverse();
      const chosen = first ?? second;
      const other = first && second && first.edtf !== second.edtf ? second : undefined;
      return chosen && { ...chosen, ...(other && { alternatives: [other.edtf] }) };
    },
  ),
  absolute(
    "days-month-year",
    `(?:between )?(?<d>${DAY})(?: ?[-–] ?| to | and |/)(?<e>${DAY})(?: of)? (?<m>${MONTH}),? (?<y>${YEAR})`,
    ({ y, m, d, e }) => daysOf(y!, m!, d!, e!),
  ),
  absolute(
    "month-days-year",
    `(?:between )?(?<m>${MONTH}) (?<d>${DAY})(?: ?[-–] ?| to | and )(?<e>${DAY}),? (?<y>${YEAR})`,
    ({ y, m, d, e }) => daysOf(y!, m!, d!, e!),
  ),
  absolute(
    "months-year",
    `(?:(?:from|between) )?(?<m>${MONTH})(?: (?<x>${YEAR}))?(?: ?[-–] ?| to | and | until | through )(?<n>${MONTH}),? (?<y>${YEAR})`,
    ({ m, n, x = "", y }) => {
      const [from, to] = [monthOf(m!), monthOf(n!)];
      const begun = x ? Number(x) : from > to ? Number(y) - 1 : Number(y);
      return { edtf: `${edtfMonth(begun, from)}/${edtfMonth(Number(y), to)}` };
    },
  ),
  absolute(
    "month-year",
    `(?:(?<part>${PART})[- ]|the (?<edge>${EDGE}) of )?(?<m>${MONTH})(?: of|,)? (?<y>${YEAR})`,
    ({ part, edge, m, y }) => {
      const third = part ?? edge;
      const [year, month] = [Number(y), monthOf(m!)];
      return { edtf: third ? edtfThirdOfMonth(year, month, thirdOf(third)) : edtfMonth(year, month) };
    },
  ),
  absolute(
    "season-year",
    `(?:(?:${PART}) )?(?:the )?(?<s>${SEASON})(?: of|,)? (?<y>${YEAR})`,
    ({ s, y }, { southern }) => ({
      edtf: edtfSeason(Number(y), seasonOf(s!), southern),
    }),
  ),
  absolute(
    "quarter-year",
    `(?:the )?(?:(?<n>first|second|third|fourth|last|1st|2nd|3rd|4th)[- ](?<u>quarter|half)|(?<q>[qh])(?<k>[1-4]))(?: of)? (?<y>${YEAR})`,
    ({ n, u, q, k, y }) => {
      const half = u === "half" || q === "h";
      const which = k
        ? Number(k)
        : n === "last"
          ? half
            ? 2
            : 4
          : ["first", "second", "third", "fourth"].indexOf(n!) + 1 || Number(n![0]);
      const size = half ? 6 : 3;
      return which * size > 12
        ? undefined
        : { edtf: edtfMonths(Number(y), (which - 1) * size + 1, which * size) };
    },
  ),
];

function daysOf(year: string, month: string, from: string, to: string) {
  const [first, last] = [from, to].map((d) => dayIfAny(Number(year), monthOf(month), dayOfMonthOf(d)));
  return first === undefined || last === undefined || first >= last
    ? undefined
    : { edtf: edtfDays(first, last) };
}

/** A season: by its number in the north, by its months in the south, where EDTF has no numbers of level 1. */
export function edtfSeason(year: number, season: number, southern: boolean): string {
  if (!southern) return `${String(year).padStart(4, "0")}-${season}`;
  const first = 9 + 3 * (season - 21);
  return season === 21
    ? edtfMonths(year, 9, 11)
    : `${edtfMonth(first > 12 ? year : year - 1, first > 12 ? first - 12 : 12)}/${edtfMonth(year, ((first + 2 - 1) % 12) + 1)}`;
}
