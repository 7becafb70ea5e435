import { ForecastFault } from "./forecast-fault.ts";

/** How far probabilities that must sum to 1 may be off: what adding up decimal fractions loses, and no more. */
const SUM_TOLERANCE = 1e-9;

/** @throws ForecastFault where it is not from 0 to 1. */
export function checkProbability(value: number, place: string): void {
  if (!(value >= 0 && value <= 1))
    throw new ForecastFault("probability", place, `${value} is not between 0 and 1`);
}

/** @throws ForecastFault where it is not from 0 to 1, or is 0 or 1. */
export function checkUncertain(value: number, place: string): void {
  checkProbability(value, place);
  if (value === 0 || value === 1) {
    throw new ForecastFault(
      "certain",
      place,
      `${value} has no finite odds; say how sure you are short of certainty`,
    );
  }
}

/** @throws ForecastFault where a probability is none, or the probabilities do not sum to 1. */
export function checkDistribution(probabilities: readonly number[], place = "probabilities"): void {
  checkNonEmpty(probabilities, place);
  for (const [at, value] of probabilities.entries()) checkProbability(value, `${place}[${at}]`);
  const sum = probabilities.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    throw new ForecastFault("sum", place, `what excludes one another sums to ${sum}, not to 1`);
  }
}

/** @throws ForecastFault where the outcome is not one of so many, counted from 0. */
export function checkOutcome(outcome: number, options: number, place = "outcome"): void {
  if (!(Number.isInteger(outcome) && outcome >= 0 && outcome < options)) {
    throw new ForecastFault("outcome", place, `${outcome} is none of the outcomes 0 to ${options - 1}`);
  }
}

/** @throws ForecastFault where there is nothing in the list. */
export function checkNonEmpty(list: ArrayLike<unknown>, place: string): void {
  if (list.length === 0) throw new ForecastFault("length", place, "it is empty");
}

/** @throws ForecastFault where it is no finite number. */
export function checkFinite(value: number, place: string): void {
  if (!Number.isFinite(value)) throw new ForecastFault("number", place, `${value} is no finite number`);
}

/** @throws ForecastFault where it is no finite number above 0. */
export function checkPositive(value: number, place: string): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new ForecastFault("number", place, `${value} is no finite number above 0`);
  }
}

/** @throws ForecastFault where it is no finite number from 0 on. */
export function checkFromZero(value: number, place: string): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new ForecastFault("number", place, `${value} is no finite number from 0 on`);
  }
}
