import type { Table } from "#outcome/block.ts";
import { DEFINITIONS, type Definition, isInsistence } from "../answers.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { DEFINITION_NAMES } from "./definitions.ts";
import { nameOf } from "./named.ts";

/** Three definitions by parties. */
export function answersTable(result: ConcessionsResult, input: ConcessionsInput): Table {
  return {
    kind: "table",
    title: "Is it backing down? Three definitions",
    columns: [
      { label: "Party" },
      ...DEFINITIONS.map((definition) => ({ label: `It ${DEFINITION_NAMES[definition]}` })),
      { label: "Demands of substance", format: "number" },
    ],
    rows: result.answers.map((answer) => ({
      cells: [
        nameOf(input, answer.party),
        ...DEFINITIONS.map((definition) =>
          isUnsaid(definition, answer, result)
            ? NOT_SAID
            : answerCell(answer[definition], answer.ownWords[definition]),
        ),
        answer.demands,
      ],
      ...(answer.party === result.turn.of ? { emphasis: "strong" as const } : {}),
    })),
    note:
      "Yes or no only where every reading of the dates and levels that are not known comes out the same. Only " +
      `issues of substance count for the first two.${result.answers.some((answer) => DEFINITIONS.some((definition) => isUnsaid(definition, answer, result))) ? UNSAID_NOTE : ""}`,
  };
}

const NOT_SAID = "not stated";
const UNSAID_NOTE =
  " “Not stated”: of no demand, refusal or threat of substance from before the turn is it known what the party says since.";

/** What would make the answer yes. */
const GIVEN = { drops: "dropped", trims: "softened", tone: null } as const;

/**
 * Whether an answer cannot be told for no other reason than that nothing is said: no date or level, however read, would make
 * anything of it.
 */
function isUnsaid(
  definition: Definition,
  answer: ConcessionsResult["answers"][number],
  { ledger }: ConcessionsResult,
): boolean {
  const status = GIVEN[definition];
  if (status === null || answer[definition] !== "cannot be told") return false;
  return ledger
    .filter(({ party, nature }) => party === answer.party && nature === "substantive")
    .every((line) => !isInsistence(line) || !line.possible.includes(status));
}

function answerCell(answer: string, ownWords: string): string {
  return answer === ownWords ? answer : `${answer} (in its own words alone: ${ownWords})`;
}
