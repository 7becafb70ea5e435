import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { printableLine } from "#case/printable.ts";
import { readCaseText } from "#case/read.ts";
import { caseYaml } from "#exchange/case-yaml.ts";
import type { Format, GivenFile } from "#exchange/format.ts";
import { FORMATS } from "#exchange/formats.ts";
import { idMaker } from "#exchange/ids.ts";
import { bytesOf } from "../bytes.ts";
import { loadCase } from "../case-folder.ts";
import { caseNameOf } from "../case-name.ts";
import { dayFlag } from "../day-flag.ts";
import { formatFor } from "../exchange-format.ts";
import { CaseFault, FileFault, UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import { givenFile } from "../given-file.ts";
import type { Io } from "../io.ts";
import { LARGE_TO_TELL, sayIfLarge, sayReading } from "../large-file.ts";
import { namedFiles } from "../named-files.ts";
import { pathToCopy } from "../path-to-copy.ts";
import { printFaults } from "../print-faults.ts";
import { schemaPlace } from "../schema-place.ts";
import { importSpells } from "../spell-copy/import-spells.ts";
import { refuseExisting, sweepBeside, writeFile } from "../writing/write-file.ts";
import { writeFiles } from "../writing/write-files.ts";
import type { Command } from "./command.ts";

const READING = FORMATS.filter(({ read, merge }) => read || merge).map(({ id }) => id);

const FLAGS: Flags = {
  out: {
    short: "o",
    takes: "CASE",
    help: "folder of the new case (default: the name of the file); of a\ntable of entries: the case into which they go; of spells: a .csv",
  },
  format: { takes: READING.join("|"), help: "format of the file (default: by its ending)" },
  layout: {
    takes: "NAME|FILE",
    help: "read your own copy of a data set, laid out so, as a table of\nspells (layouts known: docs/reference-classes.md)",
  },
  "as-of": { takes: "DATE", help: "day of the new case (default: today)" },
  force: { help: "replace a case.yaml that is there" },
};

/** Makes a case of files of another program. */
export const importCase: Command = {
  name: "import",
  usage: "import FILE… -o CASE",
  summary: "make a case of files of another program, or put a table into one",
  example: "demarche import model.gmcr -o my-case",
  flags: FLAGS,
  async perform(given, io) {
    const [layout] = given.flags.get("layout") ?? [];
    if (layout !== undefined) return importSpells(layout, given, io);
    const [first] = given.words;
    if (first === undefined) throw new UsageFault("no file is named", `for example: ${this.example}`);
    const named = given.flags.get("format")?.[0];
    const names = namedFiles(given.words, named, io.directory);
    const format = formatFor(({ read, merge }) => (read ?? merge) !== undefined, named, names[0]!.name);
    if (format.merge) return mergeInto(format, given, io);
    const files = names.map(({ name, found }) => ({
      ...fileNamed(name, given, io),
      ...(found ? { found } : {}),
    }));
    const place = placeOf(given, first, io.directory);
    const shown = relative(io.directory, place) || place;
    const replace = given.flags.has("force");
    refuseExisting(place, shown, replace);
    const folder = dirname(place);
    const name = basename(place) === "case.yaml" ? basename(folder) : basename(place, extname(place));
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    io.doing?.("making a case of it", size >= LARGE_TO_TELL);
    const imported = format.read!(files, {
      id: idMaker("case")(name),
      day: dayFlag(given, "as-of") ?? new Date().toISOString().slice(0, 10),
    });
    if ("faults" in imported) throw new FileFault(imported.faults);
    const source = printableLine(given.words.map((word) => basename(word)).join(", "), 500);
    const head = [
      `Made by \`demarche import\` from ${source}: ${format.title}.`,
      "What the file does not say is not here: who the parties are, what the options mean, what the orders rest on.",
    ];
    const text = caseYaml(imported.case, head, schemaPlace(dirname(place)));
    const reading = readCaseText(text, shown);
    if ("faults" in reading) {
      // What the file says is no case: the places of a text that is not written would help nobody.
      const [first] = files;
      throw new FileFault(
        reading.faults.map(({ what, ...fault }) => ({
          ...fault,
          file: first!.name,
          line: 1,
          column: 1,
          what: `as a case, this file would be at fault: ${what}`,
        })),
      );
    }
    writeFile(place, text, { shown, replace });
    printFaults(imported.warnings, io);
    const caseName = basename(place) === "case.yaml" ? relative(io.directory, folder) || "." : shown;
    const read = printableLine(`Read ${source}: ${imported.summary}`, 1000);
    io.out(`${read}\nWritten: ${printableLine(shown)}\n\nNext: demarche brief ${pathToCopy(caseName)}\n`);
    return 0;
  },
};

/** Puts a table of entries into a case that is there, which is replaced at once or stays as it is. */
function mergeInto(format: Format, given: Given, io: Io): number {
  const [name, surplus] = given.words;
  const out = given.flags.get("out")?.[0];
  if (out === undefined)
    throw new UsageFault(`${name} goes into a case`, `name it: demarche import ${name} -o my-case`);
  if (surplus !== undefined)
    throw new UsageFault("one table goes into a case at a time", "import the others after it");
  sayReading(out, given, io);
  const { file, path } = loadCase(out, [], io.directory);
  const before = new TextDecoder().decode(bytesOf(path, file));
  io.doing?.("putting the table into the case");
  const merged = format.merge!(fileNamed(name!, given, io), before, file);
  if ("faults" in merged) {
    const { faults } = merged;
    throw faults.every((fault) => fault.file === file) ? new CaseFault(faults) : new FileFault(faults);
  }
  const { text, added, changed, same } = merged;
  // A run that was killed once all was in its place has left its sign.
  sweepBeside(path);
  // What another program has changed meanwhile is not written over.
  if (text !== before) writeFiles([{ place: path, shown: file, content: text, from: before }], false);
  io.out(`${printableLine(file)}: ${added} added, ${changed} changed, ${same} as they were\n`);
  return 0;
}

function fileNamed(name: string, given: Given, io: Io): GivenFile {
  const bytes = bytesOf(givenFile(name, io.directory), name);
  sayIfLarge(bytes, name, given, io);
  return { name, bytes };
}

/** Where the case goes: `case.yaml` in the folder named, or the YAML file named. */
function placeOf(given: Given, first: string, directory: string): string {
  const out = given.flags.get("out")?.[0] ?? caseNameOf(first, basename(first, extname(first)));
  const path = resolve(directory, out);
  return /\.ya?ml$/i.test(path) ? path : join(path, "case.yaml");
}
