import { type RankingEntry, statesOf } from "#graph-model/model/party-preferences.ts";
import type { GivenPreferences } from "./input.ts";

/**
 * The same preferences with every state in one place: states that count as one may be named one by one, and the first
 * place counts. `repeated` tells whether two of them stood in different places.
 */
export function onePlaceEach(given: GivenPreferences): {
  readonly given: GivenPreferences;
  readonly repeated: boolean;
} {
  const { preferences } = given;
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
      const entries = preferences.entries.map(
        (entry): RankingEntry =>
          "tied" in entry ? { tied: first(entry.tied) } : { unordered: first(entry.unordered) },
      );
      const isKept = (_: unknown, at: number) => statesOf(entries[at]!).length > 0;
      return { given: kept(given, { ...preferences, entries: entries.filter(isKept) }, isKept), repeated };
    }
    case "utilities": {
      const fresh = preferences.entries.map(({ state }) => first([state]).length > 0);
      const isKept = (_: unknown, at: number) => fresh[at]!;
      const entries = preferences.entries.filter(isKept);
      return { given: kept(given, { ...preferences, entries }, isKept), repeated };
    }
    default:
      return { given, repeated };
  }
}

/** Other preferences with what the entries that are kept rest on. */
function kept(
  given: GivenPreferences,
  preferences: GivenPreferences["preferences"],
  isKept: (_: unknown, at: number) => boolean,
): GivenPreferences {
  return { ...given, preferences, entries: given.entries.filter(isKept) };
}
