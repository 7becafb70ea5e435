import { join } from "node:path";
import { ANALYSES } from "#analyses/index.ts";
import { type BriefSettings, USUAL } from "#brief-settings/settings.ts";
import { nearest } from "#case/nearest.ts";
import { printableJson, printableLine } from "#case/printable.ts";
import type { RunResult } from "#run/assemble.ts";
import { choicesOf } from "#view/brief/key-judgements.ts";
import { terminalSummary } from "#view/terminal.ts";
import {
  BRIEF_FORMATS,
  type BriefFormat,
  briefFiles,
  drawingFor,
  picturesFor,
  refuseUnwritable,
  USUAL_FORMATS,
} from "../brief-files.ts";
import type { BriefPictures } from "../brief-pictures.ts";
import { briefPlace, subjectOf } from "../brief-place.ts";
import { bulkText } from "../bulk-text.ts";
import { bytesOf } from "../bytes.ts";
import { caseFile, loadCase } from "../case-folder.ts";
import { UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import { givenFile } from "../given-file.ts";
import { withIntake } from "../intake/with-intake.ts";
import type { Io } from "../io.ts";
import { JUDGEMENTS_FLAG, judgementsOf } from "../judgements-flag.ts";
import { kebab } from "../kebab.ts";
import { sayReading } from "../large-file.ts";
import { givenOptions, optionFlags, unlisted } from "../option-flags.ts";
import { printFaults } from "../print-faults.ts";
import { stepsLine } from "../progress.ts";
import { runRequest } from "../run-request.ts";
import { schemeOf, WORDS_FLAG } from "../scheme-flag.ts";
import { settingsBeside, unknownJudgements } from "../settings-file.ts";
import { stopwatch } from "../stopwatch.ts";
import { namesReport, type StoredReport, storedReport } from "../stored-report.ts";
import { type BriefFolder, refuseOthers, writeFolder } from "../writing/write-folder.ts";
import type { Command } from "./command.ts";
import { EVIDENCE_FLAGS, restrictionOf, runFlags, samplesFlag } from "./evidence-flags.ts";

const FLAGS: Flags = {
  out: { short: "o", takes: "DIR", help: "folder for the brief (default out/<case>)" },
  force: { help: "replace what the folder holds of these names" },
  format: {
    takes: "LIST",
    many: true,
    help: `files: ${BRIEF_FORMATS.join(",")} (default ${USUAL_FORMATS.join(",")})`,
  },
  template: { takes: "FILE.docx", help: "take styles and page of the Word file from your own" },
  words: WORDS_FLAG,
  judgements: JUDGEMENTS_FLAG,
  proposals: {
    help: "run on what is proposed too; every page says so",
  },
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
    const steps = stepsLine(io, given.flags.has("quiet"));
    const formats = formatsOf(given);
    const word = given.words[0];
    const settings =
      word === undefined || namesReport(word)
        ? USUAL
        : settingsBeside(caseFile(word, io.directory), given, io);
    const scheme = schemeOf(given, settings);
    refuseUnwritable(formats);
    const template = templateOf(given, formats, io.directory);
    const draw = await drawingFor(formats);
    if (namesReport(word) && given.flags.has("proposals"))
      throw new UsageFault(
        "--proposals is for a case: a stored report is drawn as it was made",
        "name the case",
      );
    const begin = () => picturesFor(formats, scheme, draw);
    const { report, bulk, pictures } = namesReport(word)
      ? { ...(await readAgain(word, io)), pictures: undefined }
      : bulkTexts(await runCase(given, settings, io, clock.lap, begin));
    io.doing?.("putting the report together");
    const wording = { scheme, ...judgementsOf(given, report, settings) };
    if (word !== undefined && !namesReport(word) && !given.flags.has("judgements")) {
      const known = choicesOf(report).map(({ name }) => name);
      printFaults(unknownJudgements(caseFile(word, io.directory), io.directory, settings, known), io);
    }
    const folder = briefPlace(report.case, given, io);
    if (namesReport(word)) refuseOthers(folder);
    const json = printableJson(report);
    const wanted = { formats, ...wording, json, bulk, draw, pictures, ...template, telling: steps.show };
    const files = await briefFiles(report, wanted).finally(steps.clear);
    io.doing?.("writing the files");
    const { written, removed } = await writeFolder(folder, files, json);
    clock.lap("brief drawn and written");
    const message = `\n${listed("Written", folder, written)}${listed("Removed, of an earlier run", folder, removed)}`;
    if (given.flags.has("json")) {
      io.out(`${json}\n`);
      if (!given.flags.has("quiet")) io.error(message);
    } else {
      io.out(terminalSummary(report, { ...wording, width: Math.min(80, io.width), colour: io.colour }));
      io.out(message);
    }
    if (given.flags.has("times")) io.error(clock.laps());
    // What failed in an earlier run is told; drawing it again has not failed.
    return !namesReport(word) && report.sections.some(({ outcome }) => outcome.status === "failed") ? 3 : 0;
  },
};

