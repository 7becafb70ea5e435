import { betaQuantile } from "#math/beta-quantile.ts";
import { checkUncertain } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/** What is held of a rate before cases are counted: as many yeses and noes, seen beforehand. */
export interface RateBelief {
  readonly yes: number;
  readonly no: number;
}

/** Laplace's rule of succession: every rate equally likely at first. */
export const LAPLACE: RateBelief = { yes: 1, no: 1 };
/** Jeffreys's rule: half a case of each; its interval holds its level best where cases are few. */
export const JEFFREYS: RateBelief = { yes: 0.5, no: 0.5 };

/** How often something happens in a class of like cases. */
export interface BaseRate {
  /** The chance for one more case of the class: (yes + a) / (n + a + b). */
  readonly rate: number;
  /** The middle `level` of the rate's distribution, Beta(yes + a, no + b). */
  readonly low: number;
  readonly high: number;
  readonly yes: number;
  readonly cases: number;
  /** The share as counted; null without a case. */
  readonly counted: number | null;
  /** The weight of the rule: its share of all cases that are reckoned with, its own among them, 0 to 1. */
  readonly priorWeight: number;
}

/**
 * The rate at which something happens, from the cases of a class. With the class empty the rule alone speaks, and `priorWeight`
 * is 1. Gelman et al., Bayesian Data Analysis, 3rd ed., §2.4; Brown, Cai & DasGupta 2001, Stat. Sci. 16:101–133.
 *
 * @throws ForecastFault where counts are no whole numbers from 0 on, or more came true than there were.
 */
export function baseRate(yes: number, cases: number, belief: RateBelief = JEFFREYS, level = 0.9): BaseRate {
  for (const [place, value] of [
    ["yes", yes],
    ["cases", cases],
  ] as const) {
    if (!(Number.isSafeInteger(value) && value >= 0)) {
      throw new ForecastFault("number", place, `${value} is no whole number from 0 on`);
    }
  }
  if (yes > cases) throw new ForecastFault("order", "yes", `${yes} of ${cases} cannot be`);
  for (const [place, value] of [
    ["belief.yes", belief.yes],
    ["belief.no", belief.no],
  ] as const) {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
      throw new ForecastFault("number", place, `${value} is no finite number above 0`);
    }
  }
  checkUncertain(level, "level");
  const a = yes + belief.yes;
  const b = cases - yes + belief.no;
  return {
    rate: a / (a + b),
    low: betaQuantile(a, b, (1 - level) / 2),
    high: betaQuantile(a, b, (1 + level) / 2),
    yes,
    cases,
    counted: cases > 0 ? yes / cases : null,
    priorWeight: (belief.yes + belief.no) / (a + b),
  };
}
