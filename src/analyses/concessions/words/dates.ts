import { boundsInWords } from "#case/date.ts";
import type { Statement } from "../statement.ts";

/** When a statement was voiced or kept up, in words. */
export function whenInWords({ when, standing }: Statement): string {
  const { shape, end, undated, sinceLongBefore } = standing;
  if (undated) return "no date";
  if (shape === "point" || !sinceLongBefore)
    return boundsInWords(when) + (when.uncertain ? " (uncertain)" : "");
  return end.latest === null ? "all along" : `long before and until ${boundsInWords(end)}`;
}

/** Orders statements by the first day that their dates allow, and by their words where that is the same. */
export function byDate(a: Statement, b: Statement): number {
  const start = ({ when }: Statement) => when.earliest ?? Number.NEGATIVE_INFINITY;
  const [first, second] = [start(a), start(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
