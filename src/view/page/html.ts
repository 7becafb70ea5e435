import type { Page, PageSection } from "#outcome/page.ts";
import { blockMarkup } from "../html/block.ts";
import { inlineMarkup } from "../html/inline.ts";
import { pageHead } from "../html/page-head.ts";
import { SCRIPT } from "../html/script.ts";
import { joined, type Markup, markup, NOTHING, trusted } from "../markup.ts";
import type { SchemeName } from "../probability-words.ts";
import { newReading, type Reading } from "../reading.ts";

/** A page that is no brief, as one self-contained HTML file; pictures are built in `document`, which is left unchanged. */
export function pageHtml(
  page: Page,
  { scheme, document, generator }: { scheme: SchemeName; document: Document; generator: string },
): string {
  const reading = newReading({ scheme });
  const { title, about, headline, remarks, sections } = page;
  const lines = [
    pageHead(title, { generator, hasScript: true }),
    markup`<body>`,
    markup`<a class="skip" href="#result">Skip to the result</a>`,
    markup`<div class="page"><header><h1>${title}</h1><p class="summary">${about}</p></header><main>`,
    markup`<p class="headline" id="result">${inlineMarkup(headline, reading)}</p>`,
    ...remarks.map((remark) => markup`<p class="note">${inlineMarkup(remark, reading)}</p>`),
    ...sections.map((section) => sectionMarkup(section, reading, document)),
    markup`</main></div>`,
    markup`<script>${trusted(SCRIPT)}</script>`,
    markup`</body>`,
    markup`</html>`,
    NOTHING,
  ];
  return joined(lines, "\n").text;
}

function sectionMarkup(
  { id, heading, text, blocks }: PageSection,
  reading: Reading,
  document: Document,
): Markup {
  return markup`
    <section class="analysis" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${heading}</h2>
    ${text.map((each) => markup`<p>${inlineMarkup(each, reading)}</p>`)}
    ${joined(
      blocks.map((block) => blockMarkup(block, reading, document)),
      "\n",
    )}</section>`;
}
