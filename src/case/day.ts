/** A calendar day as the number of days since 1 January 1970 (proleptic Gregorian, no time zone). */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day of a year, month (1–12) and day of the month; months and days beyond their range carry over. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return Math.floor(date.getTime() / MILLISECONDS);
}

/** Year, month (1–12) and day of the month of a day. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** ISO 8601 form of a day, `2018-04-16`. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  const sign = year < 0 ? "-" : "";
  return `${sign}${String(Math.abs(year)).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** The day that `isoDay` wrote. */
export function dayOfIso(text: string): Day {
  const [, year, month, dayOfMonth] = /^(-?\d+)-(\d+)-(\d+)$/.exec(text)!;
  return dayOf(Number(year), Number(month), Number(dayOfMonth));
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"];
MONTHS.push("October", "November", "December");

/** A day in words, `16 April 2018`. */
export function dayInWords(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${yearInWords(year)}`;
}

/** A year in words; the year 0 of the calendar is 1 BC. */
export function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** English name of a month, 1–12. */
export function monthName(month: number): string {
  return MONTHS[month - 1]!;
}
