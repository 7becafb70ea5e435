import type { Report } from "#outcome/report.ts";
import { type Answer, answersOf } from "../brief/answers.ts";
import { flipsOf } from "../brief/flips.ts";
import { asOfInWords, inputsInWords } from "../brief/opening.ts";
import { countOf } from "../number-words.ts";
import type { Reading } from "../reading.ts";
import { oneLine } from "./inline.ts";
import { flipTerminal, judgementTerminal } from "./judgement.ts";
import { item, type Look, paragraph } from "./paper.ts";

const FLIPS = 3;

/** The brief in a screen: as-of, missing inputs, each question with its judgement, the smallest flips. */
export function summaryTerminal(report: Report, reading: Reading, look: Look): string {
  const answers = answersOf(report);
  const flips = flipsOf(report);
  const parts = [
    [
      paragraph(oneLine(report.case.title), look, { ink: "title" }),
      paragraph(oneLine(`As of ${asOfInWords(report.case)}`), look),
      paragraph(oneLine(inputsInWords(report)), look, { ink: "soft" }),
    ].join("\n"),
    ...answers.map((answer) => answerTerminal(answer, reading, look)),
    ...(answers.length === 0 ? [paragraph("The case asks no question.", look)] : []),
    ...(flips.length === 0
      ? []
      : [
          [
            paragraph("What would change our mind", look, { ink: "strong" }),
            ...flips
              .slice(0, FLIPS)
              .map(({ flip }, index) => flipTerminal(`${index + 1}. `, flip, reading, look)),
            ...(flips.length > FLIPS
              ? [
                  paragraph(`${countOf(flips.length - FLIPS, "further change")} in the brief.`, look, {
                    ink: "soft",
                  }),
                ]
              : []),
          ].join("\n"),
        ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function answerTerminal(
  { number, question, answer, sameAs, missing }: Answer,
  reading: Reading,
  look: Look,
): string {
  const mark = `${number}. `;
  const indent = mark.length;
  const asked = item(mark, oneLine(question.text), look, "strong");
  if (answer) return `${asked}\n${judgementTerminal(answer.judgement, reading, look, indent)}`;
  if (sameAs !== undefined)
    return `${asked}\n${paragraph(`Answered with question ${sameAs}.`, look, { indent })}`;
  return `${asked}\n${paragraph(oneLine(`Not answered. ${missing.join(" ")}`), look, { indent, ink: "warning" })}`;
}
