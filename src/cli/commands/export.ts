import { relative, resolve } from "node:path";
import type { Fault } from "#case/fault.ts";
import { printableLine } from "#case/printable.ts";
import type { Obstacle } from "#exchange/format.ts";
import { FORMATS } from "#exchange/formats.ts";
import { loadCase } from "../case-folder.ts";
import { formatFor } from "../exchange-format.ts";
import { CaseFault } from "../fault.ts";
import type { Flags } from "../flags.ts";
import { sayReading } from "../large-file.ts";
import { printFaults } from "../print-faults.ts";
import { refuseExisting, writeFile } from "../writing/write-file.ts";
import type { Command } from "./command.ts";

const WRITING = FORMATS.filter(({ write }) => write).map(({ id }) => id);

const FLAGS: Flags = {
  out: { short: "o", takes: "FILE", help: "where to write (default: standard output)" },
  format: { takes: WRITING.join("|"), help: "format to write (default: by the ending of FILE)" },
  force: { help: "replace a file that is there" },
};

/** Writes what a case says in a format of another program. */
export const exportCase: Command = {
  name: "export",
  usage: "export CASE [options]",
  summary: "write a case for another program",
  example: "demarche export us-north-korea-2017 -o states.csv",
  flags: FLAGS,
  async perform(given, io) {
    const out = given.flags.get("out")?.[0];
    const format = formatFor(({ write }) => write !== undefined, given.flags.get("format")?.[0], out);
    sayReading(given.words[0], given, io);
    const loaded = loadCase(given.words[0], [], io.directory);
    const place = out === undefined ? undefined : resolve(io.directory, out);
    const replace = given.flags.has("force");
    if (place !== undefined) refuseExisting(place, out!, replace);
    const asFault =
      (severity: Fault["severity"]) =>
      ({ what, cure }: Obstacle): Fault => ({ file: loaded.file, line: 0, column: 0, what, cure, severity });
    const exported = format.write!(loaded.case);
    if ("obstacles" in exported) throw new CaseFault(exported.obstacles.map(asFault("error")));
    printFaults([...loaded.warnings, ...exported.warnings.map(asFault("warning"))], io);
    if (place === undefined) io.out(exported.text);
    else {
      writeFile(place, exported.text, { shown: out!, replace });
      io.out(`Written: ${printableLine(relative(io.directory, place))} (${format.title})\n`);
    }
    return 0;
  },
};
