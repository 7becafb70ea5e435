import { dateOf } from "#case/date.ts";
import type { DATE_ORDERS, DateAt } from "./layout.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A date in EDTF, as far as the cells tell it; undefined where they tell no year, null where they are no date. */
export function writtenDate(
  at: DateAt,
  cellOf: (column: string) => string,
  missing: ReadonlySet<string>,
): string | undefined | null {
  if ("year" in at) {
    const part = (column: string | undefined) => partOf(column === undefined ? "" : cellOf(column), missing);
    return joined(part(at.year), part(at.month), part(at.day));
  }
  const text = cellOf(at.column).trim();
  if (missing.has(text) || text === "" || text === ".") return undefined;
  const parts = partsOf(text, at.order);
  if (parts === null || !/^\d{4}$/.test(parts[0] ?? "")) return null;
  const [year, month, day] = parts;
  return joined(partOf(year, missing), partOf(month, missing), partOf(day, missing));
}

/**
 * Year, month and day of a date in one cell; the time of the day is left out. Null where numbers alone do not say which is the
 * month, and the layout does not either.
 */
function partsOf(
  text: string,
  order: (typeof DATE_ORDERS)[number] | undefined,
): (string | undefined)[] | null {
  const date = text.replace(/(?<=\d)[T ]\d{1,2}:\d{2}.*$/, "");
  const parts = date
    .split(/[-/\s,]+|(?<=\d)\.(?=[\p{L}\d])|(?<=\p{L})\.(?=\d)/u)
    .filter((part) => part !== "")
    .map((part) => (part.length > 1 ? part.replace(/\.$/, "") : part));
  if (parts.length > 3) return null;
  if (/^\d{4}$/.test(parts[0] ?? "") || parts.length < 2) return parts;
  const year = parts.at(-1);
  if (parts.length === 2) return [year, parts[0]];
  const [first, second] = parts;
  if (/^\p{L}/u.test(first!)) return [year, first, second];
  if (order === undefined && !/^\p{L}/u.test(second!)) return null;
  return order === "mdy" && !/^\p{L}/u.test(second!) ? [year, first, second] : [year, second, first];
}

/** The number of a year, a month or a day; undefined where it is not known, null where it is no number. */
function partOf(text: string | undefined, missing: ReadonlySet<string>): number | undefined | null {
  const said = (text ?? "").trim().replace(/^(-?\d+)\.0+$/, "$1");
  if (said === "" || said === "." || missing.has(said)) return undefined;
  if (/^\d+$/.test(said)) return Number(said);
  const month = MONTHS.indexOf(said.slice(0, 3).toLowerCase());
  return /^\p{L}{3,}\.?$/u.test(said) && month >= 0 ? month + 1 : null;
}

type Part = number | undefined | null;

function joined(year: Part, month: Part, day: Part): string | undefined | null {
  if (year === null || month === null || day === null) return null;
  if (year === undefined) return undefined;
  const two = (part: number) => String(part).padStart(2, "0");
  const text = [
    String(year).padStart(4, "0"),
    ...(month ? [two(month), ...(day ? [two(day)] : [])] : []),
  ].join("-");
  return dateOf(text)?.meant.earliest === undefined ? null : text;
}
