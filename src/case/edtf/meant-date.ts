import { dayOf, isoDay } from "../day.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};
const MONTH = String.raw`(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;

/** A notation of dates that people use, and what EDTF has for it; nothing where it has none. */
type Notation = readonly [form: RegExp, edtf: (parts: readonly string[]) => string | undefined];

const NOTATIONS: readonly Notation[] = [
  // With dots the day comes first; with strokes it depends on the country, unless one of the two can be no month.
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([day, month, year]) => ymd(year!, month!, day!)],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([year, month, day]) => ymd(year!, month!, day!)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => ymd(year!, month!, day!)],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => ymd(year!, month!, day!)],
  [
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/,
    ([one, other, year]) =>
      Number(one) > 12
        ? ymd(year!, other!, one!)
        : Number(other) > 12 || one === other
          ? ymd(year!, one!, other!)
          : `${ymd(year!, other!, one!)} or ${ymd(year!, one!, other!)}`,
  ],
  [
    new RegExp(`^${DAY}\\.? (?:of )?${MONTH},? (\\d{4})$`, "i"),
    ([day, month, year]) => named(year!, month!, day),
  ],
  [new RegExp(`^${MONTH} ${DAY},? (\\d{4})$`, "i"), ([month, day, year]) => named(year!, month!, day)],
  [new RegExp(`^${MONTH},? (?:of )?(\\d{4})$`, "i"), ([month, year]) => named(year!, month!)],
  [
    /^(spring|summer|autumn|fall|winter),? (?:of )?(\d{4})$/i,
    ([season, year]) => `${year}-${SEASONS[season!.toLowerCase()]}`,
  ],
  [/^(?:the )?(\d{3})0s$/i, ([decade]) => `${decade}X`],
  [
    /^(\d{4})[- ]?Q([1-4])$/i,
    ([year, quarter]) => `"[${year}-${two(3 * Number(quarter) - 2)}..${year}-${two(3 * Number(quarter))}]"`,
  ],
  // A season of sports or a year of a budget: 2018-19.
  [
    /^(\d{4})-(\d{2})$/,
    ([year, next]) => (Number(next) === (Number(year) + 1) % 100 ? `${year}/${Number(year) + 1}` : undefined),
  ],
];

/** A date as EDTF writes it that somebody wrote as `16 April 2018`, `16.04.2018` or `c. 1990`; `undefined` for other texts. */
export function dateMeant(text: string): string | undefined {
  const written = text.trim();
  const about = /^(?:c\.|ca\.?|circa|about|around|approx\.?|~)\s*(.+)$/i.exec(written)?.[1];
  if (about !== undefined) return followed(asEdtf(about), "~");
  const doubtful = /^(.+?)\s*\(\?\)$|^\?\s*(.+)$/.exec(written);
  if (doubtful) return followed(asEdtf((doubtful[1] ?? doubtful[2])!), "?");
  const [, from, to] =
    /^(?:from )?(.+?)\s*(?: to | until | till |\s[-–—]\s|[–—])\s*(.+)$/i.exec(written) ?? [];
  if (from !== undefined && to !== undefined) {
    const ends = [asEdtf(from), asEdtf(to)];
    return ends.every((end) => end !== undefined && !/[ /"]/.test(end)) ? ends.join("/") : undefined;
  }
  return notated(/^(.+?)[ T]\d{1,2}[:.]\d\d.*$/.exec(written)?.[1] ?? written);
}

/** A day or a span of which only one end is told: as EDTF writes what happened once, and what lasted. */
export interface LimitMeant {
  /** The end that is told, as EDTF writes it. */
  readonly end: string;
  readonly isLast: boolean;
  readonly once: string;
  readonly lasted: string;
}

/** How EDTF writes `before 11 March 2026`, `by April 2018` or `since 2017`; `undefined` for other texts. */
export function limitMeant(text: string): LimitMeant | undefined {
  const [, word, day] =
    /^(before|by|until|till|up to|no(?:t)? later than|since|from|after)\s+(.+)$/i.exec(text.trim()) ?? [];
  const end = day === undefined ? undefined : asEdtf(day);
  if (end === undefined || !/^\d{4}(?:-\d\d){0,2}$/.test(end)) return undefined;
  const isLast = !/^(?:since|from|after)$/i.test(word!);
  // Before a day is not that day, and neither is after it.
  const at = /^before$/i.test(word!) ? beside(end, -1) : /^after$/i.test(word!) ? beside(end, 1) : end;
  return isLast
    ? { end, isLast, once: `[..${at}]`, lasted: `../${at}` }
    : { end, isLast, once: `[${at}..]`, lasted: `${at}/..` };
}

/** The day, month or year before or after one. */
function beside(date: string, by: 1 | -1): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
  if (month === undefined) return String(year + by).padStart(4, "0");
  if (day !== undefined) return isoDay(dayOf(year, month, day) + by);
  const months = year * 12 + month - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${two((months % 12) + 1)}`;
}

function asEdtf(text: string): string | undefined {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text.trim()) ? text.trim() : notated(text.trim());
}

function notated(text: string): string | undefined {
  for (const [form, edtf] of NOTATIONS) {
    const [, ...parts] = form.exec(text) ?? [];
    if (parts.length > 0) return edtf(parts);
  }
  return undefined;
}

function followed(edtf: string | undefined, mark: string): string | undefined {
  return edtf === undefined || /[ /"]/.test(edtf) ? undefined : `${edtf}${mark}`;
}

function named(year: string, month: string, day?: string): string {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return day === undefined ? `${year}-${two(number)}` : ymd(year, String(number), day);
}

function ymd(year: string, month: string, day: string): string {
  return `${year}-${two(Number(month))}-${two(Number(day))}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
