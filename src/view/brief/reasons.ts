import type { Table } from "#outcome/block.ts";
import type { Report } from "#outcome/report.ts";
import { capitalised } from "../capitalised.ts";

export const REASONS_TITLE = "Reasons of the judgements";

/** Of more reasons paper would take pages: they stand behind a fold. */
const MOST_PRINTED = 30;

/** Why the case judges as it does where no source says so; undefined where it gives no reason that is not told elsewhere. */
export function reasonsTable({ case: { reasons = [] } }: Report): Table | undefined {
  if (reasons.length === 0) return undefined;
  return {
    kind: "table",
    title: "What is judged, and why",
    columns: [{ label: "What is judged" }, { label: "Reason" }],
    rows: reasons.map(({ of, why, by }) => ({
      cells: [capitalised(of.join("; ")), by === undefined ? why : `${by}: ${why}`],
    })),
    ...(reasons.length > MOST_PRINTED && { aside: true }),
  };
}
