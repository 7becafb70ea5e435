import type { Range } from "#math/range.ts";

/**
 * A range with its ends rounded outwards to whole per cent, so that what is printed holds what was found; a single number
 * stays one, and is printed to the nearest.
 */
export function outward({ low, high }: Range): Range {
  if (high - low < 1e-9) return { low, high: low };
  return { low: wholeBelow(low) / 100, high: wholeAbove(high) / 100 };
}

/** In whole per cent; what rounding left of a whole number counts as that number. */
export function wholeBelow(share: number): number {
  return Math.floor(share * 100 + 1e-7);
}

/** The same from above. */
export function wholeAbove(share: number): number {
  // Adding nought turns −0, which plain data cannot hold, into 0.
  return Math.ceil(share * 100 - 1e-7) + 0;
}
