import type { Deal, PartyWorth } from "./deal-space.ts";
import { type Fraction, leastCommonMultiple, product, simplestFraction } from "./fraction.ts";

/**
 * What the options are worth to a party in whole numbers, so that equal deals are equal and none seems better by a rounding
 * error: as is where they are whole, else times a common denominator.
 */
export interface WholeWorth {
  /** `values[issue][option]` from 0 on: what the option is worth above the worst of its issue. */
  readonly values: readonly Float64Array[];
  /** The worth of the deal that takes the worst option throughout: `worst + Σ values` is what a deal is worth, in units. */
  readonly worst: number;
  /** So many units are worth 1. */
  readonly units: number;
  /** The least Σ values that the party accepts; 0 where it has no walk-away value or accepts everything. */
  readonly needed: number;
  /** The walk-away value in units; null where there is none. */
  readonly walkAway: number | null;
  /** From where its gains count, in units: the walk-away value, else what it falls back on, else `worst`. */
  readonly without: number;
  /** False where no common denominator is small enough: values are then rounded to the nearest unit. */
  readonly isExact: boolean;
}

/** Denominators that people write or divide by. */
const LARGEST_DENOMINATOR = 1_000_000;
/** Sums stay whole in floating-point numbers. */
const LARGEST_SUM = 2 ** 52;
/** Where a common denominator is out of reach, worth is measured in units of a trillionth of the spread … */
const ROUNDED_UNITS = 2 ** 40;
/** … and what differs by less than about a thousand of them (a part in a thousand million) is taken to be equal. */
export const EQUAL_UNITS = 2 ** 10;

/** What was found before: of a party that is drawn, many questions are asked. */
const known = new WeakMap<PartyWorth, WholeWorth>();

export function wholeWorth(party: PartyWorth): WholeWorth {
  let whole = known.get(party);
  if (whole === undefined) {
    whole = exactly(party) ?? rounded(party);
    known.set(party, whole);
  }
  return whole;
}

/** What a deal is worth above the worst option of each issue, in units. */
export function wholeSum({ values }: WholeWorth, deal: Deal): number {
  let sum = 0;
  for (let issue = 0; issue < values.length; issue++) sum += values[issue]![deal[issue]!]!;
  return sum;
}

/** What a deal is worth, as near as a floating-point number comes to what it is in units: equal for deals that are worth the same. */
export function worthExactly(party: PartyWorth, deal: Deal): number {
  const whole = wholeWorth(party);
  return (wholeSum(whole, deal) + whole.worst) / whole.units;
}

function exactly({ values, weights, bias = 0, walkAway, fallBack }: PartyWorth): WholeWorth | null {
  const fraction = (value: number) => simplestFraction(value, LARGEST_DENOMINATOR);
  const first = fraction(bias);
  const without = walkAway ?? fallBack ?? null;
  const needed = without === null ? { over: 0n, under: 1n } : fraction(without);
  if (first === null || needed === null) return null;
  let units = leastCommonMultiple(first.under, needed.under);
  const worths: Fraction[][] = [];
  for (const [issue, row] of values.entries()) {
    const weight = fraction(weights?.[issue] ?? 1);
    if (weight === null) return null;
    const own: Fraction[] = [];
    for (const value of row) {
      const part = fraction(value);
      if (part === null) return null;
      const worth = product(weight, part);
      units = leastCommonMultiple(units, worth.under);
      if (units > BigInt(LARGEST_SUM)) return null;
      own.push(worth);
    }
    worths.push(own);
  }
  const inUnits = ({ over, under }: Fraction) => over * (units / under);
  let worst = inUnits(first);
  let spread = 0n;
  const shifted = worths.map((row) => {
    const whole = row.map(inUnits);
    const least = whole.reduce((a, b) => (a < b ? a : b));
    const most = whole.reduce((a, b) => (a > b ? a : b));
    worst += least;
    spread += most - least;
    return Float64Array.from(whole, (value) => Number(value - least));
  });
  const limit = BigInt(LARGEST_SUM);
  if (spread > limit || worst > limit || worst < -limit) return null;
  return {
    values: shifted,
    worst: Number(worst),
    units: Number(units),
    needed: walkAway === null ? 0 : Math.max(0, Number(inUnits(needed) - worst)),
    walkAway: walkAway === null ? null : Number(inUnits(needed)),
    without: Number(without === null ? worst : inUnits(needed)),
    isExact: true,
  };
}

function rounded({ values, weights, bias = 0, walkAway, fallBack }: PartyWorth): WholeWorth {
  // Once for every draw of a party: with plain loops this takes a third of the time.
  const worths: Float64Array[] = [];
  const leasts = new Float64Array(values.length);
  let [spread, worst] = [0, bias];
  for (let issue = 0; issue < values.length; issue++) {
    const row = values[issue]!;
    const weight = weights?.[issue] ?? 1;
    const worth = new Float64Array(row.length);
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let option = 0; option < row.length; option++) {
      const value = weight * row[option]!;
      worth[option] = value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    worths.push(worth);
    leasts[issue] = least;
    spread = spread + most - least;
    worst += least;
  }
  let units = 1;
  const size = Math.max(spread, Math.abs(worst));
  // Whole units, as long as sums of them stay whole in floating-point numbers.
  while (units * size > (units > 1 ? ROUNDED_UNITS : LARGEST_SUM)) units /= 2;
  while (size > 0 && 2 * units * size <= ROUNDED_UNITS) units *= 2;
  for (let issue = 0; issue < worths.length; issue++) {
    const row = worths[issue]!;
    for (let option = 0; option < row.length; option++)
      row[option] = Math.round((row[option]! - leasts[issue]!) * units);
  }
  return {
    values: worths,
    worst: Math.round(worst * units),
    units,
    // A deal that is worth the walk-away value but for rounding is accepted.
    needed: walkAway === null ? 0 : Math.max(0, Math.ceil((walkAway - worst) * units - EQUAL_UNITS / 2)),
    walkAway: walkAway === null ? null : Math.round(walkAway * units),
    without: Math.round((walkAway ?? fallBack ?? worst) * units),
    isExact: false,
  };
}
