import { inWords } from "#case/counts-in-words.ts";
import type { QuestionKind } from "#case/question.ts";
import type { Judgement } from "#outcome/explanation.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Report } from "#outcome/report.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { begun } from "../begun.ts";
import { plainText } from "../plain-text.ts";
import { type Answer, behindLost, judgementsOf, type PlacedJudgement } from "./answers.ts";
import { firstSentence } from "./first-sentence.ts";
import { flipsOf } from "./flips.ts";
import { confidenceInOneSentence, inShortOf } from "./judgement-words.ts";
import type { KeyJudgement } from "./key-judgements.ts";
import { signpostsOf } from "./signposts.ts";
import { stopped } from "./stopped.ts";

/** Kinds of question that ask what will happen. */
const AHEAD: readonly QuestionKind[] = ["outcome", "occurrence", "duration"];

/** Kinds of question that ask how well something is founded and in what order it came, not what is or will be. */
const GROUNDWORK: readonly QuestionKind[] = ["chronology", "soundness"];

/** Somebody reads no further than this. */
const MOST_SENTENCES = 4;

/** A sentence of the bottom line, and the judgement whose answer it is; none where it says something else. */
export interface Sentence {
  readonly text: Text;
  readonly of?: Judgement;
}

const answerOf = (judgement: Judgement): Sentence => ({ text: inShortOf(judgement), of: judgement });
const asSentence = (text: Text): Sentence => ({ text });
const begunAsSentence = ({ text, ...of }: Sentence): Sentence => ({ text: begun(text), ...of });

/**
 * The bottom line in three or four short sentences, by one rule: what will most likely happen (the answer to the first
 * question of the case that asks for what lies ahead, or else the first answer that is more than groundwork, or else
 * groundwork that says something); how far that can be relied on, and why no further; where nothing judges what lies
 * ahead, the first forecast on record for it; what would change it; and the reason that comes first of those that are weighed,
 * with how far that can be relied on, or where none does, what is least likely of all that the analyses speak against, or what else
 * comes first. Never what is idle. None, and why, where no source counts on the day or in the selection. Empty where
 * nothing was judged. What falls out stands in the key judgements.
 */
export function bottomLineOf(
  report: Report,
  judgements: readonly KeyJudgement[],
  others: readonly Answer[] = [],
): readonly Sentence[] {
  if (isWithoutSources(report)) return [asSentence(withoutSources(report))];
  const kindOf = ({ placed }: KeyJudgement) => placed.judgement.answers.kind;
  const telling = judgements.filter(({ placed }) => placed.judgement.idle !== true);
  const ahead = telling.find(({ asked }) => asked && AHEAD.includes(asked.question.kind));
  const main =
    ahead ??
    telling.find((one) => !GROUNDWORK.includes(kindOf(one))) ??
    telling.toSorted((a, b) => GROUNDWORK.indexOf(kindOf(a)) - GROUNDWORK.indexOf(kindOf(b)))[0];
  const recorded = ahead === undefined ? onRecordAhead(others) : [];
  if (!main) return recorded.map((text) => begunAsSentence({ text }));
  const { judgement } = main.placed;
  const answered = answerOf(judgement);
  return [
    { ...answered, text: behindLost(answered.text, main.asked?.lost) },
    ...[
      ...judgedAloneIn(judgement, report),
      confidenceInOneSentence(judgement),
      ...recorded,
      ...changeOf(report, main.placed),
    ].map(asSentence),
    ...weighedBeside(report, telling, main.placed),
  ]
    .slice(0, MOST_SENTENCES)
    .map(begunAsSentence);
}

/** Whether nothing that counts cites a source, since of those that the case has none counts on the day, or is selected. */
function isWithoutSources({ case: { census, replayOf, only } }: Report): boolean {
  return (replayOf !== undefined || only !== undefined) && census.cited === 0;
}

