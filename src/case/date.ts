import edtf from "edtf";
import { type Day, dayInWords, dayOf, dayOfTime, monthName, partsOf } from "./day.ts";

/**
 * What a date as written allows: the first and the last day it may mean.
 * `null` is an open or unknown end (EDTF `..`, an empty end, or a wholly unspecified `XXXX`).
 */
export type DateBounds = {
  readonly earliest: Day | null;
  readonly latest: Day | null;
};

/**
 * How narrowly the days are known: `day` = one day; `month` = at most 31; `year` = at most 366; `longer`;
 * `undated` = nothing is given.
 */
export type Precision = "day" | "month" | "year" | "longer" | "undated";

/** A date of a case: as written, and what it allows. It is parsed where the case is read, and nowhere else. */
export type CaseDate = DateBounds & {
  /** EDTF, as written. */
  readonly edtf: string;
  readonly precision: Precision;
  /** The two ends of an interval, each with its own bounds; `null` where the date is none. */
  readonly ends: { readonly start: DateBounds; readonly end: DateBounds } | null;
};

/** Neither end is known. */
export const UNDATED: DateBounds = { earliest: null, latest: null };

// EDTF season codes (Library of Congress, level 1) on the northern hemisphere, as months of meteorological
// seasons. The parser's own bounds are calendar quarters, which put summer 2001 in April.
const SEASONS: Readonly<Record<string, readonly [firstMonth: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
};

/**
 * Bounds of an EDTF date, level 0 or 1 (https://www.loc.gov/standards/datetime/), or `undefined` if the text is
 * none. A qualifier `~` or `%` (approximate) widens each end by the date's own precision: a day by a week, a
 * month by a month, a year by a year, since "about 2 April" that must be exactly 2 April would be false precision.
 */
export function dateBounds(text: string): DateBounds | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return pointBounds(text);
  if (text.indexOf("/", slash + 1) >= 0) return undefined;
  const start = endBounds(text.slice(0, slash));
  const end = endBounds(text.slice(slash + 1));
  if (!start || !end) return undefined;
  if (start.earliest !== null && end.latest !== null && start.earliest > end.latest) return undefined;
  return { earliest: start.earliest, latest: end.latest };
}

/** A date of a case, parsed; `undefined` if the text is none. */
export function dateOf(text: string): CaseDate | undefined {
  if (known.has(text)) return known.get(text);
  const bounds = dateBounds(text);
  const slash = text.indexOf("/");
  const date: CaseDate | undefined = bounds && {
    edtf: text,
    precision: precisionOf(bounds),
    earliest: bounds.earliest,
    latest: bounds.latest,
    ends:
      slash < 0 ? null : { start: endBounds(text.slice(0, slash))!, end: endBounds(text.slice(slash + 1))! },
  };
  // Only cases that go on and on in one process could fill it; then it begins anew.
  if (known.size > 10_000) known.clear();
  known.set(text, date);
  return date;
}

// The parser takes a tenth of a millisecond, and a case that is edited is read again with the same few hundred dates.
const known = new Map<string, CaseDate | undefined>();

/** How narrowly bounds say when something happened once. */
export function precisionOf({ earliest, latest }: DateBounds): Precision {
  if (earliest === null && latest === null) return "undated";
  if (earliest === null || latest === null) return "longer";
  const days = latest - earliest + 1;
  return days === 1 ? "day" : days <= 31 ? "month" : days <= 366 ? "year" : "longer";
}

function endBounds(text: string): DateBounds | undefined {
  return text === "" || text === ".." ? UNDATED : pointBounds(text);
}

