import { basename, extname, relative, resolve } from "node:path";
import { countedInFigures, inFigures } from "#case/counts-in-words.ts";
import { decode } from "#case/decode.ts";
import { printableLine } from "#case/printable.ts";
import { cellsOf } from "#exchange/entry-table/cells.ts";
import { caseEntries } from "#exchange/spell-layout/case-entries.ts";
import { spellCsv } from "#exchange/spell-layout/spell-csv.ts";
import { LEFT_OUT, type SpellsOfCopy, spellsOfCopy } from "#exchange/spell-layout/spells-of-copy.ts";
import { LARGEST_SPELL_TABLE } from "#exchange/spell-table/read.ts";
import { bytesOf } from "../bytes.ts";
import { FileFault, UsageFault } from "../fault.ts";
import type { Given } from "../flags.ts";
import { givenFile } from "../given-file.ts";
import type { Io } from "../io.ts";
import { refuseInput } from "../record/places.ts";
import { refuseExisting, writeFile } from "../writing/write-file.ts";
import { loadLayout } from "./load-layout.ts";

/** Lines that are named of each reason for which spells are left out. */
const MOST_LINES = 5;

/** Makes a table of spells of the user's copy of a data set, and tells what a case has to say to use it. */
export function importSpells(layoutName: string, given: Given, io: Io): number {
  const [name, surplus] = given.words;
  if (name === undefined || surplus !== undefined)
    throw new UsageFault(
      "one file is read by a layout",
      "for example: demarche import icb1v16.csv --layout icb",
    );
  for (const flag of ["format", "as-of"])
    if (given.flags.has(flag))
      throw new UsageFault(`--layout and --${flag} exclude each other`, "leave out one of the two");
  const layout = loadLayout(layoutName, io.directory);
  const out = given.flags.get("out")?.[0] ?? `${layout.id}-spells.csv`;
  if (extname(out).toLowerCase() !== ".csv")
    throw new UsageFault(`${out} would be a table of spells`, "name a file that ends in .csv");
  const place = resolve(io.directory, out);
  const replace = given.flags.has("force");
  const shown = relative(io.directory, place) || place;
  refuseExisting(place, shown, replace);
  refuseInput(place, shown, [resolve(io.directory, name)]);
  const decoded = decode(
    bytesOf(givenFile(name, io.directory), name, LARGEST_SPELL_TABLE),
    name,
    LARGEST_SPELL_TABLE,
  );
  if ("fault" in decoded) throw new FileFault([decoded.fault]);
  const cells = cellsOf(decoded.text, name);
  if ("faults" in cells) throw new FileFault(cells.faults);
  const found = spellsOfCopy(cells.rows, layout, name);
  if ("faults" in found) throw new FileFault(found.faults);
  if (found.spells.length === 0)
    throw new UsageFault(
      `${name} has no spell that the layout ${layout.id} takes`,
      leftOut(found).join("; ") || "look whether it is the edition that the layout describes",
    );
  writeFile(place, spellCsv(found.spells), { shown, replace });
  io.out(
    [
      printableLine(`Read ${basename(name)} as ${layout.id}: ${summary(found)}`, 1000),
      ...leftOut(found).map((line) => `Left out: ${line}`),
      `Written: ${printableLine(shown)}`,
      "",
      "Put the table beside a case.yaml and this into it:",
      "",
      caseEntries(layout, basename(shown)),
    ].join("\n"),
  );
  return 0;
}

function summary({ rows, spells }: SpellsOfCopy): string {
  const open = spells.filter(({ end }) => end === "..").length;
  return `${countedInFigures(rows, "row")}, ${countedInFigures(spells.length, "spell")}: ${inFigures(spells.length - open)} ended, ${inFigures(open)} open`;
}

function leftOut({ leftOut: found }: SpellsOfCopy): string[] {
  return [...found].map(([why, lines]) => {
    const more = lines.length > MOST_LINES ? " …" : "";
    const named = lines.slice(0, MOST_LINES).join(", ");
    return `${inFigures(lines.length)} (${LEFT_OUT[why]}): line${lines.length === 1 ? "" : "s"} ${named}${more}`;
  });
}
