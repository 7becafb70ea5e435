import { counted } from "#case/counts-in-words.ts";
import type { Block } from "#outcome/block.ts";
import type { Report } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { type Answer, NOT_JUDGED } from "../brief/answers.ts";
import { type FrontPage, MORE_ON_JUDGEMENTS, type Qualified, TO_NUMBER } from "../brief/front-page.ts";
import { gapsHeading } from "../brief/gaps.ts";
import { basisInWords, citationsOf, confidenceInShort, inFull } from "../brief/judgement-words.ts";
import type { KeyJudgement } from "../brief/key-judgements.ts";
import { dateline, footLine, sourceLine, summaryOf } from "../brief/opening.ts";
import { DISPUTED_HEADING, OUTSIDERS_LABEL } from "../brief/told-beside.ts";
import { capitalised } from "../capitalised.ts";
import { joined, type Markup, markup, NOTHING } from "../markup.ts";
import { withCitations } from "../plain-text.ts";
import { WIDTH } from "../plot/chart.ts";
import type { BriefWording, Reading } from "../reading.ts";
import { blockMarkup } from "./block.ts";
import { figureMarkup } from "./figure.ts";
import { glanceWidth } from "./glance-width.ts";
import { sectionId } from "./ids.ts";
import { citationMarks, inlineMarkup } from "./inline.ts";
import { textList } from "./section.ts";
import { tableMarkup } from "./table.ts";

const CITATIONS_IN_FRONT = 4;

/** The title and the day. */
export function openingMarkup({ case: facts }: Report): Markup {
  return markup`
    <header><h1>${facts.title}</h1><p class="dateline">${dateline(facts)}</p></header>`;
}

/** The first page: bottom line, sides, key judgements, signposts, sources, and the foot. */
export function firstPageMarkup(
  report: Report,
  { bottomLine, sides, outsiders, judgements, signposts, furtherSignposts }: FrontPage,
  reading: Reading,
  wording: BriefWording,
): Markup {
  const line = joined(
    bottomLine.map((sentence) => inlineMarkup(sentence, reading)),
    " ",
  );
  const beside = outsidersMarkup(outsiders, reading);
  const items = judgements.map((one) => keyMarkup(one, reading));
  const summary = summaryOf(report.case);
  return markup`
    <section id="bottom-line" aria-labelledby="bottom-line-title">
    <h2 id="bottom-line-title">Bottom line</h2><p class="bottom-line">${line}</p></section>
    ${sides === undefined ? NOTHING : frontTable("sides", "What each side wants, and how it has moved", markup`${tableMarkup(sides, reading)}${beside}`)}
    <section id="key-judgements" aria-labelledby="key-judgements-title">
    <h2 id="key-judgements-title">Key judgements</h2>
    ${items.length === 0 ? markup`<p class="note">None.</p>` : markup`<ol class="keys">${items}</ol>`}</section>
    ${signposts === undefined ? NOTHING : frontTable("signposts", signpostsHeading(furtherSignposts), tableMarkup(signposts, reading))}
    ${
      summary === undefined
        ? NOTHING
        : markup`
          <section id="case" aria-labelledby="case-title"><h2 id="case-title">The case</h2>
          <p class="summary">${summary}</p></section>`
    }
    <p class="sources-line"><strong>Sources:</strong> ${sourceLine(report.case)}</p>
    <p class="foot"><a href="#bookkeeping">${footLine(report, wording)}</a></p>`;
}

function signpostsHeading(further: string): Markup | string {
  const title = "Signposts: what to watch, and what it would mean";
  return further === ""
    ? title
    : markup`${title} <span class="further">(<a href="#further-signposts">${further}</a>)</span>`;
}

function outsidersMarkup(outsiders: readonly Text[], reading: Reading): Markup {
  if (outsiders.length === 0) return NOTHING;
  const told = outsiders.map((sentence) => inlineMarkup(sentence, reading));
  return markup`<p class="outsiders"><strong>${OUTSIDERS_LABEL}</strong> ${joined(told, " ")}</p>`;
}

function frontTable(id: string, title: Markup | string, table: Markup): Markup {
  return markup`
    <section class="front-table" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${table}</section>`;
}

function keyMarkup(
  { number, asked, placed: { judgement, section }, told }: KeyJudgement,
  reading: Reading,
): Markup {
  const href = `#${sectionId(section.analysis.id)}`;
  const further = { most: CITATIONS_IN_FRONT, href };
  const { text, whole } = told;
  if (whole) reading.give(judgement);
  const question =
    asked === undefined
      ? NOTHING
      : markup`
        <span class="asked" id="question-${number}">${asked.question.text}${" "}
        ${citationMarks(asked.question.cite, reading, further)}</span> `;
  const sentence = inlineMarkup(withCitations(text, citationsOf(judgement)), reading, further);
  const confidence = inlineMarkup(confidenceInShort(judgement), reading, further);
  return markup`
    <li>${question}<p class="judgement">${sentence}</p>
    <p class="confidence">${confidence} <span class="basis">${basisInWords(judgement)}<span class="more">;
    ${" "}<a href="${href}">more</a></span>.</span></p></li>`;
}

