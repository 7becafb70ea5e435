import type { Table } from "#outcome/block.ts";
import type { Report } from "#outcome/report.ts";
import { capitalised } from "../capitalised.ts";

export const REASONS_TITLE = "Reasons that the case gives";

/** Stands behind what is not judged. */
const FROM_SOURCE = " (from a source)";

/** Of more reasons paper would take pages: they stand behind a fold. */
const MOST_PRINTED = 30;

/** Why the case judges as it does where no source says so; undefined where it gives no reason that is not told elsewhere. */
export function reasonsTable({ case: { reasons = [] } }: Report): Table | undefined {
  if (reasons.length === 0) return undefined;
  // What cites a source is explained, and no judgement.
  const some = reasons.some(({ sourced }) => sourced);
  return {
    kind: "table",
    title: some ? "What is judged or rests on a source, and why" : "What is judged, and why",
    columns: [{ label: some ? "Of what" : "What is judged" }, { label: "Reason" }],
    rows: reasons.map(({ of, why, by, sourced }) => ({
      cells: [
        `${capitalised(of.join("; "))}${sourced ? FROM_SOURCE : ""}`,
        by === undefined ? why : `${by}: ${why}`,
      ],
    })),
    ...(reasons.length > MOST_PRINTED && { aside: true }),
  };
}
