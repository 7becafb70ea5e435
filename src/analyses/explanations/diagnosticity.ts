import { log2 } from "#math/elementary.ts";
import type { CanonicalSet } from "./canonical.ts";
import { priorRanges } from "./priors.ts";

/**
 * Mutual information I(H; E) in bits between which hypothesis holds and whether the evidence is seen, for a
 * distribution over hypotheses and the likelihood of the evidence under each. Exactly 0 where all are equal.
 */
export function mutualInformation(prior: readonly number[], likelihood: readonly number[]): number {
  const believed = likelihood.filter((_, row) => prior[row]! > 0);
  if (believed.every((value) => value === believed[0])) return 0;
  const seen = likelihood.reduce((total, value, row) => total + value * prior[row]!, 0);
  let bits = 0;
  likelihood.forEach((value, row) => {
    if (prior[row]! === 0) return;
    bits += prior[row]! * (relative(value, seen) + relative(1 - value, 1 - seen));
  });
  return Math.max(0, bits);
}

/** x log₂(x / y), 0 at x = 0. */
function relative(x: number, y: number): number {
  return x > 0 ? x * log2(x / y) : 0;
}

/**
 * By item, how much it tells the rated rows apart, in bits, at the middle of the ratings and of the priors. Rows that
 * are not rated are left out, not put in the middle; `null` with fewer than two rated rows.
 */
export function diagnosticities({ items, rows, priors }: CanonicalSet): (number | null)[] {
  const middle = priorRanges(priors).map((range) => (range.low + range.high) / 2);
  return items.map(({ ratings }) => {
    const rated = rows.flatMap((_, row) => (ratings[row]!.range === null ? [] : [row]));
    const total = rated.reduce((sum, row) => sum + middle[row]!, 0);
    if (rated.length < 2 || total === 0) return null;
    return mutualInformation(
      rated.map((row) => middle[row]! / total),
      rated.map((row) => {
        const range = ratings[row]!.range!;
        return (range.low + range.high) / 2;
      }),
    );
  });
}
