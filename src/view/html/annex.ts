import type { Report } from "#outcome/report.ts";
import { gradeInWords } from "../brief/admiralty.ts";
import { assumptionsTable } from "../brief/assumptions.ts";
import { bySource, evidenceOf, GIST_ONLY, type SourceCitations } from "../brief/evidence.ts";
import { gapsOf } from "../brief/gaps.ts";
import { countOf } from "../number-words.ts";
import type { NumberedCitation, Reading } from "../reading.ts";
import { escapeMarkup } from "./escape.ts";
import { inlineMarkup } from "./inline.ts";
import { textList } from "./section.ts";
import { tableMarkup } from "./table.ts";

/** What stands behind the sections: key assumptions, gaps, sources, remarks of the run. */
export function annexMarkup(report: Report, reading: Reading): string {
  return (
    part("assumptions", "Key assumptions", assumptionsMarkup(report, reading)) +
    part("gaps", "Gaps", gapsMarkup(report, reading)) +
    part("sources", "Sources", sourcesMarkup(report, reading)) +
    (report.notes.length === 0 ? "" : part("notes", "Notes on this run", textList(report.notes, reading)))
  );
}

function part(id: string, title: string, content: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
}

function assumptionsMarkup({ case: { assumptions } }: Report, reading: Reading): string {
  if (assumptions.length === 0) return '<p class="note">The case states no key assumption.</p>';
  return tableMarkup(assumptionsTable(assumptions), reading);
}

function gapsMarkup(report: Report, reading: Reading): string {
  const { unsourcedEntries } = report.case.census;
  const gaps = gapsOf(report).map(
    ({ title, items }) => `<h3>${escapeMarkup(title)}</h3>${textList(items, reading)}`,
  );
  if (unsourcedEntries.length > 0)
    gaps.push(`<h3>Entries without a stated basis</h3>${textList(unsourcedEntries, reading)}`);
  return gaps.length === 0 ? '<p class="note">No analysis reports a gap.</p>' : gaps.join("");
}

function sourcesMarkup({ case: { sources } }: Report, reading: Reading): string {
  if (sources.length === 0) return '<p class="note">The case lists no source.</p>';
  const items = sources.map((source) => {
    const reason = source.gradeReason === undefined ? "" : ` ${escapeMarkup(source.gradeReason)}`;
    const outside = source.external ? " From outside the material analysed." : "";
    const text = source.textAtHand ? "text at hand" : "text not at hand";
    return (
      `<dt><code>${escapeMarkup(source.id)}</code> ${escapeMarkup(source.title)}</dt>` +
      `<dd>${inlineMarkup(source.line, reading)}<br>Grade ${escapeMarkup(gradeInWords(source.grade))}.${reason}${outside} ` +
      `<span class="basis">Cited ${countOf(source.cited, "time")}; ${text}.</span></dd>`
    );
  });
  return `<dl class="sources">${items.join("")}</dl>`;
}

/**
 * Every cited sentence with what can be shown of it, by source. Comes last, when all citations of the document are
 * known; the script copies an entry to where its mark is pressed, and only there the entry names its source.
 */
export function citationsMarkup(report: Report, reading: Reading): string {
  const { inPlaces, asWhole } = bySource(reading.citations(), report.case.sources);
  const groups = inPlaces.map((group) => {
    const heading = `<h3><code>${escapeMarkup(group.id)}</code> ${escapeMarkup(group.source?.title ?? "")}</h3>`;
    return heading + listMarkup(group.cited.map((entry) => citationMarkup(entry, "", originOf(group))));
  });
  const wholes = asWhole.flatMap((group) =>
    group.cited.map((entry) => citationMarkup(entry, reference(group), originOf(group))),
  );
  const list = [...groups, ...(wholes.length === 0 ? [] : ["<h3>Cited as a whole</h3>", listMarkup(wholes)])];
  const content = list.length === 0 ? '<p class="note">Nothing is cited.</p>' : list.join("");
  return part("citations", "Cited sentences", `<p class="note">${GIST_ONLY}</p>${content}`);
}

function listMarkup(items: readonly string[]): string {
  return `<ul class="citations">${items.join("\n")}</ul>`;
}

/** What the opened mark says of the source. */
function originOf({ id, source }: SourceCitations): string {
  if (source === undefined) return `Source ${id}; the case does not list it.`;
  const outside = source.external ? "; from outside the material analysed" : "";
  return `${source.title}. Grade ${gradeInWords(source.grade)}${outside}.`;
}

function reference({ source }: SourceCitations): string {
  return source === undefined ? "" : `${escapeMarkup(source.line)} `;
}

function citationMarkup(
  { number, citation, sentence }: NumberedCitation,
  lead: string,
  origin: string,
): string {
  const { quote, gist, remark } = evidenceOf(sentence);
  return (
    `<li id="cite-${number}"><code>${escapeMarkup(citation)}</code> ${lead}` +
    (quote === undefined ? "" : `<q>${escapeMarkup(quote)}</q> `) +
    (gist === undefined ? "" : `<span class="gist">Gist: ${escapeMarkup(gist)}</span> `) +
    (remark === undefined ? "" : `<span class="remark">${remark}</span> `) +
    `<span class="origin">${escapeMarkup(origin)}</span></li>`
  );
}
