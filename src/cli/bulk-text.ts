import type { Bulk } from "#analyses/part.ts";
import { printableJson } from "#case/printable.ts";
import type { Report } from "#outcome/report.ts";

/** The content of the file in which a table stands beside a report. It says by itself what it is and where it is from. */
export function bulkText(report: Report, file: string, { name, format, data }: Bulk): string {
  const section = report.sections.find(({ bulk }) => bulk?.some((each) => each.file === file));
  const { program, seed, case: facts } = report;
  return `${printableJson({ format, name, analysis: section?.analysis.id, case: facts.id, program, seed, data })}\n`;
}
