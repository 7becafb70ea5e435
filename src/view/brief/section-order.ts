import type { Report, ReportSection } from "#outcome/report.ts";

/**
 * The sections in the order in which a reader wants them: those that answer a question of the case, then what else was
 * found, then what failed or could not be run; within each as the report has them.
 */
export function sectionsToRead({ sections, case: { questions } }: Report): readonly ReportSection[] {
  const asked = new Set(questions.map(({ kind }) => kind));
  const turn = ({ analysis, outcome }: ReportSection) => {
    if (outcome.status !== "done") return 2;
    return analysis.answers.some((kind) => asked.has(kind)) ? 0 : 1;
  };
  return sections.toSorted((a, b) => turn(a) - turn(b));
}
