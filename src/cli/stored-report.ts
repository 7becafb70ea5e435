import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { REPORT_FORMAT } from "#outcome/format.ts";
import type { Report } from "#outcome/report.ts";
import { CaseFault, UsageFault } from "./fault.ts";

/** Whether a word of the command line names a stored report rather than a case. */
export function namesReport(word: string | undefined): word is string {
  return word?.endsWith(".json") === true;
}

/** Reads a report that an earlier run has stored, to be drawn again without running anything. */
export function storedReport(name: string, directory: string): Report {
  const path = resolve(directory, name);
  if (!existsSync(path)) throw new UsageFault(`there is no file ${name}`);
  const refuse = (what: string, cure: string) =>
    new CaseFault([{ file: name, line: 0, column: 0, what, cure, severity: "error" }]);
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw refuse("the file is not JSON", "name a report.json that `demarche brief` has written, or a case");
  }
  const format = (report as Partial<Report> | null)?.format;
  if (format !== REPORT_FORMAT) {
    const what = format === undefined ? "the file is no report" : `the report is of format ${String(format)}`;
    throw refuse(what, `this version draws ${REPORT_FORMAT}; run the case again`);
  }
  const { sections, case: facts, citations } = report as Partial<Report>;
  if (!Array.isArray(sections) || !facts || !citations) {
    throw refuse("the report is not whole", "name the report.json as it was written, or run the case again");
  }
  return report as Report;
}
