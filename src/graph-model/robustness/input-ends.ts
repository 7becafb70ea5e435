import type { Range } from "#math/range.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type PartyPreferences, type StatementEntry, statementsIn } from "../model/party-preferences.ts";

/** One input of a party's preferences at one of its ends, where the ends are farther than one step. */
export interface InputEnd {
  readonly party: number;
  readonly kind: "move" | "range";
  /** Which it is: places in the party's list of statements, weights or values. */
  readonly entries: readonly number[];
  /** The state whose value is a range. */
  readonly state: number | null;
  /** Put `first` or `last` in the list of statements; a range at its `low` or `high` end. */
  readonly as: "first" | "last" | "low" | "high";
  /** What the party would then want. */
  readonly preferences: PartyPreferences;
}

/** All inputs at their ends: the places of statements in their list, the ranges of weights and of values of states. */
export function inputEnds({ parties }: GraphModel): InputEnd[] {
  return parties.flatMap(({ preferences }, party) => {
    if (preferences.by === "statements") return placesInList(party, preferences);
    if (preferences.by === "weights") return weightEnds(party, preferences);
    return preferences.by === "utilities" ? valueEnds(party, preferences) : [];
  });
}

function weightEnds(party: number, preferences: PartyPreferences & { by: "weights" }): InputEnd[] {
  const { entries } = preferences;
  return entries.flatMap((entry, at) =>
    rangeEnds(entry.weight, (as, weight) => ({
      party,
      kind: "range",
      entries: [at],
      state: null,
      as,
      preferences: { ...preferences, entries: replaced(entries, entry, { ...entry, weight }) },
    })),
  );
}

function valueEnds(party: number, preferences: PartyPreferences & { by: "utilities" }): InputEnd[] {
  const { entries } = preferences;
  return entries.flatMap((entry, at) =>
    rangeEnds(entry.value, (as, value) => ({
      party,
      kind: "range",
      entries: [at],
      state: entry.state,
      as,
      preferences: { ...preferences, entries: replaced(entries, entry, { ...entry, value }) },
    })),
  );
}

function replaced<Entry>(entries: readonly Entry[], entry: Entry, by: Entry): readonly Entry[] {
  return entries.map((other) => (other === entry ? by : other));
}

/** A number that is given as a range, taken for its low and for its high end. */
function rangeEnds(range: Range | null, end: (as: "low" | "high", only: Range) => InputEnd): InputEnd[] {
  if (!range || range.low === range.high) return [];
  return (["low", "high"] as const).map((as) => end(as, { low: range[as], high: range[as] }));
}

/**
 * Every known statement made the most and the least important of its list, where it is not so already. It leaves a group
 * without order; what is undecided about options that no statement names stays behind all statements.
 */
function placesInList(party: number, preferences: PartyPreferences & { by: "statements" }): InputEnd[] {
  const { entries } = preferences;
  let next = 0;
  return entries.flatMap((entry, at) =>
    statementsIn(entry).flatMap((statement): InputEnd[] => {
      const place = next++;
      if (!statement.known) return [];
      const left = statementsIn(entry).filter((other) => other !== statement);
      const rest = entries.flatMap((other, index): StatementEntry[] =>
        index !== at ? [other] : left.length > 1 ? [{ unordered: left }] : left,
      );
      const end = (as: "first" | "last", moved: readonly StatementEntry[]): InputEnd => ({
        party,
        kind: "move",
        entries: [place],
        state: null,
        as,
        preferences: { ...preferences, entries: moved },
      });
      const alone = left.length === 0;
      return [
        ...(alone && at === 0 ? [] : [end("first", [statement, ...rest])]),
        ...(alone && at === entries.length - 1 ? [] : [end("last", [...rest, statement])]),
      ];
    }),
  );
}
