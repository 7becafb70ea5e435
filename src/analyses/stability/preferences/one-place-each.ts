import { type PartyPreferences, type RankingEntry, statesOf } from "./party-preferences.ts";

/**
 * The same preferences with every state in one place: states that count as one may be named one by one, and the first
 * place counts. `repeated` tells whether two of them stood in different places.
 */
export function onePlaceEach(preferences: PartyPreferences): {
  readonly preferences: PartyPreferences;
  readonly repeated: boolean;
} {
  const seen = new Set<number>();
  let repeated = false;
  const first = (codes: readonly number[]) => {
    const own = [...new Set(codes)];
    const fresh = own.filter((code) => !seen.has(code));
    if (fresh.length < own.length) repeated = true;
    for (const code of fresh) seen.add(code);
    return fresh;
  };
  switch (preferences.by) {
    case "ranking": {
      const entries = preferences.entries
        .map(
          (entry): RankingEntry =>
            "tied" in entry ? { tied: first(entry.tied) } : { unordered: first(entry.unordered) },
        )
        .filter((entry) => statesOf(entry).length > 0);
      return { preferences: { ...preferences, entries }, repeated };
    }
    case "utilities": {
      const entries = preferences.entries.filter(({ state }) => first([state]).length > 0);
      return { preferences: { ...preferences, entries }, repeated };
    }
    default:
      return { preferences, repeated };
  }
}
