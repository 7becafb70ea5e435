import { boundsInWords } from "#case/date.ts";
import type { Statement } from "../statement.ts";

/** When a statement was voiced or kept up, in words. */
export function whenInWords({ when, standing }: Statement): string {
  const { shape, end, undated, sinceLongBefore } = standing;
  if (undated) return "no date";
  if (shape === "point" || !sinceLongBefore) return boundsInWords(when);
  return end.latest === null ? "all along" : `long before and until ${boundsInWords(end)}`;
}
