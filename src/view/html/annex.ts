import { counted } from "#case/counts-in-words.ts";
import type { Report } from "#outcome/report.ts";
import { gradeSentence } from "../brief/admiralty.ts";
import { assumptionsTable, noAssumption } from "../brief/assumptions.ts";
import { COVERAGE_TITLE, coverageLines, sentencesInLine } from "../brief/coverage.ts";
import { DATA_TITLE, datasetsOf } from "../brief/datasets.ts";
import {
  bySource,
  citedInWords,
  evidenceOf,
  GIST_ONLY,
  hasGistOnly,
  LATER_SOURCE,
  type SourceCitations,
} from "../brief/evidence.ts";
import { gapsOf } from "../brief/gaps.ts";
import { bookkeepingLines } from "../brief/opening.ts";
import { REASONS_TITLE, reasonsTable } from "../brief/reasons.ts";
import { FURTHER_SIGNPOSTS, signpostTables } from "../brief/signposts.ts";
import { stopped } from "../brief/stopped.ts";
import { capitalised } from "../capitalised.ts";
import { type CitationNumbers, citedSentences, type NumberedCitation } from "../citation-numbers.ts";
import { joined, type Markup, markup, NOTHING } from "../markup.ts";
import type { BriefWording, Reading } from "../reading.ts";
import { inlineMarkup } from "./inline.ts";
import { textList } from "./section.ts";
import { tableMarkup } from "./table.ts";

/** What stands behind the sections: key assumptions, gaps, how the brief was made, sources, remarks of the run. */
export function annexMarkup(report: Report, reading: Reading, wording: BriefWording): Markup {
  const { further } = signpostTables(report);
  return markup`
    ${further === undefined ? NOTHING : part("further-signposts", FURTHER_SIGNPOSTS, tableMarkup(further, reading))}
    ${part("assumptions", "Key assumptions", assumptionsMarkup(report, reading))}
    ${reasonsMarkup(report, reading)}
    ${part("gaps", "Gaps", gapsMarkup(report, reading))}
    ${part("bookkeeping", "How this brief was made", bookkeepingMarkup(report, wording))}
    ${part("sources", "Sources", sourcesMarkup(report, reading))}
    ${coverageMarkup(report)}
    ${report.notes.length === 0 ? "" : part("notes", "Notes on this run", textList(report.notes, reading))}`;
}

function part(id: string, title: string, content: Markup): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
}

function assumptionsMarkup({ case: facts }: Report, reading: Reading): Markup {
  const { assumptions } = facts;
  if (assumptions.length === 0) return markup`<p class="note">${noAssumption(facts)}</p>`;
  return tableMarkup(assumptionsTable(assumptions), reading);
}

function reasonsMarkup(report: Report, reading: Reading): Markup {
  const table = reasonsTable(report);
  if (table === undefined) return NOTHING;
  const drawn = tableMarkup(table, reading);
  if (table.aside !== true) return part("reasons", REASONS_TITLE, drawn);
  const count = counted(table.rows.length, "reason");
  return part(
    "reasons",
    REASONS_TITLE,
    markup`<details class="aside"><summary>${capitalised(count)}</summary>${drawn}</details>`,
  );
}

function bookkeepingMarkup(report: Report, wording: BriefWording): Markup {
  const lines = bookkeepingLines(report, wording).map(
    ({ label, text }) => markup`<div><dt>${label}</dt><dd>${text}</dd></div>`,
  );
  return markup`<dl class="facts">${lines}</dl>`;
}

function gapsMarkup(report: Report, reading: Reading): Markup {
  const { unsourcedEntries } = report.case.census;
  const gaps = gapsOf(report).map(({ title, items }) => markup`<h3>${title}</h3>${textList(items, reading)}`);
  if (unsourcedEntries.length > 0)
    gaps.push(markup`<h3>Entries without a stated basis</h3>${textList(unsourcedEntries, reading)}`);
  return gaps.length === 0 ? markup`<p class="note">No analysis reports a gap.</p>` : markup`${gaps}`;
}

function sourcesMarkup(report: Report, reading: Reading): Markup {
  const { sources } = report.case;
  const listed =
    sources.length === 0
      ? markup`<p class="note">The case lists no source.</p>`
      : sourceList(sources, reading);
  return markup`${listed}${dataMarkup(report)}`;
}

