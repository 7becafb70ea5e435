import { type Day, dayOf, monthName, partsOf } from "./day.ts";

const MONTHS = Array.from({ length: 12 }, (_, at) => monthName(at + 1));

/** `30 April`, `30 April 2026`, `April 30, 2026`. */
const NAMED = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join("|")})|(${MONTHS.join("|")}) (\\d{1,2}))\\b(?:,? (\\d{4}))?`,
);

/**
 * The day that words name, in day and month and perhaps year; one without a year is the next such day from
 * `from` on. Null where they name none, or one that is past then.
 */
export function dayNamedIn(text: string, from: Day): Day | null {
  const found = NAMED.exec(text);
  if (!found) return null;
  const [, before, monthAfter, monthBefore, after, year] = found;
  const day = Number(before ?? after);
  const month = MONTHS.indexOf((monthAfter ?? monthBefore)!) + 1;
  const years = year === undefined ? [0, 1].map((next) => partsOf(from).year + next) : [Number(year)];
  // A day that the month does not have would fall into the next.
  const days = years.map((of) => dayOf(of, month, day)).filter((one) => partsOf(one).month === month);
  return days.find((one) => one >= from) ?? null;
}
