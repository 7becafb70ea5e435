import type { StabilityInput } from "../input.ts";
import type { PartyPreferences, StatementEntry } from "../preferences/party-preferences.ts";
import type { TornadoEnd, TornadoInput } from "./tornado-result.ts";

/** One input of a party's preferences at one of its ends, where the ends are farther than one step. */
export interface InputEnd {
  readonly party: number;
  readonly kind: TornadoInput["kind"];
  readonly subject: string;
  readonly as: TornadoEnd["as"];
  /** What the party would then want. */
  readonly preferences: PartyPreferences;
  readonly cites: readonly string[];
}

/** All inputs at their ends: the places of statements in their list. */
export function inputEnds({ parties }: StabilityInput): InputEnd[] {
  return parties.flatMap(({ preferences }, party) =>
    preferences.by === "statements" ? placesInList(party, preferences) : [],
  );
}

/**
 * Every known statement made the most and the least important of its list, where it is not so already. It leaves a group
 * without order; what is undecided about options that no statement names stays behind all statements.
 */
function placesInList(party: number, preferences: PartyPreferences & { by: "statements" }): InputEnd[] {
  const { entries } = preferences;
  return entries.flatMap((entry, at) =>
    ("unordered" in entry ? entry.unordered : [entry]).flatMap((statement): InputEnd[] => {
      if (!statement.known) return [];
      const left = "unordered" in entry ? entry.unordered.filter((other) => other !== statement) : [];
      const rest = entries.flatMap((other, place): StatementEntry[] =>
        place !== at ? [other] : left.length > 1 ? [{ unordered: left }] : left,
      );
      const end = (as: "first" | "last", moved: readonly StatementEntry[]): InputEnd => ({
        party,
        kind: "move",
        subject: statement.text,
        as,
        preferences: { ...preferences, entries: moved },
        cites: statement.cites,
      });
      const alone = left.length === 0;
      return [
        ...(alone && at === 0 ? [] : [end("first", [statement, ...rest])]),
        ...(alone && at === entries.length - 1 ? [] : [end("last", [...rest, statement])]),
      ];
    }),
  );
}
