import { sentencesOf } from "#case/sentences.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const MONTH = MONTHS.join("|");
/** How an article writes the day on which it appeared. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH}),? (?<year>\\d{4})`),
  new RegExp(`(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>\\d{4})`),
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/,
];
/** Words before a date that say it to be that of the article; on a line of its own a date needs none. */
const SAID = String.raw`(?:published|first published|posted|issued|dated)(?: on|:)?\s+(?:\p{L}+day,? )?`;
/** The head of an article, in which it says when it appeared. */
const HEAD = 1000;

/** The day on which an article says that it appeared, as 2018-04-16; undefined where its head does not say so. */
export function publishedDay(text: string): string | undefined {
  const head = sentencesOf(text.slice(0, HEAD)).map((sentence) => sentence.text.trim());
  for (const form of FORMS) {
    const labelled = new RegExp(`\\b${SAID}${form.source}`, "iu");
    const alone = new RegExp(`^(?:${SAID})?${form.source}\\.?$`, "iu");
    for (const line of head) {
      const found = (alone.exec(line) ?? labelled.exec(line))?.groups;
      const day = found && isoOf(found as Record<"year" | "month" | "day", string>);
      if (day !== undefined) return day;
    }
  }
  return undefined;
}

/** The date as 2018-04-16; undefined for a day that no calendar has. */
function isoOf({ year, month, day }: Record<"year" | "month" | "day", string>): string | undefined {
  const named = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  const number = named < 0 ? Number(month) : named + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
