import { dayInWords, dayOf, monthName } from "#case/day.ts";

/** A date of the header as a reader says it: `2018-04-16` is "16 April 2018", `2018-04` "April 2018"; others as written. */
export function dateInWords(date: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (!parts) return date;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12) return date;
  return parts[3] === undefined ? `${monthName(month)} ${year}` : dayInWords(dayOf(year, month, day));
}
