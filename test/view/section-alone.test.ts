import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Report, ReportSection } from "#outcome/report.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { sectionMarkup } from "#view/html/section.ts";
import { htmlBrief } from "#view/html.ts";
import { pageContexts } from "#view/page-contexts.ts";
import { workedCases } from "../worked-cases.ts";
import { emptyReport, sampleReport } from "./sample-report.ts";

const wording = { scheme: "icd203" } as const;
const newDocument = () =>
  parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;

async function reportOf(id: string): Promise<Report> {
  const c = workedCases().find((candidate) => candidate.id === id)!;
  const plan = planOf({ case: c, restriction: {}, texts: new Map(), options: {}, samples: 100, seed: 1 });
  if ("faults" in plan) throw new Error("the defaults are faulty");
  return (await run(plan)).report;
}

/** Sections that explain the same terms, cite what the report knows nothing of, and fold terms away. */
const shared: Report = (() => {
  const [first] = sampleReport.sections;
  const outcome = first!.outcome as Extract<ReportSection["outcome"], { status: "done" }>;
  const term = { term: "Port call", meaning: "a visit by a naval ship" };
  const folded = { term: "lighter", meaning: "a barge" };
  const again = (id: string): ReportSection => ({
    ...first!,
    analysis: { ...first!.analysis, id },
    outcome: {
      ...outcome,
      explanation: {
        ...outcome.explanation,
        headline: ["A ", term, " was made. ", { cite: ["nobody:P1.S1"] }],
        judgements: outcome.explanation.judgements.map((judgement) => ({ ...judgement })),
        blocks: outcome.explanation.blocks.map((block) =>
          block.kind === "network"
            ? { ...block, nodes: block.nodes.map((node) => ({ ...node, detail: ["By ", folded, "."] })) }
            : block,
        ),
        caveats: id === "third" ? [["Not by ", folded, "."]] : [],
      },
    },
  });
  return { ...sampleReport, sections: [again("second"), first!, again("third"), again("fourth")] };
})();

describe.each([
  ["the sample report", async () => sampleReport],
  ["a report whose sections share terms and citations", async () => shared],
  ["an empty report", async () => emptyReport],
  ["the Korea case", () => reportOf("korea-2018")],
  ["the Elmira case", () => reportOf("elmira-1991")],
])("%s", async (_, made) => {
  const report = await made();
  const page = htmlBrief(report, { ...wording, document: newDocument() });
  const { sections } = pageContexts(report, wording);
  // As it would come from a store or another thread.
  const kept = JSON.parse(JSON.stringify(sections)) as typeof sections;

  it("is its sections joined, each drawn by itself from plain data and in any order", () => {
    const drawn = kept
      .toReversed()
      .map(({ section, context }) => sectionMarkup(section, context, newDocument()).text)
      .toReversed();
    const before = page.slice(0, page.indexOf('<section class="analysis"'));
    for (const part of drawn) expect(before).not.toContain(part);
    const first = page.indexOf(drawn[0] ?? '<section id="assumptions"');
    expect(first).toBeGreaterThan(0);
    expect(page.slice(first, first + drawn.join("\n").length)).toBe(drawn.join("\n"));
    expect(page.match(/<section class="analysis"/g) ?? []).toHaveLength(drawn.length);
  });

  it("is left as it is by drawing a section", () => {
    for (const { section, context } of kept) sectionMarkup(section, context, newDocument());
    expect(JSON.stringify(kept)).toBe(JSON.stringify(sections));
  });

  it("explains each term once outside of folds", () => {
    const { document } = parseHTML(page);
    const terms = [...document.querySelectorAll("dfn")]
      .filter((term) => !term.closest("details"))
      .map((term) => term.textContent!.toLowerCase());
    expect(new Set(terms).size).toBe(terms.length);
  });
});

describe("a context", () => {
  const { sections } = pageContexts(shared, wording);
  const [second, first, third] = sections.map(({ context }) => context);

  it("names the terms of the section that are explained above it, and no others", () => {
    expect(second!.explained).toEqual([]);
    expect(first!.explained.toSorted()).toEqual(["dominant option", "port call"]);
    expect(third!.explained).toContain("port call");
    // A term that was only folded away is not explained.
    expect(third!.explained).not.toContain("lighter");
    expect(sections[3]!.context.explained).toContain("lighter");
  });

  it("says which judgements stand in front", () => {
    // Two answer questions, of which one is given in short; of those that nobody asked for one more makes it three.
    expect(sections.map(({ context }) => context.given)).toEqual([
      [
        { place: 0, number: 1 },
        { place: 3, number: 3 },
      ],
      [],
      [],
      [],
    ]);
    // Those between them stand in the section, so that "the next" would be another.
    const { section, context } = sections[0]!;
    const text = sectionMarkup(section, context, newDocument()).text.replaceAll(/<[^>]*>/g, "");
    expect(text).toMatch(/Key judgement 1 rests on .*; key judgement 3 rests on [^;]*\./);
  });

  it("numbers the citations of the section, and what the report knows nothing of last", () => {
    expect(first!.citations).toMatchObject({ "art:P1.S1": 1, "art:P2.S3": 2 });
    expect(second!.citations["nobody:P1.S1"]).toBe(Object.keys(shared.citations).length + 1);
    expect(first!.citations["nobody:P1.S1"]).toBeUndefined();
  });

  it("changes with the words above the section, and not with words that it does not hold", () => {
    const contextOf = (headline: ReportSection["outcome"]) => {
      const changed = {
        ...shared,
        sections: [{ ...shared.sections[0]!, outcome: headline }, ...shared.sections.slice(1)],
      };
      return pageContexts(changed, wording).sections[1]!.context;
    };
    const { outcome } = shared.sections[0]!;
    if (outcome.status !== "done") throw new Error("done");
    const told = (headline: typeof outcome.explanation.headline) =>
      contextOf({ ...outcome, explanation: { ...outcome.explanation, headline } });
    expect(told(["Other words, and a ", { term: "jetty", meaning: "a pier" }, "."])).toEqual(
      told("Other words."),
    );
    expect(told([{ term: "completion", meaning: "…" }]).explained).toContain("completion");
  });
});
