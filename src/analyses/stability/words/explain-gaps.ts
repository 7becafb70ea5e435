import { optionsOf } from "#case/logic.ts";
import type { Text } from "#outcome/text.ts";
import { listed } from "../../sentence-parts.ts";
import type { StabilityInput } from "../input.ts";
import { nothingStated, statementsOf } from "../preferences/party-preferences.ts";
import type { Words } from "./words.ts";

/** What the case leaves open about preferences, party by party. */
export function openQuestions(input: StabilityInput, words: Words): Text[] {
  return input.parties.flatMap(({ name, preferences }): Text[] => {
    if (nothingStated(preferences)) return [`What ${name} would rather see: nothing is stated.`];
    if (preferences.by === "ranking") {
      const loose = preferences.entries.filter((entry) => "unordered" in entry).length;
      return loose > 0 ? [`In which order ${name} likes the states of ${loose} groups of its ranking.`] : [];
    }
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
    const named = new Set(
      statementsOf(preferences).flatMap(({ holds }) => optionsOf(holds).map(({ option }) => option)),
    );
    const rest = preferences.restUnknown ? input.options.filter(({ id }) => !named.has(id)) : [];
    if (rest.length > 0) {
      gaps.push(
        `What ${name} would rather see on ${rest.length} of ${input.options.length} options: ${rest
          .map(({ id }) => `“${words.option(id)}”`)
          .join(", ")}.`,
      );
    }
    return gaps;
  });
}
