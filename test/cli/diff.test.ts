import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-diff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CUBA = join(import.meta.dirname, "..", "..", "cases", "cuba-1962", "case.yaml");

beforeAll(async () => {
  for (const name of ["old", "new"]) mkdirSync(join(folder, name));
  copyFileSync(CUBA, join(folder, "old/case.yaml"));
  const text = readFileSync(CUBA, "utf8");
  // The United States comes to like the withdrawal under blockade best, which takes the other one away; nobody judges by
  // the summary.
  const changed = text
    .replace(
      "        - withdraw\n        - blockade + withdraw\n        - strike + withdraw",
      "        - blockade + withdraw\n        - withdraw\n        - strike + withdraw",
    )
    .replace(/^summary: >-\n {2}/m, "summary: >-\n  Anew: ");
  writeFileSync(join(folder, "new/case.yaml"), changed);
  expect((await call(folder, "brief", "old", "-o", "out-old", "--format", "json")).status).toBe(0);
});

describe("demarche diff", () => {
  it("says that nothing changed where nothing did", async () => {
    const { status, out } = await call(folder, "diff", "old", "old");
    expect(status).toBe(0);
    expect(out).toContain("**No judgement changed. Nothing in the case changed.**");
  });

  it("says that the later of two days was named first", async () => {
    mkdirSync(join(folder, "earlier"));
    const text = readFileSync(CUBA, "utf8").replace(/^asOf: .*$/m, "asOf: 1984-06-30");
    writeFileSync(join(folder, "earlier/case.yaml"), text);
    const { status, error } = await call(folder, "diff", "old", "earlier", "-q");
    expect(status).toBe(0);
    expect(error).toContain("old is of 1984-12-31, after earlier (1984-06-30)");
    expect((await call(folder, "diff", "earlier", "old", "-q")).error).not.toContain("after earlier");
  });

  it("says what changed in the judgements, and which change of the case did it", async () => {
    const { status, out } = await call(folder, "diff", "old", "new");
    expect(status).toBe(0);
    const [, judgement] = out.split("### Which outcomes of the crisis would hold? (changed)");
    expect(judgement).toMatch(/\*\*Now:\*\* .*“withdrawal under blockade”/);
    expect(judgement).toMatch(/\*\*Before:\*\* .*“withdrawal without pressure”/);
    expect(judgement).not.toContain("no longer the same");
    expect(judgement).toContain("Brought about by order of preference of the United States (changed) alone.");
    expect(out).toMatch(/\| summary \| changed \|/);
    expect(out).not.toMatch(/Brought about by summary|Moved by summary/);
  });

  it("says that tables moved where no judgement did, and which", async () => {
    const report = JSON.parse(readFileSync(join(folder, "out-old/report.json"), "utf8"));
    const done = report.sections.filter(
      ({ outcome }: { outcome: { status: string } }) => outcome.status === "done",
    );
    const section = done.find(({ outcome }: { outcome: { explanation: { blocks: object[] } } }) =>
      outcome.explanation.blocks.some((block) => "rows" in block),
    );
    const table = section.outcome.explanation.blocks.find((block: object) => "rows" in block);
    table.rows = [...table.rows, table.rows[0]];
    mkdirSync(join(folder, "moved"));
    writeFileSync(join(folder, "moved/report.json"), JSON.stringify(report));
    const { status, out } = await call(folder, "diff", "out-old", "moved");
    expect(status).toBe(0);
    expect(out).toContain("**No judgement changed.");
    expect(out).toContain(
      `Tables or pictures of “${section.analysis.title}” moved, though none of its judgements did: “${table.title}”.`,
    );
    const data = JSON.parse((await call(folder, "diff", "out-old", "moved", "--format", "json")).out);
    expect(data.moved).toEqual([
      { analysis: { id: section.analysis.id, title: section.analysis.title }, tables: [table.title] },
    ]);
    // The same report twice has moved nothing.
    expect((await call(folder, "diff", "moved", "moved")).out).not.toContain("moved, though");
  });

  it("says which come first where two are level, and of what each likelihood is", async () => {
    const cause = {
      answers: { kind: "cause", about: "why" },
      confidence: { level: "low", why: "Few sources." },
      n: { count: 3, of: "pieces of evidence" },
      cites: [],
    };
    const report = JSON.parse(readFileSync(join(folder, "out-old/report.json"), "utf8"));
    const section = report.sections.find(
      ({ outcome }: { outcome: { status: string } }) => outcome.status === "done",
    );
    const write = (name: string, judgement: object) => {
      section.outcome.explanation.judgements = [{ ...cause, ...judgement }];
      writeFileSync(join(folder, name), JSON.stringify(report));
    };
    const range = (low: number, high: number) => ({ low, high });
    write("clear.json", {
      leads: ["Sanctions"],
      text: ["“Sanctions” leads: ", { likelihood: range(0.43, 0.67) }, ", and ", { share: range(0.2, 0.9) }],
    });
    write("level.json", {
      leads: ["Mediation", "Sanctions"],
      text: [
        "“Mediation” and “Sanctions” are level, each first in ",
        { share: 0.5 },
        " of the readings: ",
        { likelihood: range(0.29, 0.48) },
        ", and ",
        { share: range(0.16, 0.69) },
      ],
    });
    const { out } = await call(folder, "diff", "clear.json", "level.json");
    expect(out).toContain("First now, level: “Mediation” and “Sanctions”; before: “Sanctions”.");
    expect(out).toContain(
      "Likelihood of what comes first: of “Mediation” now 29–48 % (bounds: 16–69 %); of “Sanctions” before 43–67 % (bounds: 20–90 %).",
    );
    // Two sentences that tell shares of two things have none to set against each other.
    expect(out).not.toContain("share that it tells");
  });

  it("gives the comparison as data, from which the rest is written", async () => {
    const { out } = await call(folder, "diff", "old", "new", "--format", "json");
    const comparison = JSON.parse(out);
    expect(comparison.format).toBe("demarche-comparison/1");
    const changed = comparison.judgements.find(({ change }: { change: string }) => change === "changed");
    const entries = comparison.entries.map(({ what }: { what: string }) => what);
    expect(entries).toEqual(["summary", "order of preference of US"]);
    expect(changed.because).toEqual([{ entry: 1, alone: true }]);
  });

  it("compares reports too, and says what it cannot tell of them", async () => {
    const { status, out } = await call(folder, "diff", "out-old", "new");
    expect(status).toBe(0);
    expect(out).toContain("(changed)");
    expect(out).toContain("A report holds judgements, not the case");
    expect(out).not.toMatch(/Brought about|## The case/);
  });

  it("writes a page that loads nothing and runs nothing", async () => {
    const { status, out } = await call(folder, "diff", "old", "new", "-o", "changes.html");
    expect([status, out]).toEqual([0, "Written: changes.html\n"]);
    const { document } = parseHTML(readFileSync(join(folder, "changes.html"), "utf8"));
    expect(document.querySelectorAll("script, link, img")).toHaveLength(0);
    expect(document.querySelector("h1")?.textContent).toMatch(/^What has changed: /);
    expect([...document.querySelectorAll("table th[scope=row]")].map((cell) => cell.textContent)).toEqual([
      "summary",
      "order of preference of the United States",
    ]);
  });

  it.each([
    [["diff", "old"], "two briefs are compared"],
    [["diff", "old", "new", "new"], "is one word too many for diff"],
    [["diff", "old", "new", "-o", "changes.txt"], "the format of changes.txt is not known by its ending"],
    [["diff", "old", "new", "--format", "pdf"], 'there is no format "pdf" here'],
    [["diff", "old", "nowhere"], "there is no file or folder nowhere"],
    [["diff", "old", "new", "-o", "old/case.yaml", "--format", "md"], "is there already"],
  ])("refuses %j", async (args, reason) => {
    const { status, error } = await call(folder, ...args);
    expect([status, error]).toEqual([2, expect.stringContaining(reason)]);
  });
});
