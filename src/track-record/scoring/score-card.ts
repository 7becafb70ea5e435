import { splitCitation } from "#case/citation.ts";
import { type Day, dayOfIso } from "#case/day.ts";
import {
  type Calibration,
  calibration,
  FEWEST_QUESTIONS,
  type MurphyParts,
  murphyParts,
  skill,
} from "#forecasting/index.ts";
import { isVoid } from "./outcome.ts";
import type { QuestionScore } from "./score-question.ts";

/** The questions of one sealed case, scored. */
export interface ScoredCase {
  readonly case: { readonly id: string; readonly title: string };
  readonly asOf: string;
  readonly sealedOn: string;
  readonly hindsight: boolean;
  readonly sha256: string;
  /** Titles of the sources that are cited, by id. */
  readonly sources: Readonly<Record<string, string>>;
  readonly questions: readonly QuestionScore[];
}

/** The answers of the cases beside something else, over the questions that both answered. */
export interface Against {
  readonly against: string;
  readonly questions: number;
  /** Mean Brier scores, 0 to 1, each question counting the same. */
  readonly answer: number;
  readonly other: number;
  /** 1 − answer / other; null where the other was perfect. */
  readonly skill: number | null;
}

/** What a source earned or cost by the reasons that cite it, in the order of what it earned. */
export interface SourceAccount {
  readonly source: string;
  readonly reasons: number;
  /** Sum over its reasons; a reason with several sources is shared out evenly. */
  readonly earned: number;
}

/** A record of forecasts, scored on a day. */
export interface ScoreCard {
  readonly on: Day;
  readonly cases: readonly ScoredCase[];
  readonly counts: {
    readonly questions: number;
    readonly resolved: number;
    /** Resolved, of yes or no, and answered by the case. */
    readonly scored: number;
    readonly void: number;
    readonly due: number;
    readonly open: number;
  };
  /** Mean Brier score of the answers, 0 to 1; null without one. */
  readonly brier: number | null;
  /** The same at the ends of the ranges that were given: at the end nearer to what came, and at the other. */
  readonly brierRange: readonly [least: number, most: number] | null;
  readonly against: readonly Against[];
  readonly calibration: Calibration;
  /** Null where there are fewer questions than calibration takes. */
  readonly murphy: MurphyParts | null;
  readonly sources: readonly SourceAccount[];
}

/** Puts scored cases together. The answer that counts for calibration is the one that stood last. */
export function scoreCard(cases: readonly ScoredCase[], on: Day): ScoreCard {
  const all = cases.flatMap(({ questions }) => questions);
  const is = (kind: string) => all.filter(({ outcome }) => outcome.is === kind).length;
  const answered = all.flatMap((each) => {
    const { question, outcome } = each;
    if (outcome.is !== "resolved" || question.answer !== "yes-no" || question.answered === null) return [];
    const yes = outcome.answer === 1 ? 1 : 0;
    return [{ ...each, yes: yes as 0 | 1, chance: question.answered }];
  });
  const scheduled = answered.map(({ question, yes, chance }) => ({
    // The middle of 0.85 and 0.95 is a hair below 0.9 in binary fractions, and belongs with what is said as 0.9.
    probability: Number(chance.best.toFixed(12)),
    outcome: yes,
    scheduled: dayOfIso(question.settles),
  }));
  const due = scheduled.filter((each) => each.scheduled <= on);
  const mean = (of: (each: (typeof answered)[number]) => number) =>
    answered.reduce((sum, each) => sum + of(each), 0) / answered.length;
  return {
    on,
    cases,
    counts: {
      questions: all.length,
      resolved: is("resolved"),
      scored: answered.length,
      void: all.filter(({ outcome }) => isVoid(outcome)).length,
      due: is("due"),
      open: is("open"),
    },
    brier: answered.length > 0 ? mean(({ chance, yes }) => (chance.best - yes) ** 2) : null,
    brierRange:
      answered.length > 0
        ? [
            mean(({ chance: { low, high }, yes }) => Math.min((low - yes) ** 2, (high - yes) ** 2)),
            mean(({ chance: { low, high }, yes }) => Math.max((low - yes) ** 2, (high - yes) ** 2)),
          ]
        : null,
    against: againstOf(answered),
    calibration: calibration(scheduled, on),
    murphy: due.length >= FEWEST_QUESTIONS ? murphyParts(due, bandEdges(calibration(scheduled, on))) : null,
    sources: sourcesOf(
      answered,
      Object.assign({}, ...cases.map((each) => each.sources)) as Record<string, string>,
    ),
  };
}

/** The bands of the calibration: chances that all differ would each be a group of one, in which all that came was foreseen. */
function bandEdges({ bins }: Calibration): number[] | undefined {
  return bins === null ? undefined : [0, ...bins.map(({ high }) => high)];
}

function againstOf(scored: readonly QuestionScore[]): Against[] {
  const groups = new Map<string, { kind: string; answer: number[]; other: number[] }>();
  for (const { compared } of scored)
    for (const { kind, against, one, other } of compared) {
      const group = groups.get(against) ?? { kind, answer: [], other: [] };
      group.answer.push(one);
      group.other.push(other);
      groups.set(against, group);
    }
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const order = ["even", "base"];
  const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...groups]
    .toSorted(([, a], [, b]) => rank(a.kind) - rank(b.kind))
    .map(([against, { answer, other }]) => ({
      against,
      questions: answer.length,
      answer: mean(answer),
      other: mean(other),
      skill: skill(mean(answer), mean(other)),
    }));
}

function sourcesOf(
  scored: readonly QuestionScore[],
  titles: Readonly<Record<string, string>>,
): SourceAccount[] {
  const accounts = new Map<string, { reasons: number; earned: number }>();
  // An id may be called as something that every object has.
  const titleOf = (id: string) => (Object.hasOwn(titles, id) ? titles[id]! : id);
  for (const { reasons } of scored)
    for (const { cites, earned } of reasons) {
      const sources = [...new Set(cites.map((cite) => splitCitation(cite).source))];
      const named = sources.length > 0 ? sources : ["judgement alone"];
      for (const source of named) {
        const account = accounts.get(source) ?? { reasons: 0, earned: 0 };
        account.reasons++;
        account.earned += earned / named.length;
        accounts.set(source, account);
      }
    }
  return [...accounts]
    .map(([source, account]) => ({ source: titleOf(source), ...account }))
    .toSorted((a, b) => b.earned - a.earned || (a.source < b.source ? -1 : 1));
}
