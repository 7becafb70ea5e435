import type { Day } from "#case/day.ts";
import type { GraphModel } from "#graph-model/model/graph-model.ts";
import type { PartyPreferences } from "#graph-model/model/party-preferences.ts";
import type { Origins } from "../independent-sources.ts";
import type { Lost } from "./lost.ts";

/** What the analysis takes from a case: the model, and beside it the texts and citations of what is in it. */
export interface StabilityInput {
  readonly model: GraphModel;
  /** Per option what it is to take it, as a verb phrase. */
  readonly options: readonly string[];
  /** Per option its name where there is room for a few words only; no two are alike. */
  readonly shortOptions: readonly string[];
  /** Per listed state its name and what is then the case. */
  readonly states: readonly { readonly name: string; readonly text: string }[];
  readonly parties: readonly PartyInput[];
  readonly names: readonly { readonly state: number; readonly name: string }[];
  /** What is cited for how parties see the conflict where they are mistaken. */
  readonly perceptionCites: readonly string[];
  readonly todayCites: readonly string[];
  /** Why today's state is taken to be what it is, where no source says so; null where one does, or nothing is said. */
  readonly todayAssumed: string | null;
  /** Into which state today's turns by itself, by its code, and on what day; null where the case says of no such day. */
  readonly lapse: { readonly state: number; readonly on: Day; readonly cites: readonly string[] } | null;
  /** The day on which today's state was to turn into another by itself, where that has passed and the case keeps to it; else null. */
  readonly ranOut: { readonly on: Day; readonly cites: readonly string[] } | null;
  readonly lost: Lost;
  readonly origins: Origins;
  readonly unused: readonly Unused[];
}

/** What the case says of a party, here by its name, and the analysis does not use. */
export interface Unused {
  readonly name: string;
  /**
   * Its `preferences`, its `view` of the conflict or its being in a `coalition`, as it can do nothing; all but the first
   * of several `entries` of its preferences; or, of states that count as one, all `places` in its order but the first.
   */
  readonly what: "preferences" | "view" | "coalition" | "entries" | "places";
  readonly count: number;
}

/** What a case says of a party and the model does not need. */
export interface PartyInput {
  readonly name: string;
  /** Whether its name takes a plural verb. */
  readonly plural: boolean;
  /** False where the case has no entry for its preferences. */
  readonly stated: boolean;
  /** What the preferences in the model rest on: per statement, weight, place of the ranking or value. */
  readonly entries: readonly EntryGrounds[];
  /** What is cited for its ranking as a whole; empty in other forms. */
  readonly rankingCites: readonly string[];
  /** What the case says of its preferences in other forms: a check on what is used. */
  readonly checks: readonly GivenPreferences[];
}

/** Preferences in one form, and per entry what it rests on. */
export interface GivenPreferences {
  readonly preferences: PartyPreferences;
  readonly entries: readonly EntryGrounds[];
  readonly rankingCites: readonly string[];
}

/** What an entry of somebody's preferences says, and what it rests on. */
export interface EntryGrounds {
  /** A statement as the case writes it; empty for places of a ranking and values of states. */
  readonly text: string;
  readonly cites: readonly string[];
  readonly judged: boolean;
  /** Who judged it, by name, where the case names somebody other than its analyst. */
  readonly judge?: string;
}

/** The parties in the order of the model: what is in the model of each, and what is beside it. */
export function partiesOf({ model, parties }: StabilityInput) {
  return model.parties.map(({ id, preferences }, at) => ({ ...parties[at]!, id, preferences }));
}

/** A party of the model by its id. */
export function partyOf(input: StabilityInput, id: string) {
  return partiesOf(input).find((party) => party.id === id)!;
}