function withoutSources({ case: { census, replayOf, only } }: Report): string {
  const source =
    only === undefined
      ? "a source of that day"
      : `a source selected${replayOf === undefined ? "" : " of that day"}`;
  const rest = census.judged === 0 ? "" : " What is judged below rests on judgement alone.";
  return `There is no bottom line: nothing in the case is stated by ${source}.${rest}`;
}

/**
 * That the answer rests on somebody's judgement, where nothing that a source states decides it: a selection of sources may
 * leave no more, and then it is no answer of theirs.
 */
function judgedAloneIn({ judgedAlone }: Judgement, { case: { only, replayOf } }: Report): readonly Text[] {
  if (judgedAlone !== true) return [];
  const source =
    only !== undefined
      ? `on ${only.length === 1 ? "the source" : "any of the sources"} selected`
      : `on any source${replayOf === undefined ? "" : " of that day"}`;
  return [`This rests on judgement alone, not ${source}.`];
}

/** In place of a bottom line: which of the case's questions are answered, though none of the answers tells enough for one. */
export function nothingToTell(
  { case: { questions } }: Report,
  judgements: readonly KeyJudgement[],
  others: readonly Answer[],
): readonly Sentence[] {
  const answered = [
    ...judgements.flatMap(({ asked }) => (asked === undefined ? [] : [asked.question])),
    ...others.flatMap(({ question, answer, sameAs }) => ((answer ?? sameAs) === undefined ? [] : [question])),
  ];
  const [first] = judgements;
  if (first !== undefined && answered.length === questions.length)
    return [answerOf(first.placed.judgement), asSentence(confidenceInOneSentence(first.placed.judgement))];
  if (questions.length === 0)
    return [asSentence("The case asks no question, and nothing in it could be judged.")];
  if (answered.length === 0)
    return [
      asSentence(
        questions.length === 1
          ? "The one question of the case could not be answered."
          : `${questions.length === 2 ? "Neither" : "None"} of the ${inWords(questions.length)} questions of the case could be answered.`,
      ),
    ];
  const which = answered.map(({ text }) => `“${text}”`);
  const are = answered.length === 1 ? "is" : "are";
  return [
    asSentence(
      stopped(
        `Of the ${inWords(questions.length)} questions of the case only ${inWords(answered.length)} ${are} answered here: ${which.join(" and ")}`,
      ),
    ),
  ];
}

/** What is on record for the first question about what lies ahead that nothing judges, behind the question. */
function onRecordAhead(others: readonly Answer[]): readonly Text[] {
  const asked = others.find(({ question, onRecord }) => AHEAD.includes(question.kind) && onRecord.length > 0);
  return asked === undefined
    ? []
    : [[`${asked.question.text} `, ...piecesOf(firstSentence(asked.onRecord[0]!.text).first)]];
}

/**
 * The reason that another key judgement puts first of those that it weighs, and its confidence. Where none does, the least likely
 * of all that is weighed, by the main judgement or beside it; where nothing is spoken against, what else is put first.
 */
function weighedBeside(
  report: Report,
  judgements: readonly KeyJudgement[],
  main: PlacedJudgement,
): readonly Sentence[] {
  const ranking = judgements
    .map(({ placed: { judgement } }) => judgement)
    .filter((judgement) => judgement !== main.judgement && (judgement.leads ?? []).length > 0);
  const cause = ranking.find(({ answers }) => answers.kind === "cause");
  if (cause !== undefined)
    return [
      {
        text: [...upToLikelihood(clauseOf(inShortOf(cause))), `; confidence is ${cause.confidence.level}.`],
        of: cause,
      },
    ];
  const least = mostExcluding(report);
  if (least !== undefined) return [{ text: least.excludes!.text, of: least }];
  return ranking.slice(0, 1).map(answerOf);
}

/** A clause up to how likely it is: what bears on that besides stands in the key judgement. */
function upToLikelihood(clause: readonly Inline[]): readonly Inline[] {
  const at = clause.findIndex((piece) => typeof piece === "object" && "likelihood" in piece);
  return at < 0 ? clause : clause.slice(0, at + 1);
}

