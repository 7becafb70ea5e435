import { inSentence } from "#case/article.ts";
import { type LeftOut, WHY_LEFT_OUT } from "#case/left-out.ts";
import { atomsOf } from "#graph-model/model/graph-model.ts";
import {
  namedOptions,
  nothingStated,
  type PartyPreferences,
  statementsOf,
  statesOf,
} from "#graph-model/model/party-preferences.ts";
import type { Range } from "#math/range.ts";
import { counted, inWords, listed } from "../../sentence-parts.ts";
import { partiesOf, type StabilityInput } from "../input.ts";
import type { Words } from "./words.ts";

/** What the case leaves open about preferences, party by party. `states`: all that can occur, where they are listed. */
export function openQuestions(
  input: StabilityInput,
  states: readonly number[] | null,
  words: Words,
): string[] {
  type Why = LeftOut["why"] | undefined;
  const gapsOf = (name: string, plural: boolean, preferences: PartyPreferences, why: Why): string[] => {
    if (nothingStated(preferences))
      return [
        `What ${name} would rather see: ${why ? `what the case says of it ${WHY_LEFT_OUT[why]}` : "nothing is stated"}.`,
      ];
    switch (preferences.by) {
      case "ranking":
        return [
          ...orderGaps(name, preferences),
          ...unplaced(name, preferences.entries.flatMap(statesOf), states),
        ];
      case "utilities":
        return valueGaps(name, preferences, states, words);
      case "weights":
        return [...weightGaps(name, preferences, words), ...restGaps(name, preferences, input, words, why)];
      case "statements":
        return [
          ...statementGaps(name, plural, preferences, words),
          ...restGaps(name, preferences, input, words, why),
        ];
    }
  };
  const lost = new Map(input.lost.parties.map(({ id, why }) => [id, why]));
  return partiesOf(input).flatMap(({ id, name, plural, preferences }) =>
    gapsOf(inSentence(name), plural, preferences, lost.get(id)),
  );
}

type In<Form extends PartyPreferences["by"]> = PartyPreferences & { by: Form };

function orderGaps(name: string, { entries }: In<"ranking">): string[] {
  const loose = entries.filter((entry) => "unordered" in entry).length;
  return loose > 0
    ? [`How ${name} would order the states within ${counted(loose, "group")} of its ranking.`]
    : [];
}

/** How many states have no place in the order. */
function unplaced(name: string, placed: readonly number[], states: readonly number[] | null): string[] {
  const known = new Set(placed);
  const open = (states ?? []).filter((state) => !known.has(state)).length;
  if (open === 0) return [];
  const outcomes = `of the ${inWords(states!.length)} outcomes`;
  return [`Where ${counted(open, `${outcomes} stands`, `${outcomes} stand`)} in the order of ${name}.`];
}

function valueGaps(
  name: string,
  { entries }: In<"utilities">,
  states: readonly number[] | null,
  words: Words,
): string[] {
  const ranged = entries.flatMap(({ state, value }) => ranges(words.quoted(state), value));
  const placed = entries.flatMap(({ state, value }) => (value ? [state] : []));
  return [
    ...(ranged.length > 0 ? [`Exactly how much it is worth to ${name}: ${listed(ranged)}.`] : []),
    ...unplaced(name, placed, states),
  ];
}

function weightGaps(name: string, { entries }: In<"weights">, words: Words): string[] {
  const ranged = entries.flatMap(({ holds, weight }) => ranges(words.statement(holds), weight));
  const open = entries.flatMap(({ holds, weight }) => (weight ? [] : [words.statement(holds)]));
  return [
    ...(ranged.length > 0 ? [`Exactly how much it counts for ${name}: ${listed(ranged)}.`] : []),
    ...(open.length > 0 ? [`How much, and which way, it counts for ${name}: ${listed(open)}.`] : []),
  ];
}

/** What is known only within a range, with the range. */
function ranges(what: string, range: Range | null): string[] {
  return range && range.low < range.high ? [`${what} (${range.low} to ${range.high})`] : [];
}

function statementGaps(name: string, plural: boolean, preferences: In<"statements">, words: Words): string[] {
  const unknown = statementsOf(preferences).flatMap(({ holds, known }) =>
    known ? [] : [words.statement(holds)],
  );
  return [
    ...(unknown.length > 0
      ? [`Whether ${name} ${plural ? "want" : "wants"} this is not known: ${listed(unknown)}.`]
      : []),
    ...(preferences.entries.some((entry) => "unordered" in entry && entry.unordered.length > 1)
      ? [`Which of the wishes of ${name} comes first, where the sources give them no order.`]
      : []),
  ];
}

function restGaps(
  name: string,
  preferences: In<"statements"> | In<"weights">,
  { model }: StabilityInput,
  words: Words,
  why: LeftOut["why"] | undefined,
): string[] {
  const named = namedOptions(preferences);
  const atoms = atomsOf(model);
  const rest = preferences.restUnknown ? atoms.filter((id) => !named.has(id)) : [];
  if (rest.length === 0) return [];
  const names = rest.map((id) => `“${words.option(id)}”`).join(", ");
  return [
    `What ${name} would rather see on ${inWords(rest.length)} of ${inWords(atoms.length)} ${model.listed ? "outcomes" : "options"}${why ? `, some of which ${WHY_LEFT_OUT[why]}` : ""}: ${names}.`,
  ];
}
