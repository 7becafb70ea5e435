import type { Judgement } from "#outcome/explanation.ts";
import type { ReportSection } from "#outcome/report.ts";
import { isClearlyOther } from "./drawing-error.ts";

interface Placed {
  readonly section: ReportSection;
  readonly judgement: Judgement;
}

/** Whether the tables beside two judgements, each of draws of its own, tell a share that drawing does not explain. */
export function areTablesToldApart(older: Placed, newer: Placed): boolean {
  const [then, now] = [older.judgement.drawn, newer.judgement.drawn];
  if (then === undefined || now === undefined) return true;
  const before = sharesIn(older.section);
  return [...sharesIn(newer.section)].some(([key, share]) => {
    const was = before.get(key);
    return was !== undefined && isClearlyOther([was, then], [share, now]);
  });
}

/** The shares in the tables of a section, by table, row and column. */
function sharesIn({ outcome }: ReportSection): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  if (outcome.status !== "done") return shares;
  for (const block of outcome.explanation.blocks) {
    if (block.kind !== "table") continue;
    for (const { cells } of block.rows) {
      const row = cells.filter((cell) => typeof cell !== "number");
      for (const [at, { format, label }] of block.columns.entries()) {
        const cell = cells[at];
        if (format === "share" && typeof cell === "number")
          shares.set(JSON.stringify([block.title, row, label]), cell);
      }
    }
  }
  return shares;
}
