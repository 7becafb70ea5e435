import { counted } from "#case/counts-in-words.ts";
import { printableLine } from "#case/printable.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { ReportSection } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { missingInWords } from "../brief/answers.ts";
import { bulkInWords } from "../brief/bulk-words.ts";
import { citedData, DATA_TITLE } from "../brief/datasets.ts";
import { FIRST_LINES } from "../brief/first-lines.ts";
import type { Reading } from "../reading.ts";
import { blockTerminal } from "./block.ts";
import { inlineTerminal, oneLine } from "./inline.ts";
import { flipTerminal, judgementTerminal } from "./judgement.ts";
import { item, type Look, paragraph } from "./paper.ts";

/** The section of one analysis for a terminal, whatever became of it. */
export function sectionText(
  { analysis, outcome, bulk }: ReportSection,
  reading: Reading,
  look: Look,
): string {
  const title = paragraph(oneLine(analysis.title), look, { ink: "title" });
  if (outcome.status === "failed") {
    const fault = `Failed; this is a fault of the program, not of the case: ${outcome.message}`;
    return `${title}\n${paragraph(oneLine(fault), look, { ink: "warning" })}\n`;
  }
  if (outcome.status === "not-applicable") {
    if (outcome.leftOut !== undefined) {
      const why = `Could not be run. ${missingInWords(outcome)}`;
      return `${title}\n${paragraph(oneLine(why), look, { ink: "warning" })}\n`;
    }
    const missing = outcome.missing.map((text) => item("- ", oneLine(text), look));
    const lead = paragraph("Could not be run. The case does not give what it needs:", look, {
      ink: "warning",
    });
    const add =
      outcome.add === undefined
        ? []
        : [
            paragraph(FIRST_LINES, look),
            ...outcome.add.split("\n").map((line) => `  ${printableLine(line)}`),
          ];
    return `${[title, lead, ...missing, ...add].join("\n")}\n`;
  }
  const beside = bulkInWords(bulk);
  const parts = [
    title,
    ...partsOf(outcome.explanation, reading, look),
    ...(beside === undefined ? [] : [paragraph(oneLine(beside), look, { ink: "soft" })]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function partsOf(explanation: Explanation, reading: Reading, look: Look): readonly string[] {
  const {
    headline,
    judgements,
    glance = [],
    blocks,
    flips,
    caveats,
    gaps,
    secondhand = [],
    datasets = [],
    inputs,
  } = explanation;
  const bySize = flips.toSorted((a, b) => a.steps - b.steps);
  const looked = inputs.given + inputs.missing;
  const list = (heading: string, texts: readonly Text[]) =>
    texts.length === 0
      ? []
      : [
          [
            paragraph(heading, look, { ink: "strong" }),
            ...texts.map((text) => item("- ", inlineTerminal(text, reading), look)),
          ].join("\n"),
        ];
  const said = inlineTerminal(headline, reading);
  // The first judgement often begins with the very sentence of the headline.
  const isRepeated = judgements.some(
    ({ text }, at) => at === 0 && inlineTerminal(text, reading).startsWith(said),
  );
  return [
    ...(isRepeated ? [] : [paragraph(said, look, { ink: "strong" })]),
    ...judgements.map((judgement) => judgementTerminal(judgement, reading, look, 0)),
    ...[...glance, ...blocks].map((block) => blockTerminal(block, reading, look)),
    ...(bySize.length === 0
      ? []
      : [
          [
            paragraph("What would change it", look, { ink: "strong" }),
            ...bySize.map((flip) => flipTerminal("- ", flip, reading, look)),
          ].join("\n"),
        ]),
    ...list("Read with care", caveats),
    ...list("Gaps", [...gaps, ...secondhand]),
    ...list(
      DATA_TITLE,
      citedData(datasets).map(({ ids, text }) => `${ids.join(", ")}: ${text}`),
    ),
    ...(looked === 0 ? [] : [paragraph(givenInWords(inputs), look, { ink: "soft" })]),
  ];
}

/** How much of what an analysis looks for the case gives. */
function givenInWords({ given, missing }: Explanation["inputs"]): string {
  const things = counted(given + missing, "thing");
  const all = given + missing === 1 ? "the one thing" : `all ${things}`;
  const some = given === 0 ? `none of the ${things}` : `${given} of the ${things}`;
  return `The case gives ${missing === 0 ? all : some} that this analysis looks for.`;
}
