import type { Range } from "#math/range.ts";
import { type PartyPreferences, statesOf, type ValuedState } from "../model/party-preferences.ts";

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

/** The states, by code, in a place of a ranking or of the levels of value, from 1, the best first; none in other forms. */
export function statesAt(preferences: PartyPreferences, place: number): readonly number[] {
  switch (preferences.by) {
    case "ranking":
      return statesOf(preferences.entries[place - 1]!);
    case "utilities":
      return utilityLevels(preferences.entries)[place - 1]!.states;
    default:
      return [];
  }
}
