import { type Day, dayOfIso } from "#case/day.ts";
import {
  creditOverTime,
  type ForecastPath,
  meanOverTime,
  peersOverTime,
  type QuestionWindow,
  SCORING_RULES,
} from "#forecasting/index.ts";
import type { SealedChance, SealedQuestion, SealedReason } from "../sealed-register.ts";
import { type CommonDays, overCommonDays } from "./common-days.ts";
import { type Line, type LineKind, linesOf, type Said } from "./line.ts";
import type { QuestionOutcome } from "./outcome.ts";
import { type AppliedRule, atLeastMeant, rulesFor } from "./rules.ts";

/** What a line got by one rule. */
export interface RuleScore {
  readonly rule: string;
  readonly name: string;
  readonly better: AppliedRule["better"];
  /** The mean over the days on which something was said; null where nothing was, or the rule has no score for it. */
  readonly mean: number | null;
  /** With days without a forecast as 0, up to the scheduled close; only of rules that allow it. */
  readonly credit: number | null;
}

/** What one forecaster got on one question. */
export interface LineScore {
  readonly kind: LineKind;
  readonly by: string;
  readonly scores: readonly RuleScore[];
  /** Days on which something was said, of those on which the question was open. */
  readonly coverage: number;
  /** Against the other forecasters, by the log score; null where there was no other, or the question is not of yes or no. */
  readonly peer: number | null;
  /** Chances of yes as they stood, for the picture and for calibration: at the opening, then at each change. */
  readonly chances: readonly { readonly on: Day; readonly chance: SealedChance | null }[];
}

/** What a reason earned or cost: the Brier score without it less that with it. Above 0 it helped. */
export interface ReasonScore extends SealedReason {
  readonly earned: number;
}

/** Brier scores of the answer of the case (`one`) and of something else (`other`), over the days on which both stood. */
export interface Compared extends CommonDays {
  readonly kind: LineKind | "even";
  readonly against: string;
}

/** A question with all that was scored of it. */
export interface QuestionScore {
  readonly question: SealedQuestion;
  readonly outcome: QuestionOutcome;
  readonly window: QuestionWindow | null;
  readonly lines: readonly LineScore[];
  readonly reasons: readonly ReasonScore[];
  /** The answer of the case beside an even chance, its outside view and each other line, on the days that both cover. */
  readonly compared: readonly Compared[];
  /** What the case added to its outside view: the Brier score of the base rate less that of the answer. */
  readonly added: number | null;
}

/** An even chance, by which skill is measured where there is nothing else. */
const EVEN = 0.5;

/** Scores what was said on a question; of one that is not resolved only what was said is kept. */
export function scoreQuestion(
  question: SealedQuestion,
  outcome: QuestionOutcome,
  asOf: string,
  recorded: readonly Line[] = [],
): QuestionScore {
  const lines = [...linesOf(question, asOf), ...recorded];
  const bare = { question, outcome, reasons: [], compared: [], added: null };
  const told = (line: Line): LineScore => ({
    kind: line.kind,
    by: line.by,
    scores: [],
    coverage: 0,
    peer: null,
    chances: chancesOf(line),
  });
  if (outcome.is !== "resolved") return { ...bare, window: null, lines: lines.map(told) };
  const window = windowOf(question, outcome.on);
  const answer = outcome.answer ?? window.scheduled;
  const rules = rulesFor(question, answer);
  const peers = peersOf(question, lines, window, answer);
  const scored = lines.map((line): LineScore => {
    const { path } = line;
    const { coverage } = meanOverTime(path, window, () => 0);
    return {
      ...told(line),
      coverage,
      scores: rules.map((rule) => ruleScore(rule, path, window)),
      peer: peers.get(line) ?? null,
    };
  });
  const own = lines.find(({ kind }) => kind === "answer");
  const yes = answer === 1 ? 1 : 0;
  const isYesNo = question.answer === "yes-no";
  const ofRule = (said: Said) => rules[0]!.score(said)!;
  const compared = isYesNo && own ? lines.filter((line) => line !== own) : [];
  const common = compared.flatMap((line): Compared[] => {
    const found = overCommonDays(own!.path, line.path, window, ofRule);
    return found ? [{ kind: line.kind, against: line.by, ...found }] : [];
  });
  const even = isYesNo && own ? overCommonDays(own.path, evenFrom(own), window, ofRule) : null;
  const base = common.find(({ kind }) => kind === "base");
  return {
    question,
    outcome,
    window,
    lines: scored,
    reasons: isYesNo && question.answered ? reasonsOf(question, yes) : [],
    compared: [...(even ? [{ kind: "even" as const, against: "an even chance", ...even }] : []), ...common],
    added: base ? base.other - base.one : null,
  };
}

