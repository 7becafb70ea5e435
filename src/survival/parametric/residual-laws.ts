import { exp, ln } from "#math/elementary.ts";
import { expMinusOne, lnOnePlus } from "#math/near-zero.ts";
import { lnNormalDensity, lnNormalUpper, normalQuantile } from "#math/normal.ts";

/** How long spells last, by name of the distribution. Exponential: Weibull with a hazard that stays the same. */
export type Law = "weibull" | "exponential" | "lognormal" | "loglogistic";

export const LAWS: readonly Law[] = ["weibull", "exponential", "lognormal", "loglogistic"];

/** The distribution of z = (ln time − predictor) / scale, which is the same for all spells. Its density is log-concave. */
export interface ResidualLaw {
  /** ln of the chance to exceed z: right in both tails. */
  lnUpper(z: number): number;
  lnDensity(z: number): number;
  /** The density over the chance to exceed z. */
  hazard(z: number): number;
  /** First and second derivative of the logarithm of the density. */
  slope(z: number): number;
  bend(z: number): number;
  /** The z that is not exceeded with the given chance. */
  quantile(chance: number): number;
}

/** ln of a Weibull or exponential time: the smallest extreme value (Kalbfleisch & Prentice 2002, §2.2.2). */
const EXTREME_VALUE: ResidualLaw = {
  lnUpper: (z) => -exp(z),
  lnDensity: (z) => z - exp(z),
  hazard: (z) => exp(z),
  slope: (z) => -expMinusOne(z),
  bend: (z) => -exp(z),
  quantile: (chance) => ln(-lnOnePlus(-chance)),
};

const NORMAL: ResidualLaw = {
  lnUpper: lnNormalUpper,
  lnDensity: lnNormalDensity,
  hazard: (z) => exp(lnNormalDensity(z) - lnNormalUpper(z)),
  slope: (z) => -z,
  bend: () => -1,
  quantile: normalQuantile,
};

const LOGISTIC: ResidualLaw = {
  // ln(1/(1 + eᶻ)), from the side on which the exponential is small.
  lnUpper: (z) => (z > 0 ? -z - lnOnePlus(exp(-z)) : -lnOnePlus(exp(z))),
  lnDensity: (z) => -Math.abs(z) - 2 * lnOnePlus(exp(-Math.abs(z))),
  hazard: (z) => 1 / (1 + exp(-z)),
  slope: (z) => {
    const less = expMinusOne(-Math.abs(z));
    return (Math.sign(z) * less) / (2 + less);
  },
  bend: (z) => {
    const small = exp(-Math.abs(z));
    return (-2 * small) / ((1 + small) * (1 + small));
  },
  quantile: (chance) => ln(chance) - lnOnePlus(-chance),
};

export const RESIDUAL_LAW: Readonly<Record<Law, ResidualLaw>> = {
  weibull: EXTREME_VALUE,
  exponential: EXTREME_VALUE,
  lognormal: NORMAL,
  loglogistic: LOGISTIC,
};
