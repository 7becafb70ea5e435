import { printable } from "#case/printable.ts";
import { readCaseText } from "#case/read.ts";
import { withChanges } from "#comparison/apply-change.ts";
import { caseChanges } from "#comparison/case-changes.ts";
import { type Brief, comparisonOf } from "#comparison/compare.ts";
import { COMPARISON_FORMAT, type Comparison } from "#comparison/comparison.ts";
import { judgementChanges } from "#comparison/judgement-changes.ts";
import type { Report } from "#outcome/report.ts";
import { accountOf } from "#view/comparison/account.ts";
import type { SchemeName } from "#view/probability-words.ts";
import type { Moved } from "./messages.ts";
import type { SoundFolder } from "./read-folder.ts";

/** A report, and the folder that it was made of. */
export interface Answered {
  readonly folder: SoundFolder;
  readonly report: Report;
}

/** What differs between two briefs, without saying yet what did it. */
export function movedAtOnce(base: Answered, now: Answered, scheme: SchemeName): Moved {
  const comparison = {
    format: COMPARISON_FORMAT,
    program: now.report.program,
    older: factsOf(base.report),
    newer: factsOf(now.report),
    judgements: judgementChanges(base.report, now.report),
    entries: caseChanges(base.folder.case, now.folder.case),
  } satisfies Comparison;
  return movedIn(comparison, scheme, false);
}

/** The same with the changes of the case that move each judgement, each tried alone. */
export async function movedWithCauses(
  base: Answered,
  now: Answered,
  scheme: SchemeName,
  reportOn: (folder: SoundFolder) => Promise<Report | undefined>,
): Promise<Moved> {
  const brief = ({ folder, report }: Answered): Brief => ({ name: "", report, case: folder.case });
  const comparison = await comparisonOf(brief(base), brief(now), async (some) => {
    const data = withChanges(base.folder.case, now.folder.case, some);
    const reading = readCaseText(JSON.stringify(data), "");
    return "faults" in reading ? undefined : reportOn({ ...base.folder, case: reading.case });
  });
  return movedIn(comparison, scheme, true);
}

function movedIn(comparison: Comparison, scheme: SchemeName, caused: boolean): Moved {
  const { changed, same } = accountOf(comparison, scheme);
  return {
    judgements: changed.map(({ heading, before, now, told }) => ({
      heading: printable(heading),
      ...(before === undefined ? {} : { before: printable(before) }),
      ...(now === undefined ? {} : { now: printable(now) }),
      told: told.map(printable),
    })),
    same: same.length,
    changes: (comparison.entries ?? []).map(({ name, change, keys, to, from }) => ({
      name: printable(name),
      how: change,
      path: [...(change === "removed" ? from : to), ...(keys.length === 1 ? [keys[0]!.key] : [])],
    })),
    caused,
  };
}

function factsOf({ case: { id, title, asOf, codedOn }, seed }: Report) {
  return { name: "", id, title, asOf, codedOn, seed };
}
