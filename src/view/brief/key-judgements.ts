import { piecesOf } from "#outcome/pieces.ts";
import type { Report } from "#outcome/report.ts";
import { begun } from "../begun.ts";
import {
  type Answer,
  answersOf,
  behindLost,
  judgementsOf,
  type PlacedJudgement,
  unaskedJudgements,
} from "./answers.ts";
import { type Gist, gistOf, inShortOf } from "./judgement-words.ts";

/** A judgement of the first page, with the question that it answers, if one was asked. */
export interface KeyJudgement {
  /** Its number, by which it can be cited: the same in every format of the brief. */
  readonly number: number;
  readonly asked?: Pick<Answer, "question" | "further" | "lost">;
  readonly placed: PlacedJudgement;
  /** What the first page says of it. */
  readonly told: Gist;
}

/** A judgement that may stand on the first page, under a name that stays the same from one report on a case to the next. */
export interface Choice {
  /** The id of the question that it answers; of one that answers none, its analysis and its place there: `stability.2`. */
  readonly name: string;
  /** Whether it stands there where nobody chooses. */
  readonly isUsual: boolean;
  readonly asked?: Answer;
  readonly placed: PlacedJudgement;
}

/** More than so many are no longer key. */
const MOST = 5;
/** Where fewer are asked for, others are added up to here. */
const FEWEST = 3;

/** All judgements that may be key judgements: the answers in the order of the case's questions, then those that nobody asked for. */
export function choicesOf(report: Report): readonly Choice[] {
  return choicesAmong(report, answersOf(report));
}

function choicesAmong(report: Report, answers: readonly Answer[]): readonly Choice[] {
  const answered = answers.filter(({ answer }) => answer !== undefined);
  const unasked = unaskedJudgements(report);
  const nameOf = namesIn(report);
  const fill = unasked
    .filter(({ judgement }) => judgement.idle !== true)
    .slice(0, Math.max(0, FEWEST - Math.min(answered.length, MOST)));
  return [
    ...answered.map((asked, at): Choice => {
      return { name: asked.question.id, isUsual: at < MOST, asked, placed: asked.answer! };
    }),
    ...unasked.map((placed): Choice => {
      return { name: nameOf(placed), isUsual: fill.includes(placed), placed };
    }),
  ];
}

/** How judgements of a report are named: counted once, for a section may have thousands. */
function namesIn(report: Report): (placed: PlacedJudgement) => string {
  const places = new Map<PlacedJudgement["judgement"], number>();
  const counts = new Map<PlacedJudgement["section"], number>();
  for (const { judgement, section } of judgementsOf(report)) {
    const place = (counts.get(section) ?? 0) + 1;
    counts.set(section, place);
    if (!places.has(judgement)) places.set(judgement, place);
  }
  return ({ judgement, section }) => `${section.analysis.id}.${places.get(judgement)!}`;
}

/**
 * The key judgements, and what became of the questions that none of them answers; numbered through in the order in which
 * they stand in the brief. By rule they are the answers to the first questions of the case; `chosen` names others, or another
 * order: what the report does not have under such a name is passed over, and where it has none of them, the rule holds.
 */
export function keyJudgementsOf(
  report: Report,
  chosen?: readonly string[],
): {
  readonly judgements: readonly KeyJudgement[];
  readonly others: readonly Answer[];
} {
  const answers = answersOf(report);
  const key = keyAmong(choicesAmong(report, answers), chosen);
  const judgements = key.map(
    ({ asked, placed }, at): KeyJudgement => ({
      number: at + 1,
      ...(asked === undefined ? {} : { asked }),
      placed,
      told: withLost(withBeside(gistOf(placed.judgement), asked?.beside), asked?.lost),
    }),
  );
  const answered = key.flatMap(({ asked }) => asked ?? []);
  const rest = answers.filter((answer) => !answered.includes(answer));
  const numbers = new Map([
    ...key.flatMap(({ asked }, at) => (asked === undefined ? [] : [[asked.number, at + 1] as const])),
    ...rest.map(({ number }, at) => [number, judgements.length + at + 1] as const),
  ]);
  const others = rest.map(
    ({ sameAs, ...answer }): Answer => ({
      ...answer,
      number: numbers.get(answer.number)!,
      ...(sameAs === undefined ? {} : { sameAs: numbers.get(sameAs)! }),
    }),
  );
  return { judgements, others };
}

function keyAmong(choices: readonly Choice[], chosen: readonly string[] = []): readonly Choice[] {
  const found = [...new Set(chosen)].flatMap((name) => choices.find((choice) => choice.name === name) ?? []);
  return found.length > 0 ? found : choices.filter(({ isUsual }) => isUsual);
}

/** Whether key judgements were chosen that are not those of the rule, or stand in another order. */
export function isChosen(report: Report, chosen: readonly string[] | undefined): boolean {
  if (chosen === undefined) return false;
  const choices = choicesOf(report);
  const names = (some: readonly Choice[]) => some.map(({ name }) => name).join(" ");
  return names(keyAmong(choices, chosen)) !== names(keyAmong(choices));
}

/** The same behind that another analysis, which would have answered first, could not be run on what counts. */
function withLost(told: Gist, lost: string | undefined): Gist {
  return { ...told, text: behindLost(told.text, lost) };
}

/** What a judgement says in one sentence, and another analysis to the same question in another. */
function withBeside(told: Gist, beside: PlacedJudgement | undefined): Gist {
  if (beside === undefined) return told;
  return { ...told, text: [...piecesOf(told.text), " ", ...piecesOf(begun(inShortOf(beside.judgement)))] };
}
