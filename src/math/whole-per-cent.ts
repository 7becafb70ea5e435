/**
 * A share in whole per cent, halves upwards, as its counts would be rounded: 29 of 200 are 14.5 %, though in floating point a hundred
 * times that share is a little less.
 */
export function wholePerCent(share: number): number {
  // Adding nought turns −0 into 0.
  return Math.round(Math.round(share * 1e12) / 1e10) + 0;
}
