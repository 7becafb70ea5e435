import { type Together, togetherResult } from "#graph-model/coalitions/together.ts";
import type { Table } from "#outcome/block.ts";
import { definePart } from "../../../part.ts";
import { capitalised, counted, listed } from "../../../sentence-parts.ts";
import type { Background, Setup } from "../../setup.ts";
import { HELD_ROWS, NAMED_CHANGES } from "../../thresholds.ts";
import { heldTable } from "../../words/held-table.ts";
import type { Words } from "../../words/words.ts";
import { concepts } from "../concepts/concepts.ts";
import { gainRule } from "./gain-rule.ts";

/** What holds where the coalitions that the case states act as one; null where the model is too large. */
export const together = definePart({
  id: "together",
  title: "What holds where some act as one",
  needs: [],
  wanted: ({ input }: Setup) => input.model.coalitions.length > 0,
  cost: ({ facts, completions }: Setup) => facts.stateCount * facts.parties.length * completions,
  run: ({ model, sampler, completions }: Setup, { budget }) =>
    togetherResult(model, sampler, completions, budget),
  explain: (found, setup, told) =>
    found ? { blocks: [togetherTable(found, told(concepts)!.seq.equilibria.states, setup)] } : {},
});

/** What holds where the stated coalitions act as one, beside what holds where everybody stands `alone`. */
function togetherTable(
  { groups, examined, equilibria: { seq } }: Together,
  alone: readonly number[],
  { facts, words }: Background,
): Table {
  const united = groups.filter((group) => group.length > 1).map(words.parties);
  const more = seq.total - HELD_ROWS;
  return heldTable(
    `What holds where ${united.join(", and ")} act as one`,
    seq,
    facts.exact ? 1 : examined,
    words.marked,
    `${capitalised(gainRule(facts))}; credible answers deter (SEQ).${more > 0 ? ` ${capitalised(counted(more, "more outcome holds", "more outcomes hold"))}.` : ""}${
      facts.exact ? comparison(alone, seq.states, words) : ""
    }`,
    words,
  );
}

/** What stated coalitions make and break, beside everybody's standing alone. */
function comparison(alone: readonly number[], united: readonly number[], words: Words): string {
  const lost = alone.filter((state) => !united.includes(state));
  const won = united.filter((state) => !alone.includes(state));
  if (lost.length + won.length === 0) return " The same outcomes hold as with everybody alone.";
  const change = (states: readonly number[], one: string, several: string) => {
    if (states.length === 0) return [];
    const names = words.labels(states.slice(0, NAMED_CHANGES)).join(", ");
    const named = states.length > NAMED_CHANGES ? `${names} and others` : listed(words.labels(states));
    return [`${counted(states.length, one, several)} (${named})`];
  };
  return ` Compared with everybody standing alone, ${listed([
    ...change(lost, "no longer holds", "no longer hold"),
    ...change(won, "holds only now", "hold only now"),
  ])}.`;
}
