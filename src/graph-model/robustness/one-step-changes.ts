import type { Range } from "#math/range.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type PartyPreferences, type StatedPreference, statementsIn } from "../model/party-preferences.ts";
import { utilityLevels } from "../preferences/utility-levels.ts";
import { type OwnInput, type StatedInput, statedInputs } from "./preference-input.ts";

/**
 * Every one-step change of what is stated of preferences: each statement or weight turned into its opposite,
 * each two neighbouring places of a ranking, values of states or sizes of weights swapped.
 */
export function oneStepChanges(model: GraphModel): StatedInput[] {
  return statedInputs(model, (preferences) => {
    switch (preferences.by) {
      case "ranking":
        return neighboursInRanking(preferences);
      case "utilities":
        return neighboursInValue(preferences);
      case "weights":
        return turnedOrSwappedWeights(preferences);
      case "statements":
        return turnedStatements(preferences);
    }
  });
}

/** Places are counted from 0, those of the result from 1. */
function swap(
  [first, second]: readonly [number, number],
  entries: readonly number[],
  preferences: () => PartyPreferences,
): OwnInput {
  return {
    kind: "swap",
    entries,
    swapped: [first + 1, second + 1],
    ends: [{ as: "changed", wanted: null, preferences }],
  };
}

function reverse(entry: number, wanted: boolean, preferences: () => PartyPreferences): OwnInput {
  return { kind: "reverse", entries: [entry], ends: [{ as: "changed", wanted, preferences }] };
}

function neighboursInRanking(preferences: PartyPreferences & { by: "ranking" }): OwnInput[] {
  const { entries } = preferences;
  return entries.slice(1).map((worse, at) =>
    swap([at, at + 1], [at, at + 1], () => ({
      ...preferences,
      entries: entries.with(at, worse).with(at + 1, entries[at]!),
    })),
  );
}

function neighboursInValue(preferences: PartyPreferences & { by: "utilities" }): OwnInput[] {
  const { entries } = preferences;
  const levels = utilityLevels(entries);
  const levelOf = new Map(levels.flatMap(({ states }, level) => states.map((state) => [state, level])));
  const places: number[][] = levels.map(() => []);
  entries.forEach(({ state, value }, place) => {
    if (value) places[levelOf.get(state)!]!.push(place);
  });
  return levels.slice(1).map((worse, at) => {
    const better = levels[at]!;
    const moved = [...places[at]!, ...places[at + 1]!].sort((a, b) => a - b);
    return swap([at, at + 1], moved, () => ({
      ...preferences,
      entries: entries.map((entry) => {
        const level = entry.value && levelOf.get(entry.state)!;
        if (level !== at && level !== at + 1) return entry;
        return { ...entry, value: (level === at ? worse : better).value };
      }),
    }));
  });
}

function turnedStatements(preferences: PartyPreferences & { by: "statements" }): OwnInput[] {
  let next = 0;
  return preferences.entries.flatMap((entry, at) => {
    const statements = statementsIn(entry);
    return statements.flatMap((statement, within): OwnInput[] => {
      const place = next++;
      if (!statement.known) return [];
      const turned = () => {
        const changed = statements.with(within, opposite(statement));
        return "unordered" in entry ? { unordered: changed } : changed[0]!;
      };
      return [
        reverse(place, false, () => ({ ...preferences, entries: preferences.entries.with(at, turned()) })),
      ];
    });
  });
}

function opposite(statement: StatedPreference): StatedPreference {
  return { ...statement, holds: { is: "not", of: statement.holds } };
}

/**
 * Each weight that is known to be above or below 0 turned to its opposite, and the sizes of each two such weights that
 * are neighbours in size exchanged, each keeping its sign.
 */
function turnedOrSwappedWeights(preferences: PartyPreferences & { by: "weights" }): OwnInput[] {
  const { entries } = preferences;
  const weighed = entries.flatMap(({ weight }, at) => {
    if (!weight || (weight.low <= 0 && weight.high >= 0)) return [];
    return [{ at, weight, size: weight.low > 0 ? weight : negated(weight) }];
  });
  const withWeights = (changed: ReadonlyMap<number, Range>) => (): PartyPreferences => ({
    ...preferences,
    entries: entries.map((entry, at) => ({ ...entry, weight: changed.get(at) ?? entry.weight })),
  });
  const signed = (size: Range, { weight }: { weight: Range }) => (weight.low > 0 ? size : negated(size));
  const bySize = weighed.toSorted((a, b) => b.size.low + b.size.high - (a.size.low + a.size.high));
  const swapped = bySize.slice(1).flatMap((smaller, index): OwnInput[] => {
    const larger = bySize[index]!;
    if (larger.size.low === smaller.size.low && larger.size.high === smaller.size.high) return [];
    const changed = new Map([
      [larger.at, signed(smaller.size, larger)],
      [smaller.at, signed(larger.size, smaller)],
    ]);
    return [swap([larger.at, smaller.at], [larger.at, smaller.at], withWeights(changed))];
  });
  return [
    ...weighed.map(({ at, weight }) =>
      reverse(at, weight.low < 0, withWeights(new Map([[at, negated(weight)]]))),
    ),
    ...swapped,
  ];
}

function negated({ low, high }: Range): Range {
  return { low: -high, high: -low };
}
