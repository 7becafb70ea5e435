import type { Case } from "#case/case.ts";
import type { Report } from "#outcome/report.ts";
import { MOST_TRIED, withCauses } from "./attribution.ts";
import { type CaseChange, caseChanges } from "./case-changes.ts";
import {
  COMPARISON_FORMAT,
  type ComparedBrief,
  type Comparison,
  type JudgementChange,
} from "./comparison.ts";
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
  const entries =
    older.case === undefined || newer.case === undefined ? undefined : caseChanges(older.case, newer.case);
  const found = judgementChanges(older.report, newer.report);
  const judgements =
    entries?.length === 0 && differInSeedAlone(older.report, newer.report)
      ? found.map(byDrawingAlone)
      : found;
  const moved = movedTables(older.report, newer.report, judgements);
  const whole = {
    format: COMPARISON_FORMAT,
    program: newer.report.program,
    older: facts(older),
    newer: facts(newer),
    judgements,
    ...(moved.length === 0 ? {} : { moved }),
  } as const;
  if (entries === undefined) return whole;
  if (judgements.every(({ change }) => change === "same") || entries.length === 0)
    return { ...whole, entries };
  if (entries.length > MOST_TRIED) {
    const notTried = `More than ${MOST_TRIED} things changed in the case, so no change was tried by itself: any of them may have moved the judgements.`;
    return { ...whole, entries, notTried };
  }
  return { ...whole, entries, judgements: await withCauses(judgements, older.report, entries, reportWith) };
}

/** Whether two reports on one case differ in nothing but what was drawn. */
function differInSeedAlone(older: Report, newer: Report): boolean {
  const settings = ({ case: { asOf, only }, sections }: Report) =>
    JSON.stringify([asOf, only, sections.map(({ analysis, options }) => [analysis.id, options])]);
  return older.seed !== newer.seed && settings(older) === settings(newer);
}

/** What another draw of one and the same case made of a judgement is no change of it, whatever its words. */
function byDrawingAlone({ aspects: _, ...change }: JudgementChange): JudgementChange {
  return change.change === "same"
    ? { ...change, aspects: [] }
    : { ...change, change: "same", aspects: [], redrawn: true };
}

function facts({ name, report: { case: c, seed } }: Brief): ComparedBrief {
  const { id, title, asOf, codedOn, only } = c;
  return { name, id, title, asOf, codedOn, ...(only === undefined ? {} : { only }), seed };
}
