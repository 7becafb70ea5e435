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
    expect(markdown).toContain("| Framework signed, dismantling begun | may hold | 60 % |");
    expect(markdown).not.toContain("<svg");
  });

  it("words likelihoods in the scheme asked for", () => {
    expect(markdownBrief(sampleReport, { scheme: "phia" })).toContain(
      "is unlikely to a realistic possibility (20–45 %)",
    );
  });
});
