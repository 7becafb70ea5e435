import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { blockMarkdown } from "#view/markdown/block.ts";
import { asParagraph, escapeMarkdown } from "#view/markdown/escape.ts";
import { inlineMarkdown } from "#view/markdown/inline.ts";
import { markdownBrief } from "#view/markdown.ts";
import { newReading } from "#view/reading.ts";
import { emptyReport, sampleReport, withEveryText } from "./sample-report.ts";

const HOSTILE = "a | b\n# c <script>x</script> *d* [e](http://f) \u001b[31m `g` _h_";
const wording = { scheme: "icd203" } as const;

/** Cells of a table's row, split at pipes that are not escaped. */
function cells(line: string): readonly string[] {
  return line.split(/(?<!\\)\|/).slice(1, -1);
}

describe.each([
  ["a full report", sampleReport],
  ["an empty report", emptyReport],
  ["a report of hostile texts", withEveryText(sampleReport, HOSTILE)],
])("%s", (_, report) => {
  const markdown = markdownBrief(report, wording);
  const lines = markdown.split("\n");

  it("has tables whose rows are as long as their heads", () => {
    let width: number | undefined;
    for (const line of lines) {
      if (!line.startsWith("|")) width = undefined;
      else {
        width ??= cells(line).length;
        expect(cells(line)).toHaveLength(width);
      }
    }
  });

  it("lets no text become markup", () => {
    expect(markdown).not.toContain("<script");
    expect(markdown.match(/(?<!\\)\]\(/)).toBeNull();
    expect(markdown.match(/\p{Cc}(?<!\n)/u)).toBeNull();
    expect(lines.filter((line) => line.startsWith("# "))).toHaveLength(1);
  });

  it("is the same bytes when drawn twice", () => expect(markdownBrief(report, wording)).toBe(markdown));
});

describe("the brief in Markdown", () => {
  const markdown = markdownBrief(sampleReport, wording);

  it("prints likelihoods as words and citations as marks", () => {
    expect(markdown).toContain("is unlikely (20–45 %). [art:P1.S1] [art:P2.S3]");
  });

  it("has on the second page, and only there, what bounds a key judgement", () => {
    const [, first, second] = /^(.*)\n## More on the key judgements\n(.*?)\n## /s.exec(markdown)!;
    const bound = "Without Hochland it is very unlikely (10–20 %).";
    expect(first).toContain("**Sources:**");
    expect(first).not.toContain(bound);
    const number = /(\d)\\\. [^\n]*\n\n[^\n]*framework within the year/.exec(first!)?.[1];
    expect(second!.trim()).toBe(`To number ${number}: ${bound}`);
  });

  it("replaces pictures by their numbers, and does not say in prose what these say", () => {
    expect(markdown).not.toContain("Nine states in four columns");
    expect(markdown).toContain("| Framework signed, dismantling begun | may be reached | 60 % |");
    expect(markdown).not.toContain("<svg");
  });

  it("says under the table of a network what its picture's key says", () => {
    const network = sampleReport.sections
      .flatMap(({ outcome }) => (outcome.status === "done" ? outcome.explanation.blocks : []))
      .find((block) => block.kind === "network")!;
    const told = (key?: string) =>
      blockMarkdown({ ...network, ...(key === undefined ? {} : { key }) }, newReading(wording));
    expect(told("Pale: nobody gains by it.")).toMatch(
      /\|\n\nKey of the picture: Pale: nobody gains by it\. What is strong there is bold here\.\n\nMoves back/,
    );
    expect(told()).not.toContain("Key of the picture");
  });

  it("tells curves and points in two values by their numbers, days in words", () => {
    expect(markdown).not.toContain("Two falling survival curves.");
    expect(markdown).toContain("| Months since the round began | Series | Still open | Low | High | Note |");
    expect(markdown).toContain(
      "| 12 | All rounds | 36 % | 18 % | 53 % | a round still open when last seen |",
    );
    expect(markdown).toContain("| 9 January 2018 | – | 5 % | 50 % |");
    expect(markdown).toContain("**What each package is worth to two parties: nobody can gain for nothing**");
    expect(markdown).toContain("| without an agreement | Value to Borsia | 25 |");
    expect(markdown).toContain("Bands: 95 in 100 samples of rounds.");
  });

  it("words likelihoods in the scheme asked for", () => {
    expect(markdownBrief(sampleReport, { scheme: "phia" })).toContain(
      "is unlikely to a realistic possibility (20–45 %)",
    );
  });
});

