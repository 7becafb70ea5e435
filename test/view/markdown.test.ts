import { describe, expect, it } from "vitest";
import { markdownBrief } from "#view/markdown.ts";
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

  it("replaces pictures by their description and numbers", () => {
    expect(markdown).toContain("Nine states in four columns");
    expect(markdown).toContain("| Framework signed, dismantling begun | may be reached | 60 % |");
    expect(markdown).not.toContain("<svg");
  });

  it("tells curves and points in two values by their numbers, days in words", () => {
    expect(markdown).toContain("Two falling survival curves.");
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
