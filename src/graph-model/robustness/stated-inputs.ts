import type { Range } from "#math/range.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type PartyPreferences, type StatementEntry, statementsIn } from "../model/party-preferences.ts";
import { utilityLevels } from "../preferences/utility-levels.ts";
import type { InputEnd, PreferenceInput, StatedInput } from "./preference-input.ts";

type By<Form extends PartyPreferences["by"]> = PartyPreferences & { by: Form };
type Changed = () => PartyPreferences;
/** An input among those of one party. */
type OwnInput = Pick<StatedInput, "ends"> &
  Partial<PreferenceInput & Pick<StatedInput, "levels">> &
  Pick<PreferenceInput, "kind" | "entries">;

/**
 * All that is stated of preferences, and what it might be instead. By one step: each statement or weight turned into
 * its opposite, each two neighbouring places of a ranking, values of states or sizes of weights swapped. And at its
 * ends: a statement put first or last in its list, a weight or value of which a range is stated.
 */
export function statedInputs({ parties }: GraphModel): StatedInput[] {
  return parties.flatMap(({ id, preferences }, party) =>
    inputsOf(preferences).map(({ kind, entries, state = null, swapped = null, levels = null, ends }) => ({
      party,
      levels,
      input: { party: id, kind, entries, option: null, state, swapped },
      ends,
    })),
  );
}

function inputsOf(preferences: PartyPreferences): OwnInput[] {
  switch (preferences.by) {
    case "ranking":
      return neighboursInRanking(preferences);
    case "utilities":
      return [...neighboursInValue(preferences), ...rangesOfValues(preferences)];
    case "weights":
      return [...turnedOrSwappedWeights(preferences), ...rangesOfWeights(preferences)];
    case "statements":
      return turnedOrMovedStatements(preferences);
  }
}

/** Places are counted from 0, those of the result from 1. */
function swap(
  [first, second]: readonly [number, number],
  entries: readonly number[],
  levels: number | null,
  preferences: Changed,
): OwnInput {
  return {
    kind: "swap",
    entries,
    swapped: [first + 1, second + 1],
    levels,
    ends: [{ as: "changed", wanted: null, preferences }],
  };
}

function reverse(entry: number, wanted: boolean, preferences: Changed): OwnInput {
  return { kind: "reverse", entries: [entry], ends: [{ as: "changed", wanted, preferences }] };
}

function neighboursInRanking(preferences: By<"ranking">): OwnInput[] {
  const { entries } = preferences;
  return entries.slice(1).map((worse, at) =>
    swap([at, at + 1], [at, at + 1], entries.length, () => ({
      ...preferences,
      entries: entries.with(at, worse).with(at + 1, entries[at]!),
    })),
  );
}

function neighboursInValue(preferences: By<"utilities">): OwnInput[] {
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
    return swap([at, at + 1], moved, levels.length, () => ({
      ...preferences,
      entries: entries.map((entry) => {
        const level = entry.value && levelOf.get(entry.state)!;
        if (level !== at && level !== at + 1) return entry;
        return { ...entry, value: (level === at ? worse : better).value };
      }),
    }));
  });
}

/**
 * Known statements. One that is moved leaves a group without order; what is undecided about options that no statement
 * names stays behind all statements.
 */
function turnedOrMovedStatements(preferences: By<"statements">): OwnInput[] {
  const { entries } = preferences;
  // Lists are made when they are run: all at once they would be as many as the statements, each as long as the list.
  const instead = (changed: () => readonly StatementEntry[]) => () => ({
    ...preferences,
    entries: changed(),
  });
  let next = 0;
  return entries.flatMap((entry, at) => {
    const group = statementsIn(entry);
    return group.flatMap((statement, within): OwnInput[] => {
      const place = next++;
      if (!statement.known) return [];
      const opposite = { ...statement, holds: { is: "not", of: statement.holds } } as const;
      const turned = () => (group.length > 1 ? { unordered: group.with(within, opposite) } : opposite);
      const rest = () => {
        const left = group.toSpliced(within, 1);
        const kept = left.length > 1 ? [{ unordered: left }] : left;
        return [...entries.slice(0, at), ...kept, ...entries.slice(at + 1)];
      };
      const alone = group.length === 1;
      const ends = [
        ...(alone && at === 0
          ? []
          : [
              moved(
                "first",
                instead(() => [statement, ...rest()]),
              ),
            ]),
        ...(alone && at === entries.length - 1
          ? []
          : [
              moved(
                "last",
                instead(() => [...rest(), statement]),
              ),
            ]),
      ];
      const reversed = reverse(
        place,
        false,
        instead(() => entries.with(at, turned())),
      );
      return ends.length > 0 ? [reversed, { kind: "move", entries: [place], ends }] : [reversed];
    });
  });
}

function moved(as: InputEnd["as"], preferences: Changed) {
  return { as, wanted: null, preferences };
}

/**
 * Each weight that is known to be above or below 0 turned to its opposite, and the sizes of each two such weights that
 * are neighbours in size exchanged, each keeping its sign.
 */
function turnedOrSwappedWeights(preferences: By<"weights">): OwnInput[] {
  const { entries } = preferences;
  const weighed = entries.flatMap(({ weight }, at) => {
    if (!weight || (weight.low <= 0 && weight.high >= 0)) return [];
    return [{ at, weight, size: weight.low > 0 ? weight : negated(weight) }];
  });
  const instead = (changed: ReadonlyMap<number, Range>) => () => ({
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
    return [swap([larger.at, smaller.at], [larger.at, smaller.at], null, instead(changed))];
  });
  const reversed = weighed.map(({ at, weight }) =>
    reverse(at, weight.low < 0, instead(new Map([[at, negated(weight)]]))),
  );
  return [...reversed, ...swapped];
}

function negated({ low, high }: Range): Range {
  return { low: -high, high: -low };
}

function rangesOfWeights(preferences: By<"weights">): OwnInput[] {
  const { entries } = preferences;
  return entries.flatMap((entry, at) =>
    endsOf(at, null, entry.weight, (weight) => ({
      ...preferences,
      entries: entries.with(at, { ...entry, weight }),
    })),
  );
}

function rangesOfValues(preferences: By<"utilities">): OwnInput[] {
  const { entries } = preferences;
  return entries.flatMap((entry, at) =>
    endsOf(at, entry.state, entry.value, (value) => ({
      ...preferences,
      entries: entries.with(at, { ...entry, value }),
    })),
  );
}

/** A number that is given as a range, taken for its low and for its high end. */
function endsOf(
  entry: number,
  state: number | null,
  range: Range | null,
  preferences: (only: Range) => PartyPreferences,
): OwnInput[] {
  if (!range || range.low === range.high) return [];
  const end = (as: "low" | "high") => moved(as, () => preferences({ low: range[as], high: range[as] }));
  return [{ kind: "range", entries: [entry], state, ends: [end("low"), end("high")] }];
}
