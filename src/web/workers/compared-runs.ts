import { readCaseText } from "#case/read.ts";
import { withChanges } from "#comparison/apply-change.ts";
import { comparisonOf } from "#comparison/compare.ts";
import type { Report } from "#outcome/report.ts";
import { comparisonHtml, comparisonParts } from "#view/comparison/html.ts";
import type { Compared, RunNamed, Settings } from "./messages.ts";
import type { Answered } from "./moved.ts";
import type { SoundFolder } from "./read-folder.ts";

interface Run {
  readonly answered: Answered;
  readonly settings: Settings;
}

/** The runs of an open case, any two of which can be compared. */
export function comparedRuns(): {
  keep(number: number, answered: Answered, settings: Settings): void;
  /** Lets go of all runs but some. */
  keepOnly(numbers: readonly number[]): void;
  /** What changed from one run to another, and which change of the case did it: each is tried under the older one's settings. */
  compare(
    older: RunNamed,
    newer: RunNamed,
    report: (folder: SoundFolder, settings: Settings) => Promise<Report>,
  ): Promise<Compared>;
} {
  const kept = new Map<number, Run>();
  return {
    keep(number, answered, settings) {
      kept.set(number, { answered, settings });
    },
    keepOnly(numbers) {
      for (const number of kept.keys()) if (!numbers.includes(number)) kept.delete(number);
    },
    async compare(older, newer, report) {
      const [was, now] = [kept.get(older.run), kept.get(newer.run)];
      if (!was || !now) throw new Error("this run is no longer kept");
      const brief = ({ answered: { folder, report: of } }: Run, { name }: RunNamed) => ({
        name,
        report: of,
        case: folder.case,
      });
      const from = was.answered.folder;
      const comparison = await comparisonOf(brief(was, older), brief(now, newer), async (some) => {
        const data = withChanges(from.case, now.answered.folder.case, some);
        const reading = readCaseText(JSON.stringify(data), "");
        return "faults" in reading ? undefined : report({ ...from, case: reading.case }, was.settings);
      });
      const { scheme } = now.settings;
      return { html: comparisonParts(comparison, scheme), page: comparisonHtml(comparison, scheme) };
    },
  };
}
