import type { Fault } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { type Applied, applyLedger } from "#decisions/apply.ts";
import type { Ledger, Stretch } from "#decisions/ledger.ts";
import { type Renewed, renewedLedger } from "#decisions/renew.ts";
import type { Proposals } from "#intake/proposal.ts";
import { CaseFault } from "../fault.ts";
import { takenUnseen, type Unseen } from "./unseen.ts";

/** A case with the proposals from a text of its. */
export interface WithProposals extends Omit<Renewed, "ledger"> {
  readonly caseText: string;
  readonly ledger: Ledger;
  /** What entered the case unseen, where that was asked for. */
  readonly applied: Applied | undefined;
  /** The ledger with all that is decided, of which nothing new has entered the case yet. */
  readonly decided: Ledger;
}

/**
 * Takes proposals into the ledger of a case and, where that is asked for, some of them unseen into the case. Throws what is wrong
 * with the case.
 *
 * @param file the case as messages name it
 */
export function withProposals(
  caseText: string,
  file: string,
  read: Proposals,
  {
    old,
    unseen,
    apart,
  }: {
    readonly old?: Ledger | undefined;
    readonly unseen?: Unseen | undefined;
    readonly apart?: readonly Stretch[];
  },
): WithProposals {
  const reading = readCaseText(caseText, file);
  if ("faults" in reading) throw new CaseFault(reading.faults);
  const { ledger, fresh, gone } = renewedLedger(old, read, reading.case, apart);
  if (!unseen) return { caseText, ledger, fresh, gone, applied: undefined, decided: ledger };
  const decided = takenUnseen(ledger, unseen, reading.case);
  const applied = appliedOrThrow(caseText, file, decided, unseen.unsorted);
  return { caseText: applied.text, ledger: applied.ledger, fresh, gone, applied, decided };
}

/** Carries a ledger into the text of a case; throws what is wrong with that. */
export function appliedOrThrow(caseText: string, file: string, ledger: Ledger, unsorted: boolean): Applied {
  const applied = applyLedger(caseText, ledger, { unsorted });
  if (!("faults" in applied)) return applied;
  throw new CaseFault(applied.faults.map((fault): Fault => ({ ...fault, file })));
}
