import type { Explanation, Flip } from "#outcome/explanation.ts";
import type { ReportSection } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { citationsOf } from "../brief/judgement-words.ts";
import { withYear } from "../brief/reference-words.ts";
import type { Reading } from "../reading.ts";
import { blockMarkup } from "./block.ts";
import { escapeMarkup } from "./escape.ts";
import { flipMarkup } from "./flip.ts";
import { sectionId } from "./front.ts";
import { citationMarks, inlineMarkup } from "./inline.ts";
import { judgementMarkup } from "./judgement.ts";

/** The section of one analysis, whatever became of it. */
export function sectionMarkup(section: ReportSection, reading: Reading, document: Document): string {
  const { analysis } = section;
  const id = sectionId(analysis.id);
  return (
    `<section class="analysis" id="${id}" aria-labelledby="${id}-title">` +
    `<h2 id="${id}-title">${escapeMarkup(analysis.title)}</h2>` +
    `<p class="asks">${escapeMarkup(analysis.question)}</p>${outcomeMarkup(section, reading, document)}</section>`
  );
}

function outcomeMarkup(
  { analysis, options, outcome }: ReportSection,
  reading: Reading,
  document: Document,
): string {
  switch (outcome.status) {
    case "not-applicable":
      return (
        `<p><strong>Could not be run.</strong> The case does not give what it needs:</p>` +
        textList(outcome.missing, reading)
      );
    case "failed":
      return (
        `<p><strong>Failed.</strong> This is a fault of the program, not of the case; nothing here may be read as a ` +
        `result.</p><p class="note">${escapeMarkup(outcome.message)}</p>`
      );
    case "done":
      return (
        explanationMarkup(outcome.explanation, reading, document) +
        optionsMarkup(options) +
        referencesMarkup(analysis.references)
      );
  }
}

function explanationMarkup(explanation: Explanation, reading: Reading, document: Document): string {
  const { headline, judgements, blocks, caveats, flips } = explanation;
  const further = judgements.filter((judgement) => !reading.isGiven(judgement));
  const title = further.length < judgements.length ? "Further judgements" : "Judgements";
  // In front a long run of citations is cut short; all of them stand here.
  const rest = judgements
    .filter((judgement) => reading.isGiven(judgement) && citationsOf(judgement).length > 0)
    .map((judgement) => citationMarks(citationsOf(judgement), reading));
  const judged = further.map((judgement) => `<li>${judgementMarkup(judgement, reading)}</li>`).join("");
  return (
    `<p class="headline">${inlineMarkup(headline, reading)}</p>` +
    (rest.length === 0
      ? ""
      : `<p class="note">The judgement given above rests on ${rest.join("; the next on ")}.</p>`) +
    (judged === "" ? "" : `<h3>${title}</h3><ul class="judgements">${judged}</ul>`) +
    blocks.map((block) => blockMarkup(block, reading, document)).join("\n") +
    (flips.length === 0 ? "" : `<h3>What would change it</h3>${flipList(flips, reading)}`) +
    (caveats.length === 0 ? "" : `<h3>Read with care</h3>${textList(caveats, reading)}`)
  );
}

function flipList(flips: readonly Flip[], reading: Reading): string {
  const items = flips
    .toSorted((a, b) => a.steps - b.steps)
    .map((flip) => `<li>${flipMarkup(flip, reading)}</li>`);
  return `<ul class="flips">${items.join("")}</ul>`;
}

/** Texts as a list. */
export function textList(items: readonly Text[], reading: Reading): string {
  return items.length === 0
    ? '<p class="note">None.</p>'
    : `<ul>${items.map((item) => `<li>${inlineMarkup(item, reading)}</li>`).join("")}</ul>`;
}

function optionsMarkup(options: ReportSection["options"]): string {
  // A text that was not given says nothing.
  const set = Object.entries(options)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name} = ${value}`);
  return set.length === 0 ? "" : `<p class="note">Run with ${escapeMarkup(set.join(", "))}.</p>`;
}

function referencesMarkup(references: ReportSection["analysis"]["references"]): string {
  if (references.length === 0) return "";
  const items = references.map(({ text, year }) => `<li>${escapeMarkup(withYear(text, year))}</li>`).join("");
  return `<h3>Method</h3><ul class="references">${items}</ul>`;
}
