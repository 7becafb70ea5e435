import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { ClassTables } from "#analyses/class-tables.ts";
import { type BriefSettings, USUAL } from "#brief-settings/settings.ts";
import { printableJson, printableLine } from "#case/printable.ts";
import { readCaseText } from "#case/read.ts";
import { withChanges } from "#comparison/apply-change.ts";
import type { CaseChange } from "#comparison/case-changes.ts";
import { type Brief, comparisonOf } from "#comparison/compare.ts";
import type { Comparison } from "#comparison/comparison.ts";
import type { Report } from "#outcome/report.ts";
import { memoryCache } from "#run/cache.ts";
import { inPlace } from "#run/executor.ts";
import { planOf, type Request } from "#run/plan.ts";
import { run } from "#run/run.ts";
import type { SchemeName } from "#view/probability-words.ts";
import { caseFile, loadCase } from "../case-folder.ts";
import { UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import type { Io } from "../io.ts";
import { sayReading } from "../large-file.ts";
import { printFaults } from "../print-faults.ts";
import { printedNames } from "../printed-names.ts";
import { runRequest } from "../run-request.ts";
import { schemeOf, WORDS_FLAG } from "../scheme-flag.ts";
import { settingsBeside } from "../settings-file.ts";
import { namesReport, storedReport } from "../stored-report.ts";
import { refuseExisting, writeFile } from "../writing/write-file.ts";
import { writtenFormat } from "../written-format.ts";
import type { Command } from "./command.ts";
import { EVIDENCE_FLAGS, runFlags, samplesFlag } from "./evidence-flags.ts";

/** How a comparison is written, by format. Pages are drawn by what only this command loads, and only for them. */
const FORMATS = {
  md: async (comparison: Comparison, scheme: SchemeName) =>
    (await import("#view/comparison/markdown.ts")).comparisonMarkdown(comparison, scheme),
  html: async (comparison: Comparison, scheme: SchemeName) =>
    (await import("#view/comparison/html.ts")).comparisonHtml(comparison, scheme),
  json: async (comparison: Comparison) => `${printableJson(comparison)}\n`,
} as const;
type Format = keyof typeof FORMATS;

const { seed, samples, budget, workers } = EVIDENCE_FLAGS as Required<Flags>;

const FLAGS: Flags = {
  out: { short: "o", takes: "FILE", help: "where to write (default: standard output)" },
  format: {
    takes: Object.keys(FORMATS).join("|"),
    help: "format to write (default: by the ending of FILE, or md)",
  },
  force: { help: "replace a file that is there" },
  words: WORDS_FLAG,
  seed: seed!,
  samples: samples!,
  budget: budget!,
  workers: workers!,
};

/** Says what changed from one brief to a later one. */
export const diff: Command = {
  name: "diff",
  usage: "diff OLD NEW [options]",
  summary: "say what changed from one brief to a later one, and why",
  example: "demarche diff last-week/case.yaml my-case -o changes.html",
  remark:
    "OLD and NEW are cases, or reports that demarche brief has written. Of two cases it also tells\nwhich entries changed, and which of them moved a judgement; both are run as the brief.yaml\nbeside NEW says, where there is one.",
  flags: FLAGS,
  async perform(given, io) {
    const [first, second] = given.words;
    if (first === undefined || second === undefined)
      throw new UsageFault("two briefs are compared", `for example: ${this.example}`);
    const out = given.flags.get("out")?.[0];
    const format = writtenFormat(Object.keys(FORMATS) as Format[], given.flags.get("format")?.[0], out, "md");
    const settings = settingsOf([second, first], given, io);
    const scheme = schemeOf(given, settings);
    const place = out === undefined ? undefined : resolve(io.directory, out);
    const replace = given.flags.has("force");
    if (place !== undefined) refuseExisting(place, out!, replace);
    const [called, now] = printedNames(first, second);
    const older = { ...(await briefOf(first, given, settings, io)), name: called };
    const newer = { ...(await briefOf(second, given, settings, io)), name: now };
    const [before, after] = [older.report.case.asOf, newer.report.case.asOf];
    if (before > after)
      io.error(
        `demarche: ${printableLine(`${first} is of ${before}, after ${second} (${after}): what is told as new is the earlier of the two; name the earlier one first`, 1000)}\n`,
      );
    io.doing?.("finding what changed, and why");
    const comparison = await comparisonOf(older, newer, trials(older, newer, given, settings));
    const text = await FORMATS[format](comparison, scheme);
    if (place === undefined) io.out(text);
    else {
      writeFile(place, text, { shown: out!, replace });
      io.out(`Written: ${printableLine(relative(io.directory, place))}\n`);
    }
    return 0;
  },
};

/** A brief with the tables of its case's reference classes, where it is of a case. */
interface Tabled extends Brief {
  readonly tables?: ClassTables;
}

/** A stored report, or that of a case, which is run. A folder that holds a brief and no case stands for its report. */
async function briefOf(name: string, given: Given, settings: BriefSettings, io: Io): Promise<Tabled> {
  const file = reportNamed(name, io);
  if (file !== undefined) {
    io.doing?.("reading the report");
    const { report } = await storedReport(file, io.directory);
    return { name, report };
  }
  sayReading(name, given, io);
  const loaded = loadCase(name, [], io.directory);
  printFaults(loaded.warnings, io);
  const { report } = await runRequest(
    requestFor(loaded, given, settings),
    runFlags(given).workers,
    io,
    given.flags.has("quiet"),
  );
  return { name, report, case: loaded.case, tables: loaded.tables };
}

/** The stored report that a name stands for, if it does. */
function reportNamed(name: string, { directory }: Io): string | undefined {
  const inFolder = join(name, "report.json");
  const isBrief =
    existsSync(resolve(directory, inFolder)) && !existsSync(resolve(directory, name, "case.yaml"));
  const file = isBrief ? inFolder : name;
  return namesReport(file) ? file : undefined;
}

/** How both are run: as the first case among them says, so that what differs is what the case did. */
function settingsOf(names: readonly string[], given: Given, io: Io): BriefSettings {
  const name = names.find((each) => reportNamed(each, io) === undefined);
  return name === undefined ? USUAL : settingsBeside(caseFile(name, io.directory), given, io);
}

function requestFor(
  { case: c, tables }: Pick<Request, "case" | "tables">,
  given: Given,
  settings: BriefSettings,
): Request {
  const flags = runFlags(given, settings);
  return {
    case: c,
    restriction: {},
    texts: new Map(),
    ...(tables && { tables }),
    options: settings.options,
    seed: flags.seed,
    budget: flags.budget,
    ...samplesFlag(given, settings),
  };
}

/** Analyses whose input a change leaves alone are not run again. */
const KEPT = 200;

/** Runs the older case with some of the changes that lead to the newer. */
function trials(older: Tabled, newer: Tabled, given: Given, settings: BriefSettings) {
  // Of a class that both have by one id the newer table counts: which of the two tables it was is no entry of the case.
  const tables = new Map([...(older.tables ?? []), ...(newer.tables ?? [])]);
  const cache = memoryCache(KEPT);
  return async (some: readonly CaseChange[]): Promise<Report | undefined> => {
    const data = withChanges(older.case!, newer.case!, some);
    const reading = readCaseText(JSON.stringify(data), "");
    if ("faults" in reading) return undefined;
    const plan = planOf(requestFor({ case: reading.case, tables }, given, settings));
    return "faults" in plan ? undefined : (await run(plan, inPlace, { cache })).report;
  };
}
