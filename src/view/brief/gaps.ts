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
  readonly ran: boolean;
}

/** What nobody states, and what is stated at second hand only, by analysis; and of those that did not run, why. */
function foundIn(report: Report): Found[] {
  return report.sections.flatMap(({ analysis: { title }, outcome }): Found[] => {
    if (outcome.status === "failed") return [];
    if (outcome.status !== "done")
      return [
        { title, nobodys: [`Could not be run. ${missingInWords(outcome)}`], secondhand: [], ran: false },
      ];
    const { gaps: nobodys, secondhand = [] } = outcome.explanation;
    return nobodys.length + secondhand.length === 0 ? [] : [{ title, nobodys, secondhand, ran: true }];
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
 * is stated at second hand is a gap, but not one that nobody states: it never stands in front.
 */
export function firstGaps(report: Report): { readonly shown: readonly Gaps[]; readonly further: number } {
  const all = foundIn(report);
  const total = all.reduce((sum, { nobodys, secondhand }) => sum + nobodys.length + secondhand.length, 0);
  const first = Math.min(
    IN_FRONT,
    all.reduce((sum, { nobodys }) => sum + nobodys.length, 0),
  );
  const taken = all.map(() => 0);
  let room = first;
  // What a case has nothing of stands behind what is open in what it has.
  for (const some of [all.filter(({ ran }) => ran), all.filter(({ ran }) => !ran)]) {
    for (let before = -1; before !== room; ) {
      before = room;
      for (const each of some) {
        const place = all.indexOf(each);
        if (room === 0 || taken[place]! >= each.nobodys.length) continue;
        taken[place]!++;
        room--;
      }
    }
  }
  const shown = all
    .map(({ title, nobodys }, place) => ({ title, items: nobodys.slice(0, taken[place]) }))
    .filter(({ items }) => items.length > 0);
  return { shown, further: total - first };
}
