import type { Signpost } from "#outcome/explanation.ts";
import { inSentence } from "../../article.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { nameOf, statementBy } from "./named.ts";

/** Whether the party of the turn takes up again the demands of substance on which it has been silent since. */
export function signpostsOf({ ledger, turn }: ConcessionsResult, input: ConcessionsInput): Signpost[] {
  return ledger
    .filter(
      ({ party, status, nature, family }) =>
        party === turn.of && status === "silent" && nature === "substantive" && family !== "offer",
    )
    .map(({ party, statements, cites }) => ({
      kind: "event",
      watch: `whether ${inSentence(nameOf(input, party))} says again: “${statementBy(input, statements[0]!.id).text.replace(/\.$/, "")}”`,
      means: "a demand on which it has been silent since the turn would stand",
      bearsOn: [{ kind: "backing-down", about: party }],
      cites,
    }));
}
