import { betaQuantile } from "#math/beta-quantile.ts";

/** What is held of the share of one kind of ending. */
export interface EndingShare {
  readonly mean: number;
  /** The middle `level` of its marginal distribution, Beta(α, rest). */
  readonly low: number;
  readonly high: number;
}

export interface EndingShares {
  readonly shares: readonly EndingShare[];
  /** How much of the result is the prior's: its share of all counts, 0 to 1. */
  readonly priorWeight: number;
}

/**
 * The shares in which spells that end do end, by Dirichlet over the kinds of ending (Gelman et al., Bayesian Data Analysis,
 * 3rd ed., §3.4). Open spells do not count: they say nothing of how they will end.
 *
 * @param counts endings seen, by kind.
 * @param prior counted beforehand for each kind; ½ each is Jeffreys' prior.
 * @throws RangeError where a count is no whole number from 0 on, or the prior holds nothing for a kind.
 */
export function endingShares(
  counts: readonly number[],
  prior: number | readonly number[] = 0.5,
  level = 0.95,
): EndingShares {
  const before = counts.map((_, kind) => (typeof prior === "number" ? prior : (prior[kind] ?? Number.NaN)));
  for (const [kind, count] of counts.entries()) {
    if (!(Number.isInteger(count) && count >= 0))
      throw new RangeError(`ending ${kind}: ${count} is no whole number from 0 on`);
    if (!(before[kind]! > 0 && before[kind]! < Number.POSITIVE_INFINITY))
      throw new RangeError(`ending ${kind}: the prior must hold more than 0 of it, not ${before[kind]}`);
  }
  const held = before.reduce((sum, one) => sum + one, 0);
  const all = counts.reduce((sum, one) => sum + one, held);
  return {
    shares: counts.map((count, kind) => {
      const alpha = before[kind]! + count;
      const rest = all - alpha;
      // One kind alone has the whole share; nothing is left to be unsure of.
      if (!(rest > 0)) return { mean: 1, low: 1, high: 1 };
      return {
        mean: alpha / all,
        low: betaQuantile(alpha, rest, (1 - level) / 2),
        high: betaQuantile(alpha, rest, (1 + level) / 2),
      };
    }),
    priorWeight: all > 0 ? held / all : 1,
  };
}
