import { type DateBounds, dateBounds } from "#case/date.ts";
import type { Precision } from "./entry.ts";

/** How narrowly bounds say when something happened once. */
export function precisionOf({ earliest, latest }: DateBounds): Precision {
  if (earliest === null && latest === null) return "undated";
  if (earliest === null || latest === null) return "longer";
  const days = latest - earliest + 1;
  return days === 1 ? "day" : days <= 31 ? "month" : days <= 366 ? "year" : "longer";
}

const ORDER: readonly Precision[] = ["day", "month", "year", "longer", "undated"];

/** The worse of several precisions; an end that nobody states makes a dated thing `longer`. */
export function worst(precisions: readonly Precision[]): Precision {
  if (precisions.every((precision) => precision === "undated")) return "undated";
  const index = Math.max(...precisions.map((precision) => ORDER.indexOf(precision)));
  return ORDER[Math.min(index, ORDER.indexOf("longer"))]!;
}

/** The two ends of an EDTF interval, each with its own bounds; `undefined` where the text is no interval. */
export function endsOf(when: string): { start: DateBounds; end: DateBounds } | undefined {
  const slash = when.indexOf("/");
  if (slash < 0) return undefined;
  const open = { earliest: null, latest: null };
  return { start: dateBounds(when.slice(0, slash)) ?? open, end: dateBounds(when.slice(slash + 1)) ?? open };
}
