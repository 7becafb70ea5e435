import type { Report } from "#outcome/report.ts";
import type { Answer, PlacedJudgement } from "../brief/answers.ts";
import type { PlacedFlip } from "../brief/flips.ts";
import { frontPageOf } from "../brief/front-page.ts";
import { openingLines } from "../brief/opening.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { countOf } from "../number-words.ts";
import type { SchemeName } from "../probability-words.ts";
import type { Reading } from "../reading.ts";
import { flipMarkup } from "./flip.ts";
import { sectionId } from "./ids.ts";
import { citationMarks } from "./inline.ts";
import { judgementMarkup } from "./judgement.ts";

const CITATIONS_IN_FRONT = 4;

/** The title block: title, as-of, sources, inputs, hindsight, analyst, questions. */
export function openingMarkup(report: Report, scheme: SchemeName): Markup {
  const { title, summary, questions } = report.case;
  const lines = openingLines(report, scheme).map(
    ({ label, text }) => markup`<div><dt>${label}</dt><dd>${text}</dd></div>`,
  );
  const asked = questions.map(
    ({ text }, index) => markup`<li><a href="#question-${index + 1}">${text}</a></li>`,
  );
  return markup`
    <header><h1>${title}</h1>${summary === undefined ? NOTHING : markup`<p class="summary">${summary}</p>`}
    <dl class="facts">${lines}</dl>
    ${asked.length === 0 ? NOTHING : markup`<nav class="questions" aria-label="Questions"><ol>${asked}</ol></nav>`}
    </header>`;
}

/** The main judgement, the key judgements and what would change our mind. */
export function frontMarkup(report: Report, reading: Reading): Markup {
  const { main, others, unasked, flips, furtherFlips } = frontPageOf(report);
  const first =
    main === undefined
      ? markup`<p class="judgement">No question of this case could be answered.</p>`
      : answerMarkup(main, reading);
  const answers = others.map((answer) => answerMarkup(answer, reading));
  const also = unasked.map((placed) => placedMarkup(placed, reading));
  return markup`
    <section id="main-judgement" aria-labelledby="main-judgement-title">
    <h2 id="main-judgement-title">Main judgement</h2>${first}</section>
    <section id="key-judgements" aria-labelledby="key-judgements-title">
    <h2 id="key-judgements-title">Key judgements</h2>${answers}
    ${also.length === 0 ? NOTHING : markup`<h3>Also found</h3>${also}`}
    ${answers.length + also.length === 0 ? markup`<p class="note">None.</p>` : NOTHING}</section>
    <section id="flips" aria-labelledby="flips-title"><h2 id="flips-title">What would change our mind</h2>
    ${flipsMarkup(flips, furtherFlips, reading)}</section>`;
}

function answerMarkup(answer: Answer, reading: Reading): Markup {
  const { number, question } = answer;
  const heading = markup`
    <h3 id="question-${number}"><span class="question-number">${number}.</span> ${question.text}
    ${" "}${citationMarks(question.cite, reading)}</h3>`;
  return markup`<div class="answer">${heading}${answerBody(answer, reading)}</div>`;
}

function answerBody({ answer, sameAs, further, missing }: Answer, reading: Reading): Markup {
  if (answer) {
    const { analysis } = answer.section;
    const more =
      further === 0
        ? NOTHING
        : markup`
          <p class="note">${countOf(further, "further judgement")} on this question:
          ${" "}<a href="#${sectionId(analysis.id)}">${analysis.title}</a> and the sections below.</p>`;
    return markup`${placedMarkup(answer, reading)}${more}`;
  }
  if (sameAs !== undefined) {
    return markup`<p class="judgement">Answered with <a href="#question-${sameAs}">question ${sameAs}</a>.</p>`;
  }
  return markup`<p class="judgement unanswered"><strong>Not answered.</strong> ${missing.join(" ")}</p>`;
}

function placedMarkup({ judgement, section }: PlacedJudgement, reading: Reading): Markup {
  return judgementMarkup(judgement, reading, {
    most: CITATIONS_IN_FRONT,
    href: `#${sectionId(section.analysis.id)}`,
  });
}

function flipsMarkup(flips: readonly PlacedFlip[], further: number, reading: Reading): Markup {
  if (flips.length === 0)
    return markup`<p class="note">No analysis found a change of input that would change its headline.</p>`;
  const rows = flips.map(({ flip, section }) => {
    const href = `#${sectionId(section.analysis.id)}`;
    const origin = markup`<a href="${href}">${section.analysis.title}</a>`;
    return markup`<li>${flipMarkup(flip, reading, { further: { most: CITATIONS_IN_FRONT, href }, origin })}</li>`;
  });
  const rest =
    further === 0
      ? NOTHING
      : markup`<p class="note">${countOf(further, "further change")} in the sections below.</p>`;
  return markup`<p class="note">Smallest change of an input first.</p><ol class="flips">${rows}</ol>${rest}`;
}
