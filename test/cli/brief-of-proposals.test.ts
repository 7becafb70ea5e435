import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLedger } from "#decisions/read-ledger.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-proposals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const ARTICLE = join(import.meta.dirname, "..", "intake", "articles", "wire.txt");
const BANNER = "nobody has confirmed";

beforeAll(async () => {
  await call(folder, "intake", ARTICLE, "-o", "wire");
});

describe("a brief on proposals", () => {
  let before: readonly string[];
  beforeAll(async () => {
    before = [read("wire/case.yaml"), read("wire/intake.yaml")];
    await call(folder, "brief", "wire", "--proposals", "--format", "html,md,json,docx", "--samples", "100");
  });

  it("has a folder of its own, and leaves the case and the ledger as they are", () => {
    expect(readdirSync(join(folder, "out"))).toEqual(["wire-proposals"]);
    expect([read("wire/case.yaml"), read("wire/intake.yaml")]).toEqual(before);
  });

  it("says something of the article without a decision", () => {
    const { sections, case: facts } = JSON.parse(read("out/wire-proposals/report.json"));
    const done = sections.filter((each: { outcome: { status: string } }) => each.outcome.status === "done");
    expect(done.map((each: { analysis: { id: string } }) => each.analysis.id)).toEqual(
      expect.arrayContaining(["audit", "chronology", "stakeholders"]),
    );
    expect(facts.intake.unconfirmed).toBe(facts.census.entries);
    expect(facts.census.unseen).toBe(facts.census.entries);
  });

  it("says on the page, in the head of every printed page, and by a style that the page allows", () => {
    const { document } = parseHTML(read("out/wire-proposals/brief.html"));
    expect(document.querySelector(".page > .banner")!.textContent).toContain(BANNER);
    const style = document.querySelector("style")!.textContent;
    expect(style).toMatch(/@page \{ @top-center \{ content: "From proposals: nobody has confirmed/);
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')!
      .getAttribute("content")!;
    expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  });

  it("says so before every section in Markdown, and in the head of every page in Word", () => {
    const markdown = read("out/wire-proposals/brief.md");
    const marks = markdown.split("\n").filter((line) => line.startsWith("> **From proposals"));
    const { sections } = JSON.parse(read("out/wire-proposals/report.json"));
    expect(marks).toHaveLength(sections.length + 2);
    const parts = unzipSync(readFileSync(join(folder, "out/wire-proposals/brief.docx")));
    const header = Object.keys(parts).find((name) => /^word\/header\d*\.xml$/.test(name))!;
    expect(new TextDecoder().decode(parts[header])).toContain(BANNER);
    expect(new TextDecoder().decode(parts["word/document.xml"])).toContain("headerReference");
  });

  it("lists in its annex of which sentences nothing was made", () => {
    const ledger = readLedger(read("wire/intake.yaml"), "intake.yaml");
    if ("faults" in ledger) throw new Error(ledger.faults[0]!.what);
    const [{ untouched } = { untouched: [] as string[] }] = ledger.sources;
    expect(untouched.length).toBeGreaterThan(0);
    const { document } = parseHTML(read("out/wire-proposals/brief.html"));
    expect(document.querySelector("#coverage")!.textContent).toContain(
      `Nothing was made of ${untouched.join(", ")}.`,
    );
    expect(read("out/wire-proposals/brief.md")).toContain(`Nothing was made of ${untouched.join(", ")}.`);
  });

  it("is drawn again from its report with the same marks", async () => {
    await call(folder, "brief", "out/wire-proposals/report.json", "--format", "md", "-o", "again");
    expect(read("again/brief.md")).toBe(read("out/wire-proposals/brief.md"));
  });
});

describe("a brief on what was taken over", () => {
  it("bears no such mark, and counts at its foot what nobody has looked at", async () => {
    await call(folder, "intake", ARTICLE, "-o", "hurried", "--accept", "high");
    await call(folder, "brief", "hurried", "--format", "md,json", "--samples", "100");
    const markdown = read("out/hurried/brief.md");
    expect(markdown).not.toContain(BANNER);
    const { census, intake } = JSON.parse(read("out/hurried/report.json")).case;
    expect(census.unseen).toBeGreaterThan(0);
    expect(markdown).toContain(`; ${census.unseen} of them taken over unseen; `);
    expect(intake.coverage[0].cited).toBeGreaterThan(0);
    expect(intake.unconfirmed).toBeUndefined();
  });

  it("counts beside them what waits, where that is asked for too", async () => {
    await call(folder, "brief", "hurried", "--proposals", "--format", "md,json", "--samples", "100");
    const { census, intake } = JSON.parse(read("out/hurried-proposals/report.json")).case;
    const confirmed = JSON.parse(read("out/hurried/report.json")).case.census.entries;
    expect(intake.unconfirmed).toBe(census.entries - confirmed);
    expect(read("out/hurried-proposals/brief.md")).toContain(
      `${intake.unconfirmed} of ${census.entries} entries were read`,
    );
  });
});

describe("refused", () => {
  it.each([
    [["korea-2018", "--proposals"], "nothing is proposed for the case"],
    [["out/wire-proposals/report.json", "--proposals"], "--proposals is for a case"],
  ])("%j", async (words, reason) => {
    const { status, error } = await call(folder, "brief", ...words);
    expect([status, error]).toEqual([2, expect.stringContaining(reason)]);
  });
});
