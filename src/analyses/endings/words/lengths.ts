import { inFigures } from "#case/counts-in-words.ts";
import { countedInFigures } from "../../sentence-parts.ts";
import type { ClassResult } from "../result.ts";

const DAYS_OF_YEAR = 365.25;
/** From so many days on years tell more. */
const LONG = 730;

/** So many days; where they are many, about how many years that is. */
export function daysInWords(days: number): string {
  const whole = Math.round(days);
  const years = Math.round(whole / DAYS_OF_YEAR);
  return whole < LONG ? countedInFigures(whole, "day") : `${grouped(whole)} days, about ${years} years`;
}

/** So many days, or between how many, where that is all that is known. */
export function rangeInWords({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? daysInWords(least) : `${grouped(least)} to ${countedInFigures(most, "day")}`;
}

/** The same in a cell: without the unit. */
export function rangeInCell({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? grouped(least) : `${grouped(least)} to ${grouped(most)}`;
}

/** Thousands set apart from five digits on, as in tables. */
export function grouped(days: number): string {
  return inFigures(Math.round(days));
}

/** How many spells were still going on at the age of a phase; about so many, where bands of ages or dates leave it open. */
export function asOldInWords({
  atRisk,
  atRiskBetween,
}: Pick<ClassResult, "atRisk" | "atRiskBetween">): string {
  const [least, most] = atRiskBetween!;
  return least === most ? grouped(atRisk!) : `about ${grouped(atRisk!)}`;
}
