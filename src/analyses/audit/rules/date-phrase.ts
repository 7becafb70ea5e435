import type { Case } from "#case/case.ts";
import { boundsInWords, type DateBounds } from "#case/date.ts";
import { type Day, monthName, partsOf } from "#case/day.ts";
import { boundsOf } from "#case/effective-date.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { type Cited, citesOf } from "../context.ts";
import { defineRule } from "../rule.ts";

interface Phrased extends Cited {
  readonly id: string;
  readonly what: string;
  readonly phrase: string;
  readonly bounds: { readonly earliest: Day; readonly latest: Day };
}

/** A date coded otherwise than it was said. */
export const datePhrase = defineRule<Phrased>({
  id: "date-phrase",
  title: "A date that its own words contradict",
  definition:
    "The words in which the source dates an entry name a year, a month or a day of the week, and none of those " +
    "named falls within the days that the coded date allows.",
  reason: "The date was read or written wrongly.",
  of: "dates with their words kept",
  data: phrased,
  check({ id, what, phrase, bounds, cite }) {
    const wrong = [
      misfit(yearsIn(phrase), bounds, (day) => String(partsOf(day).year)),
      misfit(monthsIn(phrase), bounds, (day) => monthName(partsOf(day).month)),
      misfit(weekdaysIn(phrase), bounds, weekday),
    ].flatMap((names) => names ?? []);
    if (wrong.length === 0) return [];
    return [
      {
        subjects: [id],
        short: `${quoted(what)} is coded as ${boundsInWords(bounds)}, but the source's words are ${quoted(phrase)}.`,
        detail: `No day of that date falls on ${listed(wrong)}.`,
        cites: citesOf({ cite }),
        severity: "note" as const,
        certain: true,
      },
    ];
  },
});

function phrased(c: Case): Phrased[] {
  return [...c.events, ...c.sanctions].flatMap(({ id, what, phrase, when, cite }) => {
    const { earliest, latest }: DateBounds = boundsOf(when);
    if (phrase === undefined || earliest === null || latest === null) return [];
    return [{ id, what, phrase, cite, bounds: { earliest, latest } }];
  });
}

/** The names if there are any and no day within the bounds bears one of them. */
function misfit(
  names: readonly string[],
  { earliest, latest }: Phrased["bounds"],
  nameOf: (day: Day) => string,
): readonly string[] | undefined {
  if (names.length === 0) return undefined;
  // A long span holds every month and weekday; steps of four weeks meet every year and month of it.
  for (let day = earliest; day <= latest; day += latest - day > 366 ? 28 : 1) {
    if (names.includes(nameOf(day))) return undefined;
  }
  return names;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1));
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function weekday(day: Day): string {
  // 1 January 1970 was a Thursday.
  return WEEKDAYS[(((day + 4) % 7) + 7) % 7]!;
}

/** Only with a capital: `may` and `march` are words of other kinds too. */
function monthsIn(phrase: string): string[] {
  return MONTHS.filter((month) => new RegExp(`\\b(${month}|${month.slice(0, 3)}\\.?)(?![a-z])`).test(phrase));
}

function weekdaysIn(phrase: string): string[] {
  return WEEKDAYS.filter((name) => new RegExp(`\\b${name}s?\\b`).test(phrase));
}

/** Years in full; `1990s` names a decade, of which the bounds speak, not a year. */
function yearsIn(phrase: string): string[] {
  return [...phrase.matchAll(/(?<![\d.,])(1[5-9]\d\d|20\d\d)(?![\d,]|s\b)/g)].map((match) => match[1]!);
}
