import type { Report } from "#outcome/report.ts";
import { gradeSentence } from "../brief/admiralty.ts";
import { assumptionsTable, noAssumption } from "../brief/assumptions.ts";
import { COVERAGE_TITLE, coverageLines, sentencesInLine } from "../brief/coverage.ts";
import { DATA_TITLE, datasetsOf } from "../brief/datasets.ts";
import {
  citedInWords,
  evidenceOf,
  GIST_ONLY,
  hasGistOnly,
  isShown,
  LATER_SOURCE,
  noSentences,
} from "../brief/evidence.ts";
import { gapsOf } from "../brief/gaps.ts";
import { bookkeepingLines } from "../brief/opening.ts";
import { REASONS_TITLE, reasonsTable } from "../brief/reasons.ts";
import { FURTHER_SIGNPOSTS, signpostTables } from "../brief/signposts.ts";
import { stopped } from "../brief/stopped.ts";
import { citationNumbers, citedSentences } from "../citation-numbers.ts";
import type { BriefWording, Reading } from "../reading.ts";
import { listMarkdown } from "./block.ts";
import { escapeMarkdown } from "./escape.ts";
import { inlineMarkdown } from "./inline.ts";
import { tableMarkdown } from "./table.ts";

/** Key assumptions, gaps, how the brief was made, sources, remarks of the run and the cited sentences, as paragraphs. */
export function annexMarkdown(report: Report, reading: Reading, wording: BriefWording): readonly string[] {
  const { assumptions, sources, census } = report.case;
  const gaps = gapsOf(report).flatMap(({ title, items }) => [
    `### ${escapeMarkdown(title)}`,
    listMarkdown(items.map((item) => inlineMarkdown(item, reading))),
  ]);
  const unsourced =
    census.unsourcedEntries.length === 0
      ? []
      : ["### Entries without a stated basis", listMarkdown(census.unsourcedEntries.map(escapeMarkdown))];
  const cited = citedSentences(report, citationNumbers(report));
  const shown = cited.filter(({ sentence }) => isShown(sentence));
  const data = datasetsOf(report);
  const notes = report.notes.map((note) => inlineMarkdown(note, reading));
  const { further } = signpostTables(report);
  return [
    ...(further === undefined ? [] : [`## ${FURTHER_SIGNPOSTS}`, tableMarkdown(further, reading)]),
    "## Key assumptions",
    assumptions.length === 0
      ? noAssumption(report.case)
      : tableMarkdown(assumptionsTable(assumptions), reading),
    ...reasonsMarkdown(report, reading),
    "## Gaps",
    ...(gaps.length + unsourced.length === 0 ? ["No analysis reports a gap."] : [...gaps, ...unsourced]),
    "## How this brief was made",
    listMarkdown(
      bookkeepingLines(report, wording).map(({ label, text }) => `**${label}:** ${escapeMarkdown(text)}`),
    ),
    "## Sources",
    listMarkdown(sources.map(sourceMarkdown)),
    ...(data.length === 0
      ? []
      : [
          `### ${DATA_TITLE}`,
          listMarkdown(
            data.map(
              ({ ids, names, text }) =>
                `**${escapeMarkdown(ids.join(", "))}** ${escapeMarkdown(names.join("; "))}. ${escapeMarkdown(text)}`,
            ),
          ),
        ]),
    ...coverageMarkdown(report),
    ...(notes.length === 0 ? [] : ["## Notes on this run", listMarkdown(notes)]),
    "## Cited sentences",
    ...(hasGistOnly(shown) ? [GIST_ONLY] : []),
    ...(shown.length === 0
      ? [noSentences(cited)]
      : [
          listMarkdown(
            shown.map(({ citation, sentence }) => {
              const { quote, gist, remark } = evidenceOf(sentence);
              const told = [
                quote === undefined ? "" : ` “${escapeMarkdown(quote)}”`,
                gist === undefined ? "" : ` Gist: ${escapeMarkdown(gist)}`,
                remark === undefined ? "" : ` (${remark})`,
              ].join("");
              return `**${escapeMarkdown(citation)}**${told}`;
            }),
          ),
        ]),
  ];
}

function reasonsMarkdown(report: Report, reading: Reading): string[] {
  const table = reasonsTable(report);
  return table === undefined ? [] : [`## ${REASONS_TITLE}`, tableMarkdown(table, reading)];
}

function sourceMarkdown(source: Report["case"]["sources"][number]): string {
  const { id, title, line, gradeReason, external, cited, later, textAtHand } = source;
  const sentences = [
    `**${escapeMarkdown(id)}** ${stopped(escapeMarkdown(title))} ${escapeMarkdown(line)}`,
    escapeMarkdown(gradeSentence(source)),
    ...(gradeReason === undefined ? [] : [stopped(escapeMarkdown(gradeReason))]),
    ...(external ? ["From outside the material analysed."] : []),
    ...(later ? [LATER_SOURCE] : []),
    `${citedInWords({ cited })}; ${textAtHand ? "text at hand" : "text not at hand"}.`,
  ];
  return sentences.join(" ");
}

function coverageMarkdown(report: Report): readonly string[] {
  const lines = coverageLines(report);
  if (lines.length === 0) return [];
  const items = lines.map(({ source, title, text, lists }) => {
    const passed = lists.map(({ label, sentences }) => ` ${label} ${sentencesInLine(sentences)}.`);
    return `**${escapeMarkdown(source)}** ${escapeMarkdown(title)}. ${text}${passed.join("")}`;
  });
  return [`## ${COVERAGE_TITLE}`, listMarkdown(items)];
}
