import type { Report, ReportSection } from "#outcome/report.ts";
import { type BriefWording, newReading, type Wording } from "./reading.ts";
import type { Look } from "./terminal/paper.ts";
import { sectionText } from "./terminal/section.ts";
import { summaryTerminal } from "./terminal/summary.ts";

/** The summary of a report for a terminal; no line is longer than `width` columns. Ends with a line break. */
export function terminalSummary(report: Report, { width, colour, ...wording }: BriefWording & Look): string {
  return summaryTerminal(report, newReading(wording), { width, colour }, wording);
}

/** One analysis in full for a terminal: headline, judgements, tables, flips, caveats, gaps. Ends with a line break. */
export function sectionTerminal(section: ReportSection, { scheme, width, colour }: Wording & Look): string {
  return sectionText(section, newReading({ scheme }), { width, colour });
}
