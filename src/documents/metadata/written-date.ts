import type { Moment } from "../document.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
/** In full, or cut to three or four letters as newspapers do. */
export const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 4)}\\.?|${name.slice(0, 3)}\\.?`).join(
  "|",
);
/** A weekday, in full or cut short. */
export const WEEKDAY = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?";

/** How a day is written in articles: with the day first, with the month first, in figures. */
export const DAY_FORMS: readonly string[] = [
  `(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH}),? (?<year>\\d{4})`,
  `(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`,
  "(?<year>\\d{4})[-/.](?<month>\\d{2})[-/.](?<day>\\d{2})",
];

/** A weekday before a date, with what parts them. */
export const WEEKDAY_BEFORE = `(?:${WEEKDAY},? ?)?`;

const ZONE = "(?:GMT|UTC|BST|IST|MSK|KST|JST|E[SD]?T|C[SE]?S?T|P[SD]?T|M[SD]T|EE?S?T|AE[SD]T|SGT|HKT|PKT)";
const CLOCK = `(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?:[:.]\\d{2})?\\s?(?<half>[ap]\\.?m\\.?)?(?:\\s?\\(?(?<zone>${ZONE}|GMT[+-]\\d{1,2})\\)?)?`;
/** A time of day behind a date, with what parts them. */
const TIME_BEHIND = `(?:[,|·•–—\\s-]{0,4}(?:at )?${CLOCK.replaceAll("?<", "?<at_")})?`;

type Parts = Readonly<Record<string, string | undefined>>;

/** The day that the named parts of a form give, as 2018-04-16; undefined for one that no calendar has. */
export function dayOf({ year, month, day }: Parts): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const named = MONTHS.findIndex(
    (name) => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase(),
  );
  const number = named < 0 ? Number(month) : named + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** The time that the named parts of a form give, as 04:56; undefined for one that no clock shows. */
function timeOf(parts: Parts, prefix = ""): string | undefined {
  const hour = Number(parts[`${prefix}hour`]);
  const minute = parts[`${prefix}minute`];
  const half = parts[`${prefix}half`]?.[0]?.toLowerCase();
  if (minute === undefined || Number.isNaN(hour) || hour > (half ? 12 : 24) || Number(minute) > 59)
    return undefined;
  const on24 = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return `${String(on24).padStart(2, "0")}:${minute}`;
}

const STAMP_WORDS = "(?:(?:last )?(?:updated|posted|published|added)(?: at| on|:)?\\s+)?";
const CLOCK_ONLY = new RegExp(`^${STAMP_WORDS}(?:at )?${CLOCK}$`, "iu");
const WITH_DAY = DAY_FORMS.map(
  (form) => new RegExp(`^${STAMP_WORDS}${WEEKDAY_BEFORE}${form}${TIME_BEHIND}$`, "iu"),
);
const TIME_FIRST = DAY_FORMS.map(
  (form) => new RegExp(`^${STAMP_WORDS}${CLOCK},?(?: on)? ${WEEKDAY_BEFORE}${form}$`, "iu"),
);
const AGO =
  /^(?:(?:last )?updated |posted )?\d{1,3} ?(?:s|sec|m|min|h|hr|d|second|minute|hour|day|week)s? ago$/i;
const LONGEST = 80;

const FIGURES = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/;

/** A date in figures: with dots the day comes first; with strokes it cannot be told, unless one of the two is no month. */
function figuresOf(line: string): Moment | undefined {
  const [, one, sign, other, year] = FIGURES.exec(line) ?? [];
  if (one === undefined) return undefined;
  const dayFirst = sign === "." || Number(one) > 12;
  if (!dayFirst && Number(other) <= 12 && one !== other) return {};
  const [day, month] = dayFirst ? [one, other!] : [other!, one];
  return moment(dayOf({ year, month: month.padStart(2, "0"), day }), undefined, undefined);
}

/** The moment that a line names and nothing else, as `14:05 GMT` or `Monday 16 April 2018 - 04:56`; `{}` for `2h ago` and `3/5/2024`. */
export function momentOf(line: string): Moment | undefined {
  if (line.length > LONGEST || !/\d/.test(line)) return undefined;
  if (AGO.test(line)) return {};
  const figures = figuresOf(line);
  if (figures) return figures;
  const clock = CLOCK_ONLY.exec(line)?.groups;
  if (clock) return moment(undefined, timeOf(clock), clock.zone);
  for (const form of WITH_DAY) {
    const parts = form.exec(line)?.groups;
    const day = parts && dayOf(parts);
    if (day !== undefined) return moment(day, timeOf(parts!, "at_"), parts!.at_zone);
  }
  for (const form of TIME_FIRST) {
    const parts = form.exec(line)?.groups;
    const day = parts && dayOf(parts);
    if (day !== undefined) return moment(day, timeOf(parts!), parts!.zone);
  }
  return undefined;
}

function moment(
  day: string | undefined,
  time: string | undefined,
  zone: string | undefined,
): Moment | undefined {
  if (day === undefined && time === undefined) return undefined;
  return {
    ...(day === undefined ? {} : { day }),
    ...(time === undefined ? {} : { time }),
    ...(zone === undefined ? {} : { zone }),
  };
}

/** What is glued to the time behind its zone begins with a capital, as `17:55 GMTTalks resume`. */
const LEADING = new RegExp(`^${CLOCK}(?: ?[:–—|-](?=\\s)|(?=\\s)|(?<=${ZONE})(?=\\p{Lu}[\\p{L}’' ]))`, "u");

/** The time with which a line of a live blog begins before it goes on to tell something: `14:05 GMT - The minister …`. */
export function leadingTime(line: string): { readonly length: number; readonly at: Moment } | undefined {
  const found = LEADING.exec(line.slice(0, LONGEST));
  const at = found && moment(undefined, timeOf(found.groups!), found.groups!.zone);
  return at ? { length: found[0].length, at } : undefined;
}

/** A day as a machine writes it, `2018-04-16T04:56:00+09:00`, `20180416`, or as people do; with its time where it has one. */
export function machineMoment(written: string): Moment | undefined {
  const text = written.trim().slice(0, LONGEST);
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/.exec(
      text,
    );
  if (iso) {
    const [, year, month, day, hour, minute, zone] = iso;
    const known = dayOf({ year, month, day });
    return known === undefined
      ? undefined
      : moment(known, hour === undefined ? undefined : timeOf({ hour, minute }), zone);
  }
  // RFC 822, as `Mon, 16 Apr 2018 04:56:00 GMT`.
  return momentOf(text.replace(/ ?[+-]\d{4}$/, ""));
}
