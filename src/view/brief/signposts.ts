import type { Table } from "#outcome/block.ts";
import type { Signpost } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import { withCitations } from "../plain-text.ts";

/** How many of a kind stand on the first page: what a day settles, what may happen, what to find out. */
const MOST: Readonly<Record<Signpost["kind"], number>> = { forecast: 3, event: 2, evidence: 2 };

/** All signposts of a report, in the order of its sections. */
export function signpostsOf({ sections }: Report): readonly Signpost[] {
  return sections.flatMap(({ outcome }) =>
    outcome.status === "done" ? (outcome.explanation.signposts ?? []) : [],
  );
}

/**
 * What to watch, by when, as a table: of each kind those that bear on a question of the case before the others. What a
 * day settles comes first, by its day; then what may happen at any time, then what one could find out. Undefined where
 * there is nothing.
 */
export function signpostsTable(report: Report): Table | undefined {
  const all = signpostsOf(report);
  const asked = ({ bearsOn }: Signpost) =>
    bearsOn.some(({ kind, about }) =>
      report.case.questions.some(
        (question) => question.kind === kind && (question.about === undefined || question.about === about),
      ),
    );
  const first = (kind: Signpost["kind"]) =>
    all
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => Number(asked(b)) - Number(asked(a)))
      .slice(0, MOST[kind]);
  const dated = first("forecast").toSorted((a, b) => compare(a.by?.day ?? "~", b.by?.day ?? "~"));
  const rows = [...dated, ...first("event"), ...first("evidence")];
  if (rows.length === 0) return undefined;
  return {
    kind: "table",
    title: "What to watch, and what it would mean",
    columns: [{ label: "Watch" }, { label: "By when", format: "date" }, { label: "What it would mean" }],
    rows: rows.map(({ kind, watch, by, means, cites }) => ({
      cells: [
        withCitations(watch, cites),
        by?.text ?? (kind === "evidence" ? "can be sought now" : "at any time"),
        means,
      ],
      sort: [null, by?.day ?? null, null],
    })),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
