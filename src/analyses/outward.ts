import type { Range } from "#math/range.ts";
import { wholePerCent } from "#math/whole-per-cent.ts";

/** One number that was reckoned in two ways agrees to so many. */
const DIGITS = 1e7;

/**
 * A range with its ends rounded outwards to whole per cent, so that what is printed holds what was found. One number is no range,
 * and stays as it is; and so does an end below 1 % or above 99 %, which is printed as that: only what cannot be is 0 %.
 */
export function outward({ low, high }: Range): Range {
  if (high - low < 1 / DIGITS) {
    const one = Math.round(low * DIGITS) / DIGITS;
    return { low: one, high: one };
  }
  return {
    low: low > 0 && low < 0.01 ? low : wholeBelow(low) / 100,
    high: high < 1 && high > 0.99 ? high : wholeAbove(high) / 100,
  };
}

/** A share in whole per cent where no sign says less or more, for those who hear it read. */
export function wholeInWords(share: number): string {
  if (share > 0 && share < 0.01) return "less than 1";
  if (share < 1 && share > 0.99) return "more than 99";
  return String(wholePerCent(share));
}

/** In whole per cent; what rounding left of a whole number counts as that number. */
function wholeBelow(share: number): number {
  return Math.floor(share * 100 + 1e-7);
}

/** The same from above. */
function wholeAbove(share: number): number {
  // Adding nought turns −0, which plain data cannot hold, into 0.
  return Math.ceil(share * 100 - 1e-7) + 0;
}
