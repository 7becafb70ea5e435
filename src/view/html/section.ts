import type { Explanation, Flip } from "#outcome/explanation.ts";
import type { ReportSection } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { missingInWords, type NotApplicable } from "../brief/answers.ts";
import { bulkInWords } from "../brief/bulk-words.ts";
import { FIRST_LINES } from "../brief/first-lines.ts";
import { citationsOf } from "../brief/judgement-words.ts";
import { withYear } from "../brief/reference-words.ts";
import { joined, type Markup, markup, NOTHING, verbatimMarkup } from "../markup.ts";
import { readingOf, type SectionContext } from "../page-contexts.ts";
import type { Reading } from "../reading.ts";
import { blockMarkup } from "./block.ts";
import { flipMarkup } from "./flip.ts";
import { sectionId } from "./ids.ts";
import { citationMarks, inlineMarkup } from "./inline.ts";
import { judgementMarkup } from "./judgement.ts";

/**
 * The section of one analysis, whatever became of it. It depends on nothing but what is handed in, so a section can be
 * drawn by itself; `document` is left as it is.
 */
export function sectionMarkup(section: ReportSection, context: SectionContext, document: Document): Markup {
  const reading = readingOf(section, context);
  const { analysis } = section;
  const id = sectionId(analysis.id);
  return markup`
    <section class="analysis" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${analysis.title}</h2>
    <p class="asks">${analysis.question}</p>${outcomeMarkup(section, context, reading, document)}</section>`;
}

function outcomeMarkup(
  { analysis, options, outcome, bulk }: ReportSection,
  { given }: SectionContext,
  reading: Reading,
  document: Document,
): Markup {
  switch (outcome.status) {
    case "not-applicable":
      return markup`
        ${lackingMarkup(outcome, reading)}
        ${outcome.add === undefined ? NOTHING : markup`<div class="first-lines"><p class="note">${FIRST_LINES}</p><pre><code>${verbatimMarkup(outcome.add)}</code></pre></div>`}`;
    case "failed":
      return markup`
        <p><strong>Failed.</strong> This is a fault of the program, not of the case; nothing here may be read as a
        result.</p><p class="note">${outcome.message}</p>`;
    case "done":
      return markup`
        ${explanationMarkup(outcome.explanation, given, reading, document)}
        ${noteMarkup(bulkInWords(bulk))}
        ${optionsMarkup(options)}
        ${referencesMarkup(analysis.references)}`;
  }
}

function lackingMarkup(outcome: NotApplicable, reading: Reading): Markup {
  const lead = markup`<strong>Could not be run.</strong>`;
  return outcome.leftOut !== undefined
    ? markup`<p>${lead} ${missingInWords(outcome)}</p>`
    : markup`
        <p>${lead} The case does not give what it needs:</p>
        ${textList(outcome.missing, reading)}`;
}

function explanationMarkup(
  explanation: Explanation,
  given: SectionContext["given"],
  reading: Reading,
  document: Document,
): Markup {
  const { headline, judgements, blocks, caveats, flips } = explanation;
  const further = judgements.filter((judgement) => !reading.isGiven(judgement));
  const title = further.length < judgements.length ? "Further judgements" : "Judgements";
  // In front a long run of citations is cut short; all of them stand here.
  // By their numbers: judgements that are not in front stand between them here.
  const rest = given
    .map(({ place, number }) => ({ number, cites: citationsOf(judgements[place]!) }))
    .filter(({ cites }) => cites.length > 0)
    .sort((a, b) => a.number - b.number)
    .map(
      ({ number, cites }, at) =>
        markup`${at === 0 ? "Key" : "key"} judgement ${number} rests on ${citationMarks(cites, reading)}`,
    );
  // From here on in the order of the page, so that a term is explained where a reader first meets it.
  const first = inlineMarkup(headline, reading);
  const judged = further.map((judgement) => markup`<li>${judgementMarkup(judgement, reading)}</li>`);
  const drawn = blocks.map((block) => blockMarkup(block, reading, document));
  return markup`
    <p class="headline">${first}</p>
    ${rest.length === 0 ? NOTHING : markup`<p class="note">${joined(rest, "; ")}.</p>`}
    ${judged.length === 0 ? NOTHING : markup`<h3>${title}</h3><ul class="judgements">${judged}</ul>`}
    ${joined(drawn, "\n")}
    ${flips.length === 0 ? NOTHING : markup`<h3>What would change it</h3>${flipList(flips, reading)}`}
    ${caveats.length === 0 ? NOTHING : markup`<h3>Read with care</h3>${textList(caveats, reading)}`}`;
}

function flipList(flips: readonly Flip[], reading: Reading): Markup {
  const bySize = flips.toSorted((a, b) => a.steps - b.steps);
  return markup`<ul class="flips">${bySize.map((flip) => markup`<li>${flipMarkup(flip, reading)}</li>`)}</ul>`;
}

/** Texts as a list. */
export function textList(items: readonly Text[], reading: Reading): Markup {
  return items.length === 0
    ? markup`<p class="note">None.</p>`
    : markup`<ul>${items.map((item) => markup`<li>${inlineMarkup(item, reading)}</li>`)}</ul>`;
}

function noteMarkup(text: string | undefined): Markup {
  return text === undefined ? NOTHING : markup`<p class="note">${text}</p>`;
}

function optionsMarkup(options: ReportSection["options"]): Markup {
  // A text that was not given says nothing.
  const set = Object.entries(options)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name} = ${value}`);
  return noteMarkup(set.length === 0 ? undefined : `Run with ${set.join(", ")}.`);
}

function referencesMarkup(references: ReportSection["analysis"]["references"]): Markup {
  if (references.length === 0) return NOTHING;
  const items = references.map(({ text, year }) => markup`<li>${withYear(text, year)}</li>`);
  return markup`<h3>Method</h3><ul class="references">${items}</ul>`;
}
