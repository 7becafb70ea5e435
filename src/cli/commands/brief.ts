import { join, relative, resolve } from "node:path";
import { ANALYSES } from "#analyses/index.ts";
import { printableJson, printableLine } from "#case/printable.ts";
import type { Report } from "#outcome/report.ts";
import type { RunResult } from "#run/assemble.ts";
import { markdownBrief } from "#view/markdown.ts";
import { SCHEMES, type SchemeName } from "#view/probability-words.ts";
import { terminalSummary } from "#view/terminal.ts";
import { bulkText } from "../bulk-text.ts";
import { loadCase } from "../case-folder.ts";
import { UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import type { Io } from "../io.ts";
import { kebab } from "../kebab.ts";
import { givenOptions, optionFlags, unlisted } from "../option-flags.ts";
import { printFaults } from "../print-faults.ts";
import { runRequest } from "../run-request.ts";
import { stopwatch } from "../stopwatch.ts";
import { namesReport, type StoredReport, storedReport } from "../stored-report.ts";
import { writeFiles } from "../write-files.ts";
import type { Command } from "./command.ts";
import { EVIDENCE_FLAGS, restrictionOf, runFlags, samplesFlag } from "./evidence-flags.ts";

const FORMATS = ["html", "md", "json"] as const;

const FLAGS: Flags = {
  out: { short: "o", takes: "DIR", help: "folder for the brief (default out/<case>)" },
  format: { takes: "html,md,json", many: true, help: "which files to write (default all three)" },
  words: { takes: SCHEMES.join("|"), help: "scheme of likelihood words (default icd203)" },
  json: { help: "print the report as JSON instead of the summary" },
  times: { help: "say on standard error how long each step took" },
  ...EVIDENCE_FLAGS,
  ...unlisted(Object.assign({}, ...ANALYSES.map((each) => optionFlags(each, `${each.id}.`)))),
};

/** Reads a case, runs every analysis and writes the brief; or draws a stored report again. */
export const brief: Command = {
  name: "brief",
  usage: "brief CASE [options]",
  summary: "run every analysis on a case and write the cited brief",
  example: "demarche brief korea-2018 -o out --only art",
  remark:
    "--ANALYSIS.OPTION sets an option of one analysis, such as --stability.samples 1000;\n" +
    "demarche run ANALYSIS --help lists what there is.",
  flags: FLAGS,
  async perform(given, io) {
    const clock = stopwatch();
    const formats = formatsOf(given);
    const scheme = schemeOf(given);
    const word = given.words[0];
    const { report, bulk } = namesReport(word)
      ? await readAgain(word, io)
      : bulkTexts(await runCase(given, io, clock.lap));
    const json = `${printableJson(report)}\n`;
    const files = new Map<string, string>();
    if (formats.includes("html")) files.set("brief.html", await htmlOf(report, scheme));
    if (formats.includes("md")) files.set("brief.md", markdownBrief(report, { scheme }));
    if (formats.includes("json")) {
      files.set("report.json", json);
      for (const [file, text] of bulk) files.set(file, text);
    }
    const folder = resolve(io.directory, given.flags.get("out")?.[0] ?? join("out", report.case.id));
    const written = writeFiles(folder, files);
    clock.lap("brief drawn and written");
    const places = written.map((place) => `  ${printableLine(relative(io.directory, place))}`).join("\n");
    const message = `\nWritten:\n${places}\n`;
    if (given.flags.has("json")) {
      io.out(json);
      if (!given.flags.has("quiet")) io.error(message);
    } else {
      io.out(terminalSummary(report, { scheme, width: Math.min(80, io.width), colour: io.colour }));
      io.out(message);
    }
    if (given.flags.has("times")) io.error(clock.laps());
    return report.sections.some((section) => section.outcome.status === "failed") ? 3 : 0;
  },
};

async function readAgain(name: string, io: Io): Promise<StoredReport> {
  const stored = await storedReport(name, io.directory);
  printFaults(stored.warnings, io);
  return stored;
}

function bulkTexts({ report, bulk }: RunResult) {
  return { report, bulk: new Map([...bulk].map(([file, each]) => [file, bulkText(report, file, each)])) };
}

async function runCase(given: Given, io: Io, lap: (name: string) => void): Promise<RunResult> {
  const loaded = loadCase(given.words[0], given.flags.get("source") ?? [], io.directory);
  printFaults(loaded.warnings, io);
  const { workers, seed, budget } = runFlags(given);
  const restriction = restrictionOf(given, loaded.case);
  lap("case read");
  const request = {
    case: loaded.case,
    restriction,
    texts: loaded.texts,
    options: Object.fromEntries(
      ANALYSES.map((analysis) => [analysis.id, givenOptions(analysis, given, `${analysis.id}.`)]),
    ),
    seed,
    budget,
    ...samplesFlag(given),
  };
  const quiet = given.flags.has("quiet");
  const result = await runRequest(request, workers, io, quiet, (id, option) => `${id}.${kebab(option)}`);
  lap("analyses run");
  return result;
}

/** The page needs a document to draw in; its libraries are loaded only where a page is wanted. */
async function htmlOf(report: Report, scheme: SchemeName): Promise<string> {
  const [{ htmlBrief }, { parseHTML }] = await Promise.all([import("#view/html.ts"), import("linkedom")]);
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return htmlBrief(report, { document: document as never, scheme });
}

function formatsOf(given: Given): readonly string[] {
  const formats = given.flags.get("format")?.flatMap((text) => text.split(",")) ?? [...FORMATS];
  for (const format of formats) {
    if (!(FORMATS as readonly string[]).includes(format)) {
      throw new UsageFault(`there is no format "${format}"`, `formats: ${FORMATS.join(", ")}`);
    }
  }
  return formats;
}

function schemeOf(given: Given): SchemeName {
  const name = given.flags.get("words")?.[0] ?? "icd203";
  const scheme = SCHEMES.find((candidate) => candidate === name);
  if (!scheme)
    throw new UsageFault(`there is no scheme of words "${name}"`, `schemes: ${SCHEMES.join(", ")}`);
  return scheme;
}