function pointBounds(text: string): DateBounds | undefined {
  if (/^X{4}(-XX(-XX)?)?$/.test(text)) return UNDATED;
  const plain = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text);
  if (plain) return calendarBounds(Number(plain[1]), plain[2], plain[3]);
  const season = /^(\d{4})-(2[1-4])([?~%]?)$/.exec(text);
  if (season) {
    const [first, months] = SEASONS[season[2]!]!;
    const year = Number(season[1]);
    const bounds = { earliest: dayOf(year, first, 1), latest: dayOf(year, first + months, 0) };
    return season[3] === "~" || season[3] === "%" ? widened(bounds) : bounds;
  }
  if (!/^-?[\dX]{4}(-[\dX]{2}){0,2}(T[\d:]+)?[?~%]?$/.test(text)) return undefined;
  try {
    const extent = edtf(text.replace(/T.*?([?~%]?)$/, "$1"));
    const bounds = { earliest: dayOfTime(extent.min), latest: dayOfTime(extent.max) };
    return /[~%]$/.test(text) ? widened(bounds) : bounds;
  } catch {
    return undefined;
  }
}

/**
 * Bounds of a year, month or day without qualifiers: nearly every date of a case, which the general parser would
 * take most of the time of reading it for.
 */
function calendarBounds(year: number, month?: string, day?: string): DateBounds | undefined {
  if (month === undefined) return { earliest: dayOf(year, 1, 1), latest: dayOf(year + 1, 1, 0) };
  const m = Number(month);
  const last = dayOf(year, m + 1, 0);
  if (day === undefined) return { earliest: dayOf(year, m, 1), latest: last };
  const at = dayOf(year, m, Number(day));
  return at > last ? undefined : { earliest: at, latest: at };
}

function widened({ earliest, latest }: { earliest: Day; latest: Day }): DateBounds {
  if (earliest === latest) return { earliest: earliest - 7, latest: latest + 7 };
  const from = partsOf(earliest);
  const to = partsOf(latest);
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  return {
    earliest: dayOf(from.year, from.month - months, 1),
    latest: dayOf(to.year, to.month + months + 1, 0),
  };
}

/** Days that both allow, or `undefined` if they exclude each other. */
export function intersection(a: DateBounds, b: DateBounds): DateBounds | undefined {
  const earliest =
    a.earliest === null ? b.earliest : b.earliest === null ? a.earliest : Math.max(a.earliest, b.earliest);
  const latest = a.latest === null ? b.latest : b.latest === null ? a.latest : Math.min(a.latest, b.latest);
  return earliest !== null && latest !== null && earliest > latest ? undefined : { earliest, latest };
}

/** `a` is over before `b` can begin, whatever the uncertain days turn out to be. */
export function certainlyBefore(a: DateBounds, b: DateBounds): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

/** `a` may begin before `b` is over. */
export function possiblyBefore(a: DateBounds, b: DateBounds): boolean {
  return a.earliest === null || b.latest === null || a.earliest < b.latest;
}

/** Bounds in words: `16 April 2018`, `March 2018`, `1994`, `26 March 2018 to 9 April 2018`. */
export function boundsInWords(bounds: DateBounds): string {
  const { earliest, latest } = bounds;
  if (earliest === null && latest === null) return "undated";
  if (earliest === null) return `until ${dayInWords(latest!)}`;
  if (latest === null) return `from ${dayInWords(earliest)}`;
  return calendarName(bounds) ?? `${dayInWords(earliest)} to ${dayInWords(latest)}`;
}

/** What the calendar calls these days: a day, a month, a year, a decade or a run of whole years; `undefined` if nothing. */
export function calendarName({ earliest, latest }: DateBounds): string | undefined {
  if (earliest === null || latest === null) return undefined;
  if (earliest === latest) return dayInWords(earliest);
  const from = partsOf(earliest);
  const to = partsOf(latest);
  if (from.dayOfMonth !== 1 || partsOf(latest + 1).dayOfMonth !== 1) return undefined;
  if (from.year === to.year && from.month === to.month) return `${monthName(from.month)} ${from.year}`;
  if (from.month !== 1 || to.month !== 12) return undefined;
  if (from.year === to.year) return String(from.year);
  return to.year - from.year === 9 && from.year % 10 === 0 ? `the ${from.year}s` : `${from.year}–${to.year}`;
}
