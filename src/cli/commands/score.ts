import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { QuestionFamily } from "#case/dated-question.ts";
import { type Day, dayOfIso, isoDay } from "#case/day.ts";
import { printableJson, printableLine } from "#case/printable.ts";
import { readCaseText } from "#case/read.ts";
import { VERSION } from "#run/version.ts";
import { scoreCase } from "#track-record/score-case.ts";
import { type ScoreCard, type ScoredCase, scoreCard } from "#track-record/scoring/score-card.ts";
import type { SchemeName } from "#view/probability-words.ts";
import { caseFile } from "../case-folder.ts";
import { dayFlag } from "../day-flag.ts";
import { CaseFault, UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import { textAt } from "../intake/ledger-file.ts";
import type { Io } from "../io.ts";
import { machineFault } from "../machine-fault.ts";
import { parsed } from "../page-document.ts";
import { printFaults } from "../print-faults.ts";
import { isSealed, loadRecord, RecordFault } from "../record/load.ts";
import { refuseInput } from "../record/places.ts";
import { schemeOf, WORDS_FLAG } from "../scheme-flag.ts";
import { refuseExisting, writeFile } from "../writing/write-file.ts";
import { writtenFormat } from "../written-format.ts";
import type { Command } from "./command.ts";

/** How a record is written, by format; what draws it is loaded only here. */
const FORMATS = {
  md: async (card: ScoreCard, scheme: SchemeName) => {
    const { recordPage } = await import("#track-record/words/whole-record.ts");
    return (await import("#view/page/markdown.ts")).pageMarkdown(recordPage(card), scheme);
  },
  html: async (card: ScoreCard, scheme: SchemeName) => {
    const { recordPage } = await import("#track-record/words/whole-record.ts");
    const { pageHtml } = await import("#view/page/html.ts");
    const document = await parsed("<!DOCTYPE html><html><head></head><body></body></html>");
    return pageHtml(recordPage(card), { scheme, document, generator: `demarche ${VERSION}` });
  },
  json: async (card: ScoreCard) => `${printableJson({ format: "demarche-score/1", ...card }, 2)}\n`,
} as const;
type Format = keyof typeof FORMATS;

const FLAGS: Flags = {
  all: { help: "the argument is a folder of cases: score every sealed one, as one record" },
  seal: { takes: "FILE", help: "the sealed register (default: the last in seals/ beside the case)" },
  resolutions: {
    takes: "FILE",
    help: "how the questions came out (default: resolutions.yaml beside the case)",
  },
  on: { takes: "DATE", help: "day on which it is looked at: what came out later is open (default: today)" },
  out: { short: "o", takes: "FILE", help: "where to write (default: standard output)" },
  format: {
    takes: Object.keys(FORMATS).join("|"),
    help: "format to write (default: by the ending of FILE, or md)",
  },
  force: { help: "replace a file that is there" },
  words: WORDS_FLAG,
};

/** Opens a sealed register, and scores what was said against what came. */
export const score: Command = {
  name: "score",
  usage: "score CASE [options]",
  summary: "score sealed forecasts against what came",
  example: "demarche score my-case -o record.html",
  remark:
    "How the questions came out stands in resolutions.yaml beside the case, each with its day and source: docs/methods/scores.md.",
  flags: FLAGS,
  async perform(given, io) {
    const [name] = given.words;
    if (name === undefined) throw new UsageFault("no case is named", `for example: ${this.example}`);
    const flag = (key: string) => given.flags.get(key)?.[0];
    const out = flag("out");
    const format = writtenFormat(Object.keys(FORMATS) as Format[], flag("format"), out, "md");
    const scheme = schemeOf(given);
    const on = dayOfIso(dayFlag(given, "on") ?? new Date().toISOString().slice(0, 10));
    const place = out === undefined ? undefined : resolve(io.directory, out);
    const replace = given.flags.has("force");
    if (place !== undefined) refuseExisting(place, out!, replace);
    const { cases, broken } = given.flags.has("all")
      ? everyCase(name, given, on, io)
      : { cases: [oneCase(name, given, on, io)], broken: 0 };
    if (cases.length === 0) return 1;
    if (place !== undefined)
      refuseInput(
        place,
        out!,
        cases.flatMap(({ files }) => files),
      );
    const text = await FORMATS[format](
      scoreCard(
        cases.map((each) => each.scored),
        on,
      ),
      scheme,
    );
    if (place === undefined) io.out(text);
    else {
      writeFile(place, text, { shown: out!, replace });
      io.out(`Written: ${printableLine(relative(io.directory, place), 500)}\n`);
    }
    return broken > 0 ? 1 : 0;
  },
};

function oneCase(name: string, given: Given, on: Day, io: Io): Scored {
  const found = scored(caseFile(name, io.directory), io, on, {
    seal: given.flags.get("seal")?.[0],
    resolutions: given.flags.get("resolutions")?.[0],
  });
  if (isEarly(found, on)) throw new UsageFault(earlyInWords(found, on), "name a later day");
  return found;
}

/** Whether a case is looked at on a day before its own. */
function isEarly({ scored: { asOf } }: Scored, on: Day): boolean {
  return on < dayOfIso(asOf);
}

function earlyInWords({ scored: { asOf, case: of } }: Scored, on: Day): string {
  return `--on ${isoDay(on)} is before ${asOf}, the day of the case ${of.id}`;
}

/** A case that was scored, and the files that were read for it. */
interface Scored {
  readonly scored: ScoredCase;
  readonly files: readonly string[];
}

function scored(path: string, io: Io, on: Day, named: Parameters<typeof loadRecord>[2] = {}): Scored {
  const { register, resolutions, files } = loadRecord(path, io.directory, named);
  const found = scoreCase(register, resolutions, on, resolutions ? familiesOf(path) : []);
  if ("faults" in found) throw new RecordFault(found.faults);
  return { scored: found, files };
}

/** The families of a case as it is now; none where it cannot be read: what was sealed is scored all the same. */
function familiesOf(path: string): readonly QuestionFamily[] {
  const reading = readCaseText(textAt(path) ?? "", path);
  return "faults" in reading ? [] : reading.case.families;
}

/**
 * Every sealed case of a folder, in the order of their names, without those that came later than the day; and how many are at
 * fault, which is said of each: one that is broken does not cost the others their record.
 */
function everyCase(
  name: string,
  given: Given,
  on: Day,
  io: Io,
): { readonly cases: readonly Scored[]; readonly broken: number } {
  for (const flag of ["seal", "resolutions"])
    if (given.flags.has(flag))
      throw new UsageFault(`--${flag} is of one case, and --all scores many`, "leave out one of the two");
  const folder = resolve(io.directory, name);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageFault(`there is no folder ${name}`, "name the folder in which the cases lie");
  const cases: Scored[] = [];
  let [broken, early] = [0, 0];
  for (const each of readdirSync(folder).sort()) {
    const file = join(folder, each, "case.yaml");
    const leave = (why: string) =>
      io.error(`demarche: ${printableLine(`${each} is left out: ${why}`, LONGEST_MESSAGE)}\n`);
    try {
      if (!existsSync(file) || !isSealed(join(folder, each))) continue;
      const found = scored(file, io, on);
      if (isEarly(found, on)) {
        early++;
        leave(earlyInWords(found, on));
      } else cases.push(found);
    } catch (error) {
      const why = whyBroken(error, io);
      if (why === undefined) throw error;
      broken++;
      leave(why);
    }
  }
  if (cases.length === 0 && broken === 0)
    throw early > 0
      ? new UsageFault(`--on ${isoDay(on)} is before the day of every case in ${name}`, "name a later day")
      : new UsageFault(`no case in ${name} has been sealed`, "seal one first: demarche seal CASE");
  return { cases, broken };
}

const LONGEST_MESSAGE = 1500;

/** Why a case cannot be scored, its faults printed with their places; undefined of a fault of the program. */
function whyBroken(error: unknown, io: Io): string | undefined {
  if (error instanceof CaseFault) {
    printFaults(error.faults, io);
    return `its ${error.subject} has ${error.count === 1 ? "1 fault" : `${error.count} faults`}`;
  }
  if (error instanceof UsageFault) return `${error.message}${error.cure ? `: ${error.cure}` : ""}`;
  return machineFault(error);
}
