import type { Explanation } from "#outcome/explanation.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { answersTable } from "./answers-table.ts";
import { caveatsOf } from "./caveats.ts";
import { DEFINITION_TEXT } from "./definitions.ts";
import { exchangeTable } from "./exchange-table.ts";
import { expectedLists } from "./expected.ts";
import { flipsInWords } from "./flips.ts";
import { gapsOf, secondhandOf } from "./gaps.ts";
import { headlineOf, judgementsOf } from "./judgements.ts";
import { ledgerTable } from "./ledger-table.ts";
import { movedInShort } from "./moved.ts";
import { nameOf } from "./named.ts";
import { signpostsOf } from "./signposts.ts";

/** Words and tables for a ledger of concessions. */
export function explainConcessions(result: ConcessionsResult, input: ConcessionsInput): Explanation {
  const { shown, untold } = flipsInWords(result, input);
  return {
    headline: headlineOf(result, input),
    judgements: judgementsOf(result, input),
    blocks: [
      { kind: "text", text: DEFINITION_TEXT },
      answersTable(result, input),
      ledgerTable(result, input),
      exchangeTable(result, input),
      ...expectedLists(result, input),
    ],
    sides: result.verdicts.map((verdict) => ({
      party: verdict.party,
      name: nameOf(input, verdict.party),
      moved: movedInShort(verdict, result, input),
    })),
    signposts: signpostsOf(result, input),
    caveats: caveatsOf(result, input, untold),
    flips: shown,
    gaps: gapsOf(result, input),
    secondhand: secondhandOf(result, input),
    inputs: { given: result.cells.stated, missing: result.cells.notStated },
  };
}
