import type { Report } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { missingInWords } from "./answers.ts";

/** What one analysis looked for and did not find. */
export interface Gaps {
  readonly title: string;
  readonly items: readonly Text[];
}

/** The gaps of every analysis that has some, in the order of the sections. */
export function gapsOf(report: Report): readonly Gaps[] {
  return report.sections.flatMap(({ analysis, outcome }) => {
    if (outcome.status === "failed") return [];
    const items =
      outcome.status === "done"
        ? outcome.explanation.gaps
        : [`Could not be run. ${missingInWords(outcome.missing)}`];
    return items.length === 0 ? [] : [{ title: analysis.title, items }];
  });
}
