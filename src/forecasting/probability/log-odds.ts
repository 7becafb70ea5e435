import { exp, ln } from "#math/elementary.ts";
import { lnOnePlus } from "#math/near-zero.ts";

/** ln(p / (1 − p)); −∞ for 0 and ∞ for 1. */
export function logOdds(p: number): number {
  return ln(p) - lnOnePlus(-p);
}

/** The probability with these log odds. */
export function probabilityOf(logOddsOf: number): number {
  return 1 / (1 + exp(-logOddsOf));
}
