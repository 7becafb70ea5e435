import { type DateBounds, type Precision, precisionOf } from "#case/date.ts";
import { greatestOf } from "#math/extremes.ts";

const ORDER: readonly Precision[] = ["day", "month", "year", "longer", "undated"];

/** The worse of several precisions; an end that nobody states makes a dated thing `longer`. */
export function worst(precisions: readonly Precision[]): Precision {
  if (precisions.every((precision) => precision === "undated")) return "undated";
  const index = greatestOf(precisions.map((precision) => ORDER.indexOf(precision)));
  return ORDER[Math.min(index, ORDER.indexOf("longer"))]!;
}

/** How narrowly something is dated: by the days that are certain, by those named where none is. */
export function precisionAt(certain: DateBounds, named: DateBounds): Precision {
  return precisionOf(certain.earliest === null && certain.latest === null ? named : certain);
}