/** The second page: the other questions, the results at a glance, the gaps. */
export function secondPageMarkup(
  report: Report,
  page: FrontPage,
  reading: Reading,
  document: Document,
): Markup {
  const { qualified, others, glance, disputed, gaps, furtherGaps } = page;
  const glances = glance.map(({ blocks }) => {
    const drawn = blocks.map((block) => glanceMarkup(block, reading, document));
    return joined(drawn, "\n");
  });
  const named = gaps.flatMap(({ title, items }) =>
    items.map((item): Text => [`${title}: `, ...asPieces(item)]),
  );
  return markup`
    <div class="second-page">
    ${qualified.length === 0 ? NOTHING : qualifiedMarkup(qualified, reading)}
    ${others.length === 0 ? NOTHING : othersMarkup(others, reading)}
    ${
      glances.length === 0
        ? NOTHING
        : markup`
          <section id="glance" aria-labelledby="glance-title"><h2 id="glance-title">At a glance</h2>
          <div class="glance">${joined(glances, "\n")}</div></section>`
    }
    ${
      disputed.shown.length === 0
        ? NOTHING
        : markup`
          <section id="disputes" aria-labelledby="disputes-title"><h2 id="disputes-title">${DISPUTED_HEADING}</h2>
          ${textList(disputed.shown, reading)}
          ${disputed.further === "" ? NOTHING : markup`<p class="note">${disputed.further}</p>`}
          </section>`
    }
    ${
      named.length === 0
        ? NOTHING
        : markup`
          <section id="first-gaps" aria-labelledby="first-gaps-title"><h2 id="first-gaps-title">${gapsHeading(report)}</h2>
          ${textList(named, reading)}
          ${furtherGaps === 0 ? NOTHING : markup`<p class="note">${capitalised(counted(furtherGaps, "further gap"))} under <a href="#gaps">Gaps</a>.</p>`}
          </section>`
    }
    </div>`;
}

function asPieces(text: Text): Exclude<Text, string> {
  return typeof text === "string" ? [text] : text;
}

function glanceMarkup(block: Block, reading: Reading, document: Document): Markup {
  const width = glanceWidth(block);
  if (width !== WIDTH && block.kind === "plot")
    return markup`<div class="glance-narrow">${figureMarkup(block, reading, document, width)}</div>`;
  const look = block.kind === "table" || block.kind === "list" || block.kind === "text" ? "narrow" : "broad";
  return markup`<div class="glance-${look}">${blockMarkup(block, reading, document)}</div>`;
}

function qualifiedMarkup(qualified: readonly Qualified[], reading: Reading): Markup {
  return markup`
    <section id="more-on-judgements" aria-labelledby="more-on-judgements-title">
    <h2 id="more-on-judgements-title">${MORE_ON_JUDGEMENTS}</h2>
    ${qualified.map(
      ({ number, text }) => markup`
        <p class="more-on">${TO_NUMBER} ${number}: ${inlineMarkup(text, reading)}</p>`,
    )}</section>`;
}

function othersMarkup(others: readonly Answer[], reading: Reading): Markup {
  return markup`
    <section id="other-questions" aria-labelledby="other-questions-title">
    <h2 id="other-questions-title">Other questions of the case</h2>
    ${others.map((answer) => otherMarkup(answer, reading))}</section>`;
}

function otherMarkup({ number, question, ...rest }: Answer, reading: Reading): Markup {
  return markup`
    <div class="answer"><h3 id="question-${number}">${number}. ${question.text}
    ${" "}${citationMarks(question.cite, reading)}</h3> ${otherBody(rest, reading)}</div>`;
}

function otherBody(
  { answer, sameAs, onRecord, missing }: Omit<Answer, "number" | "question">,
  reading: Reading,
): Markup {
  if (answer) {
    const { judgement, section } = answer;
    const further = { most: CITATIONS_IN_FRONT, href: `#${sectionId(section.analysis.id)}` };
    return markup`<p class="judgement">${inlineMarkup(withCitations(inFull(judgement), citationsOf(judgement)), reading, further)}</p>`;
  }
  if (sameAs !== undefined) {
    return markup`<p class="judgement">Answered with <a href="#question-${sameAs}">number ${sameAs}</a>.</p>`;
  }
  const why = missing.length === 0 ? NOTHING : markup`${missing.join(" ")} `;
  const recorded =
    onRecord.length === 0
      ? NOTHING
      : joined(
          onRecord.map(({ text, cites }) => inlineMarkup(withCitations(text, cites), reading)),
          " ",
        );
  return markup`<p class="judgement unanswered"><strong>${NOT_JUDGED}</strong> ${why}${recorded}</p>`;
}
