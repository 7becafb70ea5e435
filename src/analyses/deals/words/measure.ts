import type { DealsInput } from "../input.ts";
import { amount } from "./names.ts";

/** In what it is told what packages are worth to those whose consent is asked: in the unit, where one is stated, else in the measure of each. */
export function inMeasure({ unit }: DealsInput, whose = "its own"): string {
  return unit === null ? `in ${whose} measure` : `in ${unit.name}`;
}

/** A sum of somebody whose consent is asked, with the unit where one is stated: `3`, `3 million euros`. */
export function sum({ unit }: DealsInput, value: number): string {
  return unit === null ? amount(value) : `${amount(value)} ${unit.name}`;
}

/** The same of several, the unit said once: `3 million euros to the union`, then `4 to the line`. */
export function sums(input: DealsInput, values: readonly number[]): string[] {
  return values.map((value, at) => (at === 0 ? sum(input, value) : amount(value)));
}

/** That what those have who are not asked is not in the unit. */
export function othersApart({ unit, bystanders }: DealsInput): string {
  return unit === null || bystanders.length === 0
    ? ""
    : ", and in a measure of their own for those who cannot stop a deal";
}