/** The judgement that speaks against something most strongly: where its highest likelihood is the lowest. */
function mostExcluding(report: Report): Judgement | undefined {
  const bound = ({ excludes }: Judgement) => excludes!.likelihood;
  const [least] = judgementsOf(report)
    .map(({ judgement }) => judgement)
    .filter(({ excludes }) => excludes !== undefined)
    .toSorted((a, b) => bound(a).high - bound(b).high || bound(a).low - bound(b).low);
  return least;
}

/**
 * What would change it: an input that is unknown, with what would hold if it were found to be so, or else the smallest change of
 * one that is given. What a day will settle is the question itself, and what may happen says how it came out: neither
 * changes what is concluded today. Nothing where there is no such change.
 */
function changeOf(report: Report, { judgement, section }: PlacedJudgement): readonly Text[] {
  const open = signpostsOf(report).find(
    ({ kind, bearsOn }) =>
      kind === "evidence" &&
      bearsOn.some(({ kind, about }) => kind === judgement.answers.kind && about === judgement.answers.about),
  );
  // What the answer itself hangs on has been said with it.
  if (
    open !== undefined &&
    plainText(inShortOf(judgement), "icd203").includes(plainText(open.watch, "icd203"))
  )
    return [];
  if (open?.means !== undefined) return [asCondition(piecesOf(open.watch), piecesOf(open.means))];
  const { about: actor } = judgement.answers;
  const flip = flipsOf(report).find(
    (placed) =>
      placed.section === section &&
      // What only makes the answer firmer is no change of it.
      placed.flip.keeps !== true &&
      // What changes the answer for another party does not change this one.
      (placed.flip.about === undefined || actor === undefined || placed.flip.about.includes(actor)),
  )?.flip;
  if (!flip) return [];
  const change = clauseOf(flip.change);
  const effect = clauseOf(flip.effectInShort ?? flip.effect);
  return [
    isCondition(change)
      ? [...change, ", ", ...effect, "."]
      : [CHANGE, ...change, ", so that ", ...effect, "."],
  ];
}

const CHANGE = "What would change it: ";

/** What one could find out and what it would mean: "whether it rains" and "if so, it pours" as "If it rains, it pours." */
function asCondition(watch: readonly Inline[], means: readonly Inline[]): readonly Inline[] {
  const [whether, ...known] = watch;
  const [so, ...rest] = means;
  if (
    typeof whether !== "string" ||
    !whether.startsWith("whether ") ||
    typeof so !== "string" ||
    !so.startsWith("if so, ")
  )
    return [CHANGE, ...watch, "; ", ...means, "."];
  return [
    `If ${whether.slice("whether ".length)}`,
    ...known,
    `, ${so.slice("if so, ".length)}`,
    ...rest,
    ".",
  ];
}

/** Whether a clause says under what something else would follow: "If it becomes known that …", "Without the condition that …". */
function isCondition([first]: readonly Inline[]): boolean {
  return typeof first === "string" && /^(?:If|Without)\b/.test(first);
}

/** A sentence without its stop and its citations, which stand where it is said in full. */
function clauseOf(text: Text): readonly Inline[] {
  const all = piecesOf(text);
  const isCite = (piece: Inline | undefined) => typeof piece === "object" && "cite" in piece;
  const pieces = all.flatMap((piece, at) => {
    if (isCite(piece)) return [];
    return isCite(all[at + 1]) ? ended(piece, "") : [piece];
  });
  return [...pieces.slice(0, -1), ...ended(pieces.at(-1), ".")];
}

/** A piece of a text without the spaces at its end and the stop before them. */
function ended(last: Inline | undefined, stop: string): readonly Inline[] {
  if (typeof last !== "string") return last === undefined ? [] : [last];
  const text = last.trimEnd();
  return [stop !== "" && text.endsWith(stop) ? text.slice(0, -stop.length) : text];
}
