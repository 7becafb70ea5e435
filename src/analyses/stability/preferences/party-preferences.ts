import type { Expression } from "#case/logic.ts";
import { optionsOf } from "#case/logic.ts";
import type { Range } from "#case/quantity.ts";

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

/** The statements of an entry. */
export function statementsIn(entry: StatementEntry): readonly StatedPreference[] {
  return "unordered" in entry ? entry.unordered : [entry];
}

/** The states of an entry, by code. */
export function statesOf(entry: RankingEntry): readonly number[] {
  return "tied" in entry ? entry.tied : entry.unordered;
}

/** What a state, by code, is worth; null = not stated. */
export interface ValuedState {
  readonly state: number;
  readonly value: Range | null;
  readonly cites: readonly string[];
  readonly judged: boolean;
}

/** What it adds to a state's worth that a statement holds in it; null = not stated. */
export interface WeightedStatement {
  readonly text: string;
  readonly holds: Expression;
  readonly weight: Range | null;
  readonly cites: readonly string[];
  readonly judged: boolean;
}

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
    }
  | {
      readonly by: "utilities";
      readonly entries: readonly ValuedState[];
    }
  | {
      readonly by: "weights";
      readonly entries: readonly WeightedStatement[];
      /** Whether the party may care about options that none of its weights names. */
      readonly restUnknown: boolean;
    };

/** All statements of a party in the order in which the case gives them; none for the other forms. */
export function statementsOf(preferences: PartyPreferences): StatedPreference[] {
  if (preferences.by !== "statements") return [];
  return preferences.entries.flatMap(statementsIn);
}

/** Options that a party's statements or weights name. */
export function namedOptions(preferences: PartyPreferences): ReadonlySet<string> {
  const named = preferences.by === "weights" ? preferences.entries : statementsOf(preferences);
  return new Set(named.flatMap(({ holds }) => optionsOf(holds).map(({ option }) => option)));
}

/** What is stated of a party's preferences, thing by thing, and what each rests on. */
export function statedThings(
  preferences: PartyPreferences,
): { readonly cites: readonly string[]; readonly judged: boolean }[] {
  switch (preferences.by) {
    case "ranking":
      return preferences.entries.map(() => ({ cites: preferences.cites, judged: preferences.judged }));
    case "utilities":
      return preferences.entries.filter(({ value }) => value !== null);
    case "weights":
      return preferences.entries.filter(({ weight }) => weight !== null);
    case "statements":
      return statementsOf(preferences).filter(({ known }) => known);
  }
}

/** Whether nothing at all is known of what the party would rather see. */
export function nothingStated(preferences: PartyPreferences): boolean {
  if (preferences.by === "utilities") return preferences.entries.every(({ value }) => value === null);
  return preferences.entries.length === 0 && (preferences.by === "ranking" || preferences.restUnknown);
}

/** Whether a weight or a value of a state is a range. */
export function hasRanges(preferences: PartyPreferences): boolean {
  const isRange = (range: Range | null) => range !== null && range.low < range.high;
  if (preferences.by === "utilities") return preferences.entries.some(({ value }) => isRange(value));
  return preferences.by === "weights" && preferences.entries.some(({ weight }) => isRange(weight));
}
