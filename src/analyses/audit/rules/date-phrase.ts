import type { Case } from "#case/case.ts";
import { boundsInWords, type DateBounds } from "#case/date.ts";
import { type Day, monthName, partsOf } from "#case/day.ts";
import { boundsOf } from "#case/effective-date.ts";
import { boundsOfIso, type IsoBounds, isoBounds } from "../../iso-bounds.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { type Cited, citesOf } from "../context.ts";
import { entry } from "../named.ts";
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
    "The words in which the source dates an entry name a year, a month or a day of the week, and none of those " +
    "named falls within the days that the coded date allows.",
  reason: "The date was read or written wrongly.",
  of: "dates with their words kept",
  data: phrased,
  check({ of, id, phrase, bounds, cite }) {
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
    const wrong = [...years.map(String), ...months.map(monthName), ...weekdays.map((day) => WEEKDAYS[day]!)];
    return {
      short: `${quoted(what)} is coded as ${boundsInWords(boundsOfIso(bounds))}, but the source's words are ${quoted(phrase!)}.`,
      detail: `No day of that date falls on ${listed(wrong)}.`,
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

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/** Only with a capital: `may` and `march` are words of other kinds too. */
function monthsIn(phrase: string): number[] {
  const isNamed = (name: string) => new RegExp(`\\b(${name}|${name.slice(0, 3)}\\.?)(?![a-z])`).test(phrase);
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => isNamed(monthName(month)));
}

function weekdaysIn(phrase: string): number[] {
  return WEEKDAYS.flatMap((name, day) => (new RegExp(`\\b${name}s?\\b`).test(phrase) ? [day] : []));
}

/** Years in full; `1990s` names a decade, of which the bounds speak, not a year. */
function yearsIn(phrase: string): number[] {
  return [...phrase.matchAll(/(?<![\d.,])(1[5-9]\d\d|20\d\d)(?![\d,]|s\b)/g)].map((match) =>
    Number(match[1]),
  );
}
