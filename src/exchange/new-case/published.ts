import { sentencesOf } from "#case/sentences.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
/** In full, or cut to three or four letters as newspapers do. */
const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 4)}\\.?|${name.slice(0, 3)}\\.?`).join("|");
/** How an article writes the day on which it appeared. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH}),? (?<year>\\d{4})`),
  new RegExp(`(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>\\d{4})`),
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/,
];
/** What parts a date from the names before it in a line of their own: a comma, a bar, a dot or a dash. */
const PARTED = String.raw`[,|·•–—-]\s*(?:\p{L}+day,? )?`;
/** A line under the heading that names who writes, or what newspaper, is so long at most; a longer one tells something. */
const LONGEST_BYLINE = 160;
/** Words before a date that say it to be that of the article; on a line of its own a date needs none. */
const SAID = String.raw`(?:published|first published|posted|issued|dated)(?: on|:)?\s+(?:\p{L}+day,? )?`;
/** The head of an article, in which it says when it appeared. */
const HEAD = 1000;

/** The day on which an article says that it appeared, as 2018-04-16; undefined where its head does not say so. */
export function publishedDay(text: string): string | undefined {
  const head = sentencesOf(text.slice(0, HEAD)).map((sentence) => sentence.text.trim());
  // The first line is the heading: that ends in a date where it is about one.
  const bylines = head.slice(1).filter((line) => line.length <= LONGEST_BYLINE);
  for (const form of FORMS) {
    const labelled = new RegExp(`\\b${SAID}${form.source}`, "iu");
    const alone = new RegExp(`^(?:${SAID})?${form.source}\\.?$`, "iu");
    for (const line of head) {
      const found = (alone.exec(line) ?? labelled.exec(line))?.groups;
      const day = found && isoOf(found as Record<"year" | "month" | "day", string>);
      if (day !== undefined) return day;
    }
  }
  for (const form of FORMS) {
    // “By A Reporter, The Paper, 14 June 2024”, or the same without “by”; not a sentence that ends in a date.
    const by = new RegExp(`^by\\b.*${PARTED}${form.source}`, "iu");
    const line = new RegExp(`^[^.!?]*${PARTED}${form.source}$`, "iu");
    for (const byline of bylines) {
      const found = (by.exec(byline) ?? line.exec(byline))?.groups;
      const day = found && isoOf(found as Record<"year" | "month" | "day", string>);
      if (day !== undefined) return day;
    }
  }
  return undefined;
}

/** The date as 2018-04-16; undefined for a day that no calendar has. */
function isoOf({ year, month, day }: Record<"year" | "month" | "day", string>): string | undefined {
  const named = MONTHS.findIndex(
    (name) => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase(),
  );
  const number = named < 0 ? Number(month) : named + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
