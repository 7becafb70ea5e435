import type { Report } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { missingInWords } from "./answers.ts";

/** What one analysis looked for and did not find. */
export interface Gaps {
  readonly title: string;
  readonly items: readonly Text[];
}

/** The gaps of every analysis that has some, in the order of the sections; what is stated at second hand comes last. */
export function gapsOf(report: Report): readonly Gaps[] {
  return foundIn(report).map(({ title, nobodys, secondhand }) => ({
    title,
    items: [...nobodys, ...secondhand],
  }));
}

interface Found {
  readonly title: string;
  readonly nobodys: readonly Text[];
  readonly secondhand: readonly Text[];
  /** The case has nothing of what the analysis looks at, on no day and by no source. */
  readonly isIdle: boolean;
}

/** What nobody states, and what is stated at second hand only, by analysis; and of those that did not run, why. */
function foundIn(report: Report): Found[] {
  return report.sections.flatMap(({ analysis: { title }, outcome }): Found[] => {
    if (outcome.status === "failed") return [];
    if (outcome.status !== "done")
      return [
        {
          title,
          nobodys: [`Could not be run. ${missingInWords(outcome)}`],
          secondhand: [],
          isIdle: outcome.leftOut === undefined,
        },
      ];
    const { gaps: nobodys, secondhand = [] } = outcome.explanation;
    return nobodys.length + secondhand.length === 0 ? [] : [{ title, nobodys, secondhand, isIdle: false }];
  });
}

/** What stands over the first gaps: what a replay or a selection of sources leaves out is stated, and not at hand. */
export function gapsHeading({ case: { replayOf, only } }: Report): string {
  return replayOf === undefined && only === undefined ? "What the case does not say" : "What is not at hand";
}

/** So many gaps stand in front. */
const IN_FRONT = 4;

/**
 * The first gaps of each analysis in turns, so that one with many does not crowd out the others; the rest is counted. What
 * is stated at second hand is a gap, but not one that nobody states: it never stands in front. Analyses for which the case has
 * nothing are named together: a dispute without a chronology is no worse known for it.
 */
export function firstGaps(report: Report): { readonly shown: readonly Gaps[]; readonly further: number } {
  const found = foundIn(report);
  const all = found.filter(({ isIdle }) => !isIdle);
  const total = all.reduce((sum, { nobodys, secondhand }) => sum + nobodys.length + secondhand.length, 0);
  const first = Math.min(
    IN_FRONT,
    all.reduce((sum, { nobodys }) => sum + nobodys.length, 0),
  );
  const taken = all.map(() => 0);
  for (let room = first; room > 0; ) {
    for (const [place, { nobodys }] of all.entries()) {
      if (room === 0 || taken[place]! >= nobodys.length) continue;
      taken[place]!++;
      room--;
    }
  }
  const shown = all
    .map(({ title, nobodys }, place) => ({ title, items: nobodys.slice(0, taken[place]) }))
    .filter(({ items }) => items.length > 0);
  const idle = found.filter(({ isIdle }) => isIdle).map(({ title }) => `“${title}”`);
  const none = idle.length === 0 ? [] : [{ title: NOTHING, items: [`${idle.join(", ")}.`] }];
  return { shown: [...shown, ...none], further: total - first };
}

/** What stands before the names of such analyses. */
const NOTHING = "The case has nothing for";
