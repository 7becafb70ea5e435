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
  /** False where the case has no entry for its preferences. */
  readonly stated: boolean;
}

/** What the analysis takes from a case: plain data. Bit k of a state's code says whether option k is taken. */
export interface StabilityInput {
  readonly options: readonly OptionInput[];
  readonly parties: readonly PartyInput[];
  readonly excluded: readonly Expression[];
  readonly today: number;
  readonly names: readonly { readonly state: number; readonly name: string }[];
  /** What the case says of preferences and the analysis does not use, in words. */
  readonly unused: readonly string[];
  readonly todayCites: readonly string[];
}
