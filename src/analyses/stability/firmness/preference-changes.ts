import type { StabilityInput } from "../input.ts";
import type { PartyPreferences, StatedPreference } from "../preferences/party-preferences.ts";

/** One input changed by one step. */
export interface PreferenceChange {
  readonly party: number;
  readonly kind: "reverse" | "swap";
  /** The statement that is reversed; empty for a swap. */
  readonly statement: string;
  /** Places of a ranking that are swapped, from 0, the best. */
  readonly places: readonly [number, number] | null;
  /** What the party would then want. */
  readonly preferences: PartyPreferences;
  readonly cites: readonly string[];
}

/**
 * Every one-step change of what the case states of preferences: each statement turned into its opposite, each two
 * neighbouring places of a ranking swapped.
 */
export function preferenceChanges({ parties }: StabilityInput): PreferenceChange[] {
  return parties.flatMap(({ preferences }, party) => {
    if (preferences.by === "ranking") {
      return preferences.entries.slice(1).map((entry, at): PreferenceChange => {
        const entries = [...preferences.entries];
        entries[at + 1] = entries[at]!;
        entries[at] = entry;
        return {
          party,
          kind: "swap",
          statement: "",
          places: [at, at + 1],
          preferences: { ...preferences, entries },
          cites: preferences.cites,
        };
      });
    }
    return preferences.entries.flatMap((entry, at) => {
      const statements = "unordered" in entry ? entry.unordered : [entry];
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
            places: null,
            preferences: { ...preferences, entries },
            cites: statement.cites,
          };
        });
    });
  });
}

function opposite(statement: StatedPreference): StatedPreference {
  return { ...statement, holds: { is: "not", of: statement.holds } };
}
