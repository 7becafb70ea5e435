import type { Judgement } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import type { Answer } from "../brief/answers.ts";
import { frontPageOf } from "../brief/front-page.ts";
import { basisInWords, confidenceSentence, judgementSentence } from "../brief/judgement-words.ts";
import { openingLines } from "../brief/opening.ts";
import { countOf } from "../number-words.ts";
import type { Reading } from "../reading.ts";
import { listMarkdown } from "./block.ts";
import { asParagraph, escapeMarkdown } from "./escape.ts";
import { flipMarkdown } from "./flip.ts";
import { citationsMarkdown, inlineMarkdown } from "./inline.ts";

/** Title block, main judgement, key judgements and what would change our mind, as paragraphs. */
export function frontMarkdown(report: Report, reading: Reading): readonly string[] {
  const facts = report.case;
  const { main, others, unasked, flips, furtherFlips } = frontPageOf(report);
  const lines = openingLines(report, reading.scheme).map(
    ({ label, text }) => `**${label}:** ${escapeMarkdown(text)}`,
  );
  const judged = unasked.map(({ judgement }) => judgementMarkdown(judgement, reading));
  return [
    `# ${escapeMarkdown(facts.title)}`,
    ...(facts.summary === undefined ? [] : [asParagraph(escapeMarkdown(facts.summary))]),
    ...lines,
    ...(facts.questions.length === 0
      ? []
      : [
          "**Questions:**",
          listMarkdown(
            facts.questions.map(({ text }) => escapeMarkdown(text)),
            true,
          ),
        ]),
    "## Main judgement",
    ...(main === undefined ? ["No question of this case could be answered."] : answerMarkdown(main, reading)),
    "## Key judgements",
    ...(others.length + unasked.length === 0 ? ["None."] : []),
    ...others.flatMap((answer) => answerMarkdown(answer, reading)),
    ...(judged.length === 0 ? [] : ["### Also found", ...judged.flat()]),
    "## What would change our mind",
    ...(flips.length === 0
      ? ["No analysis found a change of input that would change its headline."]
      : [
          listMarkdown(
            flips.map(({ flip, section }) =>
              flipMarkdown(flip, reading, escapeMarkdown(section.analysis.title)),
            ),
            true,
          ),
        ]),
    ...(furtherFlips === 0 ? [] : [`${countOf(furtherFlips, "further change")} in the sections below.`]),
  ];
}

function answerMarkdown(
  { number, question, answer, sameAs, missing }: Answer,
  reading: Reading,
): readonly string[] {
  const cites = citationsMarkdown(question.cite);
  const heading = `### ${number}\\. ${escapeMarkdown(question.text)} ${cites}`.trim();
  if (answer) return [heading, ...judgementMarkdown(answer.judgement, reading)];
  if (sameAs !== undefined) return [heading, `Answered with question ${sameAs}.`];
  return [heading, `**Not answered.** ${missing.map(escapeMarkdown).join(" ")}`];
}

/** A judgement with its citations, and its confidence as a paragraph of its own. */
export function judgementMarkdown(judgement: Judgement, reading: Reading): readonly string[] {
  reading.give(judgement);
  const sentence = inlineMarkdown(judgementSentence(judgement), reading);
  const confidence = inlineMarkdown(confidenceSentence(judgement), reading).trim();
  return [asParagraph(sentence), `${confidence} ${escapeMarkdown(basisInWords(judgement))}.`];
}
