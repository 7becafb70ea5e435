import type { Range } from "#math/range.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type PartyPreferences, type StatedPreference, statementsIn } from "../model/party-preferences.ts";
import type { UnknownDirection } from "../preferences/plan.ts";
import { utilityLevels } from "../preferences/utility-levels.ts";

/** One input changed by one step. */
export interface PreferenceChange {
  readonly party: number;
  readonly kind: "reverse" | "swap";
  /** What is changed: places in the party's list of statements, weights, places of a ranking or values. */
  readonly entries: readonly number[];
  /** Whether the party would then want what the statement says; null for a swap. */
  readonly wanted: boolean | null;
  /**
   * What is swapped, from 0: places of a ranking, levels of value, the best first; or the places of two weights in
   * their list, which exchange their sizes.
   */
  readonly places: readonly [number, number] | null;
  /** What the party would then want. */
  readonly preferences: PartyPreferences;
}

/** What an unknown direction is one of. */
export function subjectOf(unknown: UnknownDirection): {
  readonly entries: readonly number[];
  readonly option: string | null;
} {
  return unknown.kind === "option"
    ? { entries: [], option: unknown.option }
    : { entries: [unknown.entry], option: null };
}

/** The places that a change swaps as the result counts them, from 1. */
export function swappedPlaces({ places }: PreferenceChange): readonly [number, number] | null {
  return places && [places[0] + 1, places[1] + 1];
}

/**
 * Every one-step change of what is stated of preferences: each statement or weight turned into its opposite,
 * each two neighbouring places of a ranking, values of states or sizes of weights swapped.
 */
export function preferenceChanges({ parties }: GraphModel): PreferenceChange[] {
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
    return swap(party, [at, at + 1], [at, at + 1], { ...preferences, entries });
  });
}

function utilityChanges(
  party: number,
  preferences: PartyPreferences & { by: "utilities" },
): PreferenceChange[] {
  const levels = utilityLevels(preferences.entries);
  return levels.slice(1).map((worse, at) => {
    const better = levels[at]!;
    const moved = [...preferences.entries.keys()].filter((place) => {
      const { state, value } = preferences.entries[place]!;
      return value && (worse.states.includes(state) || better.states.includes(state));
    });
    const entries = preferences.entries.map((entry, place) => {
      if (!moved.includes(place)) return entry;
      return { ...entry, value: better.states.includes(entry.state) ? worse.value : better.value };
    });
    return swap(party, [at, at + 1], moved, { ...preferences, entries });
  });
}

function swap(
  party: number,
  places: readonly [number, number],
  entries: readonly number[],
  preferences: PartyPreferences,
): PreferenceChange {
  return { party, kind: "swap", entries, wanted: null, places, preferences };
}

function statementChanges(
  party: number,
  preferences: PartyPreferences & { by: "statements" },
): PreferenceChange[] {
  let next = 0;
  return preferences.entries.flatMap((entry, at) => {
    const statements = statementsIn(entry);
    const first = next;
    next += statements.length;
    return [...statements.entries()]
      .filter(([, { known }]) => known)
      .map(([place, statement]): PreferenceChange => {
        const turned = statements.map((other) => (other === statement ? opposite(other) : other));
        const entries = [...preferences.entries];
        entries[at] = "unordered" in entry ? { unordered: turned } : turned[0]!;
        return {
          party,
          kind: "reverse",
          entries: [first + place],
          wanted: false,
          places: null,
          preferences: { ...preferences, entries },
        };
      });
  });
}

function opposite(statement: StatedPreference): StatedPreference {
  return { ...statement, holds: { is: "not", of: statement.holds } };
}

/**
 * The one-step changes of a party's weights: each that is known to be above or below 0 turned to its opposite, and the
 * sizes of each two such weights that are neighbours in size exchanged, each keeping its sign.
 */
function weightChanges(party: number, preferences: PartyPreferences & { by: "weights" }): PreferenceChange[] {
  const { entries } = preferences;
  const weighed = entries.flatMap(({ weight }, at) => {
    if (!weight || (weight.low <= 0 && weight.high >= 0)) return [];
    return [{ at, weight, size: weight.low > 0 ? weight : negated(weight) }];
  });
  const withWeights = (changed: ReadonlyMap<number, Range>): PartyPreferences => ({
    ...preferences,
    entries: entries.map((entry, at) => ({ ...entry, weight: changed.get(at) ?? entry.weight })),
  });
  const reversed = weighed.map(({ at, weight }): PreferenceChange => {
    const changed = withWeights(new Map([[at, negated(weight)]]));
    const wanted = weight.low < 0;
    return { party, kind: "reverse", entries: [at], wanted, places: null, preferences: changed };
  });
  const bySize = [...weighed].sort((a, b) => b.size.low + b.size.high - (a.size.low + a.size.high));
  const swapped = bySize.slice(1).flatMap((smaller, index): PreferenceChange[] => {
    const larger = bySize[index]!;
    if (larger.size.low === smaller.size.low && larger.size.high === smaller.size.high) return [];
    const signed = (size: Range, { weight }: { weight: Range }) => (weight.low > 0 ? size : negated(size));
    const changed = withWeights(
      new Map([
        [larger.at, signed(smaller.size, larger)],
        [smaller.at, signed(larger.size, smaller)],
      ]),
    );
    return [
      {
        party,
        kind: "swap",
        entries: [larger.at, smaller.at],
        wanted: null,
        places: [larger.at, smaller.at],
        preferences: changed,
      },
    ];
  });
  return [...reversed, ...swapped];
}

function negated({ low, high }: Range): Range {
  return { low: -high, high: -low };
}
