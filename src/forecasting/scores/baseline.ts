import { ln } from "#math/elementary.ts";
import { checkProbability } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/**
 * Baseline score of one of N outcomes: 100 ln(pN) / ln N. 0 for the same chance to each, 100 for certainty of what happened,
 * down to −∞; higher is better. Metaculus, scores FAQ.
 */
export function baselineScore(probabilityOfOutcome: number, options: number): number {
  checkProbability(probabilityOfOutcome, "probabilityOfOutcome");
  if (!(Number.isInteger(options) && options >= 2)) {
    throw new ForecastFault("number", "options", `${options}: there must be two outcomes or more`);
  }
  return (100 * ln(probabilityOfOutcome * options)) / ln(options);
}

/** The chance given to what lies beyond a bound that is open, by the forecast to which the score compares. */
const BEYOND = 0.05;

/** The cells that a range was cut into, and which bounds of it are open. */
export interface Buckets {
  /** Cells of equal width within the bounds. */
  readonly within: number;
  /** How many of the two bounds can be passed: 0, 1 or 2. */
  readonly openBounds: 0 | 1 | 2;
}

/**
 * Baseline score of a quantity: 50 ln(m / b), where m is the mass given to the cell in which the quantity came out, and b is
 * what a flat forecast gives it: 0.05 beyond an open bound, and an equal part of the rest to each cell within. 0 for the
 * flat forecast; higher is better; without an upper bound, since cells can be narrow. Metaculus, scores FAQ.
 */
export function baselineScoreOfQuantity(
  mass: number,
  { within, openBounds }: Buckets,
  where: "within" | "beyond",
): number {
  // A density in units of the flat one is taken too, so the mass may exceed 1.
  if (!(mass >= 0 && mass < Number.POSITIVE_INFINITY)) {
    throw new ForecastFault("number", "mass", `${mass} is no finite number from 0 on`);
  }
  if (!(Number.isInteger(within) && within >= 1)) {
    throw new ForecastFault("number", "within", `${within}: there must be a cell within the bounds`);
  }
  if (where === "beyond" && openBounds === 0) {
    throw new ForecastFault("outcome", "where", "nothing lies beyond bounds of which none is open");
  }
  const flat = where === "beyond" ? BEYOND : (1 - BEYOND * openBounds) / within;
  return 50 * ln(mass / flat);
}
