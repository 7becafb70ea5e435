import type { Range } from "#math/range.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type PartyPreferences, type StatementEntry, statementsIn } from "../model/party-preferences.ts";
import { type OwnInput, type StatedInput, statedInputs } from "./preference-input.ts";

/**
 * The inputs whose ends are farther than one step: the places of statements in their list, the ranges of weights and of
 * values of states.
 */
export function inputsWithEnds(model: GraphModel): StatedInput[] {
  return statedInputs(model, (preferences) => {
    switch (preferences.by) {
      case "ranking":
        return [];
      case "statements":
        return placesInList(preferences);
      case "weights": {
        const { entries } = preferences;
        return entries.flatMap((entry, at) =>
          rangeOf(entry.weight, at, null, (weight) => ({
            ...preferences,
            entries: entries.with(at, { ...entry, weight }),
          })),
        );
      }
      case "utilities": {
        const { entries } = preferences;
        return entries.flatMap((entry, at) =>
          rangeOf(entry.value, at, entry.state, (value) => ({
            ...preferences,
            entries: entries.with(at, { ...entry, value }),
          })),
        );
      }
    }
  });
}

/** A number that is given as a range, taken for its low and for its high end. */
function rangeOf(
  range: Range | null,
  entry: number,
  state: number | null,
  preferences: (only: Range) => PartyPreferences,
): OwnInput[] {
  if (!range || range.low === range.high) return [];
  const end = (as: "low" | "high") => ({
    as,
    wanted: null,
    preferences: () => preferences({ low: range[as], high: range[as] }),
  });
  return [{ kind: "range", entries: [entry], state, ends: [end("low"), end("high")] }];
}

/**
 * Every known statement made the most and the least important of its list, where it is not so already. It leaves a group
 * without order; what is undecided about options that no statement names stays behind all statements.
 */
function placesInList(preferences: PartyPreferences & { by: "statements" }): OwnInput[] {
  const { entries } = preferences;
  let next = 0;
  return entries.flatMap((entry, at) =>
    statementsIn(entry).flatMap((statement): OwnInput[] => {
      const place = next++;
      const left = statementsIn(entry).filter((other) => other !== statement);
      const rest = entries.flatMap((other, index): StatementEntry[] =>
        index !== at ? [other] : left.length > 1 ? [{ unordered: left }] : left,
      );
      const end = (as: "first" | "last") => ({
        as,
        wanted: null,
        preferences: () => ({
          ...preferences,
          entries: as === "first" ? [statement, ...rest] : [...rest, statement],
        }),
      });
      const alone = left.length === 0;
      const ends = [
        ...(alone && at === 0 ? [] : [end("first")]),
        ...(alone && at === entries.length - 1 ? [] : [end("last")]),
      ];
      return statement.known && ends.length > 0 ? [{ kind: "move", entries: [place], ends }] : [];
    }),
  );
}
