import type { Case } from "#case/case.ts";
import { boundsInWords, type DateBounds } from "#case/date.ts";
import { type Day, monthName, partsOf } from "#case/day.ts";
import { boundsOf } from "#case/effective-date.ts";
import { boundsOfIso, type IsoBounds, isoBounds } from "../../iso-bounds.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { type Cited, citesOf } from "../context.ts";
import { entry } from "../named.ts";
import { ownDateIn } from "../own-date.ts";
import { defineRule } from "../rule.ts";

interface Phrased extends Cited {
  readonly of: "events" | "sanctions";
  readonly id: string;
  readonly phrase: string;
  readonly bounds: { readonly earliest: Day; readonly latest: Day };
}

/** A coded date, and the years, months (1–12) and days of the week (0 = Sunday) of its phrase on which none of its days falls. */
type Misread = { readonly of: Phrased["of"]; readonly id: string } & IsoBounds & {
    readonly years: readonly number[];
    readonly months: readonly number[];
    readonly weekdays: readonly number[];
  };

/** A date coded otherwise than it was said. */
export const datePhrase = defineRule<Phrased, Misread>({
  id: "date-phrase",
  title: "A date that its own words contradict",
  definition:
    "The words in which the source dates an entry name a year, a month or a day of the week as its date, and none of " +
    "those named falls within the days that the coded date allows. What only dates something else, such as “a year " +
    "after the accord of 2015”, or bounds a span, is not read.",
  reason: "The date was read or written wrongly.",
  of: "dates with their words kept",
  data: phrased,
  check({ of, id, phrase: all, bounds, cite }) {
    const phrase = ownDateIn(all);
    const years = misfit(yearsIn(phrase), bounds, (day) => partsOf(day).year);
    const months = misfit(monthsIn(phrase), bounds, (day) => partsOf(day).month);
    const weekdays = misfit(weekdaysIn(phrase), bounds, weekdayOf);
    if (years.length + months.length + weekdays.length === 0) return [];
    return [
      {
        subjects: [id],
        facts: { of, id, ...isoBounds(bounds), years, months, weekdays },
        cites: citesOf({ cite }),
        severity: "note" as const,
        certain: true,
      },
    ];
  },
  tell({ of, id, years, months, weekdays, ...bounds }, c) {
    const { what, phrase } = entry(c[of], id);
    const wrong = [
      ...years.map((year) => `in ${year}`),
      ...months.map((month) => `in ${monthName(month)}`),
      ...weekdays.map((day) => `on a ${WEEKDAYS[day]!}`),
    ];
    return {
      short: `${quoted(what)} is coded as ${boundsInWords(boundsOfIso(bounds))}, but the source's words are ${quoted(phrase!)}.`,
      detail: `No day of that date falls ${listed(wrong, "or")}.`,
    };
  },
});

function phrased(c: Case): Phrased[] {
  return (["events", "sanctions"] as const).flatMap((of) =>
    c[of].flatMap(({ id, phrase, when, cite }) => {
      const { earliest, latest }: DateBounds = boundsOf(when);
      if (phrase === undefined || earliest === null || latest === null) return [];
      return [{ of, id, phrase, cite, bounds: { earliest, latest } }];
    }),
  );
}

/** What was named, if no day within the bounds bears any of it; otherwise nothing. */
function misfit(
  named: readonly number[],
  { earliest, latest }: Phrased["bounds"],
  partOf: (day: Day) => number,
): readonly number[] {
  if (named.length === 0) return [];
  // A long span holds every month and weekday; steps of four weeks meet every year and month of it.
  for (let day = earliest; day <= latest; day += latest - day > 366 ? 28 : 1) {
    if (named.includes(partOf(day))) return [];
  }
  return named;
}

function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

function monthsIn(phrase: string): number[] {
  return MONTH_NAMES.flatMap(({ start, named }, index) =>
    phrase.includes(start) && named.test(phrase) ? [index + 1] : [],
  );
}

function weekdaysIn(phrase: string): number[] {
  return WEEKDAY_NAMES.flatMap(({ name, named }, day) =>
    phrase.includes(name) && named.test(phrase) ? [day] : [],
  );
}

/** Years in full; `1990s` names a decade, of which the bounds speak, not a year, and `Resolution 2087` no year at all. */
function yearsIn(phrase: string): number[] {
  const named = [...phrase.matchAll(YEAR)].map((match) => Number(match[1]));
  // The winter of a year goes on in the next.
  return /\bwinter\b/i.test(phrase) ? named.flatMap((each) => [each, each + 1]) : named;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1));
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A month or a day before another word with a capital belongs to a name: `the Sunday Times`, `the August Coup`. */
const NO_NAME = `(?![A-Za-z])(?!\\s+(?!(?:${[...MONTHS, ...WEEKDAYS].join("|")})\\b)(?:on\\s+)?[A-Z])`;
/** `May` after a title or a first name is a person. */
const NO_TITLE = String.raw`(?<!(?:Mrs?|Ms|Miss|Lady|Lord|Sir|Minister|President|Theresa)\.?\s+)`;

const YEAR = new RegExp(
  `(?<![\\d.,:§/])(?<!(?:[Rr]esolution|[Rr]es\\.|[Nn]o\\.?|[Nn]umber|[Aa]rticle|[Ff]light|UNSCR|at)\\s)(1[5-9]\\d\\d|20\\d\\d)` +
    `(?![\\d,%/:]|s\\b|\\s+(?:hours|hrs|GMT|UTC|troops|men|people|tonnes|tons|km|days)\\b)${NO_NAME}`,
  "g",
);

/** Only with a capital: `may` and `march` are words of other kinds too. In short only beside a number: `Jun` is a name. */
const MONTH_NAMES = MONTHS.map((name) => {
  const start = name.slice(0, 3);
  const short = `(?:${start}${name === "September" ? "t?" : ""})`;
  return {
    start,
    named: new RegExp(
      `${NO_TITLE}\\b${name}${NO_NAME}|\\d(?:st|nd|rd|th)?\\s+${short}\\b|\\b${short}(?:\\.|\\s+\\d)`,
    ),
  };
});

const WEEKDAY_NAMES = WEEKDAYS.map((name) => ({ name, named: new RegExp(`\\b${name}s?${NO_NAME}`) }));
