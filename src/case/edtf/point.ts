import { type Day, dayOf, partsOf } from "../day.ts";
import { notRead } from "./not-read.ts";

/** First and last day, `null` where there is none. */
export type Days = { readonly earliest: Day | null; readonly latest: Day | null };

/** How narrowly a point of time is written: which word or number of it is the last. */
export type Unit = "day" | "month" | "season" | "year" | "decade" | "century" | "millennium" | "none";

/** A point of time as written in EDTF: the days that it names, and how it is meant. */
export interface Point {
  /** The days of the calendar that it names; both `null` where every digit is left open. */
  readonly named: Days;
  /** `~` or `%`: about. */
  readonly approximate: boolean;
  /** `?` or `%`: its source may be wrong. */
  readonly uncertain: boolean;
  readonly unit: Unit;
  /** Of a season its number, 21 (spring) to 24 (winter). */
  readonly season: number | null;
}

// EDTF season codes (Library of Congress, level 1) on the northern hemisphere, as the first of three months of
// meteorological seasons. Calendar quarters, which other readers take, put summer in April.
const FIRST_MONTH: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

// Days can be counted so far from 1970 (ECMA-262, 21.4.1.1), with some years to spare.
const LAST_YEAR = 270_000;

const YEAR = String.raw`(-?\d{4}|Y-?\d{5,}|-?(?:\d{3}X|\d{2}XX|\dXXX)|XXXX)`;
const TIME = String.raw`T(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60))?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?`;
const POINT = new RegExp(`^${YEAR}(?:-(\\d\\d|\\dX|XX)(?:-(\\d\\d|\\dX|XX)(${TIME})?)?)?([?~%]?)$`);

/**
 * Reads a point of time: a year, month, day or season of level 0 or 1; digits left open from the right, however many (of
 * level 2 where they are more than two of the year, or one of a month or day); a mark of doubt at the end. Of a time of day only the day is kept, in the time zone in which it is written. A text that is none gives the
 * reason, to be read after “cannot be …”.
 */
export function readPoint(text: string): Point | { readonly fault: string } {
  const match = POINT.exec(text);
  if (!match) return { fault: notRead(text) };
  const [, year, month, day, time, mark] = match as unknown as [string, string, ...(string | undefined)[]];
  const days = year.includes("X") ? openYear(year, month, day) : daysOf(yearOf(year), month, day);
  if (days === undefined || (time !== undefined && days.unit !== "day")) return { fault: notRead(text) };
  if (days.unit === "none" && mark) return { fault: "XXXX gives nothing that could be doubted" };
  return {
    ...days,
    season: days.unit === "season" ? Number(month) : null,
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
}

function yearOf(year: string): number {
  return Number(year.replace("Y", ""));
}

type Named = Pick<Point, "named" | "unit">;

/** A year with digits left open from the right; what stands behind it has to be left open too. */
function openYear(year: string, ...rest: readonly (string | undefined)[]): Named | undefined {
  if (rest.some((each) => each !== undefined && each !== "XX")) return undefined;
  const digits = year.replace("-", "");
  const open = digits.length - digits.replaceAll("X", "").length;
  if (open === 4) return { named: { earliest: null, latest: null }, unit: "none" };
  const [low, high] = [Number(digits.replaceAll("X", "0")), Number(digits.replaceAll("X", "9"))];
  const [first, last] = year.startsWith("-") ? [-high, -low] : [low, high];
  const unit = (["decade", "century", "millennium"] as const)[open - 1]!;
  return { named: { earliest: dayOf(first, 1, 1), latest: dayOf(last, 12, 31) }, unit };
}

function daysOf(year: number, month?: string, day?: string): Named | undefined {
  if (Math.abs(year) > LAST_YEAR) return undefined;
  if (month === undefined || month === "XX") {
    if (day !== undefined && day !== "XX") return undefined;
    return { named: { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) }, unit: "year" };
  }
  const season = FIRST_MONTH[month];
  if (season !== undefined) {
    if (day !== undefined) return undefined;
    return { named: monthsFrom(year, season, season + 2), unit: "season" };
  }
  const [first, last] = numbersOf(month, 12);
  if (first === undefined || last === undefined) return undefined;
  if (first < last)
    return day === undefined || day === "XX"
      ? { named: monthsFrom(year, first, last), unit: "year" }
      : undefined;
  if (day === undefined || day === "XX") return { named: monthsFrom(year, first, first), unit: "month" };
  const { dayOfMonth: length } = partsOf(dayOf(year, first + 1, 0));
  const [from, to] = numbersOf(day, length);
  if (from === undefined || to === undefined) return undefined;
  const named = { earliest: dayOf(year, first, from), latest: dayOf(year, first, to) };
  return { named, unit: from === to && !day.includes("X") ? "day" : "month" };
}

function monthsFrom(year: number, first: number, last: number): Days {
  return { earliest: dayOf(year, first, 1), latest: dayOf(year, last + 1, 0) };
}

/** The least and greatest number from 1 to `most` that two digits may be, the last of them open; nothing if there is none. */
function numbersOf(digits: string, most: number): readonly [number?, number?] {
  const first = Math.max(1, Number(digits.replace("X", "0")));
  const last = Math.min(most, Number(digits.replace("X", "9")));
  return first <= last ? [first, last] : [];
}
