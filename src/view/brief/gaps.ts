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

/** So many gaps stand in front. */
const IN_FRONT = 4;

/** The first gaps of each analysis in turns, so that one with many does not crowd out the others; the rest is counted. */
export function firstGaps(report: Report): { readonly shown: readonly Gaps[]; readonly further: number } {
  const all = gapsOf(report);
  const total = all.reduce((sum, { items }) => sum + items.length, 0);
  const taken = all.map(() => 0);
  for (let room = Math.min(IN_FRONT, total); room > 0; ) {
    for (const [place, { items }] of all.entries()) {
      if (room === 0 || taken[place]! >= items.length) continue;
      taken[place]!++;
      room--;
    }
  }
  const shown = all
    .map(({ title, items }, place) => ({ title, items: items.slice(0, taken[place]) }))
    .filter(({ items }) => items.length > 0);
  return { shown, further: Math.max(0, total - IN_FRONT) };
}
