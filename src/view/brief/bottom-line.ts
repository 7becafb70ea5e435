import type { QuestionKind } from "#case/question.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { piecesOf } from "../plain-text.ts";
import { type Answer, judgementsOf, type PlacedJudgement } from "./answers.ts";
import { flipsOf } from "./flips.ts";
import { confidenceInShort, gistOf } from "./judgement-words.ts";
import type { KeyJudgement } from "./key-judgements.ts";
import { signpostsOf } from "./signposts.ts";

/** Kinds of question that ask what will happen. */
const AHEAD: readonly QuestionKind[] = ["outcome", "occurrence", "duration"];

/** Kinds of question that ask how well something is founded and in what order it came, not what is or will be. */
const GROUNDWORK: readonly QuestionKind[] = ["chronology", "soundness"];

/**
 * The bottom line in a few sentences, by one rule: what will most likely happen (the answer to the first question of the
 * case that asks for what lies ahead, or else the first answer that is more than groundwork, or else groundwork that says
 * something); how far that can be relied on; what would change it; what comes first where several things are weighed; what
 * is least likely of all that the analyses speak against; and where nothing judges what lies ahead, the first forecast on
 * record for it. Never what is idle. Empty where nothing was judged.
 */
export function bottomLineOf(
  report: Report,
  judgements: readonly KeyJudgement[],
  others: readonly Answer[] = [],
): readonly Text[] {
  const kindOf = ({ placed }: KeyJudgement) => placed.judgement.answers.kind;
  const telling = judgements.filter(({ placed }) => placed.judgement.idle !== true);
  const ahead = telling.find(({ asked }) => asked && AHEAD.includes(asked.question.kind));
  const main =
    ahead ??
    telling.find((one) => !GROUNDWORK.includes(kindOf(one))) ??
    telling.toSorted((a, b) => GROUNDWORK.indexOf(kindOf(a)) - GROUNDWORK.indexOf(kindOf(b)))[0];
  const recorded = ahead === undefined ? onRecordAhead(others) : [];
  if (!main) return recorded;
  const { judgement } = main.placed;
  return [
    gistOf(judgement).text,
    confidenceInShort(judgement),
    ...changeOf(report, main.placed),
    ...weighedBeside(report, telling, main.placed),
    ...recorded,
  ];
}

/** What is on record for the first question about what lies ahead that nothing judges, behind the question. */
function onRecordAhead(others: readonly Answer[]): readonly Text[] {
  const asked = others.find(({ question, onRecord }) => AHEAD.includes(question.kind) && onRecord.length > 0);
  return asked === undefined ? [] : [[`${asked.question.text} `, ...piecesOf(asked.onRecord[0]!.text)]];
}

/**
 * Of what is weighed beside the main judgement the least likely of all, after what the same judgement puts first; where
 * nothing is spoken against, the first key judgement that puts something first.
 */
function weighedBeside(
  report: Report,
  judgements: readonly KeyJudgement[],
  main: PlacedJudgement,
): readonly Text[] {
  const least = mostExcluding(report);
  if (least === undefined) {
    const ranking = judgements.find(
      ({ placed: { judgement } }) => judgement !== main.judgement && (judgement.leads ?? []).length > 0,
    );
    return ranking === undefined ? [] : [gistOf(ranking.placed.judgement).text];
  }
  const isBeside = least !== main.judgement && (least.leads ?? []).length > 0;
  return [...(isBeside ? [gistOf(least).text] : []), least.excludes!.text];
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

/** What would change it: something still open that bears on the question, or else the smallest change of an input. */
function changeOf(report: Report, { judgement, section }: PlacedJudgement): readonly Text[] {
  const open = signpostsOf(report).find(({ bearsOn }) =>
    bearsOn.some(({ kind, about }) => kind === judgement.answers.kind && about === judgement.answers.about),
  );
  if (open?.means !== undefined)
    return [["What would change it: ", ...piecesOf(open.watch), "; ", ...piecesOf(open.means), "."]];
  const { about: actor } = judgement.answers;
  const flip = flipsOf(report).find(
    (placed) =>
      placed.section === section &&
      // What changes the answer for another party does not change this one.
      (placed.flip.about === undefined || actor === undefined || placed.flip.about.includes(actor)),
  )?.flip;
  if (!flip) return [];
  const [first, ...rest] = piecesOf(withoutStop(flip.change));
  const begun = typeof first === "string" ? first.replace(/^If\b/, "if") : first!;
  return [["What would change it: ", begun, ...rest, ": ", ...piecesOf(withoutStop(flip.effect)), "."]];
}

function withoutStop(text: Text): Text {
  return typeof text === "string" ? text.replace(/\.$/, "") : text;
}
