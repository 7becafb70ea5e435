import type { Expression } from "#case/logic.ts";

/** A preference statement of the case, and what it rests on. */
export interface StatedPreference {
  readonly text: string;
  readonly holds: Expression;
  /** False where the party's direction is not known. */
  readonly known: boolean;
  readonly cites: readonly string[];
  readonly judged: boolean;
}

/** One statement, or several whose priority among themselves is not known. */
export type StatementEntry = StatedPreference | { readonly unordered: readonly StatedPreference[] };

/** States by code that the party likes equally, or states whose order among themselves is not known. */
export type RankingEntry = { readonly tied: readonly number[] } | { readonly unordered: readonly number[] };

/** How a party orders the states, as far as the case says. */
export type PartyPreferences =
  | {
      readonly by: "statements";
      readonly entries: readonly StatementEntry[];
      /** Whether the party may care about options that none of its statements names. */
      readonly restUnknown: boolean;
    }
  | {
      readonly by: "ranking";
      /** Best first. */
      readonly entries: readonly RankingEntry[];
      readonly cites: readonly string[];
      readonly judged: boolean;
    };

/** All statements of a party in the order in which the case gives them. */
export function statementsOf(preferences: PartyPreferences): StatedPreference[] {
  if (preferences.by === "ranking") return [];
  return preferences.entries.flatMap((entry) => ("unordered" in entry ? entry.unordered : [entry]));
}

/** Whether nothing at all is known of what the party would rather see. */
export function nothingStated(preferences: PartyPreferences): boolean {
  return preferences.entries.length === 0 && (preferences.by === "ranking" || preferences.restUnknown);
}
