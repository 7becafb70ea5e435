import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { decode } from "#case/decode.ts";
import { nearest } from "#case/nearest.ts";
import { SpellLayout } from "#exchange/spell-layout/layout.ts";
import { readRecordFile } from "#track-record/read-file.ts";
import { bytesOf } from "../bytes.ts";
import { FileFault, UsageFault } from "../fault.ts";
import { givenFile } from "../given-file.ts";
import { packageRoot } from "../package-root.ts";

/** Largest layout that is read, in bytes. */
const LARGEST = 100_000;

/** Where the layouts lie that come with the program. */
const folder = () => join(packageRoot(), "data", "spell-layouts");

/** The data sets whose layouts come with the program. */
export function knownLayouts(): readonly string[] {
  return readdirSync(folder())
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"))
    .sort();
}

/** A layout by the name of its data set, or in a file of the user's. */
export function loadLayout(named: string, directory: string): SpellLayout {
  if (/\.ya?ml$/i.test(named)) {
    const decoded = decode(bytesOf(givenFile(named, directory), named, LARGEST), named, LARGEST);
    if ("fault" in decoded) throw new FileFault([decoded.fault]);
    return layoutOf(decoded.text, named);
  }
  const known = knownLayouts();
  if (!known.includes(named)) {
    const near = nearest(named, known);
    throw new UsageFault(
      `there is no layout "${named}"`,
      near ? `did you mean ${near}?` : `layouts: ${known.join(", ")}; or name a file of your own: mine.yaml`,
    );
  }
  return layoutOf(readFileSync(join(folder(), `${named}.yaml`), "utf8"), `${named}.yaml`);
}

function layoutOf(text: string, file: string): SpellLayout {
  const read = readRecordFile(SpellLayout, text, file);
  if ("faults" in read) throw new FileFault(read.faults);
  return read.content;
}
