import { boundsInWords, dateOf } from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";
import { byText } from "#case/text-order.ts";
import { stoodInWords } from "../../stood-in-words.ts";
import type { Statement } from "../statement.ts";

/** When a statement was voiced or kept up, in words. */
export function whenInWords({ when, written, standing }: Statement): string {
  const { undated, sinceLongBefore } = standing;
  if (undated) return "no date";
  // Where several datings are put together, what they allow is told.
  if (written === null) return boundsInWords(when) + (when.uncertain ? " (uncertain)" : "");
  const date = dateOf(written)!;
  return sinceLongBefore ? stoodInWords(date) : dateInWords(date);
}

/** Orders statements by the first day that their dates allow, and by their words where that is the same. */
export function byDate(a: Statement, b: Statement): number {
  return byDay(a, b) || byText(a.text, b.text);
}

/** Orders statements by the first day that their dates allow. */
export function byDay(a: Statement, b: Statement): number {
  const start = ({ when }: Statement) => when.earliest ?? Number.NEGATIVE_INFINITY;
  const [first, second] = [start(a), start(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}
