import { factored, solved } from "#math/symmetric-solve.ts";
import { kaplanMeier } from "../curves/kaplan-meier.ts";
import { spells } from "../spells/spells.ts";
import { type ChiSquareTest, type CoxModel, chiSquareTest } from "./cox.ts";
import { overRiskSets } from "./risk-sets.ts";

/**
 * How time enters the alternative that a hazard ratio changes with it: by the share of spells that have ended before the
 * day (1 − Kaplan–Meier just before, R's default), or by the day itself.
 */
export type TimeScale = "km" | "identity";

export interface Proportionality {
  /** By covariate, or by group of covariates as asked; null where none of a group has a coefficient. */
  readonly terms: readonly (ChiSquareTest | null)[];
  /** All of them together. */
  readonly all: ChiSquareTest | null;
}

/**
 * The score test of the alternative that each coefficient is β + θ g(time), at θ = 0 (Grambsch & Therneau 1994,
 * Biometrika 81:515–526; exact, as R's survival has it since version 3.0, not by the approximation before it). A small p
 * says that the one hazard ratio of the fit is an average over a ratio that rises or falls.
 *
 * @param together covariates that are tested together, such as the columns of one classification; each alone unless given.
 */
export function proportionality(
  model: CoxModel,
  scale: TimeScale = "km",
  together: readonly (readonly number[])[] = model.fit.terms.map((_, j) => [j]),
): Proportionality {
  const { fit, order, scaled } = model;
  const { size, groupDay } = order;
  const time = timeScale(model, scale);
  // The information on β and θ together, and the score of θ; that of β is 0 at the fit.
  const wide = 2 * size;
  const information = new Float64Array(wide * wide);
  const score = new Float64Array(size);
  overRiskSets(order, scaled, fit.ties, (day) => {
    const g = time(groupDay[day.group]!);
    for (let j = 0; j < size; j++) {
      score[j]! += g * day.score[j]!;
      for (let k = 0; k < size; k++) {
        const one = day.information[j * size + k]!;
        information[j * wide + k]! += one;
        information[(size + j) * wide + k]! += g * one;
        information[j * wide + size + k]! += g * one;
        information[(size + j) * wide + size + k]! += g * g * one;
      }
    }
  });
  const estimated = fit.terms.flatMap(({ status }, j) => (status === "estimated" ? [j] : []));
  const test = (asked: readonly number[]): ChiSquareTest | null => {
    if (asked.length === 0) return null;
    const kept = [...estimated, ...asked.map((j) => size + j)];
    const matrix = Float64Array.from(
      kept.flatMap((row) => kept.map((column) => information[row * wide + column]!)),
    );
    const right = Float64Array.from(kept, (place) => (place < size ? 0 : score[place - size]!));
    const parts = factored(matrix, kept.length);
    const x = solved(parts, right);
    const statistic = right.reduce((sum, one, place) => sum + one * x[place]!, 0);
    const lost = parts.redundant.filter((place) => place >= estimated.length).length;
    return chiSquareTest(statistic, asked.length - lost);
  };
  return {
    terms: together.map((group) => test(group.filter((j) => estimated.includes(j)))),
    all: test(estimated),
  };
}

/** g, less its mean over the days of the table: what is taken from it changes no test, but spares digits. */
function timeScale({ table, fit, cause }: CoxModel, scale: TimeScale): (day: number) => number {
  if (scale === "identity") {
    const { time } = table.spells;
    let sum = 0;
    for (const day of time) sum += day;
    const mean = fit.rows === 0 ? 0 : sum / fit.rows;
    return (day) => day - mean;
  }
  const { time, ending, entry } = table.spells;
  const counted = spells({
    time,
    ending: ending.map((one) => (cause === 0 ? Number(one > 0) : Number(one === cause))),
    ...(entry ? { entry } : {}),
  });
  const curve = kaplanMeier(counted);
  const before = new Map<number, number>();
  let survival = 1;
  for (let place = 0; place < curve.day.length; place++) {
    before.set(curve.day[place]!, survival);
    survival = curve.survival[place]!;
  }
  return (day) => 0.5 - before.get(day)!;
}
