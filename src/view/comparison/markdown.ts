import type { Comparison } from "#comparison/comparison.ts";
import { asParagraph, escapeMarkdown } from "../markdown/escape.ts";
import { tableMarkdown } from "../markdown/table.ts";
import type { SchemeName } from "../probability-words.ts";
import { newReading } from "../reading.ts";
import { accountOf, BY_DAY } from "./account.ts";

/** What changed from one brief to another, as Markdown. */
export function comparisonMarkdown(comparison: Comparison, scheme: SchemeName): string {
  const { title, between, lead, changed, byDay, same, entries, remarks } = accountOf(comparison, scheme);
  const line = (label: string, text: string | undefined) =>
    text === undefined ? [] : [`**${label}:** ${escapeMarkdown(text)}`];
  const list = (items: readonly string[]) =>
    items.map((item) => `- ${asParagraph(escapeMarkdown(item))}`).join("\n");
  const paragraphs = [
    `# ${escapeMarkdown(title)}`,
    asParagraph(escapeMarkdown(between)),
    `**${escapeMarkdown(lead.join(" "))}**`,
    ...remarks.map((remark) => asParagraph(escapeMarkdown(remark))),
    ...(changed.length === 0 ? [] : ["## Judgements"]),
    ...changed.flatMap(({ heading, before, now, still, told }) => [
      `### ${escapeMarkdown(heading)}`,
      ...line("As before", still),
      ...line("Now", now),
      ...line("Before", before),
      ...(told.length === 0 ? [] : [list(told)]),
    ]),
    ...(byDay.length === 0 ? [] : [`## ${BY_DAY}`, list(byDay)]),
    ...(entries === undefined ? [] : ["## The case", tableMarkdown(entries, newReading({ scheme }))]),
    ...(same.length === 0 ? [] : ["## What stands as it was", list(same)]),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
