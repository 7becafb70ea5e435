import { dirname, join, relative } from "node:path";
import type { Case } from "#case/case.ts";
import { entriesOf, hasBasis } from "#case/entries.ts";
import { readCaseText } from "#case/read.ts";
import { coverageOf } from "#decisions/coverage.ts";
import { decide } from "#decisions/decide.ts";
import { isOpen } from "#decisions/ledger.ts";
import { likelySame } from "#decisions/likely-same.ts";
import type { IntakeFacts } from "#outcome/report.ts";
import { bytesOf } from "../bytes.ts";
import type { LoadedCase } from "../case-folder.ts";
import { UsageFault } from "../fault.ts";
import { LEDGER, loadLedger, refuseMisplaced } from "./ledger-file.ts";
import { appliedOrThrow } from "./with-proposals.ts";

/** A case for a brief, and what of it was proposed from its texts; nothing where nothing was. */
export interface WithIntake {
  readonly loaded: LoadedCase;
  readonly intake?: IntakeFacts;
}

/**
 * A case with what its ledger says of its texts. With `proposals`, also with all that waits for a decision as if it had been
 * confirmed; the files stay as they are.
 */
export function withIntake(loaded: LoadedCase, proposals: boolean, directory: string): WithIntake {
  const ledger = loadLedger(loaded.path, directory);
  if (!ledger) {
    if (!proposals) return { loaded };
    const place = join(dirname(loaded.path), LEDGER);
    throw new UsageFault(
      `nothing is proposed for the case: there is no ${relative(directory, place) || LEDGER}`,
      "make it with: demarche intake FILE --into CASE",
    );
  }
  if (!proposals) return { loaded, intake: { coverage: coverageOf(ledger, loaded.case) } };
  refuseMisplaced(ledger, loaded);
  const text = new TextDecoder().decode(bytesOf(loaded.path, loaded.file));
  // What the case may have already would be counted twice.
  const likely = likelySame(ledger, loaded.case);
  const open = new Set(
    ledger.proposals.filter((each) => isOpen(each) && !likely.has(each.id)).map(({ id }) => id),
  );
  const taken = decide(ledger, open, { decision: "yes", unseen: true });
  const applied = appliedOrThrow(text, loaded.file, taken, true);
  const reading = readCaseText(applied.text, loaded.file);
  if ("faults" in reading) throw new Error("a case that was sound is not so with what is proposed");
  const unconfirmed = entriesOnSomething(reading.case) - entriesOnSomething(loaded.case);
  return {
    loaded: { ...loaded, case: reading.case },
    intake: {
      ...(unconfirmed > 0 && { unconfirmed }),
      coverage: coverageOf(ledger, loaded.case),
    },
  };
}

/** How many entries a brief counts. */
function entriesOnSomething(c: Case): number {
  return entriesOf(c).filter(({ asserts, basis }) => asserts || hasBasis(basis)).length;
}
