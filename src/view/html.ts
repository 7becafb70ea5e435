import type { Report } from "#outcome/report.ts";
import { REASONS_TITLE, reasonsTable } from "./brief/reasons.ts";
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
import type { BriefWording } from "./reading.ts";

/**
 * The brief as one self-contained HTML file: the brief proper on the first two printed pages, then a section for each
 * analysis and the annexes. `document` is any HTML document; pictures are built in it and it is left unchanged.
 * The same report gives the same bytes in a browser and outside one.
 */
export function htmlBrief(
  report: Report,
  { document, ...wording }: BriefWording & { readonly document: Document },
): string {
  const { program, case: facts } = report;
  const { banner, head, front, annexes, foot } = briefParts(report, { document, ...wording });
  const markups = (parts: readonly BriefPart[]) => parts.map(({ markup: part }) => part);
  const lines = [
    pageHead(facts.title, {
      generator: `${program.name} ${program.version}`,
      hasScript: true,
      ...(banner.length === 0 ? {} : { style: STYLE + UNCONFIRMED_STYLE }),
    }),
    markup`<body>`,
    markup`<a class="skip" href="#bottom-line">Skip to the bottom line</a>`,
    markup`<div class="page">`,
    banner.length === 0 ? NOTHING : joined(markups(banner)),
    ...markups(head),
    markup`<main>`,
    ...markups(front),
    markup`<div class="annexes">`,
    ...markups(annexes),
    markup`</div>`,
    markup`</main>`,
    ...markups(foot),
    markup`</div>`,
    markup`<script>${trusted(SCRIPT)}</script>`,
    markup`</body>`,
    markup`</html>`,
    NOTHING,
  ];
  return joined(lines, "\n").text;
}

/** A part of a brief's page, under a name that stays the same from one brief of a case to the next. */
export interface BriefPart {
  readonly name: string;
  readonly markup: Markup;
}

/** A page in parts, each in the place where it stands: above the page, at its head, in front, behind, at its foot. */
export interface BriefParts {
  readonly banner: readonly BriefPart[];
  readonly head: readonly BriefPart[];
  readonly front: readonly BriefPart[];
  readonly annexes: readonly BriefPart[];
  readonly foot: readonly BriefPart[];
}

/**
 * The parts of which the page of a brief is joined, for whoever shows it and draws again only what has changed. A section is
 * drawn by `drawSection`, which may keep what it has drawn before.
 */
export function briefParts(
  report: Report,
  { document, ...wording }: BriefWording & { readonly document: Document },
  drawSection: typeof sectionMarkup = sectionMarkup,
): BriefParts {
  const { numbers, page, front, sections, annexes } = pageContexts(report, wording);
  const unconfirmed = unconfirmedInWords(report.case);
  const part = (name: string, content: Markup): BriefPart => ({ name, markup: content });
  return {
    banner: unconfirmed === undefined ? [] : [part("banner", markup`<p class="banner">${unconfirmed}</p>`)],
    head: [part("opening", openingMarkup(report))],
    front: [
      part("first-page", firstPageMarkup(report, page, front, wording)),
      part("second-page", secondPageMarkup(report, page, front, document)),
      part("contents", contentsMarkup(report)),
    ],
    annexes: [
      ...sections.map(({ section, context }) =>
        part(sectionId(section.analysis.id), drawSection(section, context, document)),
      ),
      part("annexes", annexMarkup(report, annexes, wording)),
      part("citations", citationsMarkup(report, numbers)),
    ],
    foot: [part("foot", markup`<footer>${footer(report)}</footer>`)],
  };
}

function contentsMarkup(report: Report): Markup {
  const entries = [
    ...sectionsToRead(report).map(({ analysis }) => [sectionId(analysis.id), analysis.title] as const),
    ...(signpostTables(report).further ? [["further-signposts", FURTHER_SIGNPOSTS] as const] : []),
    ["assumptions", "Key assumptions"] as const,
    ...(reasonsTable(report) ? [["reasons", REASONS_TITLE] as const] : []),
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
