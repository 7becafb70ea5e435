import { atomsIn, type Proposition } from "#math/proposition.ts";
import type { Range } from "#math/range.ts";

/** A statement of what a party prefers. */
export interface StatedPreference {
  readonly holds: Proposition;
  /** False where the party's direction is not known. */
  readonly known: boolean;
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
}

/** What it adds to a state's worth that a statement holds in it; null = not stated. */
export interface WeightedStatement {
  readonly holds: Proposition;
  readonly weight: Range | null;
}

/** How a party orders the states, as far as that is known. */
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

/** All statements of a party in the order in which they are given; none for the other forms. */
export function statementsOf(preferences: PartyPreferences): StatedPreference[] {
  if (preferences.by !== "statements") return [];
  return preferences.entries.flatMap(statementsIn);
}

/** Options that a party's statements or weights name. */
export function namedOptions(preferences: PartyPreferences): ReadonlySet<string> {
  const named = preferences.by === "weights" ? preferences.entries : statementsOf(preferences);
  return new Set(named.flatMap(({ holds }) => atomsIn(holds).map(({ atom }) => atom)));
}

/** Whether nothing at all is known of what the party would rather see. */
export function nothingStated(preferences: PartyPreferences): boolean {
  if (preferences.by === "utilities") return preferences.entries.every(({ value }) => value === null);
  return preferences.entries.length === 0 && (preferences.by === "ranking" || preferences.restUnknown);
}

/**
 * Whether something is known of what the party would rather see: a direction, a weight, a value or a place, or that it
 * does not care. That it cares about something, though not which way, says nothing of what it would rather see.
 */
export function isAnythingKnown(preferences: PartyPreferences): boolean {
  switch (preferences.by) {
    case "ranking":
      // One place, or states of unknown order, say nothing yet.
      return (
        preferences.entries.length > 1 ||
        preferences.entries.some((entry) => "tied" in entry && entry.tied.length > 1)
      );
    case "utilities":
      return preferences.entries.filter(({ value }) => value !== null).length > 1;
    case "weights":
      return preferences.entries.some(({ weight }) => weight !== null) || isIndifferent(preferences);
    case "statements":
      return statementsOf(preferences).some(({ known }) => known) || isIndifferent(preferences);
  }
}

function isIndifferent({
  entries,
  restUnknown,
}: {
  readonly entries: readonly unknown[];
  readonly restUnknown: boolean;
}) {
  return entries.length === 0 && !restUnknown;
}

/** Whether something of a party's order is left open, where there are so many states that no list has them all. */
export function isOpen(preferences: PartyPreferences, options: readonly { readonly id: string }[]): boolean {
  if (preferences.by === "ranking" || preferences.by === "utilities") return true;
  const named = namedOptions(preferences);
  if (preferences.restUnknown && options.some(({ id }) => !named.has(id))) return true;
  if (preferences.by === "weights")
    return hasRanges(preferences) || preferences.entries.some(({ weight }) => weight === null);
  return preferences.entries.some((entry) => {
    const statements = statementsIn(entry);
    return statements.length > 1 || statements.some(({ known }) => !known);
  });
}

/** Whether a weight or a value of a state is a range. */
export function hasRanges(preferences: PartyPreferences): boolean {
  const isRange = (range: Range | null) => range !== null && range.low < range.high;
  if (preferences.by === "utilities") return preferences.entries.some(({ value }) => isRange(value));
  return preferences.by === "weights" && preferences.entries.some(({ weight }) => isRange(weight));
}