/** The score by the first rule, over the days on which something was said. */
export function primary({ scores }: LineScore): number | null {
  return scores[0]?.mean ?? null;
}

/** An even chance, said as long as the line says anything. */
function evenFrom({ path }: Line): ForecastPath<Said> {
  const even: Said = { form: "chance", chance: { low: EVEN, best: EVEN, high: EVEN } };
  return path.map(({ from }) => ({ from, forecast: even }));
}

function reasonsOf({ reasons, answered }: SealedQuestion, yes: 0 | 1): ReasonScore[] {
  const brierOf = (chance: number) => (chance - yes) ** 2;
  return reasons.map((reason) => ({
    ...reason,
    earned: brierOf(reason.without) - brierOf(answered!.best),
  }));
}

/**
 * When the question could be forecast, each day whole: from its opening, to the day on which it was settled or closed, that day
 * included. What settles a question a day or more later than its close is no part of it.
 */
function windowOf({ opens, closes }: SealedQuestion, on: Day): QuestionWindow {
  const opened = dayOfIso(opens);
  const scheduled = Math.max(dayOfIso(closes), opened) + 1;
  const closed = Math.min(Math.max(on, opened) + 1, scheduled);
  return { opened, closed, scheduled };
}

function ruleScore(rule: AppliedRule, path: ForecastPath<Said>, window: QuestionWindow): RuleScore {
  const { id, name, better, credit } = rule;
  const common = { rule: id, name, better };
  const scores = new Map<Said, number>();
  for (const { forecast } of path) {
    const score = forecast && rule.score(forecast);
    if (forecast && score === null) return { ...common, mean: null, credit: null };
    if (forecast) scores.set(forecast, score!);
  }
  const of = (said: Said) => scores.get(said)!;
  const { mean } = meanOverTime(path, window, of);
  return {
    ...common,
    mean,
    credit: credit && mean !== null ? creditOverTime(path, window, SCORING_RULES.baselineScore, of) : null,
  };
}

/** Scores of the forecasters against one another; crowd, market and base rate are no peers. */
function peersOf(
  { answer: kind }: SealedQuestion,
  lines: readonly Line[],
  window: QuestionWindow,
  answer: number,
): ReadonlyMap<Line, number> {
  const peers = lines.filter((line) => line.kind === "forecaster" || line.kind === "answer");
  if (kind !== "yes-no" || peers.length < 2) return new Map();
  const ofAnswer = (said: Said | null) =>
    said?.form === "chance" ? atLeastMeant(answer === 1 ? said.chance.best : 1 - said.chance.best) : null;
  const paths = peers.map(({ path }) =>
    path.map(({ from, forecast }) => ({ from, forecast: ofAnswer(forecast) })),
  );
  const scores = peersOverTime(paths, window);
  return new Map(peers.map((line, at) => [line, scores[at]!.score]));
}

function chancesOf({ path }: Line): LineScore["chances"] {
  return path.flatMap(({ from, forecast }): { on: Day; chance: SealedChance | null }[] => {
    if (forecast === null) return [{ on: from, chance: null }];
    return forecast.form === "chance" ? [{ on: from, chance: forecast.chance }] : [];
  });
}