function coverageMarkup(report: Report): Markup {
  const lines = coverageLines(report);
  if (lines.length === 0) return NOTHING;
  const items = lines.map(
    ({ source, title, text, lists }) => markup`
      <dt><code>${source}</code> ${title}</dt>
      <dd>${text}${lists.map(({ label, sentences }) => markup`<br>${label} ${sentencesInLine(sentences)}.`)}</dd>`,
  );
  return part("coverage", COVERAGE_TITLE, markup`<dl class="sources">${items}</dl>`);
}

/** The data from elsewhere, below the sources of the case. */
function dataMarkup(report: Report): Markup {
  const data = datasetsOf(report);
  if (data.length === 0) return NOTHING;
  const items = data.map(
    ({ ids, names, text }) => markup`
      <dt>${joined(
        ids.map((id) => markup`<code>${id}</code>`),
        ", ",
      )} ${names.join("; ")}</dt>
      <dd>${text}</dd>`,
  );
  return markup`<h3>${DATA_TITLE}</h3><dl class="sources">${items}</dl>`;
}

function sourceList(sources: Report["case"]["sources"], reading: Reading): Markup {
  const items = sources.map((source) => {
    const reason = source.gradeReason === undefined ? "" : ` ${stopped(source.gradeReason)}`;
    const outside = source.external ? " From outside the material analysed." : "";
    const later = source.later ? ` ${LATER_SOURCE}` : "";
    const text = source.textAtHand ? "text at hand" : "text not at hand";
    return markup`
      <dt><code>${source.id}</code> ${source.title}</dt>
      <dd>${inlineMarkup(source.line, reading)}<br>${gradeSentence(source)}${reason}${outside}${later}
      ${" "}<span class="basis">${citedInWords(source)}; ${text}.</span></dd>`;
  });
  return markup`<dl class="sources">${items}</dl>`;
}

/**
 * Every cited sentence with what can be shown of it, by source. The script copies an entry to where its mark is pressed, and only there the entry names its source.
 */
export function citationsMarkup(report: Report, numbers: CitationNumbers): Markup {
  const cited = citedSentences(report, numbers);
  const { inPlaces, asWhole } = bySource(cited, report.case.sources);
  const groups = inPlaces.map(
    (group) => markup`
      <h3><code>${group.id}</code> ${group.source?.title ?? ""}</h3>
      ${listMarkup(group.cited.map((entry) => citationMarkup(entry, "", originOf(group))))}`,
  );
  const wholes = asWhole.flatMap((group) =>
    group.cited.map((entry) => citationMarkup(entry, reference(group), originOf(group))),
  );
  if (wholes.length > 0)
    groups.push(markup`<div class="wholes"><h3>Cited as a whole</h3>${listMarkup(wholes)}</div>`);
  const content = groups.length === 0 ? markup`<p class="note">Nothing is cited.</p>` : markup`${groups}`;
  return part(
    "citations",
    "Cited sentences",
    markup`${hasGistOnly(cited) ? markup`<p class="note">${GIST_ONLY}</p>` : NOTHING}${content}`,
  );
}

function listMarkup(items: readonly Markup[]): Markup {
  return markup`<ul class="citations">${joined(items, "\n")}</ul>`;
}

/** What the opened mark says of the source. */
function originOf({ id, source }: SourceCitations): string {
  if (source === undefined) return `Source ${id}; the case does not list it.`;
  const outside = source.external ? "; from outside the material analysed" : "";
  return `${source.title}. ${gradeSentence(source).replace(/\.$/, "")}${outside}.`;
}

function reference({ source }: SourceCitations): string {
  return source === undefined ? "" : `${stopped(source.title)} ${source.line} `;
}

function citationMarkup(
  { number, citation, sentence }: NumberedCitation,
  lead: string,
  origin: string,
): Markup {
  const { quote, gist, remark } = evidenceOf(sentence);
  // Of a source as a whole the list of sources says the same, unless it is not in it.
  const isSaid = lead !== "" && [quote, gist, remark].every((text) => text === undefined);
  return markup`
    <li id="cite-${number}"${isSaid ? markup` class="again"` : NOTHING}><code>${citation}</code> ${lead}
    ${quote === undefined ? NOTHING : markup`<q>${quote}</q> `}
    ${gist === undefined ? NOTHING : markup`<span class="gist">Gist: ${gist}</span> `}
    ${remark === undefined ? NOTHING : markup`<span class="remark">${remark}</span> `}
    <span class="origin">${origin}</span></li>`;
}
