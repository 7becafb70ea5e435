import type { Report } from "#outcome/report.ts";
import type { CaseChange } from "./case-changes.ts";
import type { Cause, JudgementChange } from "./comparison.ts";
import { aspectsOf, judgementChanges } from "./judgement-changes.ts";

/** Most changes of a case that are tried one at a time: each costs a run of the analyses whose judgements changed. */
export const MOST_TRIED = 40;

/** Most pairs of changes that are read because one of the two cannot be read without another. */
const MOST_PAIRS = 60;

/**
 * The judgements with what moves them: every change of the case is made alone in the older one, beside what only names
 * something (sources, actors), without which a change could not be read. What shows nothing there is tried with a new day of the
 * analysis, before which what is dated later does not count, and is told to need that day. What cannot be read alone, as an entry that
 * goes while another still names it, is tried with the one other change with which it can.
 * @param reportWith the report on the older case with some of the changes; undefined where they cannot be read alone
 */
export async function withCauses(
  judgements: readonly JudgementChange[],
  older: Report,
  changes: readonly CaseChange[],
  reportWith: (some: readonly CaseChange[]) => Promise<Report | undefined>,
): Promise<readonly JudgementChange[]> {
  const names = changes.filter(({ change, asserts }) => change === "added" && !asserts);
  const day = changes.filter(({ to }) => to.length === 1 && to[0] === "asOf");
  const reportOf = async (some: readonly CaseChange[]) => (some.length === 0 ? older : reportWith(some));
  const named = await reportOf(names);
  const dated = day.length === 0 ? undefined : await reportOf([...names, ...day]);
  const open = judgements.filter(({ change }) => change !== "same");
  const causes = new Map(open.map((judgement): [JudgementChange, Cause[]] => [judgement, []]));
  let pairs = 0;
  const trialOf = async (given: readonly CaseChange[], change: CaseChange): Promise<Trial | undefined> => {
    const alone = await reportWith([...given, change]);
    if (alone !== undefined) return { report: alone };
    for (const [needs, other] of changes.entries()) {
      if (other === change || names.includes(other) || day.includes(other)) continue;
      if (++pairs > MOST_PAIRS) return undefined;
      const report = await reportWith([...given, change, other]);
      if (report !== undefined) return { report, needs };
    }
    return undefined;
  };
  for (const [entry, change] of changes.entries()) {
    if (names.includes(change) || day.includes(change)) {
      const found = foundBy(await reportWith([change]), older, judgements);
      for (const [judgement, alone] of found) causes.get(judgement)!.push({ entry, alone });
      continue;
    }
    const later = day.length === 0 ? undefined : await trialOf([...names, ...day], change);
    const withDay = foundBy(later?.report, dated ?? older, judgements);
    // Without the new day it is tried only where that could say more: every trial runs analyses.
    const isIdle = day.length > 0 && withDay.size === 0;
    const sooner = isIdle ? later : await trialOf(names, change);
    const withoutDay = isIdle ? withDay : foundBy(sooner?.report, named ?? older, judgements);
    for (const judgement of open) {
      const [plain, dayAlso] = [withoutDay.get(judgement), withDay.get(judgement)];
      if (plain === true || (plain === false && dayAlso !== true))
        causes.get(judgement)!.push({ entry, alone: plain, ...needed(sooner) });
      else if (dayAlso !== undefined)
        causes.get(judgement)!.push({ entry, alone: dayAlso, withDay: true, ...needed(later) });
    }
  }
  return judgements.map((judgement) => {
    const because = causes.get(judgement);
    return because === undefined ? judgement : { ...judgement, because: withoutIdlePairs(because) };
  });
}

/** The report with a change, and the other change without which that cannot be read. */
interface Trial {
  readonly report: Report;
  readonly needs?: number;
}

function needed(trial: Trial | undefined): Pick<Cause, "needs"> {
  return trial?.needs === undefined ? {} : { needs: trial.needs };
}

/** Of a pair of which one does by itself what both do, the other did nothing. */
function withoutIdlePairs(causes: readonly Cause[]): Cause[] {
  return causes.filter(
    ({ needs }) =>
      needs === undefined || !causes.some((other) => other.entry === needs && other.needs === undefined),
  );
}

/** The judgements that a trial moves, and whether it makes all of what became of them. */
function foundBy(
  report: Report | undefined,
  base: Report,
  judgements: readonly JudgementChange[],
): ReadonlyMap<JudgementChange, boolean> {
  if (report === undefined) return new Map();
  const moved = judgementChanges(base, report);
  const open = judgements.filter(({ change }) => change !== "same");
  return new Map(
    open.flatMap((judgement): [JudgementChange, boolean][] => {
      const alone = isMadeBy(judgement, judgements, moved);
      return alone === undefined ? [] : [[judgement, alone]];
    }),
  );
}

/** Whether a trial made all that became of a judgement; undefined where it did nothing to it. */
function isMadeBy(
  judgement: JudgementChange,
  judgements: readonly JudgementChange[],
  moved: readonly JudgementChange[],
): boolean | undefined {
  const same = (a: JudgementChange["older"], b: JudgementChange["older"]) =>
    a !== undefined && b !== undefined && aspectsOf(a, b).length === 0;
  if (judgement.change === "new") {
    const found = moved.find(
      ({ change, newer }) =>
        change === "new" && JSON.stringify(newer?.answers) === JSON.stringify(judgement.newer!.answers),
    );
    return found && same(found.newer, judgement.newer);
  }
  // Where the new day alone has moved it, it is known by what it has become, or by the question that it answers; of several on
  // one question, by its place among them.
  const answersSame = ({ analysis, older }: JudgementChange) =>
    analysis.id === judgement.analysis.id &&
    JSON.stringify(older?.answers) === JSON.stringify(judgement.older!.answers);
  const [siblings, known] = [judgements.filter(answersSame), moved.filter(answersSame)];
  const found =
    moved.find(({ older }) => same(older, judgement.older)) ??
    known.find(({ newer }) => same(newer, judgement.newer)) ??
    (known.length === siblings.length ? known[siblings.indexOf(judgement)] : undefined);
  if (found === undefined || found.change === "same") return undefined;
  if (judgement.change === "gone") return found.change === "gone";
  return same(found.older, judgement.older) && same(found.newer, judgement.newer);
}
