import type { CoxTable, Ties } from "#survival/regression/cox-table.ts";

/**
 * The logarithm of the partial likelihood straight from its definition: for each day and stratum, and each of the day's
 * endings, who is at risk is gone through by itself. Quadratic in the rows.
 */
export function plainPartialLikelihood(
  { spells: { rows, time, ending, entry }, covariates, stratum }: CoxTable,
  cause: number,
  ties: Ties,
  coefficients: readonly number[],
): number {
  const every = Array.from({ length: rows }, (_, row) => row);
  const ends = (row: number) => (cause === 0 ? ending[row]! > 0 : ending[row] === cause);
  const predictor = (row: number) =>
    covariates.reduce((sum, column, j) => sum + column[row]! * coefficients[j]!, 0);
  let value = 0;
  const done = new Set<string>();
  for (const row of every.filter(ends)) {
    const key = `${stratum?.[row]} ${time[row]}`;
    if (done.has(key)) continue;
    done.add(key);
    const day = time[row]!;
    const here = every.filter((other) => stratum?.[other] === stratum?.[row]);
    const atRisk = here.filter((other) => time[other]! >= day && (!entry || entry[other]! < day));
    const tied = here.filter((other) => time[other] === day && ends(other));
    for (const [l, who] of tied.entries()) {
      const weight = (other: number) =>
        Math.exp(predictor(other)) * (ties === "efron" && tied.includes(other) ? 1 - l / tied.length : 1);
      value += predictor(who) - Math.log(atRisk.reduce((sum, other) => sum + weight(other), 0));
    }
  }
  return value;
}
