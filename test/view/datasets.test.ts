import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Report } from "#outcome/report.ts";
import { datasetsOf } from "#view/brief/datasets.ts";
import { htmlBrief } from "#view/html.ts";
import { markdownBrief } from "#view/markdown.ts";
import { sectionTerminal, terminalSummary } from "#view/terminal.ts";
import { sampleReport } from "./sample-report.ts";

const SET = {
  citation: "Brecher <et al.> International Crisis Behavior Data",
  version: "16",
  licence: "asks to be cited",
};
const OTHER = { citation: "A Report.", version: "2017", licence: "public domain" };

/** The sample report with data from elsewhere in its first two sections. */
function withData(): Report {
  const base = sampleReport;
  const [done] = base.sections.filter(({ outcome }) => outcome.status === "done");
  if (done?.outcome.status !== "done") throw new Error("no section is done");
  const section = (
    datasets: { id: string; name: string; citation: string; version: string; licence: string }[],
  ) => ({
    ...done,
    outcome: {
      ...done.outcome,
      explanation: { ...(done.outcome as { explanation: object }).explanation, datasets },
    },
  });
  return {
    ...base,
    sections: [
      section([
        { id: "calm/agreement", name: "Calm after agreement", ...SET },
        { id: "talks/two", name: "Talks of two", ...OTHER },
      ]),
      section([
        { id: "calm/none", name: "Calm after none", ...SET },
        { id: "calm/agreement", name: "Calm after agreement", ...SET },
      ]),
    ],
  } as Report;
}

describe("data from elsewhere", () => {
  const report = withData();
  const { document } = parseHTML("<html><body></body></html>");
  const html = htmlBrief(report, { document: document as unknown as Document, scheme: "icd203" });
  const page = parseHTML(html).document;

  it("is one entry for each citation, with all that is taken from it, whatever sections name it", () => {
    expect(datasetsOf(report)).toEqual([
      {
        ids: ["calm/agreement", "calm/none"],
        names: ["Calm after agreement", "Calm after none"],
        text: "Brecher <et al.> International Crisis Behavior Data. Version: 16. Terms: asks to be cited.",
      },
      {
        ids: ["talks/two"],
        names: ["Talks of two"],
        text: "A Report. Version: 2017. Terms: public domain.",
      },
    ]);
  });

  it("stands among the sources at the end of the page, once, as text and not as markup", () => {
    const sources = page.querySelector("#sources")!;
    expect(sources.querySelector("h3")?.textContent).toBe("Data from elsewhere");
    const entries = [...sources.querySelectorAll("dl")].at(-1)!;
    expect(entries.querySelectorAll("dt")).toHaveLength(2);
    expect(entries.textContent?.replace(/\s+/g, " ")).toContain(
      "calm/agreement, calm/none Calm after agreement; Calm after noneBrecher <et al.> International",
    );
    expect(html.split("Brecher &lt;et al.")).toHaveLength(2);
  });

  it("stands in Markdown and on a terminal, in the summary and in the section", () => {
    const markdown = markdownBrief(report, { scheme: "icd203" });
    expect(markdown).toContain("### Data from elsewhere");
    expect(markdown).toContain("**talks/two** Talks of two. A Report. Version: 2017. Terms: public domain.");
    const look = { scheme: "icd203", width: 2000, colour: false } as const;
    expect(terminalSummary(report, look)).toContain("Data: A Report. Version: 2017. Terms: public domain.");
    expect(sectionTerminal(report.sections[0]!, look)).toContain("- talks/two: A Report. Version: 2017.");
  });

  it("has no heading where there is none", () => {
    const none = sampleReport;
    expect(htmlBrief(none, { document: document as unknown as Document, scheme: "icd203" })).not.toContain(
      "Data from elsewhere",
    );
    expect(markdownBrief(none, { scheme: "icd203" })).not.toContain("Data from elsewhere");
  });
});
