import { type PartyPreferences, statementsOf } from "#graph-model/model/party-preferences.ts";
import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
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

/** That a party wants an option or listed state to be taken, or not to be. */
export interface PlainWish {
  readonly atom: string;
  readonly wanted: boolean;
}

/**
 * What a party turns out to wish of a single option or listed state, where that is all that a flip is about; null where it
 * is about a condition or about places in an order. A flip speaks of the statement as the case writes it: a party that
 * turns out not to want “not a” wants a.
 */
export function plainWish(
  input: StabilityInput,
  flip: Pick<PreferenceFlip, "party" | "entries" | "option" | "kind" | "wanted">,
): PlainWish | null {
  if (flip.kind === "swap" || flip.wanted === null) return null;
  let { wanted } = flip;
  let holds = subjectOf(input, flip)?.holds;
  for (; holds?.is === "not"; holds = holds.of) wanted = !wanted;
  return holds?.is === "atom" ? { atom: holds.atom, wanted } : null;
}