/** What a reader of GitHub Flavored Markdown makes of a text. */
const html = (markdown: string) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

/** Every way in which a text becomes a link, a picture or HTML in Markdown, and some that only look so. */
const BECOMING = [
  "[text](https://example.org)",
  "![picture](https://example.org/x.png)",
  "[text][ref]",
  "[ref]: https://example.org",
  "<https://example.org>",
  "<a@example.org>",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<!-- comment -->",
  "&lt;b&gt; &#60;b&#62;",
  "https://example.org/a_b_c?d=e&f=*g*",
  "see http://example.org.",
  "(www.example.org)",
  "javascript://example.org/%0Aalert(1)",
  "ftp://example.org",
  "a@example.org, mailto:a@example.org, xmpp:a@example.org/b",
  "a`b https://example.org/`c`",
  "\\[text](https://example.org)",
  "\\<b>",
  "# a heading",
  "- [ ] a task",
  "[^1] and [^1]: a note",
  "```\ncode\n```",
  "~~~\ncode",
  "| a | b |\n|---|---|\n| c | d |",
  "a\n===",
  "a\n\n<b>x</b>",
  "*a* _b_ ~~c~~ **d**",
  "<1@localhost> <1 a@localhost> <1>",
  "<1 <b>x</b>",
];

describe("in Markdown no text becomes a link, a picture or HTML", () => {
  it.each(BECOMING)("%j", (text) => {
    for (const markdown of [
      asParagraph(escapeMarkdown(text)),
      `| a |\n| --- |\n| ${escapeMarkdown(text)} |`,
      inlineMarkdown([{ cite: ["art:P1.S1"] }, text], newReading(wording)),
      inlineMarkdown([{ cite: [text] }, "(https://example.org)"], newReading(wording)),
      inlineMarkdown([{ strong: text }, ": https://example.org"], newReading(wording)),
      inlineMarkdown([{ term: text, meaning: text }], newReading(wording)),
    ]) {
      const made = [...html(markdown).matchAll(/<\/?([a-z]+\d?|!--)/g)].map(([, name]) => name);
      expect(
        made.filter(
          (name) =>
            !["p", "code", "strong", "em", "table", "thead", "tbody", "tr", "th", "td"].includes(name!),
        ),
      ).toEqual([]);
    }
  });

  it("and a number that a space ends stands as it is, for whoever reads the file as text", () => {
    expect(escapeMarkdown("<1 to 93 %")).toBe("<1 to 93 %");
    expect(escapeMarkdown("<1@x> <a 1> <")).toBe("&lt;1@x> &lt;a 1> &lt;");
  });

  it("and says the same to its reader", () => {
    for (const text of [
      "a_b & c < d",
      "see http://example.org.",
      "[text](https://example.org)",
      "\\<b>",
      "&lt;b&gt;",
      "<1 to 93 % <1",
    ])
      expect(
        html(escapeMarkdown(text))
          .replace(/<\/?(?:p|code)>/g, "")
          .replace(/&lt;/g, "<")
          .replace(/&gt;/g, ">")
          .replace(/&amp;/g, "&"),
      ).toBe(text);
  });

  it("in a whole brief neither", () => {
    const brief = markdownBrief(withEveryText(sampleReport, BECOMING.join(" ")), wording);
    expect(html(brief).match(/<(?:a|img|script|input|del)\b/)).toBeNull();
  });

  it("nor does a long text take long", () => {
    for (const text of [
      "a.".repeat(200_000),
      "a@".repeat(200_000),
      "www.".repeat(200_000),
      `http://${"!".repeat(400_000)}`,
    ])
      expect(escapeMarkdown(text).length).toBeGreaterThan(100_000);
  });
});
