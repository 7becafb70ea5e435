import { type PartyPreferences, statementsOf } from "#graph-model/model/party-preferences.ts";
import type { Proposition } from "#math/proposition.ts";
import { distinct } from "../../cites.ts";
import { partyOf, type StabilityInput } from "../input.ts";

/** An input of a party's preferences as the engine names it: the places of its entries, or an option that none names. */
interface Place {
  readonly party: string;
  readonly entries: readonly number[];
  readonly option: string | null;
}

/** The statement or option that an input is about, as the case writes it and read; null for places and values. */
export function subjectOf(input: StabilityInput, { party, entries: [entry], option }: Place) {
  if (option !== null) return { text: option, holds: { is: "atom", atom: option } as const };
  const { preferences, entries } = partyOf(input, party);
  const holds = statementAt(preferences, entry!);
  return holds && { text: entries[entry!]!.text, holds };
}

/** What is cited for an input. */
export function citesOf(input: StabilityInput, { party, entries }: Omit<Place, "option">): string[] {
  return distinct(entries.flatMap((entry) => partyOf(input, party).entries[entry]!.cites));
}

/** The statement of a place in a list of statements or weights; null in other forms. */
export function statementAt(preferences: PartyPreferences, entry: number): Proposition | null {
  if (preferences.by === "weights") return preferences.entries[entry]!.holds;
  return statementsOf(preferences)[entry]?.holds ?? null;
}
