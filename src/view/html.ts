import type { Report } from "#outcome/report.ts";
import { sectionsToRead } from "./brief/section-order.ts";
import { FURTHER_SIGNPOSTS, signpostTables } from "./brief/signposts.ts";
import { unconfirmedInWords } from "./brief/unconfirmed.ts";
import { annexMarkup, citationsMarkup } from "./html/annex.ts";
import { firstPageMarkup, openingMarkup, secondPageMarkup } from "./html/front.ts";
import { sectionId } from "./html/ids.ts";
import { pageHead } from "./html/page-head.ts";
import { SCRIPT } from "./html/script.ts";
import { sectionMarkup } from "./html/section.ts";
import { STYLE } from "./html/style.ts";
import { UNCONFIRMED_STYLE } from "./html/unconfirmed-style.ts";
import { joined, type Markup, markup, NOTHING, trusted } from "./markup.ts";
import { pageContexts } from "./page-contexts.ts";
import type { Wording } from "./reading.ts";

/**
 * The brief as one self-contained HTML file: the brief proper on the first two printed pages, then a section for each
 * analysis and the annexes. `document` is any HTML document; pictures are built in it and it is left unchanged.
 * The same report gives the same bytes in a browser and outside one.
 */
export function htmlBrief(
  report: Report,
  { document, scheme }: Wording & { readonly document: Document },
): string {
  const { numbers, page, front, sections, annexes } = pageContexts(report, { scheme });
  const { program, case: facts } = report;
  const unconfirmed = unconfirmedInWords(facts);
  const lines = [
    pageHead(facts.title, {
      generator: `${program.name} ${program.version}`,
      hasScript: true,
      ...(unconfirmed === undefined ? {} : { style: STYLE + UNCONFIRMED_STYLE }),
    }),
    markup`<body>`,
    markup`<a class="skip" href="#bottom-line">Skip to the bottom line</a>`,
    markup`<div class="page">`,
    unconfirmed === undefined ? NOTHING : markup`<p class="banner">${unconfirmed}</p>`,
    openingMarkup(report),
    markup`<main>`,
    firstPageMarkup(report, page, front, scheme),
    secondPageMarkup(report, page, front, document),
    contentsMarkup(report),
    markup`<div class="annexes">`,
    ...sections.map(({ section, context }) => sectionMarkup(section, context, document)),
    annexMarkup(report, annexes, scheme),
    citationsMarkup(report, numbers),
    markup`</div>`,
    markup`</main>`,
    markup`<footer>${footer(report)}</footer>`,
    markup`</div>`,
    markup`<script>${trusted(SCRIPT)}</script>`,
    markup`</body>`,
    markup`</html>`,
    NOTHING,
  ];
  return joined(lines, "\n").text;
}

function contentsMarkup(report: Report): Markup {
  const entries = [
    ...sectionsToRead(report).map(({ analysis }) => [sectionId(analysis.id), analysis.title] as const),
    ...(signpostTables(report).further ? [["further-signposts", FURTHER_SIGNPOSTS] as const] : []),
    ["assumptions", "Key assumptions"] as const,
    ["gaps", "Gaps"] as const,
    ["bookkeeping", "How this brief was made"] as const,
    ["sources", "Sources"] as const,
    ["citations", "Cited sentences"] as const,
  ];
  const items = entries.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`);
  return markup`<nav class="contents" aria-label="Contents"><ul>${items}</ul></nav>`;
}

function footer({ program, seed, format, case: facts }: Report): string {
  return `${program.name} ${program.version}, case ${facts.id}, seed ${seed}, ${format}.`;
}
