import { dateOf } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import { notRead } from "#case/edtf/not-read.ts";
import { existingDateMeant } from "#case/existing-date.ts";
import { shown } from "#case/value-cures.ts";
import { FORMULA_SIGN } from "../formula-sign.ts";

/** What is wrong with a cell, and what would be right. */
export interface Refused {
  readonly what: string;
  readonly cure: string;
}

/** The first and the last day that a date allows if its source is right. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** A date of a cell in EDTF, as days. */
export function dateCell(text: string, column: string): DayRange | Refused {
  const date = dateOf(text);
  if (!date) {
    const meant = existingDateMeant(text);
    return {
      what: `${column} ${shown(text)} is not read: ${notRead(text)}`,
      cure: meant ? `write ${meant}` : "write a date in EDTF: 2018-04-16, 2018-04 or 2018",
    };
  }
  const { earliest, latest } = date.meant;
  if (date.ends)
    return {
      what: `${column} ${shown(text)} is an interval, where one day is meant`,
      cure: "write a single date; of one that lies between two, write [2018-04-02..2018-04-09]",
    };
  if (earliest === null || latest === null)
    return {
      what: `${column} ${shown(text)} names no days`,
      cure: "write at least the year, or the two days between which it lies: [2018-04-02..2018-04-09]",
    };
  return { first: earliest, last: latest };
}

/** A whole number of days from `least` to `most`. */
export function daysCell(text: string, column: string, most: number): number | Refused {
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  const what = `${column} ${shown(text)} is no whole number of days`;
  if (number < 0)
    return { what: `${column} ${shown(text)} is below 0`, cure: "write how many days it lasted" };
  if (number > most) return { what, cure: `write at most ${most}: days, not hours or seconds` };
  return { what, cure: "write days as a whole number: 12; a date goes into a column start or end" };
}

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = new RegExp(`^(?:${FORMULA_SIGN}|[\\t\\r])`, "u");

/** Words by which tables say that a spell is open: read as the name of an ending they would turn every curve. */
const OPEN = /^(?:0|open|ongoing|censored|right[- ]censored|still open|alive|na|n\/a|nan|null|none|-|–|\?)$/i;

/** How a spell ended, or null. */
export function endingCell(text: string): { readonly ending: string | null } | Refused {
  if (text === "") return { ending: null };
  if (OPEN.test(text))
    return {
      what: `the ending ${shown(text)} reads as if the spell were open`,
      cure: "leave the cell empty where a spell is open; give an ending that is meant another name",
    };
  const formula = formulaCell(text, "ending");
  return formula ?? { ending: text.replace(/\s+/g, " ") };
}

/** Refuses a text that a spreadsheet would run. */
export function formulaCell(text: string, column: string): Refused | undefined {
  if (!FORMULA.test(text)) return undefined;
  return {
    what: `${column} ${shown(text)} begins as a formula does`,
    cure: "write the value that it stands for; nothing is reckoned here",
  };
}
