import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Report } from "#outcome/report.ts";
import { reportFaults } from "#outcome/report-faults.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { htmlBrief } from "#view/html.ts";
import { markdownBrief } from "#view/markdown.ts";
import { sectionTerminal, terminalSummary } from "#view/terminal.ts";
import { emptyReport, sampleReport } from "../view/sample-report.ts";
import { workedCases } from "../worked-cases.ts";

type Path = readonly (string | number)[];

/** A report of the sample's kinds of section, and of everything that a section may have beside its outcome. */
const whole: Report = {
  ...sampleReport,
  sections: sampleReport.sections.map((section, index) =>
    index > 0
      ? section
      : {
          ...section,
          parts: [
            { id: "near", title: "Near", status: "found", cuts: [{ limit: "ways", done: 3, wanted: null }] },
            { id: "far", title: "Far", status: "failed", message: "lost", cuts: [] },
          ],
          bulk: [{ name: "states", format: "demarche-states/1", file: "paths.states.json" }],
        },
  ),
};

/** Every path in a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** The value with another one at a path; with undefined, without what is there. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy = Array.isArray(value) ? [...value] : { ...(value as Record<string, unknown>) };
  const inner = (copy as Record<string | number, unknown>)[key];
  const next = changed(inner, rest, to);
  if (next === undefined && !Array.isArray(copy)) delete copy[key];
  else (copy as Record<string | number, unknown>)[key] = next;
  return copy;
}

describe("a report as it is written has no fault", () => {
  it.each([
    ["the sample report", whole],
    ["a report of a case that says nothing", emptyReport],
  ])("%s", (_, report) => expect(reportFaults(report)).toEqual([]));

  it.each(workedCases().map((c) => [c.id, c] as const))("that of %s", async (_, c) => {
    const plan = planOf({ case: c, restriction: {}, texts: new Map(), options: {}, samples: 100, seed: 1 });
    if ("faults" in plan) throw new Error("the defaults are faulty");
    const { report } = await run(plan);
    expect(reportFaults(JSON.parse(JSON.stringify(report)))).toEqual([]);
  });

  it("and may hold keys that this version does not know", () => {
    expect(reportFaults({ ...whole, later: { added: true } })).toEqual([]);
  });
});

/** Keys whose texts the program sets itself: a script in one of them would become part of a class name. */
const WORDS = ["kind", "form", "format", "status", "emphasis", "shape", "level", "axis"];
const SCRIPT = '"><script>alert(1)</script>';

describe("a fault", () => {
  const worded = pathsIn(whole).filter(
    (path) => WORDS.includes(String(path.at(-1))) && typeof at(whole, path) === "string",
  );

  it("is found in every word that the program sets itself", () => {
    expect(worded.length).toBeGreaterThan(50);
    const free = worded.filter((path) => reportFaults(changed(whole, path, SCRIPT)).length === 0);
    // The format of a table beside the report is any name.
    expect(free).toEqual([["sections", 0, "bulk", 0, "format"]]);
  });

  it("has its place, what is there and what would be right", () => {
    const section = ["sections", 0, "outcome", "explanation"];
    const told = (path: Path, to: unknown) =>
      reportFaults(changed(whole, path, to)).map(({ path, what, right }) => `${path} ${what}: ${right}`);
    expect([
      told([], null),
      told(["case", "title"], undefined),
      told(["seed"], "1"),
      told(["sections", 0, "outcome", "status"], SCRIPT),
      told([...section, "blocks", 2, "rows", 1, "emphasis"], SCRIPT),
      told([...section, "blocks", 0, "kind"], undefined),
      told([...section, "headline"], 5),
      told([...section, "headline"], [{ cites: [] }]),
      told([...section, "headline"], ["As ", { cite: ["a", 5] }]),
      told([...section, "blocks", 2, "rows", 0, "cells", 2], { number: 5 }),
      told([...section, "judgements", 0, "likelihood", "high"], 1.5),
      told([...section, "judgements", 0, "n", "count"], Number.POSITIVE_INFINITY),
      told(["citations", 'a "b"\n', "source"], "s"),
      told(["sections", 0, "bulk", 0, "file"], "../../etc/passwd.json"),
      told(["sections", 0, "bulk", 0, "file"], "report.json"),
      told(["case", "id"], "../elsewhere"),
    ]).toMatchSnapshot();
  });

  it("is told on one line of printable letters, however long the value is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(whole)), fc.anything(), (path, value) => {
        for (const { path: place, what, right } of reportFaults(changed(whole, path, value ?? null))) {
          const line = `${place} ${what} ${right}`;
          expect(line).not.toMatch(/\p{Cc}/u);
          expect(what.length).toBeLessThan(100);
        }
      }),
    );
  });

  it("is a second section of one analysis", () => {
    const twice = { ...whole, sections: [...whole.sections, whole.sections[0]] };
    const last = whole.sections.length;
    expect(reportFaults(twice)).toMatchObject([
      { path: `$.sections[${last}].analysis.id`, what: expect.stringContaining("a section already") },
    ]);
  });

  it("is a count below nought", () => {
    expect(
      reportFaults(changed(whole, ["case", "census"], { ...whole.case.census, entries: -5 })),
    ).toMatchObject([{ path: "$.case.census.entries", what: "is -5" }]);
  });

  it("is what is nested without end, wherever it stands", () => {
    const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expect(reportFaults(changed(whole, ["sections", 0, "outcome", "result"], { deep }))).toMatchObject([
      { path: "$.sections[0].outcome.result.deep", what: "is nested too deeply" },
    ]);
    expect(reportFaults({ ...whole, more: deep })).toHaveLength(1);
  });
});

