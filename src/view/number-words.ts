import { shareInPercent } from "./probability-words.ts";

/** How a number of a table or chart is printed. */
export type NumberFormat = "text" | "number" | "share" | "date";

/**
 * A number as a reader sees it: a share in whole per cent, a count whole with thousands set apart, any other
 * number to three significant digits. A true minus sign.
 */
export function numberInWords(value: number, format: NumberFormat | undefined): string {
  if (format === "share") return shareInPercent(value);
  const size = Math.abs(value);
  const digits = Number.isInteger(value) || size >= 1000 ? Math.round(size) : Number(size.toPrecision(3));
  // Four digits stay together, so that a year does not look like a sum.
  const grouped = digits >= 10_000 ? String(digits).replace(/\B(?=(\d{3})+$)/g, "\u202f") : String(digits);
  return value < 0 ? `−${grouped}` : grouped;
}

/** "1 event", "2 events": a count and what it counts, the plural given where it is not formed with an s. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberInWords(count, "number")} ${count === 1 ? singular : plural}`;
}

const WORDS = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A count inside a sentence: up to twelve in words. */
export function numberWord(count: number): string {
  return WORDS[count] ?? numberInWords(count, "number");
}
