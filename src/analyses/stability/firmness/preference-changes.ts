import type { StabilityInput } from "../input.ts";
import {
  type PartyPreferences,
  type StatedPreference,
  statementsIn,
} from "../preferences/party-preferences.ts";
import { utilityLevels } from "../preferences/utility-levels.ts";
import { weightChanges } from "./weight-changes.ts";

/** One input changed by one step. */
export interface PreferenceChange {
  readonly party: number;
  readonly kind: "reverse" | "swap";
  /** The statement that is reversed; empty for a swap. */
  readonly statement: string;
  /** Whether the party would then want what the statement says; null for a swap. */
  readonly wanted: boolean | null;
  /**
   * What is swapped, from 0: places of a ranking, levels of value, the best first; or the places of two weights in
   * their list, which exchange their sizes.
   */
  readonly places: readonly [number, number] | null;
  /** What the party would then want. */
  readonly preferences: PartyPreferences;
  readonly cites: readonly string[];
}

/** The places that a change swaps as the result counts them, from 1. */
export function swappedPlaces({ places }: PreferenceChange): readonly [number, number] | null {
  return places && [places[0] + 1, places[1] + 1];
}

/**
 * Every one-step change of what the case states of preferences: each statement or weight turned into its opposite,
 * each two neighbouring places of a ranking, values of states or sizes of weights swapped.
 */
export function preferenceChanges({ parties }: StabilityInput): PreferenceChange[] {
  return parties.flatMap(({ preferences }, party) => changesOf(party, preferences));
}

function changesOf(party: number, preferences: PartyPreferences): PreferenceChange[] {
  switch (preferences.by) {
    case "ranking":
      return rankingChanges(party, preferences);
    case "utilities":
      return utilityChanges(party, preferences);
    case "weights":
      return weightChanges(party, preferences);
    case "statements":
      return statementChanges(party, preferences);
  }
}

function rankingChanges(
  party: number,
  preferences: PartyPreferences & { by: "ranking" },
): PreferenceChange[] {
  return preferences.entries.slice(1).map((entry, at) => {
    const entries = [...preferences.entries];
    entries[at + 1] = entries[at]!;
    entries[at] = entry;
    return swap(party, [at, at + 1], { ...preferences, entries }, preferences.cites);
  });
}

function utilityChanges(
  party: number,
  preferences: PartyPreferences & { by: "utilities" },
): PreferenceChange[] {
  const levels = utilityLevels(preferences.entries);
  return levels.slice(1).map((worse, at) => {
    const better = levels[at]!;
    const moved = preferences.entries.filter(({ state, value }) => {
      return value && (worse.states.includes(state) || better.states.includes(state));
    });
    const entries = preferences.entries.map((entry) => {
      if (!moved.includes(entry)) return entry;
      return { ...entry, value: better.states.includes(entry.state) ? worse.value : better.value };
    });
    const cites = [...new Set(moved.flatMap((entry) => entry.cites))];
    return swap(party, [at, at + 1], { ...preferences, entries }, cites);
  });
}

function swap(
  party: number,
  places: readonly [number, number],
  preferences: PartyPreferences,
  cites: readonly string[],
): PreferenceChange {
  return { party, kind: "swap", statement: "", wanted: null, places, preferences, cites };
}

function statementChanges(
  party: number,
  preferences: PartyPreferences & { by: "statements" },
): PreferenceChange[] {
  return preferences.entries.flatMap((entry, at) => {
    const statements = statementsIn(entry);
    return statements
      .filter(({ known }) => known)
      .map((statement): PreferenceChange => {
        const turned = statements.map((other) => (other === statement ? opposite(other) : other));
        const entries = [...preferences.entries];
        entries[at] = "unordered" in entry ? { unordered: turned } : turned[0]!;
        return {
          party,
          kind: "reverse",
          statement: statement.text,
          wanted: false,
          places: null,
          preferences: { ...preferences, entries },
          cites: statement.cites,
        };
      });
  });
}

function opposite(statement: StatedPreference): StatedPreference {
  return { ...statement, holds: { is: "not", of: statement.holds } };
}
