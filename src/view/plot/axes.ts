import type * as Draw from "@observablehq/plot";
import { dayInWords, partsOf } from "#case/day.ts";
import type { Axis } from "#outcome/block.ts";
import { numberInWords } from "../number-words.ts";

/** An axis of numbers or days as it is drawn. */
export interface DrawnAxis {
  readonly axis: Axis;
  readonly domain: readonly [low: number, high: number];
}

/** About how many marks an axis has. */
export const TICKS = 6;

/** The last day of a calendar that can be drawn. */
const LAST_DAY = 5_000_000;

/** A day that a calendar can hold: one beyond its ends is their last. */
export function dayWithin(day: number): number {
  return Math.max(-LAST_DAY, Math.min(LAST_DAY, day));
}

/**
 * An axis that holds all values and the ends that the block sets. Beyond that one of shares runs from 0 to 1, and
 * others as `room` says: `none`, `around` the values, or down to `zero`.
 */
export function drawnAxis(
  axis: Axis,
  values: readonly number[],
  room: "none" | "around" | "zero",
): DrawnAxis {
  const all = axis.format === "share" || room === "zero" ? [0, ...values] : values;
  let low = axis.min ?? least(all);
  let high = axis.max ?? Math.max(most(all), axis.format === "share" ? 1 : low);
  if (!isSpan(low, high)) [low, high] = [low - usualSpan(axis, low), high + usualSpan(axis, low)];
  const spare = room === "around" && axis.format !== "share" ? (high - low) * 0.06 : 0;
  return {
    axis,
    domain: [axis.min === undefined ? low - spare : low, axis.max === undefined ? high + spare : high],
  };
}

/** Whether marks between two ends can be told from one another by a computer's numbers. */
function isSpan(low: number, high: number): boolean {
  return high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-12 + 1e-100;
}

/** Around a value that is alone on its axis. */
function usualSpan({ format }: Axis, value: number): number {
  return format === "date" ? 30 : format === "share" ? 0.5 : Math.abs(value) / 10 || 1;
}

// A spread would exhaust the stack where there are many.
function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
}

function most(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), values[0] ?? 0);
}

/** Where a value lies on an axis, from 0 to 1. */
export function placeOn({ domain: [low, high] }: DrawnAxis, value: number): number {
  return (value - low) / (high - low);
}

/** A value as Observable Plot takes it: days as dates. */
export function drawnValue({ axis }: DrawnAxis, value: number): number | Date {
  return axis.format === "date" ? new Date(dayWithin(value) * 86_400_000) : value;
}

/** The scale of an axis. */
export function scaleOf(drawn: DrawnAxis): Draw.ScaleOptions {
  return {
    type: drawn.axis.format === "date" ? "utc" : "linear",
    domain: drawn.domain.map((end) => drawnValue(drawn, end)) as number[],
    label: null,
  };
}

/** What stands at a mark of the axis, with as many digits as it takes to tell it from the next. */
export function tickInWords({ axis, domain: [low, high] }: DrawnAxis, value: number): string {
  const step = (high - low) / TICKS;
  const unit = axis.format === "share" ? 100 : 1;
  const decimals = Math.max(0, Math.ceil(-Math.log10(step * unit)));
  if (decimals === 0 || decimals > 12) return numberInWords(value, axis.format);
  const digits = Number(Math.abs(value * unit).toFixed(decimals));
  return `${value < 0 && digits !== 0 ? "−" : ""}${digits}${axis.format === "share" ? " %" : ""}`;
}

/** What an axis is called; with the years, where its marks are too close to name them. */
export function labelWithYears({ axis, domain: [low, high] }: DrawnAxis): string {
  if (axis.format !== "date" || high - low > TWO_YEARS) return axis.label;
  const [first, last] = [low, high].map((day) => partsOf(dayWithin(Math.round(day))).year);
  return `${axis.label} (${first === last ? first : `${first}–${last}`})`;
}

const TWO_YEARS = 731;

/** A value of the axis in words. */
export function valueInWords({ format }: Axis, value: number): string {
  return format === "date" ? dayInWords(dayWithin(Math.round(value))) : numberInWords(value, format);
}
