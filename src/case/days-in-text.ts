import { type Day, dayOf, monthName, partsOf } from "./day.ts";

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1));
const MONTH = `(?<month>${MONTHS.join("|")})`;
/** How a text names a day; that of a span is its last. */
const DAYS: readonly RegExp[] = [
  new RegExp(`(?<![\\d.,])(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH}\\b(?:,? (?<year>\\d{4})\\b)?`, "g"),
  new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:, (?<year>\\d{4})\\b)?`, "g"),
  /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/g,
];
/** How it names a month or a year: `late 2011`, but not `2011 tonnes`, `Resolution 2087` or the end of a longer number. */
const MONTH_OF_YEAR = new RegExp(`\\b${MONTH},? (?<year>\\d{4})\\b`, "g");
const YEAR =
  /(?<![\d.,:§/-])(?<!(?:[Rr]esolution|[Nn]umber|[Nn]o\.|[Aa]rticle|[Ff]light) )(?<year>1[5-9]\d\d|20\d\d)(?![\d,%/:]\d|[%\d]| (?:hours|troops|men|people|tonnes|tons|km|days)\b)/g;

/** The days that a text names. One without a year is of the year that brings it nearest to `near`. */
export function daysIn(text: string, near: Day): Day[] {
  return DAYS.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ groups }) => {
      const { day, month, year } = groups as { day: string; month: string; year?: string };
      const named = MONTHS.indexOf(month);
      const of = (inYear: number) => calendarDay(inYear, named < 0 ? Number(month) : named + 1, Number(day));
      if (year !== undefined) return of(Number(year));
      const own = partsOf(near).year;
      return [own - 1, own, own + 1]
        .flatMap(of)
        .toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))
        .slice(0, 1);
    }),
  );
}

/** Whether a text names a day, a month or a year that begins after a day. */
export function namesLater(text: string, day: Day): boolean {
  if (!/\d/.test(text)) return false;
  const months = [...text.matchAll(MONTH_OF_YEAR)].map(({ groups }) =>
    dayOf(Number(groups!.year), MONTHS.indexOf(groups!.month!) + 1, 1),
  );
  const years = [...text.matchAll(YEAR)].map(({ groups }) => dayOf(Number(groups!.year), 1, 1));
  return [...daysIn(text, day), ...months, ...years].some((named) => named > day);
}

/** The day, if the calendar has it. */
function calendarDay(year: number, month: number, dayOfMonth: number): Day[] {
  const day = dayOf(year, month, dayOfMonth);
  const parts = partsOf(day);
  return parts.month === month && parts.dayOfMonth === dayOfMonth ? [day] : [];
}
