import { dayInWords, dayOfIso } from "#case/day.ts";
import type { Range } from "#math/range.ts";
import type { Inline } from "#outcome/text.ts";
import { outward } from "../../outward.ts";
import { counted, countedInFigures, inWords } from "../../sentence-parts.ts";
import type { Chance } from "../chance.ts";
import type { Quantile, QuestionInput } from "../input.ts";

/** A chance as word and range. */
export function likely(chance: Range): Inline {
  return { likelihood: outward(chance) };
}

/** Its range alone, in per cent. */
export function range(chance: Range): Inline {
  return { share: outward(chance) };
}

/** Its best guess and its range, as a cell has it: 24 % (12–48 %); the range alone is left out where it is a point. */
export function bestAndRange({ low, best, high }: Chance): Inline[] {
  return low === high ? [{ share: best }] : [{ share: best }, " (", range({ low, high }), ")"];
}

/** A best guess as word and figure. */
export function atBest({ best }: Chance): Inline {
  return { likelihood: { low: best, high: best } };
}

/** A number as the view has those of tables: what is whole, or large, whole; anything else in three digits. */
function digits(value: number): string {
  const size = Math.abs(value);
  const told = Number.isInteger(value) || size >= 1000 ? Math.round(size) : Number(size.toPrecision(3));
  return `${value < 0 ? "−" : ""}${thousands(told)}`;
}

/** A count with its thousands set apart, as the view has numbers. */
export function thousands(count: number): string {
  return count >= 10_000 ? String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f") : String(count);
}

/** A factor, or what it lies between. */
export function factor({ low, high }: Range): string {
  return low === high ? digits(low) : `${digits(low)} to ${digits(high)}`;
}

/** By how many points a chance moves, as figures beside it are printed: +7, −12, 0. */
export function points(from: number, to: number): string {
  const moved = Math.round(to * 100) - Math.round(from * 100);
  return moved > 0 ? `+${moved}` : moved < 0 ? `−${-moved}` : "0";
}

/** An answer in numbers or days, with its unit. */
function valueInWords({ kind, unit }: Pick<QuestionInput, "kind" | "unit">, value: number): string {
  if (kind === "date") return dayInWords(Math.round(value));
  return unit === null ? digits(value) : `${digits(value)} ${unit}`;
}

/** Quantiles in words: at most 2 ships with 10 %, at most 12 ships with 90 %. */
export function quantilesInWords(question: QuestionInput, quantiles: readonly Quantile[]): Inline[] {
  return quantiles.flatMap(({ share, value }, at): Inline[] => [
    `${at > 0 ? ", " : ""}${question.kind === "date" ? "by" : "at most"} ${valueInWords(question, value)} with `,
    { share },
  ]);
}

/** The answer with which a question was settled. */
export function settledInWords({ kind, unit, outcomes, resolution }: QuestionInput): string {
  const { as, answer } = resolution!;
  if (as !== "resolved" || answer === null) return as;
  if (typeof answer === "number") return valueInWords({ kind, unit }, answer);
  const outcome = outcomes.find(({ id }) => id === answer);
  if (outcome !== undefined) return `“${outcome.text}”`;
  const day = kind === "date" ? /^\d{4}-\d{2}-\d{2}$/.exec(answer) : null;
  return day === null ? answer : dayInWords(dayOfIso(answer));
}

/** A span of days as people say it: 12 days, eight and a half months, three years; months and years to the nearest half. */
export function spanInWords(days: number): string {
  if (days < 60) return countedInFigures(days, "day");
  return days < 730 ? toHalves(days / 30.4375, "month") : toHalves(days / 365.25, "year");
}

function toHalves(count: number, unit: string): string {
  const halves = Math.round(count * 2);
  return halves % 2 === 0 ? counted(halves / 2, unit) : `${inWords((halves - 1) / 2)} and a half ${unit}s`;
}
