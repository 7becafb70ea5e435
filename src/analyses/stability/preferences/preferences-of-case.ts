import type { Preference, Preferences } from "#case/moves.ts";
import { expressionOf } from "./expression-of.ts";
import type { PartyPreferences, RankingEntry, StatedPreference } from "./party-preferences.ts";

/** What a case says of a party's preferences; `codeOf` gives the code of a state by its name. */
export function preferencesOf(
  preferences: Preferences | undefined,
  codeOf: (state: string) => number,
): PartyPreferences {
  if (preferences?.ranking) {
    const entries = preferences.ranking.map((entry): RankingEntry => {
      if (typeof entry === "string") return { tied: [codeOf(entry)] };
      if (Array.isArray(entry)) return { tied: entry.map(codeOf) };
      return { unordered: entry.unordered.map(codeOf) };
    });
    return {
      by: "ranking",
      entries,
      cites: preferences.cite ?? [],
      judged: preferences.judgement !== undefined,
    };
  }
  const stated = (entry: Preference): StatedPreference => {
    const text = "prefers" in entry ? entry.prefers : entry.unknown;
    return {
      text,
      holds: expressionOf(text),
      known: "prefers" in entry,
      cites: entry.cite ?? preferences?.cite ?? [],
      judged: (entry.judgement ?? preferences?.judgement) !== undefined,
    };
  };
  return {
    by: "statements",
    entries: (preferences?.statements ?? []).map((entry) =>
      "unordered" in entry ? { unordered: entry.unordered.map(stated) } : stated(entry),
    ),
    restUnknown: preferences?.rest !== "indifferent",
  };
}
