import type { Range } from "#case/quantity.ts";
import type { ValuedState } from "./party-preferences.ts";

/** States, by code, of the same stated value or range. */
export interface UtilityLevel {
  readonly value: Range;
  readonly states: readonly number[];
}

/** The states whose value is stated, in levels of the same value, by the middle of their ranges, the best first. */
export function utilityLevels(entries: readonly ValuedState[]): UtilityLevel[] {
  const levels: { value: Range; states: number[] }[] = [];
  for (const { state, value } of entries) {
    if (!value) continue;
    const same = levels.find(({ value: { low, high } }) => low === value.low && high === value.high);
    if (same) same.states.push(state);
    else levels.push({ value, states: [state] });
  }
  return levels.sort((a, b) => b.value.low + b.value.high - (a.value.low + a.value.high));
}
