import { atomsOf } from "#graph-model/model/graph-model.ts";
import {
  namedOptions,
  nothingStated,
  type PartyPreferences,
  statementsOf,
  statesOf,
} from "#graph-model/model/party-preferences.ts";
import type { Range } from "#math/range.ts";
import type { Text } from "#outcome/text.ts";
import { listed } from "../../sentence-parts.ts";
import { partiesOf, type StabilityInput } from "../input.ts";
import type { Words } from "./words.ts";

/** What the case leaves open about preferences, party by party. `states`: all that can occur, where they are listed. */
export function openQuestions(input: StabilityInput, states: readonly number[] | null, words: Words): Text[] {
  return partiesOf(input).flatMap(({ name, preferences }) =>
    nothingStated(preferences)
      ? [`What ${name} would rather see: nothing is stated.`]
      : gapsOf(name, preferences, input, states, words),
  );
}

function gapsOf(
  name: string,
  preferences: PartyPreferences,
  input: StabilityInput,
  states: readonly number[] | null,
  words: Words,
): Text[] {
  switch (preferences.by) {
    case "ranking":
      return [...orderGaps(name, preferences), ...unplaced(name, rankedBy(preferences), states)];
    case "utilities":
      return [...valueGaps(name, preferences, words), ...unplaced(name, valuedBy(preferences), states)];
    case "weights":
      return [...weightGaps(name, preferences, words), ...restGaps(name, preferences, input, words)];
    case "statements":
      return [...statementGaps(name, preferences, words), ...restGaps(name, preferences, input, words)];
  }
}

function orderGaps(name: string, { entries }: In<"ranking">): Text[] {
  const loose = entries.filter((entry) => "unordered" in entry).length;
  return loose > 0 ? [`In which order ${name} likes the states of ${loose} groups of its ranking.`] : [];
}

function rankedBy({ entries }: In<"ranking">): number[] {
  return entries.flatMap(statesOf);
}

function unplaced(name: string, placed: readonly number[], states: readonly number[] | null): Text[] {
  const known = new Set(placed);
  const open = (states ?? []).filter((state) => !known.has(state)).length;
  return open > 0
    ? [
        `Where ${open} of the ${states!.length} outcomes ${open === 1 ? "stands" : "stand"} in the order of ${name}.`,
      ]
    : [];
}

type In<Form extends PartyPreferences["by"]> = PartyPreferences & { by: Form };

function valuedBy({ entries }: In<"utilities">): number[] {
  return entries.flatMap(({ state, value }) => (value ? [state] : []));
}

function valueGaps(name: string, { entries }: In<"utilities">, words: Words): Text[] {
  const ranged = entries.flatMap(({ state, value }) =>
    value && value.low < value.high ? [`${words.quoted(state)} (${rangeText(value)})`] : [],
  );
  return ranged.length > 0 ? [`Exactly what is worth how much to ${name}: ${listed(ranged)}.`] : [];
}

function weightGaps(name: string, { entries }: In<"weights">, words: Words): Text[] {
  const ranged = entries.flatMap(({ holds, weight }) =>
    weight && weight.low < weight.high ? [`${words.statement(holds)} (${rangeText(weight)})`] : [],
  );
  const open = entries.flatMap(({ holds, weight }) => (weight ? [] : [words.statement(holds)]));
  return [
    ...(ranged.length > 0 ? [`Exactly how much it counts for ${name}: ${listed(ranged)}.`] : []),
    ...(open.length > 0 ? [`How much, and which way, it counts for ${name}: ${listed(open)}.`] : []),
  ];
}

function statementGaps(name: string, preferences: In<"statements">, words: Words): Text[] {
  const gaps: Text[] = [];
  const unknown = statementsOf(preferences).filter(({ known }) => !known);
  if (unknown.length > 0) {
    gaps.push(
      `Whether ${name} wants ${listed(unknown.map(({ holds }) => words.statement(holds)))}, or the opposite.`,
    );
  }
  if (preferences.entries.some((entry) => "unordered" in entry)) {
    gaps.push(`Which of ${name}'s wishes comes first, where the sources give them no order.`);
  }
  return gaps;
}

function restGaps(
  name: string,
  preferences: In<"statements"> | In<"weights">,
  input: StabilityInput,
  words: Words,
): Text[] {
  const named = namedOptions(preferences);
  const atoms = atomsOf(input.model);
  const rest = preferences.restUnknown ? atoms.filter((id) => !named.has(id)) : [];
  if (rest.length === 0) return [];
  return [
    `What ${name} would rather see on ${rest.length} of ${atoms.length} ${input.model.listed ? "outcomes" : "options"}: ${rest
      .map((id) => `“${words.option(id)}”`)
      .join(", ")}.`,
  ];
}

function rangeText({ low, high }: Range): string {
  return `${low} to ${high}`;
}
