import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Table } from "#outcome/block.ts";
import { capitalised } from "../../../sentence-parts.ts";
import { mutedIf, table } from "../../../table.ts";
import type { Background } from "../../setup.ts";
import { EXPLAINED } from "../../thresholds.ts";
import { type Outcomes, withToday } from "../outcomes/found.ts";

/** What keeps some parties from leaving an outcome. */
export interface Reason {
  readonly parties: readonly string[];
  readonly text: string;
}

/** That parties could not leave if they would: what may go with what leaves them no move, not what they want. */
export function noMoveAtAll(parties: readonly string[], words: Background["words"]): Reason {
  return { parties, text: `${words.are(parties) ? "Have" : "Has"} no move from there.` };
}

/** That parties could not gain by leaving; `often` is what is added on how often that is so. */
export function noMove(parties: readonly string[], often: string, words: Background["words"]): Reason {
  const text = words.are(parties) ? "Have no move in their own interest" : "Has no move in its own interest";
  return { parties, text: `${text}${often}.` };
}

/**
 * What keeps each party in the leading outcomes and in today's state; reasons that are nobody's are left out. Today's state is
 * told by the orders that the judgement on it speaks of, also where it is among the first.
 */
export function whatHoldsIt(
  told: Outcomes,
  reasonsOf: (row: Leading) => readonly Reason[],
  note: string,
  { facts, words }: Background,
): Table {
  return table(
    "What holds it",
    ["Outcome", "Party", "What keeps it from leaving"],
    rowsOf(told, facts.exact).flatMap((row) =>
      reasonsOf(row)
        .filter(({ parties }) => parties.length > 0)
        .map(({ parties, text }) => ({
          cells: [
            `${words.marked(row.state)}${facts.exact || row.holdsInExamined ? "" : ", where it does not hold"}`,
            capitalised(words.parties(parties)),
            text,
          ],
          ...mutedIf(row.state === facts.today),
        })),
    ),
    note,
  );
}

function rowsOf(told: Outcomes, exact: boolean): readonly Leading[] {
  const rows = withToday(told, EXPLAINED);
  return exact ? rows : rows.map((row) => (row.state === told.todayState.state ? told.todayState : row));
}
