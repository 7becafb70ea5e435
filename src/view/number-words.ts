import { inFigures } from "#case/counts-in-words.ts";
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
  const grouped = inFigures(digits);
  return value < 0 ? `−${grouped}` : grouped;
}
