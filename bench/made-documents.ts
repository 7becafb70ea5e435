import { docx, PARAGRAPHS, page, pdf, wordParagraph } from "../test/documents/files.ts";

/** An article of some 900 words. */
const BODY = Array.from({ length: 7 }, () => PARAGRAPHS).flat();

/** A saved page of a newspaper: an article among menus, lists of other stories and scripts, some 400 kB. */
export function madePage(): string {
  const story = (n: number) =>
    `<li class="card"><a href="/story-${n}"><h3>Story ${n} of the day</h3></a><p>What it is about, in a line.</p></li>`;
  const stories = Array.from({ length: 300 }, (_, n) => story(n)).join("");
  const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry talks to resume","datePublished":"2024-05-03"}</script>`;
  return page({
    head: `${data}<script>${"var x = 1;".repeat(30_000)}</script>`,
    body: BODY,
    after: `<aside><ul>${stories}</ul></aside>`,
  });
}

/** The same article as a Word document. */
export function madeDocx(): Uint8Array {
  return docx(BODY.map((text) => wordParagraph(text)).join(""));
}

/** The same article as a PDF of some pages. */
export function madePdf(): Uint8Array {
  const lines = BODY.flatMap((text) => text.match(/.{1,80}(?: |$)/g) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / 45) }, (_, n) =>
    lines.slice(45 * n, 45 * (n + 1)),
  );
  return pdf(
    pages.map((page) => page.map((text, at) => ({ text: text.trimEnd(), y: 740 - 14 * at }))),
    { compress: true },
  );
}
