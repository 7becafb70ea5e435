import type { Report } from "#outcome/report.ts";
import { sectionsToRead } from "./brief/section-order.ts";
import { annexMarkup, citationsMarkup } from "./html/annex.ts";
import { escapeMarkup } from "./html/escape.ts";
import { frontMarkup, openingMarkup, sectionId } from "./html/front.ts";
import { SCRIPT } from "./html/script.ts";
import { sectionMarkup } from "./html/section.ts";
import { STYLE } from "./html/style.ts";
import { newReading, type Wording } from "./reading.ts";

/** Nothing may be fetched, whatever a case puts into its texts. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The brief as one self-contained HTML file: the brief proper on the first two printed pages, then a section for each
 * analysis and the annexes. `document` is any HTML document; pictures are built in it and it is left unchanged.
 * The same report gives the same bytes in a browser and outside one.
 */
export function htmlBrief(
  report: Report,
  { document, scheme }: Wording & { readonly document: Document },
): string {
  const reading = newReading(report, { scheme });
  // Written from top to bottom: a term is explained where a reader first meets it.
  const opening = openingMarkup(report, reading);
  const front = frontMarkup(report, reading);
  const sections = sectionsToRead(report)
    .map((section) => sectionMarkup(section, reading, document))
    .join("\n");
  const annexes = annexMarkup(report, reading);
  const citations = citationsMarkup(report, reading);
  const title = escapeMarkup(report.case.title);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="${escapeMarkup(`${report.program.name} ${report.program.version}`)}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main-judgement">Skip to the main judgement</a>
<div class="page">
${opening}
<main>
${front}
${contentsMarkup(report)}
<div class="annexes">
${sections}
${annexes}
${citations}
</div>
</main>
<footer>${footerMarkup(report)}</footer>
</div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function contentsMarkup(report: Report): string {
  const entries = [
    ...sectionsToRead(report).map(({ analysis }) => [sectionId(analysis.id), analysis.title] as const),
    ["assumptions", "Key assumptions"] as const,
    ["gaps", "Gaps"] as const,
    ["sources", "Sources"] as const,
    ["citations", "Cited sentences"] as const,
  ];
  const items = entries.map(([id, title]) => `<li><a href="#${id}">${escapeMarkup(title)}</a></li>`).join("");
  return `<nav class="contents" aria-label="Contents"><ul>${items}</ul></nav>`;
}

function footerMarkup({ program, seed, format, case: facts }: Report): string {
  return escapeMarkup(`${program.name} ${program.version}, case ${facts.id}, seed ${seed}, ${format}.`);
}
