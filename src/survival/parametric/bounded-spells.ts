import { ln } from "#math/elementary.ts";
import { SURVIVAL_LIMITS } from "../limits.ts";
import { scaling } from "../regression/scaling.ts";
import { type Column, sameLength } from "../spells/columns.ts";
import { type Intervals, NO_END } from "../spells/intervals.ts";
import { SpellFault } from "../spells/spell-fault.ts";
import type { Spells } from "../spells/spells.ts";

/** Spells of which it is known between what times they ended, on a clock that runs on between midnights. */
export interface GivenBounds {
  /**
   * Days that a spell lasted at least; 0: it may have ended at once. Equal to `high`: it lasted just that long. Half days
   * are let in beside whole ones, because a spell of 0 days has no logarithm.
   */
  readonly low: Column;
  /** Days that it lasted at most; `Infinity` where it is still open. */
  readonly high: Column;
  /** What may lengthen or shorten it, a column each; an intercept is always in. */
  readonly covariates?: readonly Column[];
}

/**
 * Right-censored spells as if each time were known to the moment, as other programs take them; one of 0 days may have
 * ended at any time of its first day.
 */
export function boundsOfSpells({ rows, time, ending }: Spells): Pick<GivenBounds, "low" | "high"> {
  const low = Float64Array.from(time);
  const high = Float64Array.from({ length: rows }, (_, row) =>
    ending[row] === 0 ? Number.POSITIVE_INFINITY : Math.max(1, time[row]!),
  );
  return { low, high };
}

/** Intervals of whole days: who ended on day d ended between d − 1 and d. */
export function boundsOfIntervals({ after, by }: Intervals): Pick<GivenBounds, "low" | "high"> {
  const low = Float64Array.from(after, (day) => Math.max(0, day));
  // What ended on day 0 ended before that day was over.
  const high = Float64Array.from(by, (day) => (day === NO_END ? Number.POSITIVE_INFINITY : Math.max(1, day)));
  return { low, high };
}

/** Bounds that are sound, as logarithms, with the covariates scaled. */
export interface BoundedSpells {
  readonly rows: number;
  /** The mean logarithm of the bounds that there are. */
  readonly lnMiddle: number;
  /** Logarithms of the bounds less that: −∞ where a spell may have ended at once, ∞ where it is open. */
  readonly lnLow: Float64Array;
  readonly lnHigh: Float64Array;
  /** Row by row: 1, then the covariates less their mean, in units of their mean distance from it. */
  readonly values: Float64Array;
  /** Columns of `values`. */
  readonly size: number;
  readonly centre: Float64Array;
  readonly unit: Float64Array;
}

/** @throws SpellFault with the first row at fault. */
export function boundedSpells({ low, high, covariates = [] }: GivenBounds): BoundedSpells {
  const rows = low.length;
  sameLength("high", high, rows);
  const longest = SURVIVAL_LIMITS.longestSpell.most;
  const halves = (value: number): boolean => value >= 0 && value <= longest && Number.isInteger(2 * value);
  for (let row = 0; row < rows; row++) {
    if (!halves(low[row]!))
      throw new SpellFault(
        "time",
        "low",
        row,
        `${low[row]} is no number of days, whole or half, from 0 to ${longest}`,
      );
    if (!(halves(high[row]!) || high[row] === Number.POSITIVE_INFINITY))
      throw new SpellFault(
        "time",
        "high",
        row,
        `${high[row]} is no number of days, whole or half, and not Infinity`,
      );
    if (high[row]! < low[row]!)
      throw new SpellFault("order", "high", row, `${high[row]} is below the low bound, ${low[row]}`);
    if (high[row] === 0)
      throw new SpellFault("time", "high", row, "a spell of 0 days has no logarithm; bounds of 0 and 1 have");
  }
  for (const [place, column] of covariates.entries()) {
    sameLength(`covariate ${place}`, column, rows);
    for (let row = 0; row < rows; row++) {
      if (!Number.isFinite(column[row]))
        throw new SpellFault("covariate", `covariate ${place}`, row, `${column[row]} is no finite number`);
    }
  }
  const { centre, unit } = scaling(covariates, rows);
  const size = 1 + covariates.length;
  const values = new Float64Array(rows * size);
  for (let row = 0; row < rows; row++) {
    values[row * size] = 1;
    for (let j = 1; j < size; j++) {
      values[row * size + j] = (covariates[j - 1]![row]! - centre[j - 1]!) / unit[j - 1]!;
    }
  }
  const logarithms = (column: Column) => Float64Array.from({ length: rows }, (_, row) => ln(column[row]!));
  const [lnLow, lnHigh] = [logarithms(low), logarithms(high)];
  let sum = 0;
  let bounds = 0;
  for (const column of [lnLow, lnHigh]) {
    for (const one of column) {
      if (!Number.isFinite(one)) continue;
      sum += one;
      bounds++;
    }
  }
  const lnMiddle = bounds === 0 ? 0 : sum / bounds;
  const less = (column: Float64Array) => column.map((one) => one - lnMiddle);
  return { rows, lnMiddle, lnLow: less(lnLow), lnHigh: less(lnHigh), values, size, centre, unit };
}
