import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { placed } from "#case/read.ts";
import { atOddsIn } from "#decisions/at-odds.ts";
import { isOpen, isTaken, type Ledger } from "#decisions/ledger.ts";
import { misplacedIn } from "#decisions/misplaced.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import type { LoadedCase } from "../case-folder.ts";
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

/** What a ledger says and its case or the texts of that do not bear out, each with its line in the ledger. */
export function ledgerWarnings(
  ledger: Ledger,
  { case: c, texts, path }: LoadedCase,
  directory: string,
): Fault[] {
  const found = atOddsIn(ledger, c, texts);
  if (found.length === 0) return [];
  const place = join(dirname(path), LEDGER);
  return placed(found, textAt(place) ?? "", relative(directory, place) || place);
}

/** Refuses a ledger of which something that waits cites another sentence than that of its words. */
export function refuseMisplaced(ledger: Ledger, { case: c, texts, file }: LoadedCase): void {
  const waiting = misplacedIn(ledger, c, texts).filter(
    ({ decided }) => isOpen(decided) || (isTaken(decided) && decided.applied === undefined),
  );
  const [first] = waiting;
  if (!first) return;
  const { decided, at } = first;
  const cited = decided.cite[0]!;
  const source = cited.slice(0, cited.indexOf(":"));
  throw new LedgerFault([
    {
      file: join(dirname(file), LEDGER),
      line: 0,
      column: 0,
      what: `it numbers the sentences of ${source} otherwise than the case does: the words of what cites ${cited} ${at === undefined ? "are not in its body" : `stand in ${at}`}`,
      cure: `read the text once more: demarche intake ${join(dirname(file), textOf(c, source))} --into ${dirname(file)}`,
      severity: "error",
    },
  ]);
}

function textOf(c: LoadedCase["case"], id: string): string {
  return c.sources.find((source) => source.id === id)?.text?.file ?? "FILE";
}

/** What a ledger holds on the disk, to know later whether it still does; undefined where none is that could be read. */
export function textAt(path: string): string | undefined {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() && there.size <= LARGEST ? readFileSync(path, "utf8") : undefined;
}
