import { type Day, dayInWords, dayOf, monthName, partsOf, yearInWords } from "./day.ts";
import type { Days, Point, Unit } from "./edtf/point.ts";
import { type End, readDate, type Written } from "./edtf/read-date.ts";

/**
 * What a date allows: the first and the last day on which the thing may have been, as far as that is certain.
 * `null` is an end that nothing bounds: one that is open, unknown, or given as uncertain.
 */
export type DateBounds = Days;

/**
 * How narrowly the days are named: `day` = one day; `month` = at most 31; `year` = at most 366; `longer`;
 * `undated` = nothing is given.
 */
export type Precision = "day" | "month" | "year" | "longer" | "undated";

/** One end of a date that is an interval: what it allows, and what is written of it. */
export type DateEnd = DateBounds & {
  readonly named: DateBounds;
  readonly meant: DateBounds;
  /** `open` = it has none (`..`); `unknown` = nobody says (nothing written, or every digit left open). */
  readonly is: "stated" | "open" | "unknown";
};

/** A date of a case: as written, and what it allows. It is parsed where the case is read, and nowhere else. */
export type CaseDate = DateBounds & {
  /** EDTF, as written. */
  readonly edtf: string;
  /** The days that its words name, certain or not, without the days to either side that “about” allows. */
  readonly named: DateBounds;
  /** The days that it allows if its source is right: those named, and where it is about right those to either side. */
  readonly meant: DateBounds;
  /** Of the days that are named. */
  readonly precision: Precision;
  /** Whether an end of it, or all of it, is given as uncertain (`?` or `%`): no order rests on that. */
  readonly uncertain: boolean;
  /** Whether an end of it, or all of it, is only about right (`~` or `%`). */
  readonly approximate: boolean;
  /** The two ends of an interval, which says that the thing lasted; `null` where it happened once. */
  readonly ends: { readonly start: DateEnd; readonly end: DateEnd } | null;
};

// What a mark of doubt does is decided once, point by point, in `meantBy` and `allowedBy`: each point of an interval or a
// set goes by its own mark, and everything else takes one of the three bounds that follow.

/** Neither end is known. */
export const UNDATED: DateBounds = { earliest: null, latest: null };

/**
 * What a date allows, or `undefined` if the text is none. A date that is only about right (`~`) is widened to either side
 * by its own precision: a day by a week, a month by a month, a year by a year, since “about 2 April” that must be exactly
 * 2 April would be false precision. One that is uncertain (`?`, `%`) allows every day.
 */
export function dateBounds(text: string): DateBounds | undefined {
  const date = dateOf(text);
  return date && { earliest: date.earliest, latest: date.latest };
}

/** A date of a case, parsed; `undefined` if the text is none. */
export function dateOf(text: string): CaseDate | undefined {
  if (known.has(text)) return known.get(text);
  const written = readDate(text);
  const date = "fault" in written ? undefined : caseDate(text, written);
  // Only cases that go on and on in one process could fill it; then it begins anew.
  if (known.size > 10_000) known.clear();
  known.set(text, date);
  return date;
}

// A case that is edited is read again with the same few hundred dates.
const known = new Map<string, CaseDate | undefined>();

function caseDate(edtf: string, written: Written): CaseDate {
  const points = pointsOf(written);
  const named = bounds(written, (point) => point.named);
  return {
    edtf,
    ...bounds(written, allowedBy),
    named,
    meant: bounds(written, meantBy),
    precision: precisionOf(named),
    uncertain: points.some(({ uncertain }) => uncertain),
    approximate: points.some(({ approximate }) => approximate),
    ends: written.form === "interval" ? { start: endOf(written.start), end: endOf(written.end) } : null,
  };
}

function pointsOf(written: Written): Point[] {
  const ends: (End | "open")[] =
    written.form === "point"
      ? [written.point]
      : written.form === "interval"
        ? [written.start, written.end]
        : written.choices.flatMap(({ from, to }) => [from, to]);
  return ends.filter((end) => typeof end === "object");
}

function bounds(written: Written, of: (point: Point) => DateBounds): DateBounds {
  const at = (end: End) => (typeof end === "string" ? UNDATED : of(end));
  if (written.form === "point") return of(written.point);
  if (written.form === "interval")
    return { earliest: at(written.start).earliest, latest: at(written.end).latest };
  const firsts = written.choices.map(({ from }) => at(from).earliest);
  const lasts = written.choices.map(({ to }) => at(to).latest);
  return {
    earliest: firsts.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b))),
    latest: lasts.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b))),
  };
}

function endOf(end: End): DateEnd {
  if (typeof end === "string") return { ...UNDATED, named: UNDATED, meant: UNDATED, is: end };
  return { ...allowedBy(end), named: end.named, meant: meantBy(end), is: "stated" };
}

/** The days that a point of time allows if its source is right. */
function meantBy({ named, unit, approximate }: Point): DateBounds {
  const { earliest, latest } = named;
  return approximate && earliest !== null && latest !== null ? widened(earliest, latest, unit) : named;
}

