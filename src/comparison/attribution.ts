import type { Report } from "#outcome/report.ts";
import type { CaseChange } from "./case-changes.ts";
import type { Cause, JudgementChange } from "./comparison.ts";
import { aspectsOf, judgementChanges } from "./judgement-changes.ts";

/** Most changes of a case that are tried one at a time: each costs a run of the analyses whose judgements changed. */
export const MOST_TRIED = 40;

/**
 * The judgements with what moves them: every change of the case is made alone in the older one, beside what only names
 * something (sources, actors), without which a change could not be read, and a new day of the analysis, before which what
 * is dated later does not count.
 * @param reportWith the report on the older case with some of the changes; undefined where they cannot be read alone
 */
export async function withCauses(
  judgements: readonly JudgementChange[],
  older: Report,
  changes: readonly CaseChange[],
  reportWith: (some: readonly CaseChange[]) => Promise<Report | undefined>,
): Promise<readonly JudgementChange[]> {
  const causes = new Map<JudgementChange, Cause[]>();
  const names = changes.filter(
    ({ change, asserts, to }) => (change === "added" && !asserts) || (to.length === 1 && to[0] === "asOf"),
  );
  const tell = (entry: number, report: Report | undefined, base: Report) => {
    if (report === undefined) return;
    const moved = judgementChanges(base, report);
    for (const judgement of judgements) {
      if (judgement.change === "same") continue;
      const cause = causeOf(judgement, moved, entry);
      if (cause) causes.set(judgement, [...(causes.get(judgement) ?? []), cause]);
    }
  };
  for (const [entry, change] of changes.entries()) {
    if (names.includes(change)) tell(entry, await reportWith([change]), older);
  }
  const base = names.length === 0 ? older : ((await reportWith(names)) ?? older);
  for (const [entry, change] of changes.entries()) {
    if (!names.includes(change)) tell(entry, await reportWith([...names, change]), base);
  }
  return judgements.map((judgement) =>
    judgement.change === "same" ? judgement : { ...judgement, because: causes.get(judgement) ?? [] },
  );
}

/** What a trial did to a judgement: nothing, something, or all that became of it. */
function causeOf(
  judgement: JudgementChange,
  moved: readonly JudgementChange[],
  entry: number,
): Cause | undefined {
  const same = (a: JudgementChange["older"], b: JudgementChange["older"]) =>
    a !== undefined && b !== undefined && aspectsOf(a, b).length === 0;
  if (judgement.change === "new") {
    const found = moved.find(
      ({ change, newer }) =>
        change === "new" && JSON.stringify(newer?.answers) === JSON.stringify(judgement.newer!.answers),
    );
    return found && { entry, alone: same(found.newer, judgement.newer) };
  }
  // Where the new day alone has moved it, it is known by the question that it answers.
  const answersSame = ({ analysis, older }: JudgementChange) =>
    analysis.id === judgement.analysis.id &&
    JSON.stringify(older?.answers) === JSON.stringify(judgement.older!.answers);
  const found =
    moved.find(({ older }) => same(older, judgement.older)) ??
    (moved.filter(answersSame).length === 1 ? moved.find(answersSame) : undefined);
  if (found === undefined || found.change === "same") return undefined;
  if (judgement.change === "gone") return { entry, alone: found.change === "gone" };
  return { entry, alone: same(found.older, judgement.older) && same(found.newer, judgement.newer) };
}
