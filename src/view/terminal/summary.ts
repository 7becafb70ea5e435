import { counted } from "#case/counts-in-words.ts";
import type { Report } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { type Answer, NOT_JUDGED } from "../brief/answers.ts";
import { datasetsOf } from "../brief/datasets.ts";
import { frontPageOf } from "../brief/front-page.ts";
import { basisInWords, citationsOf, confidenceInShort, inFull } from "../brief/judgement-words.ts";
import type { KeyJudgement } from "../brief/key-judgements.ts";
import { dateline, footLine, sourceLine } from "../brief/opening.ts";
import { OUTSIDERS_LABEL } from "../brief/told-beside.ts";
import { unconfirmedInWords } from "../brief/unconfirmed.ts";
import { capitalised } from "../capitalised.ts";
import { withCitations } from "../plain-text.ts";
import type { BriefWording, Reading } from "../reading.ts";
import { blockTerminal } from "./block.ts";
import { inlineTerminal, oneLine } from "./inline.ts";
import { item, type Look, paragraph } from "./paper.ts";

const CITATIONS = 4;
/** Questions beyond the first page that are told here; the brief has all. */
const OTHERS = 30;

/** The first page of the brief for a terminal, and what became of the questions that it does not answer. */
export function summaryTerminal(report: Report, reading: Reading, look: Look, wording: BriefWording): string {
  const { bottomLine, sides, outsiders, judgements, signposts, furtherSignposts, others } = frontPageOf(
    report,
    wording.judgements,
  );
  const heading = (text: string) => paragraph(text, look, { ink: "strong" });
  const soft = (text: string) => paragraph(oneLine(text), look, { ink: "soft" });
  const unconfirmed = unconfirmedInWords(report.case);
  const parts = [
    ...(unconfirmed === undefined ? [] : [paragraph(unconfirmed, look, { ink: "strong" })]),
    [
      paragraph(oneLine(report.case.title), look, { ink: "title" }),
      paragraph(oneLine(dateline(report.case)), look),
    ].join("\n"),
    [
      heading("Bottom line"),
      paragraph(bottomLine.map((sentence) => inlineTerminal(sentence, reading, CITATIONS)).join(" "), look),
    ].join("\n"),
    ...(sides === undefined ? [] : [blockTerminal(sides, reading, look)]),
    ...(outsiders.length === 0
      ? []
      : [
          paragraph(
            [OUTSIDERS_LABEL, ...outsiders.map((told) => inlineTerminal(told, reading, CITATIONS))].join(" "),
            look,
          ),
        ]),
    [
      heading("Key judgements"),
      ...(judgements.length === 0 ? ["None."] : judgements.map((one) => keyTerminal(one, reading, look))),
    ].join("\n"),
    ...(signposts === undefined
      ? []
      : [
          [
            blockTerminal(signposts, reading, look),
            ...(furtherSignposts === "" ? [] : [soft(`${capitalised(furtherSignposts)} of the brief.`)]),
          ].join("\n"),
        ]),
    ...others.slice(0, OTHERS).map((answer) => otherTerminal(answer, reading, look)),
    ...(others.length > OTHERS
      ? [soft(`The brief has ${counted(others.length - OTHERS, "more question")}.`)]
      : []),
    [
      soft(`Sources: ${sourceLine(report.case)}`),
      ...datasetsOf(report).map(({ text }) => soft(`Data: ${text}`)),
      soft(footLine(report, wording)),
    ].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function keyTerminal(
  { number, asked, placed: { judgement }, told: { text } }: KeyJudgement,
  reading: Reading,
  look: Look,
): string {
  const mark = `${number}. `;
  const told = inlineTerminal(withCitations(text, citationsOf(judgement)), reading, CITATIONS);
  const confidence = inlineTerminal(confidenceInShort(judgement), reading, CITATIONS);
  const indent = mark.length;
  return [
    ...(asked === undefined
      ? [item(mark, told, look)]
      : [item(mark, oneLine(asked.question.text), look, "strong"), paragraph(told, look, { indent })]),
    paragraph(oneLine(`${confidence} ${basisInWords(judgement)}.`), look, { indent, ink: "soft" }),
  ].join("\n");
}

function otherTerminal(
  { number, question, answer, sameAs, onRecord, missing }: Answer,
  reading: Reading,
  look: Look,
): string {
  const mark = `${number}. `;
  const indent = mark.length;
  const asked = item(mark, oneLine(question.text), look, "strong");
  const said = (text: Text) => paragraph(inlineTerminal(text, reading, CITATIONS), look, { indent });
  if (answer) {
    const { judgement } = answer;
    return `${asked}\n${said(withCitations(inFull(judgement), citationsOf(judgement)))}`;
  }
  if (sameAs !== undefined) return `${asked}\n${said(`Answered with number ${sameAs}.`)}`;
  const lines = [
    paragraph(oneLine([NOT_JUDGED, ...missing].join(" ")), look, { indent, ink: "warning" }),
    ...onRecord.map(({ text, cites }) => said(withCitations(text, cites))),
  ];
  return `${asked}\n${lines.join("\n")}`;
}
