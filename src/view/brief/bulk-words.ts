import type { ReportSection } from "#outcome/report.ts";

/** Where the tables stand that are too large for the section; undefined if there are none. */
export function bulkInWords(bulk: ReportSection["bulk"] = []): string | undefined {
  if (bulk.length === 0) return undefined;
  const named = bulk.map(({ name, format, file }) => `${name.replaceAll("-", " ")} in ${file} (${format})`);
  return `In full in ${bulk.length === 1 ? "a file" : "files"} beside the report: ${named.join("; ")}.`;
}