/** The days that it allows for certain: every day, where its source may be wrong. */
function allowedBy(point: Point): DateBounds {
  return point.uncertain ? UNDATED : meantBy(point);
}

/** Months by which a date that is only about right is widened to either side, by how narrowly it is written. */
const MONTHS_ABOUT: Readonly<Record<Exclude<Unit, "day" | "none">, number>> = {
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

function widened(earliest: Day, latest: Day, unit: Unit): DateBounds {
  if (unit === "day" || unit === "none") return { earliest: earliest - 7, latest: latest + 7 };
  const months = MONTHS_ABOUT[unit];
  // The last day of a month stays the last, however many that month has.
  const last = beginsMonth(latest + 1) ? monthsLater(latest + 1, months) - 1 : monthsLater(latest, months);
  return { earliest: monthsLater(earliest, -months), latest: last };
}

/** The same day of another month, or if that has none, its last. */
function monthsLater(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  return Math.min(dayOf(year, month + months, dayOfMonth), dayOf(year, month + months + 1, 0));
}

/** How narrowly bounds say when something happened once. */
export function precisionOf({ earliest, latest }: DateBounds): Precision {
  if (earliest === null && latest === null) return "undated";
  if (earliest === null || latest === null) return "longer";
  const days = latest - earliest + 1;
  return days === 1 ? "day" : days <= 31 ? "month" : days <= 366 ? "year" : "longer";
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

/**
 * Bounds in words: `16 April 2018`, `March 2018`, `1994`, `26 March to 9 April 2018`. Bounds that hold whole months are
 * told by them, `November 2017 to February 2018`: to name the first and last day would claim to know them.
 */
export function boundsInWords(bounds: DateBounds): string {
  const { earliest, latest } = bounds;
  if (earliest === null && latest === null) return "undated";
  if (earliest === null) return `until ${lastInWords(latest!)}`;
  if (latest === null) return `from ${firstInWords(earliest)}`;
  const name = calendarName(bounds);
  if (name !== undefined) return name;
  return beginsMonth(earliest) && beginsMonth(latest + 1)
    ? joinedInWords(monthInWords(earliest), monthInWords(latest), " to ")
    : joinedInWords(dayInWords(earliest), dayInWords(latest), " to ");
}

/** Two dates with what joins them; the month or year that both end in is said once: `3 to 5 January 2018`. */
export function joinedInWords(from: string, to: string, joint: string): string {
  const [, first, common] = /^(\d{1,2}) (\p{L}+ \d{4})$/u.exec(from) ?? [];
  if (common !== undefined && new RegExp(`^\\d{1,2} ${common}$`).test(to)) return `${first}${joint}${to}`;
  const year = /^(?:\d{1,2} )?\p{L}+ (\d{4})$/u.exec(to)?.[1];
  const once = year !== undefined && !from.startsWith("about ") && from.endsWith(` ${year}`);
  return `${once ? from.slice(0, -5) : from}${joint}${to}`;
}

/**
 * Two dates of which it was one, in words: `11 or 12 July 2018` where nothing lies between, else `some day between 3 and
 * 8 July 2018`.
 */
export function eitherInWords(from: string, to: string, areNeighbours: boolean): string {
  return areNeighbours
    ? joinedInWords(from, to, " or ")
    : `some day between ${joinedInWords(from, to, " and ")}`;
}

function beginsMonth(day: Day): boolean {
  return partsOf(day).dayOfMonth === 1;
}

function monthInWords(day: Day): string {
  const { year, month } = partsOf(day);
  return `${monthName(month)} ${yearInWords(year)}`;
}

function firstInWords(day: Day): string {
  if (!beginsMonth(day)) return dayInWords(day);
  const { year, month } = partsOf(day);
  return month === 1 ? yearInWords(year) : monthInWords(day);
}

function lastInWords(day: Day): string {
  if (!beginsMonth(day + 1)) return dayInWords(day);
  const { year, month } = partsOf(day);
  return month === 12 ? yearInWords(year) : monthInWords(day);
}

/** What the calendar calls these days: a day, a month, a year, a decade or a run of whole years; `undefined` if nothing. */
export function calendarName({ earliest, latest }: DateBounds): string | undefined {
  if (earliest === null || latest === null) return undefined;
  if (earliest === latest) return dayInWords(earliest);
  if (!beginsMonth(earliest) || !beginsMonth(latest + 1)) return undefined;
  const [from, to] = [partsOf(earliest), partsOf(latest)];
  if (from.year === to.year && from.month === to.month) return monthInWords(earliest);
  if (from.month !== 1 || to.month !== 12) return undefined;
  if (from.year === to.year) return yearInWords(from.year);
  if (from.year <= 0) return `${yearInWords(from.year)} to ${yearInWords(to.year)}`;
  return to.year - from.year === 9 && from.year % 10 === 0 ? `the ${from.year}s` : `${from.year}–${to.year}`;
}
