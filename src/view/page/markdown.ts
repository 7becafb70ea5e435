import type { Page } from "#outcome/page.ts";
import { blockMarkdown } from "../markdown/block.ts";
import { asParagraph, escapeMarkdown } from "../markdown/escape.ts";
import { inlineMarkdown } from "../markdown/inline.ts";
import type { SchemeName } from "../probability-words.ts";
import { newReading } from "../reading.ts";

/** A page that is no brief, as Markdown; pictures become their tables. */
export function pageMarkdown(page: Page, scheme: SchemeName): string {
  const reading = newReading({ scheme });
  const paragraphs = [
    `# ${escapeMarkdown(page.title)}`,
    asParagraph(escapeMarkdown(page.about)),
    `**${inlineMarkdown(page.headline, reading)}**`,
    ...page.remarks.map((remark) => asParagraph(inlineMarkdown(remark, reading))),
    ...page.sections.flatMap(({ heading, text, blocks }) => [
      `## ${escapeMarkdown(heading)}`,
      ...text.map((each) => asParagraph(inlineMarkdown(each, reading))),
      ...blocks.map((block) => blockMarkdown(block, reading)),
    ]),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
