import type { GraphModel } from "../model/graph-model.ts";
import type { PartyPreferences } from "../model/party-preferences.ts";
import { type PartySampler, samplerOf } from "../preferences/samplers.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** Which input of a party's preferences is meant. */
export type PreferenceInput = {
  readonly party: string;
  /**
   * `reverse` a statement or weight, `move` a statement in its list, `swap` neighbours of an order or sizes of weights,
   * `range` of a weight or of the value of a state, `resolve` an unknown direction.
   */
  readonly kind: "reverse" | "move" | "swap" | "range" | "resolve";
  /** Which of the party's statements, weights, places of a ranking or values it concerns: places in its list. */
  readonly entries: readonly number[];
  /** The option, or listed state, that no statement names; null otherwise. */
  readonly option: string | null;
  /** The state whose value is a range. */
  readonly state: number | null;
  /** From 1: places of a ranking, or of the levels of value, the best first; or two places in the list of weights. */
  readonly swapped: readonly [number, number] | null;
};

/** What an input is instead of what is stated. */
export type InputEnd = {
  /**
   * `changed` by one step; put `first` or `last` in the party's list of statements; a range of a weight or value at its
   * `low` or `high` end.
   */
  readonly as: "changed" | "first" | "last" | "low" | "high";
  /** Whether the party then wants what a reversed statement says; null for all else. */
  readonly wanted: boolean | null;
};

/** An input that is stated, and what it might be instead, all others being as stated. */
export interface StatedInput {
  readonly party: number;
  readonly input: PreferenceInput;
  /** Where two neighbouring levels are swapped: of how many, if each has states that can occur; null for all else. */
  readonly levels: number | null;
  /** `preferences`: what the party would then want. Made when asked for, since rankings are long. */
  readonly ends: readonly (InputEnd & { preferences(): PartyPreferences })[];
}

/** The unknown directions of all parties, in the order of their answers. */
export function unknownInputs({ parties }: GraphModel, samplers: readonly PartySampler[]): PreferenceInput[] {
  return samplerOf(samplers).unknowns.map((unknown) => ({
    party: parties[unknown.party]!.id,
    kind: "resolve",
    entries: unknown.kind === "statement" ? [unknown.entry] : [],
    option: unknown.kind === "option" ? unknown.option : null,
    state: null,
    swapped: null,
  }));
}
