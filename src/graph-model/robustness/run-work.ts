import { greatestOf } from "#math/extremes.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { type PartyPreferences, statementsOf } from "../model/party-preferences.ts";

/** To rank the states by so many statements takes no longer than what is done with the ranking. */
const USUAL = 32;

/**
 * How much work it is to run a model under one order of preference, in states × parties: what a long list of statements takes is
 * counted on top, since a state is ranked by each of them and each is drawn by itself.
 */
export function runWork({ graph, input: { parties } }: SolvableModel): number {
  const states = graph.codes.length;
  const longest = greatestOf(
    parties.map(({ preferences }) => lengthOf(preferences)),
    0,
  );
  return states * parties.length + Math.max(0, longest - USUAL) * (8 + states / 8);
}

function lengthOf(preferences: PartyPreferences): number {
  return preferences.by === "weights" ? preferences.entries.length : statementsOf(preferences).length;
}
