import { exp, ln } from "#math/elementary.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import { checkDistribution, checkPositive, checkProbability } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";
import { logOdds, probabilityOf } from "../probability/log-odds.ts";
import { weightShares } from "./weights.ts";

/**
 * The forecasts pooled by the (weighted) geometric mean of their odds: the logarithmic opinion pool of yes and no. It lies
 * between the least and the greatest. A 0 or a 1 is a veto and decides alone; both at once contradict each other.
 * Genest & Zidek 1986, Stat. Sci. 1:114–135, §3.
 *
 * @throws ForecastFault where some say 0 and others 1.
 */
export function geometricMeanOfOdds(forecasts: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(forecasts.length, weights);
  for (const [at, p] of forecasts.entries()) checkProbability(p, `forecasts[${at}]`);
  const heard = forecasts.map((p, at) => ({ p, share: shares[at]! })).filter(({ share }) => share > 0);
  const impossible = heard.some(({ p }) => p === 0);
  const certain = heard.some(({ p }) => p === 1);
  if (impossible && certain) {
    throw new ForecastFault(
      "certain",
      "forecasts",
      "some say 0 and others 1: there is nothing between them to pool",
    );
  }
  if (impossible || certain) return certain ? 1 : 0;
  const said = heard.map(({ p }) => p);
  const pooled = probabilityOf(heard.reduce((sum, { p, share }) => sum + share * logOdds(p), 0));
  // Rounding must not push the pool of equal forecasts beyond them.
  return Math.min(greatestOf(said), Math.max(leastOf(said), pooled));
}

/**
 * The same for outcomes that exclude one another: the geometric means of each outcome's chances, divided by their sum. Of two
 * outcomes it is `geometricMeanOfOdds`. An outcome that somebody calls impossible stays so.
 *
 * @param forecasts of each forecaster, one probability for each outcome.
 * @throws ForecastFault where every outcome is called impossible by somebody.
 */
export function geometricPool(
  forecasts: readonly (readonly number[])[],
  weights?: readonly number[],
): number[] {
  const shares = weightShares(forecasts.length, weights);
  const size = forecasts[0]!.length;
  for (const [at, forecast] of forecasts.entries()) {
    checkDistribution(forecast, `forecasts[${at}]`);
    if (forecast.length !== size) {
      throw new ForecastFault(
        "length",
        `forecasts[${at}]`,
        `${forecast.length} outcomes where the first has ${size}`,
      );
    }
  }
  const logs = Array.from({ length: size }, (_, outcome) =>
    forecasts.reduce((sum, p, at) => (shares[at]! > 0 ? sum + shares[at]! * ln(p[outcome]!) : sum), 0),
  );
  const most = logs.reduce((max, log) => Math.max(max, log), Number.NEGATIVE_INFINITY);
  if (most === Number.NEGATIVE_INFINITY) {
    throw new ForecastFault(
      "certain",
      "forecasts",
      "every outcome is called impossible by somebody: nothing is left",
    );
  }
  const means = logs.map((log) => exp(log - most));
  const sum = means.reduce((total, mean) => total + mean, 0);
  return means.map((mean) => mean / sum);
}

/**
 * A probability pushed away from ½: its odds to a power, pᵃ / (pᵃ + (1 − p)ᵃ). Above 1 it makes up for what forecasters share
 * and each discounts; that needs to be asked for, and its power to be said. Karmarkar 1978, Organ. Behav. Hum. Perform.
 * 21:61–72; Baron et al. 2014, Decis. Anal. 11:133–145.
 */
export function extremised(probability: number, power: number): number {
  checkProbability(probability, "probability");
  checkPositive(power, "power");
  if (probability === 0 || probability === 1) return probability;
  return probabilityOf(power * logOdds(probability));
}
