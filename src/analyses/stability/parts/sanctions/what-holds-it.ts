import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Table } from "#outcome/block.ts";
import { capitalised } from "../../../sentence-parts.ts";
import { mutedIf, table } from "../../../table.ts";
import type { Background } from "../../setup.ts";
import { EXPLAINED } from "../../thresholds.ts";
import { ledTo } from "../judgements/elsewhere.ts";
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
 * What keeps each party in the leading outcomes, in those to which interests are said to lead, and in today's state; reasons that are nobody's are left out. Today's state is
 * told by the orders that the judgement on it speaks of, also where it is among the first.
 */
export function whatHoldsIt(
  told: Outcomes,
  reasonsOf: (row: Leading) => readonly Reason[],
  note: string,
  background: Background,
): Table {
  const { facts, words } = background;
  return table(
    "What holds it",
    ["Outcome", "Party", "What keeps it from leaving"],
    rowsOf(told, background).flatMap((row) =>
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

/** The first outcomes, those to which interests are said to lead, and today's state. */
function rowsOf(told: Outcomes, background: Background): readonly Leading[] {
  const { todayState } = told;
  const led = ledTo(told, background);
  const first = told.leading.slice(0, EXPLAINED);
  const others = told.leading.filter((row) => led.includes(row.state) && !first.includes(row));
  const rows = withToday({ leading: [...first, ...others], todayState });
  return background.facts.exact
    ? rows
    : rows.map((row) => (row.state === todayState.state ? todayState : row));
}
