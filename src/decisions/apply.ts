import type { Fault } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { editedText } from "./edited-text.ts";
import { faultsByEntry } from "./faults-by-entry.ts";
import { type ApplyOptions, incomingOf, type Kept } from "./incoming.ts";
import { joinedText } from "./joined-text.ts";
import type { Decided, Ledger } from "./ledger.ts";
import { withRecognised } from "./recognise.ts";

/** A case into which decisions were carried. */
export interface Applied {
  /** The text of the case; the one that was given where nothing entered it. */
  readonly text: string;
  /** The ledger, in which what entered the case says under which id. */
  readonly ledger: Ledger;
  readonly entered: readonly Decided[];
  /** What was joined to entries that the case has. */
  readonly joined: readonly Decided[];
  readonly kept: readonly Kept[];
}

/** Times that entries are taken back because the case would not be sound with them. */
const MOST_ROUNDS = 12;

/**
 * Carries what was decided into the text of a case: what is taken and has not entered it yet is added to the lists, with comments,
 * order and quotation marks of all else as they were. What lacks something that only a person can give, or would make the
 * case unsound, stays out, and is told. The case must be sound before; it is sound after.
 */
export function applyLedger(
  text: string,
  ledger: Ledger,
  options: ApplyOptions = {},
): Applied | { readonly faults: readonly Fault[] } {
  const before = readCaseText(text, "case.yaml");
  if ("faults" in before) return before;
  const known = withRecognised(ledger, before.case);
  const kept: Kept[] = [];
  const out = new Set<Decided>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { incoming, ids, left } = incomingOf(known, before.case, out, options);
    const edited = editedText(text, incoming);
    if ("faults" in edited) return edited;
    const reading = readCaseText(edited.text, "case.yaml");
    if ("faults" in reading) {
      const owners = faultsByEntry(edited.text, incoming, reading.faults);
      if (owners.size === 0) return reading;
      for (const [decided, fault] of owners) {
        out.add(decided);
        kept.push({
          decided,
          why: `the case would not be sound with it: ${fault.what}`,
          isUnsound: true,
        });
      }
      continue;
    }
    const joining = joinedText(edited.text, known, ids);
    const entered = known.proposals.filter((each) => ids.has(each));
    for (const [decided, id] of joining.ids) ids.set(decided, id);
    const proposals = known.proposals.map((each) =>
      ids.has(each) ? { ...each, applied: ids.get(each)! } : each,
    );
    return {
      text: joining.text,
      ledger: { ...known, proposals },
      entered,
      joined: [...joining.ids.keys()],
      kept: [...left, ...kept, ...joining.kept],
    };
  }
  return { text, ledger: known, entered: [], joined: [], kept };
}
