import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "#outcome/report.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { bulkText } from "../../src/cli/bulk-text.ts";
import { caseOf, requestOf, TOYS } from "../run/toy.ts";
import { sampleReport } from "../view/sample-report.ts";
import { namesIn } from "./names-in.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-stored-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const text = JSON.stringify(sampleReport);

describe("a stored report", () => {
  it("is drawn again without the case, the same bytes, and stored on one line", async () => {
    await call(folder, "brief", "prisoners-dilemma", "-o", "drawn");
    expect((await call(folder, "brief", "drawn/report.json", "-o", "again")).status).toBe(0);
    for (const file of ["brief.html", "brief.md", "report.json"]) {
      const [first, second] = ["drawn", "again"].map((name) =>
        readFileSync(join(folder, name, file), "utf8"),
      );
      expect(first === second, `${file} is the same`).toBe(true);
    }
    expect(readFileSync(join(folder, "drawn", "report.json"), "utf8")).toMatch(/^\{"format":[^\n]*\}\n$/);
  });

  it("may begin with a byte order mark", async () => {
    written("marked.json", `\ufeff${text}`);
    expect((await call(folder, "brief", "marked.json", "-o", "marked")).status).toBe(0);
  });

  it("is drawn where an analysis failed, which is told with its place, also with --quiet", async () => {
    written("failed.json", text);
    const failed = sampleReport.sections.filter(({ outcome }) => outcome.status === "failed");
    const { status, error } = await call(folder, "brief", "failed.json", "-o", "failed", "--quiet");
    expect([status, failed.length]).toEqual([0, 1]);
    expect(error).toMatch(
      new RegExp(
        `^failed\\.json:1:\\d+: warning: by the report, ${failed[0]!.analysis.id} failed .+: run the case again`,
      ),
    );
  });
});

describe("what cannot be drawn gets exit status 1, the reason and the cure, and nothing is written", () => {
  written("words.json", "hello");
  written("empty.json", "");
  written("list.json", "[1, 2]");
  written("other.json", '{"name": "demarche", "version": "1"}');
  written("cut.json", text.slice(0, text.length / 2));
  written("cut-in-a-word.json", text.slice(0, text.indexOf("Aldermark") + 4));
  written("quote.json", text.replace('"seed"', "'seed'"));
  written("latin1.json", Buffer.from('{"format": "caf\xe9"}', "latin1"));
  written("first.json", text.replace("demarche-report/2", "demarche-report/1"));
  written("later.json", text.replace("demarche-report/2", "demarche-report/3"));
  written("bare.json", '{"format": "demarche-report/2"}');
  written("script.json", text.replace('"emphasis":"strong"', '"emphasis":"x\\"><script>alert(1)</script>"'));
  written("control.json", text.replace('"kind":"matrix"', '"kind":"\\u001b[2J"'));
  written("elsewhere.json", text.replace('"id":"river-2018"', '"id":"../../river"'));
  mkdirSync(join(folder, "folder.json"));

  it.each([
    ["words.json", "the file is not JSON: name a report.json"],
    ["empty.json", "the file is not JSON"],
    ["list.json", "the file is no report"],
    ["other.json", "the file is no report"],
    ["cut.json", "the file ends too early: it was cut off: copy it again"],
    ["cut-in-a-word.json", "the file ends too early"],
    ["quote.json", "the file is not JSON"],
    ["latin1.json", "not text in UTF-8"],
    ["folder.json", "it is not a file"],
    [
      "first.json",
      "the report is of format demarche-report/1, written by version 0.0.0: this version draws demarche-report/2; run the case again",
    ],
    ["later.json", "the report is of format demarche-report/3"],
    [
      "bare.json",
      '$ lacks "program": there must be an object; if nobody edited the file, run the case again',
    ],
    [
      "script.json",
      'blocks[2].rows[1].emphasis is "x\\"><script>alert(1)</script>": there must be "strong" or "muted"',
    ],
    ["control.json", '.kind is "\\u001b[2J": there must be "text", "list"'],
    ["elsewhere.json", '$.case.id is "../../river"'],
  ])("%s", async (name, message) => {
    const { status, out, error } = await call(folder, "brief", name, "-o", "nowhere");
    expect(error).toMatch(new RegExp(`^${name}:1:\\d+: error: `, "m"));
    expect(error).toContain(message);
    expect(error).toMatch(/demarche: the report has \d+ faults?; nothing was written\n$/);
    expect(error).not.toMatch(/fault of the program|\p{Cc}(?<!\n)/u);
    expect([status, out]).toEqual([1, ""]);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });

  it("a report with many faults: the first ten, and how many there are", async () => {
    written("many.json", text.replaceAll('"emphasis":"plain"', '"emphasis":"plane"'));
    const { error } = await call(folder, "brief", "many.json");
    expect(error.split("\n").filter((line) => line.startsWith("many.json"))).toHaveLength(10);
    expect(Number(/has (\d+) faults/.exec(error)![1])).toBeGreaterThan(10);
  });

  it("but a file that is not there is a fault of the command line", async () => {
    expect(await call(folder, "brief", "none.json")).toMatchObject({
      status: 2,
      error: expect.stringContaining("there is no file none.json"),
    });
  });
});

describe("tables beside a report", () => {
  const [first, ...others] = sampleReport.sections;
  const bulk = [
    { name: "states", format: "demarche-states/1", file: "paths.states.json" },
    { name: "ways-back", format: "demarche-ways/1", file: "paths.ways-back.json" },
  ];
  const report: Report = { ...sampleReport, sections: [{ ...first!, bulk }, ...others] };
  mkdirSync(join(folder, "full"));
  written("full/report.json", JSON.stringify(report));
  written("full/paths.states.json", '{"as": "it is"}');

  it("say by themselves what they are and where they are from", async () => {
    const plan = planOf(requestOf(caseOf(1)), TOYS);
    if ("faults" in plan) throw new Error("the options are faulty");
    const result = await run(plan, undefined, { analyses: TOYS });
    const [[file, table]] = [...result.bulk] as [[string, Parameters<typeof bulkText>[2]]];
    const { case: facts, program, seed } = result.report;
    expect(JSON.parse(bulkText(result.report, file, table))).toEqual({
      format: "squares/1",
      name: "squares",
      analysis: "sums",
      case: facts.id,
      program,
      seed,
      data: table.data,
    });
    expect(bulkText(result.report, file, table)).toMatch(/^\{[^\n]*\}\n$/);
  });

  it("go along when the report is drawn again; one that is missing is told", async () => {
    const { error, out } = await call(folder, "brief", "full/report.json", "-o", "along");
    expect(namesIn(join(folder, "along"))).toEqual([
      "brief.html",
      "brief.md",
      "paths.states.json",
      "report.json",
    ]);
    expect(readFileSync(join(folder, "along", "paths.states.json"), "utf8")).toBe('{"as": "it is"}');
    expect(out).toContain("along/paths.states.json");
    expect(error).toMatch(/^full\/report\.json:1:\d+: warning: /);
    expect(error).toContain(
      'warning: the file "paths.ways-back.json" is not there, though the report names it',
    );
  });

  it("are named in the section", async () => {
    const said = "In full in files beside the report: states in paths.states.json (demarche-states/1);";
    for (const file of ["brief.html", "brief.md"])
      expect(readFileSync(join(folder, "along", file), "utf8")).toContain(said);
  });
});
