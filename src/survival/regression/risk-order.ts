import { distinctDays, placer } from "../spells/day-counts.ts";
import type { CoxTable } from "./cox-table.ts";
import { ROUNDING, scaling } from "./scaling.ts";

/**
 * The rows of a table in the order in which they come to be at risk when time runs backwards: stratum by stratum, the
 * last day first, and on one day those that end before those that are only last seen.
 */
export interface RiskOrder {
  readonly rows: number;
  readonly size: number;
  /** Places in the table, in order. */
  readonly row: Int32Array;
  /** Covariates in order, row by row: less their mean, in units of their mean distance from it. */
  readonly values: Float64Array;
  readonly centre: Float64Array;
  readonly unit: Float64Array;
  /** Information at 0 up to this is rounding: a small share of what the columns would have, were they not compared. */
  readonly noise: Float64Array;
  /** Groups of rows of one stratum and one day: where each begins, with the end of the last behind it. */
  readonly groupStart: Int32Array;
  /** How many of a group end on its day. */
  readonly groupEnded: Int32Array;
  readonly groupDay: Int32Array;
  /** The first group of each stratum, with the number of groups behind it. */
  readonly stratumStart: Int32Array;
  /** The group behind the last one with an ending, of each stratum: rows from there on are never at risk. */
  readonly riskEnd: Int32Array;
  /** Rows that enter late, as places in this order, stratum by stratum, the last to enter first; empty if none does. */
  readonly late: Int32Array;
  /** Day of entry of each row in order; null if none enters late. */
  readonly entry: Int32Array | null;
  /** Where the late rows of each stratum begin, with their number behind. */
  readonly lateStart: Int32Array;
  readonly endings: number;
}

/**
 * @param cause the ending that counts; every other one ends the watching only (cause-specific hazard). 0: any.
 */
export function riskOrder({ spells, covariates, stratum }: CoxTable, cause: number): RiskOrder {
  const { rows, time, ending } = spells;
  const ended = (row: number): boolean => (cause === 0 ? ending[row] !== 0 : ending[row] === cause);
  const days = distinctDays(time);
  const placeOf = placer(days, rows);
  const strata = stratum ? dense(stratum) : null;
  // Counting sorts, the least important key first: each keeps the order of the one before.
  let row = new Int32Array(rows);
  const key = new Int32Array(rows);
  let endings = 0;
  for (let at = 0; at < rows; at++) {
    const last = 2 * (days.length - 1 - placeOf(time[at]!));
    const counts = ended(at);
    if (counts) endings++;
    key[at] = counts ? last : last + 1;
    row[at] = at;
  }
  row = countingSorted(row, key, 2 * days.length);
  if (strata) row = countingSorted(row, strata.of, strata.count);

  const starts: number[] = [];
  const groupEnded: number[] = [];
  const stratumStart: number[] = [];
  for (let at = 0; at < rows; at++) {
    const here = row[at]!;
    const before = at === 0 ? -1 : row[at - 1]!;
    const newStratum = at === 0 || (strata !== null && strata.of[here] !== strata.of[before]);
    if (newStratum) stratumStart.push(starts.length);
    if (newStratum || time[here] !== time[before]) {
      starts.push(at);
      groupEnded.push(0);
    }
    if (ended(here)) groupEnded[groupEnded.length - 1]!++;
  }
  const groupDay = Int32Array.from(starts, (at) => time[row[at]!]!);
  stratumStart.push(starts.length);
  starts.push(rows);
  const riskEnd = stratumStart.slice(0, -1).map((first, stratum) => {
    let group = stratumStart[stratum + 1]!;
    while (group > first && groupEnded[group - 1] === 0) group--;
    return group;
  });
  const size = covariates.length;
  const { centre, unit } = scaling(covariates, rows);
  const values = new Float64Array(rows * size);
  const noise = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    const given = covariates[column]!;
    const middle = centre[column]!;
    const scale = 1 / unit[column]!;
    let squares = 0;
    for (let at = 0; at < rows; at++) {
      const value = (given[row[at]!]! - middle) * scale;
      values[at * size + column] = value;
      squares += value * value;
    }
    noise[column] = rows === 0 ? 0 : (squares / rows) * endings * ROUNDING;
  }
  const order = {
    rows,
    size,
    row,
    values,
    centre,
    unit,
    noise,
    groupStart: Int32Array.from(starts),
    groupEnded: Int32Array.from(groupEnded),
    groupDay,
    stratumStart: Int32Array.from(stratumStart),
    riskEnd: Int32Array.from(riskEnd),
    endings,
  };
  return { ...order, ...lateEntries(order, spells.entry) };
}

function lateEntries(
  { rows, row, groupStart, stratumStart }: Pick<RiskOrder, "rows" | "row" | "groupStart" | "stratumStart">,
  given: Int32Array | null,
): Pick<RiskOrder, "late" | "entry" | "lateStart"> {
  const strata = stratumStart.length - 1;
  if (!given) return { late: new Int32Array(0), entry: null, lateStart: new Int32Array(strata + 1) };
  const entry = Int32Array.from({ length: rows }, (_, at) => given[row[at]!]!);
  const late: number[] = [];
  const lateStart: number[] = [];
  for (let stratum = 0; stratum < strata; stratum++) {
    lateStart.push(late.length);
    const mine: number[] = [];
    const end = groupStart[stratumStart[stratum + 1]!]!;
    for (let at = groupStart[stratumStart[stratum]!]!; at < end; at++) if (entry[at]! >= 0) mine.push(at);
    mine.sort((a, b) => entry[b]! - entry[a]! || a - b);
    for (const at of mine) late.push(at);
  }
  lateStart.push(late.length);
  return { late: Int32Array.from(late), entry, lateStart: Int32Array.from(lateStart) };
}

/** Numbers of groups without gaps, in their order. */
function dense(column: ArrayLike<number>): { readonly of: Int32Array; readonly count: number } {
  const known = [...new Set(Array.from(column))].sort((a, b) => a - b);
  const places = new Map(known.map((value, place) => [value, place]));
  return { of: Int32Array.from(column, (value) => places.get(value)!), count: known.length };
}

function countingSorted(
  rows: Int32Array<ArrayBuffer>,
  key: Int32Array,
  keys: number,
): Int32Array<ArrayBuffer> {
  const next = new Int32Array(keys + 1);
  for (const row of rows) next[key[row]! + 1]!++;
  for (let place = 0; place < keys; place++) next[place + 1]! += next[place]!;
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[next[key[row]!]!++] = row;
  return sorted;
}
