import { type PartyPreferences, statesOf } from "./party-preferences.ts";
import { utilityLevels } from "./utility-levels.ts";

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
