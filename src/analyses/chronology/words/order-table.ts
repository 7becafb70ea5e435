import type { Table } from "#outcome/block.ts";
import { quoted } from "../../sentence-parts.ts";
import type { ChronologyInput } from "../input.ts";
import { dayInOrder, type Relation } from "../order.ts";
import type { ChronologyResult } from "../result.ts";
import { finderOf } from "./around.ts";
import { whenInWords } from "./dates.ts";
import { stillNote } from "./kinds.ts";
import { actsOf, type OneAct } from "./one-act.ts";

const RELATIONS: Readonly<Record<Relation, string>> = {
  before: "before the turn",
  after: "after the turn",
  "same day": "on the same day",
  across: "begun before, not over until after",
  "begun before": "begun before, and may have gone on after it",
  "begun after": "begun after the turn had begun",
  "cannot be told": "cannot be told",
};

/** How each act around the turn stands to it, as a table; none without such acts. */
export function orderTables({ turn }: ChronologyResult, input: ChronologyInput): Table[] {
  if (!turn || turn.order.length === 0) return [];
  const find = finderOf(input);
  return [
    {
      kind: "table",
      aside: true,
      title: "Before or after the turn",
      columns: [
        { label: "Act" },
        { label: "When", format: "date" },
        { label: "Order" },
        { label: "Margin, days", format: "number" },
        { label: "Source" },
      ],
      rows: turn.order.map(({ relation, gap, ...act }) => {
        const entry = find(act);
        return {
          cells: [
            entry.what,
            whenInWords(entry),
            RELATIONS[relation] + stillNote(entry),
            gap > 0 ? gap : null,
            entry.cites.length > 0 ? [{ cite: entry.cites }] : "none",
          ],
          sort: [null, dayInOrder(entry), null, null, null],
          ...(relation === "cannot be told" ? { emphasis: "muted" as const } : {}),
        };
      }),
      note:
        onceInWords(actsOf(turn.order, find)) +
        "An order is certain where every day that the one date allows lies before every day of the other, by the margin. " +
        "An uncertain date allows every day until the act was known.",
    },
  ];
}

/** Which rows tell of one act, so that whoever counts them finds the counts of the text. */
function onceInWords(acts: readonly OneAct[]): string {
  const pairs = acts.flatMap(({ told, again }) =>
    again ? [`${quoted(told.short)} and ${quoted(again.short)}`] : [],
  );
  if (pairs.length === 0) return "";
  return `One act in two rows: ${pairs.join("; ")}. `;
}
