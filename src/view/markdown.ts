import type { Report } from "#outcome/report.ts";
import { sectionsToRead } from "./brief/section-order.ts";
import { unconfirmedInWords } from "./brief/unconfirmed.ts";
import { annexMarkdown } from "./markdown/annex.ts";
import { escapeMarkdown } from "./markdown/escape.ts";
import { frontMarkdown } from "./markdown/front.ts";
import { sectionMarkdown } from "./markdown/section.ts";
import { type BriefWording, newReading } from "./reading.ts";

/**
 * The brief as Markdown that pastes into a word processor: likelihoods in words, citations as `[art:P8.S1]`, each
 * picture as its description and the table of its data. Tables use pipes (GitHub Flavored Markdown).
 */
export function markdownBrief(report: Report, wording: BriefWording): string {
  const reading = newReading(wording);
  const { program, seed, case: facts } = report;
  const unconfirmed = unconfirmedInWords(facts);
  // A file of Markdown has no pages: the mark goes with every part that may be taken out of it.
  const banner = unconfirmed === undefined ? [] : [`> **${escapeMarkdown(unconfirmed)}**`];
  const paragraphs = [
    ...banner,
    ...frontMarkdown(report, reading, wording),
    ...sectionsToRead(report).flatMap((section) => [...banner, ...sectionMarkdown(section, reading)]),
    ...banner,
    ...annexMarkdown(report, reading, wording),
    "---",
    escapeMarkdown(`${program.name} ${program.version}, case ${facts.id}, seed ${seed}.`),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