function listed(what: string, { shown }: BriefFolder, names: readonly string[]): string {
  if (names.length === 0) return "";
  return `${what}:\n${names.map((name) => `  ${printableLine(join(shown, name))}\n`).join("")}`;
}

async function readAgain(name: string, io: Io): Promise<StoredReport> {
  const stored = await storedReport(name, io.directory);
  printFaults(stored.warnings, io);
  return stored;
}

type Ran = RunResult & { readonly pictures: BriefPictures | undefined };

function bulkTexts({ report, bulk, pictures }: Ran) {
  const texts = new Map([...bulk].map(([file, each]) => [file, bulkText(report, file, each)]));
  return { report, bulk: texts, pictures };
}

async function runCase(
  given: Given,
  settings: BriefSettings,
  io: Io,
  lap: (name: string) => void,
  begin: () => Promise<BriefPictures | undefined>,
): Promise<Ran> {
  sayReading(given.words[0], given, io);
  const written = loadCase(given.words[0], given.flags.get("source") ?? [], io.directory);
  printFaults(written.warnings, io);
  const { loaded, intake } = withIntake(written, given.flags.has("proposals"), io.directory);
  const { workers, seed, budget } = runFlags(given, settings);
  const restriction = restrictionOf(given, loaded.case);
  refuseOthers(briefPlace(subjectOf(loaded.case, restriction, intake), given, io));
  lap("case read");
  const request = {
    case: loaded.case,
    restriction,
    texts: loaded.texts,
    tables: loaded.tables,
    options: Object.fromEntries(
      ANALYSES.map((analysis) => [
        analysis.id,
        givenOptions(analysis, given, `${analysis.id}.`, settings.options[analysis.id]),
      ]),
    ),
    seed,
    budget,
    ...(intake === undefined ? {} : { intake }),
    ...samplesFlag(given, settings),
  };
  const quiet = given.flags.has("quiet");
  const pictures = await begin();
  const result = await runRequest(request, workers, io, quiet, {
    flagOf: (id, option) => `${id}.${kebab(option)}`,
    ...(pictures === undefined ? {} : { told: (_, outcome) => pictures.take(outcome) }),
  });
  lap("analyses run");
  return { ...result, pictures };
}

function formatsOf(given: Given): readonly BriefFormat[] {
  const names = given.flags.get("format")?.flatMap((text) => text.split(","));
  if (names === undefined) return USUAL_FORMATS;
  const formats = names.map((name) => {
    const format = BRIEF_FORMATS.find((known) => known === name);
    if (format === undefined) {
      const near = nearest(name, BRIEF_FORMATS);
      throw new UsageFault(
        `there is no format "${name}"`,
        near ? `did you mean ${near}?` : `formats: ${BRIEF_FORMATS.join(", ")}`,
      );
    }
    return format;
  });
  return [...new Set(formats)];
}

/** The user's document for the Word file, read before anything is run. */
function templateOf(given: Given, formats: readonly BriefFormat[], directory: string) {
  const name = given.flags.get("template")?.[0];
  if (name === undefined) return {};
  if (!formats.includes("docx")) throw new UsageFault("--template is for the Word file", "add --format docx");
  return { template: { name, bytes: bytesOf(givenFile(name, directory), name) } };
}
