import type { CanonicalSet } from "./canonical.ts";
import type { Rating } from "./rating.ts";
import { INCONSISTENT, VERY_INCONSISTENT } from "./thresholds.ts";

/**
 * PARC's inconsistency score of each row, lower is better: the sum over the evidence of 2 for "inconsistent
 * twice over" (II), 1 for "inconsistent" (I) and 0 for neutral, consistent or not rated. Ratings are read as
 * very unlikely = II, unlikely = I, even = N, likely = C, very likely = CC; a range goes by the band that holds its
 * middle.
 */
export function inconsistencyScores({ rows, items }: CanonicalSet): number[] {
  return rows.map((_, row) => items.reduce((total, { ratings }) => total + inconsistency(ratings[row]!), 0));
}

const ROUNDING = 1e-12;

function inconsistency({ word, range }: Rating): number {
  if (word !== null) return word === "very unlikely" ? 2 : word === "unlikely" ? 1 : 0;
  if (range === null) return 0;
  // (0.2 + 0.7) / 2 falls short of 0.45 by rounding alone.
  const middle = (range.low + range.high) / 2 + ROUNDING;
  return middle < VERY_INCONSISTENT ? 2 : middle < INCONSISTENT ? 1 : 0;
}