describe("what has no fault", () => {
  it("can be drawn in every format", { timeout: 120_000 }, () => {
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const others = [undefined, null, "", "x", 0, -1, 1e9, [], {}, ["x"], true];
    let drawn = 0;
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(whole)), fc.constantFrom(...others), (path, value) => {
        const report = changed(whole, path, value) as Report;
        if (path.length === 0 || reportFaults(report).length > 0) return;
        drawn++;
        htmlBrief(report, { document: document as unknown as Document, scheme: "icd203" });
        markdownBrief(report, { scheme: "icd203" });
        terminalSummary(report, { scheme: "icd203", width: 80, colour: false });
        for (const section of report.sections)
          sectionTerminal(section, { scheme: "icd203", width: 80, colour: false });
      }),
      { numRuns: 300 },
    );
    expect(drawn).toBeGreaterThan(30);
  });
});

describe("a report with hundreds of thousands of faults in one list", () => {
  const members = Array.from({ length: 300_000 }, () => ({}));
  it.each([
    ["the questions of its case", { ...whole, case: { ...whole.case, questions: members } }],
    ["its sections", { ...whole, sections: members }],
    [
      "a list within a section",
      { ...whole, sections: whole.sections.map((section) => ({ ...section, parts: members })) },
    ],
    [
      "a list within a part of a section",
      {
        ...whole,
        sections: whole.sections.map((section, at) =>
          at > 0 ? section : { ...section, parts: [{ ...section.parts?.[0], cuts: members }] },
        ),
      },
    ],
  ])("in %s is refused with the first of them", (_, report) => {
    const found = reportFaults(report);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(10_000);
    expect(found.every(({ path, right }) => path.startsWith("$.") && right !== "")).toBe(true);
  });

  it("is read no further than to those that are told", () => {
    let reads = 0;
    /** A member whose first key says when it is looked at; as it is not its own, it is not counted among its values. */
    class Judgement {
      get answers(): unknown {
        reads++;
        return undefined;
      }
    }
    const judgements = Array.from({ length: 100_000 }, () => new Judgement());
    const report = {
      ...whole,
      sections: whole.sections.map((section) =>
        "explanation" in section.outcome
          ? {
              ...section,
              outcome: { ...section.outcome, explanation: { ...section.outcome.explanation, judgements } },
            }
          : section,
      ),
    };
    expect(reportFaults(report).length).toBeGreaterThan(0);
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(judgements.length / 2);
  });

  it("and one whose citations are away, or that asks two questions of one id", () => {
    const [cited] = Object.keys(whole.citations);
    const without = Object.fromEntries(Object.entries(whole.citations).filter(([key]) => key !== cited));
    expect(reportFaults({ ...whole, citations: without })).toMatchObject([
      {
        path: expect.stringMatching(/^\$\.sections\[\d+\].*\.cites?\[\d+\]$/),
        what: `is ${JSON.stringify(cited)}, which is not among the citations of the report`,
      },
    ]);
    const [question] = whole.case.questions;
    expect(
      reportFaults({ ...whole, case: { ...whole.case, questions: [...whole.case.questions, question] } }),
    ).toMatchObject([{ what: `is "${question!.id}", of which there is a question already` }]);
  });

  it("and one that goes deeper than any stack is refused as well", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    expect(reportFaults({ ...whole, case: deep }).length).toBeGreaterThan(0);
  });
});
