import type { Actuarial } from "./actuarial.ts";

/** How spells stand at an age that need not be the end of a band. */
export interface AtAge {
  readonly survival: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The share ended by the age, by kind of ending. */
  readonly shares: readonly number[];
  /** The ends of the bands about the age, and the survival there: it lies between the two whatever is assumed within. */
  readonly between: {
    readonly ages: readonly [number, number];
    readonly survival: readonly [number, number];
  };
}

/**
 * How spells stand at an age: between the ends of a band on the straight line, as if endings fell evenly over it. Null
 * beyond the last age that the table tells of, unless all had ended by then.
 *
 * @param age days, from 0 on.
 */
export function atAge(estimate: Actuarial, age: number): AtAge | null {
  if (!(age >= 0)) throw new RangeError(`${age} is no age`);
  const { age: ages, openEnded } = estimate;
  const last = ages.length - 1;
  if (age > ages[last]!) return openEnded ? null : pointAt(estimate, last, last, 0);
  const above = ages.findIndex((one) => one >= age);
  const below = ages[above] === age ? above : above - 1;
  const part = below === above ? 0 : (age - ages[below]!) / (ages[above]! - ages[below]!);
  return pointAt(estimate, below, above, part);
}

function pointAt(
  { age, survival, low, high, shares }: Actuarial,
  below: number,
  above: number,
  part: number,
): AtAge {
  const on = (values: readonly number[]) => values[below]! + part * (values[above]! - values[below]!);
  const limit = (values: readonly (number | null)[]) => {
    // At age 0 nothing has ended for certain, which is where limits begin.
    const [from, to] = [below === 0 ? 1 : values[below]!, above === 0 ? null : values[above]!];
    return from === null || to === null || (below === 0 && part === 0) ? null : from + part * (to - from);
  };
  return {
    survival: on(survival),
    low: limit(low),
    high: limit(high),
    shares: shares.map(on),
    between: { ages: [age[below]!, age[above]!], survival: [survival[below]!, survival[above]!] },
  };
}

/** The age by which a share of spells has ended, and the band in which it lies. */
export interface AgeOfShare {
  readonly age: number;
  readonly from: number;
  readonly to: number;
}

/** The age by which a share has ended, on the straight line through its band; null where the table does not come so far. */
export function ageOfShare({ age, survival }: Actuarial, share: number): AgeOfShare | null {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share of ${share} is not between 0 and 1`);
  const above = survival.findIndex((open) => open <= 1 - share);
  if (above < 0) return null;
  const [from, to] = [age[above - 1]!, age[above]!];
  const [before, after] = [survival[above - 1]!, survival[above]!];
  return { age: from + ((before - (1 - share)) / (before - after)) * (to - from), from, to };
}

/** What becomes of a spell that has lasted so long already, within so many days more. */
export interface FromAge {
  /** Spells open when the band began in which the age lies: on so many does the answer rest. */
  readonly atRisk: number;
  readonly open: number;
  /** The share that ends within the days, by kind of ending: with those open they sum to 1. */
  readonly shares: readonly number[];
}

/**
 * What becomes of spells of an age within some days: S(age + days) / S(age), and what each kind of ending takes of the
 * rest. Null where the table does not tell of the ages, or nothing outlasts the first.
 */
export function fromAge(estimate: Actuarial, age: number, days: number): FromAge | null {
  const [now, then] = [atAge(estimate, age), atAge(estimate, age + days)];
  if (now === null || then === null || now.survival === 0) return null;
  return {
    atRisk: estimate.atRisk[estimate.age.findLastIndex((one) => one <= age)]!,
    open: then.survival / now.survival,
    shares: then.shares.map((share, kind) => (share - now.shares[kind]!) / now.survival),
  };
}
