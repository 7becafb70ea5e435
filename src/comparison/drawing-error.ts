import { STANDARD_ERRORS_APART } from "#math/standard-errors.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Likelihood } from "#outcome/text.ts";

/** A share as a judgement tells it: a number, or the limits that so many draws leave it. */
type Told = Likelihood | number;

/** Limits that are told are 95 % ones: so many standard errors to each side. */
const OF_LIMITS = 1.96;

/**
 * Whether two lists of shares, each from draws of its own, are told apart. Where either was not drawn they are as soon as they
 * differ: what is computed from all there is has no error.
 */
export function areToldApart(
  older: Judgement,
  newer: Judgement,
  sharesOf: (judgement: Judgement) => readonly Told[],
): boolean {
  const [before, now] = [sharesOf(older), sharesOf(newer)];
  if (JSON.stringify(before) === JSON.stringify(now)) return false;
  if (older.drawn === undefined || newer.drawn === undefined || before.length !== now.length) return true;
  return before.some((share, at) => isClearlyOther([share, older.drawn!], [now[at]!, newer.drawn!]));
}

/** Whether two shares, each of so many draws, are further apart than drawing explains. */
export function isClearlyOther(before: readonly [Told, number], now: readonly [Told, number]): boolean {
  const [a, b] = [estimateOf(...before), estimateOf(...now)];
  return Math.abs(a.share - b.share) > STANDARD_ERRORS_APART * Math.sqrt(a.error ** 2 + b.error ** 2);
}

/** A share and its standard error; of none and all of the draws, too, there is one (Agresti and Coull 1998). */
function estimateOf(told: Told, draws: number): { readonly share: number; readonly error: number } {
  if (typeof told !== "number") {
    const { low, high } = told;
    return { share: (low + high) / 2, error: (high - low) / 2 / OF_LIMITS };
  }
  const share = (told * draws + 2) / (draws + 4);
  return { share: told, error: Math.sqrt((share * (1 - share)) / (draws + 4)) };
}
