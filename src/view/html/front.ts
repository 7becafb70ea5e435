import type { Report } from "#outcome/report.ts";
import type { Answer, PlacedJudgement } from "../brief/answers.ts";
import type { PlacedFlip } from "../brief/flips.ts";
import { frontPageOf } from "../brief/front-page.ts";
import { openingLines } from "../brief/opening.ts";
import { countOf } from "../number-words.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkup, idFrom } from "./escape.ts";
import { flipMarkup } from "./flip.ts";
import { citationMarks } from "./inline.ts";
import { judgementMarkup } from "./judgement.ts";

const CITATIONS_IN_FRONT = 4;

/** Fragment under which the section of an analysis stands. */
export function sectionId(analysisId: string): string {
  return `analysis-${idFrom(analysisId)}`;
}

/** The title block: title, as-of, sources, inputs, hindsight, analyst, questions. */
export function openingMarkup(report: Report, reading: Reading): string {
  const facts = report.case;
  const lines = openingLines(report, reading.scheme)
    .map(({ label, text }) => `<div><dt>${label}</dt><dd>${escapeMarkup(text)}</dd></div>`)
    .join("");
  const questions = facts.questions
    .map((question, index) => `<li><a href="#question-${index + 1}">${escapeMarkup(question.text)}</a></li>`)
    .join("");
  const summary = facts.summary === undefined ? "" : `<p class="summary">${escapeMarkup(facts.summary)}</p>`;
  const asked =
    questions === "" ? "" : `<nav class="questions" aria-label="Questions"><ol>${questions}</ol></nav>`;
  return `<header><h1>${escapeMarkup(facts.title)}</h1>${summary}<dl class="facts">${lines}</dl>${asked}</header>`;
}

/** The main judgement, the key judgements and what would change our mind. */
export function frontMarkup(report: Report, reading: Reading): string {
  const { main, others, unasked, flips, furtherFlips } = frontPageOf(report);
  const first =
    main === undefined
      ? '<p class="judgement">No question of this case could be answered.</p>'
      : answerMarkup(main, reading);
  return (
    `<section id="main-judgement" aria-labelledby="main-judgement-title">` +
    `<h2 id="main-judgement-title">Main judgement</h2>${first}</section>` +
    `<section id="key-judgements" aria-labelledby="key-judgements-title">` +
    `<h2 id="key-judgements-title">Key judgements</h2>${others.map((answer) => answerMarkup(answer, reading)).join("")}` +
    `${unasked.length === 0 ? "" : `<h3>Also found</h3>${unasked.map((placed) => placedMarkup(placed, reading)).join("")}`}` +
    `${others.length + unasked.length === 0 ? '<p class="note">None.</p>' : ""}</section>` +
    `<section id="flips" aria-labelledby="flips-title"><h2 id="flips-title">What would change our mind</h2>` +
    `${flipsMarkup(flips, furtherFlips, reading)}</section>`
  );
}

function answerMarkup(answer: Answer, reading: Reading): string {
  const { number, question } = answer;
  const heading =
    `<h3 id="question-${number}"><span class="question-number">${number}.</span> ` +
    `${escapeMarkup(question.text)} ${citationMarks(question.cite, reading)}</h3>`;
  return `<div class="answer">${heading}${answerBody(answer, reading)}</div>`;
}

function answerBody({ answer, sameAs, further, missing }: Answer, reading: Reading): string {
  if (answer) {
    const { analysis } = answer.section;
    const more =
      further === 0
        ? ""
        : `<p class="note">${countOf(further, "further judgement")} on this question: ` +
          `<a href="#${sectionId(analysis.id)}">${escapeMarkup(analysis.title)}</a> and the sections below.</p>`;
    return placedMarkup(answer, reading) + more;
  }
  if (sameAs !== undefined) {
    return `<p class="judgement">Answered with <a href="#question-${sameAs}">question ${sameAs}</a>.</p>`;
  }
  return `<p class="judgement unanswered"><strong>Not answered.</strong> ${missing.map(escapeMarkup).join(" ")}</p>`;
}

function placedMarkup({ judgement, section }: PlacedJudgement, reading: Reading): string {
  return judgementMarkup(judgement, reading, {
    most: CITATIONS_IN_FRONT,
    href: `#${sectionId(section.analysis.id)}`,
  });
}

function flipsMarkup(flips: readonly PlacedFlip[], further: number, reading: Reading): string {
  if (flips.length === 0)
    return '<p class="note">No analysis found a change of input that would change its headline.</p>';
  const rows = flips.map(({ flip, section }) => {
    const href = `#${sectionId(section.analysis.id)}`;
    const origin = `<a href="${href}">${escapeMarkup(section.analysis.title)}</a>`;
    const further = { most: CITATIONS_IN_FRONT, href };
    return `<li>${flipMarkup(flip, reading, { further, origin })}</li>`;
  });
  const rest =
    further === 0 ? "" : `<p class="note">${countOf(further, "further change")} in the sections below.</p>`;
  const intro = '<p class="note">Smallest change of an input first.</p>';
  return `${intro}<ol class="flips">${rows.join("")}</ol>${rest}`;
}
