import { closeSync, existsSync, openSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Fault } from "#case/fault.ts";
import { type Place, placeAt, placeInJson } from "#case/json-place.ts";
import { repeatedKey } from "#case/json-repeats.ts";
import { REPORT_FORMAT } from "#outcome/format.ts";
import type { Report } from "#outcome/report.ts";
import { bytesUpTo } from "./bytes.ts";
import { ReportFault, UsageFault } from "./fault.ts";
import { namedFile } from "./named-file.ts";

/** Largest report that is read, in bytes. That of the largest worked case has 0.4 MB. */
const LARGEST_FILE = 200_000_000;

/** Whether a word of the command line names a stored report rather than a case. */
export function namesReport(word: string | undefined): word is string {
  return word?.endsWith(".json") === true;
}

/** A report that an earlier run has stored, and the tables that stand beside it, as they are. */
export interface StoredReport {
  readonly report: Report;
  readonly bulk: ReadonlyMap<string, string>;
  /** What the report says to have failed, and tables that it names and that are not beside it. */
  readonly warnings: readonly Fault[];
}

/** Reads a stored report, to be drawn again without running anything; one that is not as its format has it is refused. */
export async function storedReport(name: string, directory: string): Promise<StoredReport> {
  const path = resolve(directory, name);
  if (!existsSync(path)) throw new UsageFault(`there is no file ${name}`);
  const text = textOf(path, name);
  const report = await checked(parsed(text, name), text, name);
  const bulk = new Map<string, string>();
  const warnings = failuresIn(report, text, name);
  for (const { file } of report.sections.flatMap((section) => section.bulk ?? [])) {
    const bytes = namedFile(dirname(path), file, LARGEST_FILE);
    if (!("what" in bytes)) bulk.set(file, new TextDecoder().decode(bytes));
    else
      warnings.push(
        faultOf(
          name,
          `${bytes.what}, though the report names it`,
          bytes.cure,
          placeInJson(text, ["sections"]),
          "warning",
        ),
      );
  }
  return { report, bulk, warnings };
}

/** What the report says to have failed, whoever wrote that: a warning each, since the rest can be drawn. */
function failuresIn({ sections }: Report, text: string, name: string): Fault[] {
  return sections.flatMap(({ analysis, outcome }, at) => {
    if (outcome.status !== "failed") return [];
    const what = `by the report, ${analysis.id} failed in the run that it is of`;
    const place = placeInJson(text, ["sections", at, "outcome"]);
    return [faultOf(name, what, "run the case again for its result", place, "warning")];
  });
}

function textOf(path: string, name: string): string {
  if (!statSync(path).isFile())
    throw refusal(name, "it is not a file", "name a report.json that `demarche brief` has written");
  const bytes = bytesIn(path);
  if (bytes.length > LARGEST_FILE) {
    const cure = "name a report.json that `demarche brief` has written";
    throw refusal(name, `the file has more than ${LARGEST_FILE / 1e6} MB`, cure);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refusal(
      name,
      "the file is not text in UTF-8",
      "name a report.json that `demarche brief` has written",
    );
  }
}

function bytesIn(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    return bytesUpTo(file, LARGEST_FILE);
  } finally {
    closeSync(file);
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const said = /position (\d+)/.exec(message)?.[1];
    const at = Number(said ?? text.length);
    const place = placeAt(text, said === undefined && !/end of JSON/.test(message) ? 0 : at);
    if (
      text.trimStart().startsWith("{") &&
      (/end of JSON|Unterminated/.test(message) || at >= text.trimEnd().length)
    ) {
      throw refusal(
        name,
        "the file ends too early: it was cut off",
        "copy it again, or run the case again",
        placeAt(text, text.trimEnd().length),
      );
    }
    throw refusal(
      name,
      "the file is not JSON",
      "name a report.json that `demarche brief` has written, or a case",
      place,
    );
  }
}

/** Most faults that are told of one report. */
const MOST_FAULTS = 10;

async function checked(report: unknown, text: string, name: string): Promise<Report> {
  const repeated = repeatedKey(text);
  if (repeated !== undefined) {
    const { key, ...place } = repeated;
    throw refusal(
      name,
      `the key ${JSON.stringify(key)} is given twice in one object`,
      "run the case again: `demarche brief` writes each key once",
      place,
    );
  }
  const given = report !== null && typeof report === "object" ? (report as Record<string, unknown>) : {};
  const { format, program } = given;
  if (typeof format !== "string" || !/^demarche-report\/\d+$/.test(format))
    throw refusal(
      name,
      "the file is no report",
      "name a report.json that `demarche brief` has written, or a case",
      placeInJson(text, ["format"]),
    );
  if (format !== REPORT_FORMAT) {
    const version = (program as { readonly version?: unknown } | undefined)?.version;
    const by =
      typeof version === "string" && /^[\w.+-]{1,30}$/.test(version) ? `, written by version ${version}` : "";
    throw refusal(
      name,
      `the report is of format ${format}${by}`,
      `this version draws ${REPORT_FORMAT}; run the case again, or draw it with the version that wrote it`,
      placeInJson(text, ["format"]),
    );
  }
  // Only here is the check needed: a brief of a case does not wait for it.
  const { reportFaults } = await import("#outcome/report-faults.ts");
  const faults = reportFaults(report);
  if (faults.length === 0) return report as Report;
  throw new ReportFault(
    faults.slice(0, MOST_FAULTS).map(({ path, at, what, right }, index) => {
      const cure = `there must be ${right}`;
      return faultOf(
        name,
        `${path} ${what}`,
        index === 0 ? `${cure}; if nobody edited the file, run the case again` : cure,
        placeInJson(text, at),
      );
    }),
    faults.length,
  );
}

function refusal(name: string, what: string, cure: string, place?: Place): ReportFault {
  return new ReportFault([faultOf(name, what, cure, place)]);
}

/** A fault at a place; of the file as a whole where none is given. */
function faultOf(
  file: string,
  what: string,
  cure: string,
  { line, column }: Place = { line: 1, column: 1 },
  severity: Fault["severity"] = "error",
): Fault {
  return { file, line, column, what, cure, severity };
}
