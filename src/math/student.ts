import { betaLower, betaUpper } from "./incomplete-beta.ts";

/** The chance that Student's t with these degrees of freedom is farther from 0 than t, on either side. */
export function studentTwoSided(t: number, degrees: number): number {
  const square = t * t;
  // The same chance from the end that has more digits.
  return square < degrees
    ? betaUpper(0.5, degrees / 2, square / (degrees + square))
    : betaLower(degrees / 2, 0.5, degrees / (degrees + square));
}
