import type { Block } from "#outcome/block.ts";
import type { Report, ReportSection } from "#outcome/report.ts";
import type { JudgementChange, MovedTables } from "./comparison.ts";

/**
 * The analyses of which every judgement stands as it was, or that judge nothing, and of which tables or pictures are none the less
 * other ones: by the titles of these, in the order of the newer report.
 */
export function movedTables(
  older: Report,
  newer: Report,
  judgements: readonly JudgementChange[],
): MovedTables[] {
  const changed = new Set(
    judgements.flatMap(({ analysis, change }) => (change === "same" ? [] : [analysis.id])),
  );
  return newer.sections.flatMap((section): MovedTables[] => {
    const { id, title } = section.analysis;
    const before = older.sections.find(({ analysis }) => analysis.id === id);
    if (before === undefined || changed.has(id)) return [];
    const [then, now] = [shownOf(before), shownOf(section)];
    const tables = [...new Set([...now.keys(), ...then.keys()])].filter(
      (key) => then.get(key) !== now.get(key),
    );
    return tables.length === 0 ? [] : [{ analysis: { id, title }, tables }];
  });
}

/** What a section shows besides its judgements, by its titles; of several with one title all together. */
function shownOf({ outcome }: ReportSection): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  if (outcome.status !== "done") return shown;
  const { blocks, glance = [] } = outcome.explanation;
  for (const block of [...glance, ...blocks]) {
    const title = titleOf(block);
    if (title !== undefined) shown.set(title, `${shown.get(title) ?? ""}${JSON.stringify(block)}`);
  }
  return shown;
}

function titleOf(block: Block): string | undefined {
  return "title" in block ? block.title : undefined;
}
