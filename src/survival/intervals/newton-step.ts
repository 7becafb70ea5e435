import { factored, solved } from "#math/symmetric-solve.ts";
import type { Innermost } from "./innermost.ts";

/** Stretches that may have a share for a step to be tried: its cost grows with their third power. */
const MOST_STRETCHES = 400;
/** Shares below this are left where they are: they are on their way out. */
const LIVE = 1e-11;

/** A direction in which shares change, and how far it can be gone before one of them is used up. */
export interface NewtonStep {
  readonly direction: Float64Array;
  /** At most 1, the whole step. */
  readonly reach: number;
}

/**
 * One Newton step for all shares above 0 at once. The cumulative shares between them are the unknowns, so that the sum stays 1;
 * a kind of spell links no more than two of them. Where spells overlap much, as those dated by months do, steps that take each
 * cumulative share by itself need thousands of rounds for what this does in a few.
 *
 * @returns undefined where there are too many shares for it, or no direction.
 */
export function newtonStep(
  { first, last, count }: Innermost,
  shares: Float64Array,
  chances: Float64Array,
): NewtonStep | undefined {
  const size = shares.length;
  const before = new Int32Array(size + 1);
  for (let at = 0; at < size; at++) before[at + 1] = before[at]! + (shares[at]! > LIVE ? 1 : 0);
  const live = before[size]!;
  if (live < 2 || live > MOST_STRETCHES) return undefined;
  const unknowns = live - 1;
  const gradient = new Float64Array(unknowns);
  const curvature = new Float64Array(unknowns * unknowns);
  for (let kind = 0; kind < count.length; kind++) {
    const [low, high] = [before[first[kind]!]! - 1, before[last[kind]! + 1]! - 1];
    const slope = count[kind]! / chances[kind]!;
    const bend = slope / chances[kind]!;
    const [hasLow, hasHigh] = [low >= 0, high >= 0 && high < unknowns];
    if (hasHigh) {
      gradient[high]! += slope;
      curvature[high * unknowns + high]! += bend;
    }
    if (hasLow && low < unknowns) {
      gradient[low]! -= slope;
      curvature[low * unknowns + low]! += bend;
      if (hasHigh) curvature[high * unknowns + low]! -= bend;
    }
  }
  const parts = factored(curvature, unknowns);
  if (parts.indefinite) return undefined;
  const change = solved(parts, gradient);
  const direction = new Float64Array(size);
  let [reach, earlier] = [1, 0];
  for (let at = 0; at < size; at++) {
    if (!(shares[at]! > LIVE)) continue;
    const place = before[at]!;
    const later = place < unknowns ? change[place]! : 0;
    direction[at] = later - earlier;
    earlier = later;
    if (direction[at]! < 0) reach = Math.min(reach, -shares[at]! / direction[at]!);
  }
  return { direction, reach };
}
