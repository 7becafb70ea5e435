import type { Case } from "#case/case.ts";
import type { Report } from "#outcome/report.ts";
import { MOST_TRIED, withCauses } from "./attribution.ts";
import { type CaseChange, caseChanges } from "./case-changes.ts";
import { COMPARISON_FORMAT, type ComparedBrief, type Comparison } from "./comparison.ts";
import { judgementChanges } from "./judgement-changes.ts";
import { movedTables } from "./moved-tables.ts";

/** A brief to compare: its report and, where it was made of one, the case. */
export interface Brief {
  /** As it was named. */
  readonly name: string;
  readonly report: Report;
  readonly case?: Case;
}

/**
 * Compares two briefs of one negotiation: what changed in the judgements and, where both are given as cases, in the
 * case, and which of its changes did it.
 * @param reportWith runs the older case with some of the changes; undefined where they cannot be read alone
 */
export async function comparisonOf(
  older: Brief,
  newer: Brief,
  reportWith: (some: readonly CaseChange[]) => Promise<Report | undefined>,
): Promise<Comparison> {
  const judgements = judgementChanges(older.report, newer.report);
  const moved = movedTables(older.report, newer.report, judgements);
  const whole = {
    format: COMPARISON_FORMAT,
    program: newer.report.program,
    older: facts(older),
    newer: facts(newer),
    judgements,
    ...(moved.length === 0 ? {} : { moved }),
  } as const;
  if (older.case === undefined || newer.case === undefined) return whole;
  const entries = caseChanges(older.case, newer.case);
  if (judgements.every(({ change }) => change === "same") || entries.length === 0)
    return { ...whole, entries };
  if (entries.length > MOST_TRIED) {
    const notTried = `More than ${MOST_TRIED} things changed in the case, so no change was tried by itself: any of them may have moved the judgements.`;
    return { ...whole, entries, notTried };
  }
  return { ...whole, entries, judgements: await withCauses(judgements, older.report, entries, reportWith) };
}

function facts({ name, report: { case: c, seed } }: Brief): ComparedBrief {
  const { id, title, asOf, codedOn, only } = c;
  return { name, id, title, asOf, codedOn, ...(only === undefined ? {} : { only }), seed };
}
