import { inFigures } from "#case/counts-in-words.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Inline } from "#outcome/text.ts";
import { outward } from "../../outward.ts";

/**
 * Behind what was so in all readings that were drawn, or in none: in what share of all readings it is then so (95 %). Ten of ten tell
 * less than hundreds of hundreds, so that whoever draws fewer says less.
 */
export function inAllSuch(share: 0 | 1, drawn: number): Inline[] {
  return ["so in ", ...ofAllReadings(share, drawn)];
}

/** The share itself, up to the full stop. */
export function ofAllReadings(share: 0 | 1, drawn: number): Inline[] {
  return [{ share: outward(wilsonInterval(share * drawn, drawn)) }, " of all."];
}

/** `all 20`, `none of the 20`: how many were drawn is always told. */
export function allDrawn(share: number, drawn: number): string {
  return `${share === 1 ? "all" : "none of the"} ${inFigures(drawn)} drawn`;
}
