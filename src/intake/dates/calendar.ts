import { type Day, dayOf, isoDay, partsOf } from "#case/day.ts";

/** EDTF of stretches of the calendar; what carries over (month 13, month 0) is carried over. */

export function edtfMonth(year: number, month: number): string {
  return isoDay(dayOf(year, month, 1)).slice(0, 7);
}

export function edtfYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** `199X`, of the decade that a year is in. */
export function edtfDecade(year: number): string {
  return `${edtfYear(year).slice(0, 3)}X`;
}

/** A day, or the stretch between two. */
export function edtfDays(first: Day, last: Day): string {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
}

/** Some months of a year, as an interval: level 1 of EDTF has no quarters. */
export function edtfMonths(year: number, first: number, last: number): string {
  return first === last ? edtfMonth(year, first) : `${edtfMonth(year, first)}/${edtfMonth(year, last)}`;
}

/** A day that exists, or `undefined`. */
export function dayIfAny(year: number, month: number, dayOfMonth: number): Day | undefined {
  const day = dayOf(year, month, dayOfMonth);
  const parts = partsOf(day);
  return parts.month === month && parts.dayOfMonth === dayOfMonth ? day : undefined;
}

/** 0 = Monday. */
export function weekdayOfDay(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return day - weekdayOfDay(day);
}

/** The same day of another month; the last one where that month has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  return Math.min(dayOf(year, month + months, dayOfMonth), dayOf(year, month + months + 1, 0));
}

/** A third of a month (early, mid, late) as days. */
export function edtfThirdOfMonth(year: number, month: number, third: 0 | 1 | 2): string {
  const first = dayOf(year, month, 1 + 10 * third);
  const last = third === 2 ? dayOf(year, month + 1, 0) : first + 9;
  return edtfDays(first, last);
}

/** A third of a year (early, mid, late) as months. */
export function edtfThirdOfYear(year: number, third: 0 | 1 | 2): string {
  return edtfMonths(year, 1 + 4 * third, 4 + 4 * third);
}

/** Which third a word of place means: the beginning, the middle or the end. */
export function thirdOf(word: string): 0 | 1 | 2 {
  return /^(?:early|beginning|start)$/.test(word) ? 0 : /^mid/.test(word) ? 1 : 2;
}
