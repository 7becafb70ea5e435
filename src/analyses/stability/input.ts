import type { Expression } from "#case/logic.ts";
import type { PartyPreferences } from "./preferences/party-preferences.ts";

/** An option as the words of the brief need it. */
export interface OptionInput {
  readonly id: string;
  readonly party: number;
  readonly text: string;
  readonly reversible: "yes" | "cannot be undone" | "cannot be taken up again";
}

/** A party that owns options. */
export interface PartyInput {
  readonly id: string;
  readonly name: string;
  readonly preferences: PartyPreferences;
  /** What the case says of its preferences in other forms: a check on what is used. */
  readonly checks: readonly PartyPreferences[];
  /** False where the case has no entry for its preferences. */
  readonly stated: boolean;
}

/** States and moves that a case lists one by one. The code of a state is its place in the list. */
export interface ListedInput {
  readonly states: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly moves: readonly { readonly party: number; readonly from: number; readonly to: number }[];
}

/** States that count as one: the code of the one that stands for them, and of all of them, ascending. */
export interface MergedStates {
  readonly state: number;
  readonly of: readonly number[];
}

/** Gives the code of the state that stands for a state; its own unless it is merged with others. */
export function standingFor(merged: readonly MergedStates[]): (code: number) => number {
  const standing = new Map(merged.flatMap(({ state, of }) => of.map((code) => [code, state])));
  return (code) => standing.get(code) ?? code;
}

/** Moves that a party cannot make: from where one statement holds to where the other does; null = everywhere. */
export interface BarredMoves {
  readonly party: number;
  readonly from: Expression | null;
  readonly to: Expression | null;
}

/** How a party sees the conflict where it is mistaken about it. */
export interface ViewInput {
  readonly party: number;
  /** Options that it does not know of, as bits. */
  readonly unaware: number;
  /** Statements that it takes never to hold. */
  readonly unseen: readonly Expression[];
  /** What it believes of somebody's preferences, or of its own. */
  readonly preferences: readonly { readonly party: number; readonly preferences: PartyPreferences }[];
  readonly cites: readonly string[];
}

/**
 * What the analysis takes from a case: plain data. Bit k of a state's code says whether option k is taken; where states
 * are listed the code is the place in the list.
 */
export interface StabilityInput {
  readonly options: readonly OptionInput[];
  readonly listed: ListedInput | null;
  readonly parties: readonly PartyInput[];
  readonly excluded: readonly Expression[];
  readonly merged: readonly MergedStates[];
  readonly barred: readonly BarredMoves[];
  /** Parties that may take a state to be impossible that can occur: they move neither into it nor out of it. */
  readonly blind: readonly number[];
  readonly today: number;
  readonly names: readonly { readonly state: number; readonly name: string }[];
  readonly views: readonly ViewInput[];
  /** Parties that act as one, by their places; no party is in two. */
  readonly coalitions: readonly (readonly number[])[];
  /** What the case says of preferences and the analysis does not use, in words. */
  readonly unused: readonly string[];
  readonly todayCites: readonly string[];
}

/** What statements are made of: the ids of the options, or of the listed states. */
export function atomsOf({ options, listed }: Pick<StabilityInput, "options" | "listed">): readonly string[] {
  return (listed?.states ?? options).map(({ id }) => id);
}
