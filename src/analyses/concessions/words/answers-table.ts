import type { Table } from "#outcome/block.ts";
import { DEFINITIONS, type Definition } from "../answers.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { nameOf } from "./named.ts";

const COLUMNS: Readonly<Record<Definition, string>> = {
  drops: "It drops one",
  trims: "It cuts one",
  tone: "It changes only venue or tone",
};

/** Three definitions by parties. */
export function answersTable(result: ConcessionsResult, input: ConcessionsInput): Table {
  return {
    kind: "table",
    title: "Is it backing down? Three definitions",
    columns: [
      { label: "Party" },
      { label: "Demands, refusals and threats of substance", format: "number" },
      ...DEFINITIONS.map((definition) => ({ label: COLUMNS[definition] })),
    ],
    rows: result.answers.map((answer) => ({
      cells: [
        nameOf(input, answer.party),
        answer.demands,
        ...DEFINITIONS.map((definition) =>
          answerCell(inWords(answer, definition), inWords(answer.ownWords, definition)),
        ),
      ],
      ...(answer.party === result.turn.of ? { emphasis: "strong" as const } : {}),
    })),
    note:
      "Yes or no only where every reading of the dates and levels that are not known comes out the same. Only " +
      `issues of substance count for the first two.${result.answers.some((answer) => [answer, answer.ownWords].some(({ unsaid }) => unsaid.length > 0)) ? UNSAID_NOTE : ""}`,
  };
}

const NOT_SAID = "not stated";
const UNSAID_NOTE =
  " “Not stated”: whether it dropped one, since no demand, refusal or threat of substance is known to have stood before the " +
  "turn; whether it cut one, since of none that did is it known what the party says now.";

/** The answers of a party, or those in its own words alone. */
type Answered = ConcessionsResult["answers"][number]["ownWords"];

function inWords(answers: Answered, definition: Definition): string {
  return answers.unsaid.includes(definition) ? NOT_SAID : answers[definition];
}

function answerCell(answer: string, ownWords: string): string {
  return answer === ownWords ? answer : `${answer} (in its own words alone: ${ownWords})`;
}
