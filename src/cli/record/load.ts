import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { type RecordFile, readRecordFile } from "#track-record/read-file.ts";
import { readSeal } from "#track-record/read-seal.ts";
import { Resolutions } from "#track-record/resolutions.ts";
import type { SealedRegister } from "#track-record/sealed-register.ts";
import { bytesOf } from "../bytes.ts";
import { CaseFault, UsageFault } from "../fault.ts";
import { givenFile } from "../given-file.ts";
import { latestToday } from "../latest-today.ts";
import { namedFile } from "../named-file.ts";
import { RESOLUTIONS, SEALS } from "./places.ts";

/** Largest file of the record that is read, in bytes. */
const LARGEST = 16_000_000;

/** A file of the track record is at fault. */
export class RecordFault extends CaseFault {
  override readonly subject = "record";
}

/** What is scored of one case. */
export interface LoadedRecord {
  readonly register: SealedRegister;
  readonly resolutions: RecordFile<Resolutions> | null;
  /** The files that were read. */
  readonly files: readonly string[];
}

/**
 * The seal of a case and how its questions came out: those that are named, or the last seal in its folder and the resolutions
 * beside it.
 *
 * @param casePath the file of the case.
 */
export function loadRecord(
  casePath: string,
  directory: string,
  named: { readonly seal?: string | undefined; readonly resolutions?: string | undefined } = {},
): LoadedRecord {
  const folder = dirname(casePath);
  const [seal, shown] = named.seal === undefined ? lastSeal(folder, directory) : given(named.seal, directory);
  const read = readSeal(seal, shown, latestToday());
  if ("faults" in read) throw new RecordFault(read.faults);
  const beside =
    named.resolutions === undefined ? join(folder, RESOLUTIONS) : resolve(directory, named.resolutions);
  return {
    register: read.seal,
    resolutions: resolutionsOf(folder, directory, named.resolutions),
    files: [casePath, resolve(directory, shown), beside],
  };
}

/** Whether a case has been sealed. */
export function isSealed(folder: string): boolean {
  return sealsIn(folder).length > 0;
}

function sealsIn(folder: string): string[] {
  const place = join(folder, SEALS);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name))
    .sort();
}

function lastSeal(folder: string, directory: string): [text: string, shown: string] {
  const last = sealsIn(folder).at(-1);
  if (last === undefined)
    throw new UsageFault(
      `nothing is sealed in ${relative(directory, join(folder, SEALS)) || SEALS}`,
      "seal the case first: demarche seal CASE",
    );
  return inFolder(folder, join(SEALS, last), directory);
}

function inFolder(folder: string, name: string, directory: string): [text: string, shown: string] {
  const shown = relative(directory, join(folder, name)) || name;
  const bytes = namedFile(folder, name, LARGEST);
  if ("what" in bytes) throw new RecordFault([whole(shown, bytes.what, bytes.cure)]);
  return [textOf(bytes, shown), shown];
}

function given(name: string, directory: string): [text: string, shown: string] {
  return [textOf(bytesOf(givenFile(name, directory), name, LARGEST), name), name];
}

function resolutionsOf(
  folder: string,
  directory: string,
  named: string | undefined,
): RecordFile<Resolutions> | null {
  if (named === undefined && !existsSync(join(folder, RESOLUTIONS))) return null;
  const [text, shown] =
    named === undefined ? inFolder(folder, RESOLUTIONS, directory) : given(named, directory);
  const read = readRecordFile(Resolutions, text, shown);
  if ("faults" in read) throw new RecordFault(read.faults);
  return read;
}

function textOf(bytes: Uint8Array, shown: string): string {
  const decoded = decode(bytes, shown, LARGEST);
  if ("fault" in decoded) throw new RecordFault([decoded.fault]);
  return decoded.text;
}

function whole(file: string, what: string, cure: string): Fault {
  return { file, line: 0, column: 0, what, cure, severity: "error" };
}
