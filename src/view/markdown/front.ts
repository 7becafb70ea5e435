import { counted } from "#case/counts-in-words.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import { type Answer, NOT_JUDGED } from "../brief/answers.ts";
import { frontPageOf, MORE_ON_JUDGEMENTS, TO_NUMBER } from "../brief/front-page.ts";
import { gapsHeading } from "../brief/gaps.ts";
import {
  basisInWords,
  citationsOf,
  confidenceInShort,
  confidenceSentence,
  inFull,
  judgementSentence,
} from "../brief/judgement-words.ts";
import type { KeyJudgement } from "../brief/key-judgements.ts";
import { dateline, footLine, sourceLine, summaryOf } from "../brief/opening.ts";
import { FURTHER_SIGNPOSTS } from "../brief/signposts.ts";
import { DISPUTED_HEADING, OUTSIDERS_LABEL } from "../brief/told-beside.ts";
import { capitalised } from "../capitalised.ts";
import { withCitations } from "../plain-text.ts";
import type { BriefWording, Reading } from "../reading.ts";
import { blockMarkdown, listMarkdown } from "./block.ts";
import { asParagraph, escapeMarkdown } from "./escape.ts";
import { citationsMarkdown, inlineMarkdown } from "./inline.ts";
import { tableMarkdown } from "./table.ts";

/** The first two pages as paragraphs: the same as in HTML, in the same order. */
export function frontMarkdown(report: Report, reading: Reading, wording: BriefWording): readonly string[] {
  const facts = report.case;
  const summary = summaryOf(facts);
  const page = frontPageOf(report, wording.judgements);
  const {
    bottomLine,
    sides,
    outsiders,
    judgements,
    signposts,
    furtherSignposts,
    qualified,
    others,
    glance,
    disputed,
    gaps,
  } = page;
  return [
    `# ${escapeMarkdown(facts.title)}`,
    asParagraph(escapeMarkdown(dateline(facts))),
    "## Bottom line",
    asParagraph(bottomLine.map((sentence) => inlineMarkdown(sentence, reading)).join(" ")),
    ...(sides === undefined ? [] : [tableMarkdown(sides, reading)]),
    ...(outsiders.length === 0
      ? []
      : [[`**${OUTSIDERS_LABEL}**`, ...outsiders.map((told) => inlineMarkdown(told, reading))].join(" ")]),
    "## Key judgements",
    ...(judgements.length === 0 ? ["None."] : judgements.flatMap((one) => keyMarkdown(one, reading))),
    ...(signposts === undefined ? [] : ["## Signposts", tableMarkdown(signposts, reading)]),
    ...(furtherSignposts === "" ? [] : [`${capitalised(furtherSignposts)}, under ${FURTHER_SIGNPOSTS}.`]),
    ...(summary === undefined ? [] : ["## The case", asParagraph(escapeMarkdown(summary))]),
    `**Sources:** ${escapeMarkdown(sourceLine(facts))}`,
    asParagraph(escapeMarkdown(footLine(report, wording))),
    ...(qualified.length === 0 ? [] : [`## ${MORE_ON_JUDGEMENTS}`]),
    ...qualified.map(({ number, text }) =>
      asParagraph(`${TO_NUMBER} ${number}: ${inlineMarkdown(text, reading)}`),
    ),
    ...(others.length === 0 ? [] : ["## Other questions of the case"]),
    ...others.flatMap((answer) => otherMarkdown(answer, reading)),
    ...(glance.length === 0 ? [] : ["## At a glance"]),
    ...glance.flatMap(({ blocks }) => blocks.map((block) => blockMarkdown(block, reading))),
    ...(disputed.shown.length === 0
      ? []
      : [
          `## ${DISPUTED_HEADING}`,
          listMarkdown(disputed.shown.map((item) => inlineMarkdown(item, reading))),
          ...(disputed.further === "" ? [] : [disputed.further]),
        ]),
    ...(gaps.length === 0
      ? []
      : [
          `## ${gapsHeading(report)}`,
          listMarkdown(
            gaps.flatMap(({ title, items }) =>
              items.map((item) => `${escapeMarkdown(title)}: ${inlineMarkdown(item, reading)}`),
            ),
          ),
        ]),
    ...(page.furtherGaps === 0
      ? []
      : [`${capitalised(counted(page.furtherGaps, "further gap"))} under Gaps.`]),
  ];
}

function keyMarkdown(
  { number, asked, placed: { judgement }, told }: KeyJudgement,
  reading: Reading,
): readonly string[] {
  const { text, whole } = told;
  if (whole) reading.give(judgement);
  const sentence = inlineMarkdown(withCitations(text, citationsOf(judgement)), reading);
  const heading =
    asked === undefined
      ? []
      : [
          `### ${number}\\. ${escapeMarkdown(asked.question.text)} ${citationsMarkdown(asked.question.cite)}`.trim(),
        ];
  const confidence = inlineMarkdown(confidenceInShort(judgement), reading).trim();
  const line = asked === undefined ? `${number}\\. ${sentence}` : asParagraph(sentence);
  return [...heading, line, `${confidence} ${escapeMarkdown(basisInWords(judgement))}.`];
}

function confidenceMarkdown(judgement: Judgement, reading: Reading): string {
  const confidence = inlineMarkdown(confidenceSentence(judgement), reading).trim();
  return `${confidence} ${escapeMarkdown(basisInWords(judgement))}.`;
}

function otherMarkdown(
  { number, question, answer, sameAs, onRecord, missing }: Answer,
  reading: Reading,
): readonly string[] {
  const cites = citationsMarkdown(question.cite);
  const heading = `### ${number}\\. ${escapeMarkdown(question.text)} ${cites}`.trim();
  if (answer) {
    const { judgement } = answer;
    const sentence = withCitations(inFull(judgement), citationsOf(judgement));
    return [heading, asParagraph(inlineMarkdown(sentence, reading))];
  }
  if (sameAs !== undefined) return [heading, `Answered with number ${sameAs}.`];
  const recorded = onRecord.map(({ text, cites }) => inlineMarkdown(withCitations(text, cites), reading));
  return [heading, [`**${NOT_JUDGED}**`, ...missing.map(escapeMarkdown), ...recorded].join(" ")];
}

/** A judgement with its citations, and its confidence as a paragraph of its own. */
export function judgementMarkdown(judgement: Judgement, reading: Reading): readonly string[] {
  reading.give(judgement);
  const sentence = inlineMarkdown(judgementSentence(judgement), reading);
  return [asParagraph(sentence), confidenceMarkdown(judgement, reading)];
}
