import type { Explanation } from "#outcome/explanation.ts";
import type { ReportSection } from "#outcome/report.ts";
import { missingInWords } from "../brief/answers.ts";
import { bulkInWords } from "../brief/bulk-words.ts";
import { FIRST_LINES } from "../brief/first-lines.ts";
import { withYear } from "../brief/reference-words.ts";
import type { Reading } from "../reading.ts";
import { blockMarkdown, listMarkdown } from "./block.ts";
import { asParagraph, codeMarkdown, escapeMarkdown } from "./escape.ts";
import { flipMarkdown } from "./flip.ts";
import { judgementMarkdown } from "./front.ts";
import { inlineMarkdown } from "./inline.ts";

/** The section of one analysis as paragraphs, whatever became of it. */
export function sectionMarkdown(
  { analysis, outcome, bulk }: ReportSection,
  reading: Reading,
): readonly string[] {
  const heading = [`## ${escapeMarkdown(analysis.title)}`, `*${escapeMarkdown(analysis.question)}*`];
  if (outcome.status === "not-applicable") {
    if (outcome.leftOut !== undefined)
      return [...heading, `**Could not be run.** ${escapeMarkdown(missingInWords(outcome))}`];
    const missing = listMarkdown(outcome.missing.map(escapeMarkdown));
    const add = outcome.add === undefined ? [] : [escapeMarkdown(FIRST_LINES), codeMarkdown(outcome.add)];
    return [...heading, "**Could not be run.** The case does not give what it needs:", missing, ...add];
  }
  if (outcome.status === "failed") {
    const fault = "This is a fault of the program, not of the case; nothing here may be read as a result.";
    return [...heading, `**Failed.** ${fault} ${escapeMarkdown(outcome.message)}`];
  }
  const beside = bulkInWords(bulk);
  const references = analysis.references.map(({ text, year }) => escapeMarkdown(withYear(text, year)));
  return [
    ...heading,
    ...explanationMarkdown(outcome.explanation, reading),
    ...(beside === undefined ? [] : [escapeMarkdown(beside)]),
    ...(references.length === 0 ? [] : ["### Method", listMarkdown(references)]),
  ];
}

function explanationMarkdown(explanation: Explanation, reading: Reading): readonly string[] {
  const { headline, judgements, blocks, caveats, flips } = explanation;
  const changes = flips.toSorted((a, b) => a.steps - b.steps).map((flip) => flipMarkdown(flip, reading));
  const further = judgements.filter((judgement) => !reading.isGiven(judgement));
  const title = further.length < judgements.length ? "### Further judgements" : "### Judgements";
  return [
    asParagraph(inlineMarkdown(headline, reading)),
    ...(further.length === 0 ? [] : [title]),
    ...further.flatMap((judgement) => judgementMarkdown(judgement, reading)),
    ...blocks.map((block) => blockMarkdown(block, reading)),
    ...(changes.length === 0 ? [] : ["### What would change it", listMarkdown(changes)]),
    ...(caveats.length === 0
      ? []
      : ["### Read with care", listMarkdown(caveats.map((caveat) => inlineMarkdown(caveat, reading)))]),
  ];
}
