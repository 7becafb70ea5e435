import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { decode } from "#case/decode.ts";
import type { Ledger } from "#decisions/ledger.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { CaseFault } from "../fault.ts";
import { namedFile } from "../named-file.ts";

/** The file beside a case in which proposals and what was decided of them are kept. */
export const LEDGER = "intake.yaml";

/** Largest ledger that is read, in bytes: some twenty thousand proposals. */
const LARGEST = 16_000_000;

/** The ledger of a case is at fault. */
class LedgerFault extends CaseFault {
  override readonly subject = "ledger";
}

/** The ledger beside a case, if there is one; throws what is wrong with it. */
export function loadLedger(casePath: string, directory: string): Ledger | undefined {
  const folder = dirname(casePath);
  const path = join(folder, LEDGER);
  if (!existsSync(path)) return undefined;
  const shown = relative(directory, path) || path;
  const bytes = namedFile(folder, LEDGER, LARGEST);
  if ("what" in bytes)
    throw new LedgerFault([{ file: shown, line: 0, column: 0, ...bytes, severity: "error" }]);
  const decoded = decode(bytes, shown, LARGEST);
  if ("fault" in decoded) throw new LedgerFault([decoded.fault]);
  const read = readLedger(decoded.text, shown);
  if ("faults" in read) throw new LedgerFault(read.faults);
  return read;
}

/** What a ledger holds on the disk, to know later whether it still does; undefined where none is that could be read. */
export function textAt(path: string): string | undefined {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() && there.size <= LARGEST ? readFileSync(path, "utf8") : undefined;
}
