import { sharesOfCounts } from "../curves/aalen-johansen.ts";
import { type LimitsAsked, limitsOf } from "../curves/limits.ts";
import type { LifeTable } from "./life-table.ts";

/** The actuarial estimate of a life table: how spells stand at the ends of its bands, after `age[0]` = 0. */
export interface Actuarial {
  /** Ages in days: 0, and the end of each band that has one. */
  readonly age: readonly number[];
  /** Spells open at the age: 0 at the end of the table. */
  readonly atRisk: readonly number[];
  /** S(age): the share still open when that old. */
  readonly survival: readonly number[];
  /** Limits of the survival; null where their scale gives none. */
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** The share that has ended by the age, by kind of ending: with the survival they sum to 1. */
  readonly shares: readonly (readonly number[])[];
  /** Standard errors of these shares. */
  readonly errors: readonly (readonly number[])[];
  /** Whether some spells outlast the last age, so that more is not known than that they do. */
  readonly openEnded: boolean;
}

/**
 * The life-table estimate. Who is last seen open in a band is taken to have been at risk for half of it: n′ = n − c/2; a
 * share d/n′ of those open at its beginning ends in it (Cutler & Ederer 1958, J. Chronic Dis. 8:699–712; Kalbfleisch &
 * Prentice 2002, §1.4). Standard errors by Greenwood's formula with n′ (Gehan 1969, J. Chronic Dis. 21:629–644), the shares of
 * endings by the multinomial form of it. A last band without an end tells how many outlast its beginning, and no more.
 */
export function actuarial({ rows, kinds, n }: LifeTable, asked: LimitsAsked): Actuarial {
  const bands = rows.filter(({ to }) => to !== null);
  const exposed = bands.map(({ atRisk, censored }) => atRisk - censored / 2);
  const found = sharesOfCounts({
    rows: n,
    day: Int32Array.from(bands, ({ to }) => to!),
    atRisk: Float64Array.from(exposed),
    ended: Float64Array.from(bands, ({ ended }) => ended.reduce((sum, count) => sum + count, 0)),
    endedBy: Array.from({ length: kinds }, (_, kind) =>
      Float64Array.from(bands, ({ ended }) => ended[kind]!),
    ),
    censored: Float64Array.from(bands, ({ censored }) => censored),
  });
  const limits = limitsOf(
    found.open,
    found.openError.map((error, at) => error / found.open[at]!),
    asked,
  );
  const left = bands.map((_, at) => rows[at + 1]?.atRisk ?? 0);
  return {
    age: [0, ...found.day],
    atRisk: [n, ...left],
    survival: [1, ...found.open],
    low: [null, ...Array.from(limits.low, known)],
    high: [null, ...Array.from(limits.high, known)],
    shares: found.shares.map((share) => [0, ...share]),
    errors: found.errors.map((error) => [0, ...error]),
    openEnded: bands.length < rows.length || found.open.at(-1)! > 0,
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
