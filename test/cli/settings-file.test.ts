import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

/** What `brief.yaml` beside a case says goes for every command that runs it, and flags go before it. */

const CASES = join(import.meta.dirname, "..", "..", "cases");
const place = mkdtempSync(join(tmpdir(), "demarche-settings-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const SETTINGS = `format: demarche-brief/1
seed: 7
words: phia
judgements: [q-direction]
options:
  stability: {ties: do-not-deter, samples: 40}
`;
const FLAGS = ["--seed", "7", "--words", "phia", "--judgements", "q-direction"];
const OPTIONS = ["--stability.ties", "do-not-deter", "--stability.samples", "40"];

function copy(name: string, settings?: string): string {
  cpSync(join(CASES, "korea-2018"), join(place, name), { recursive: true });
  if (settings !== undefined) writeFileSync(join(place, name, "brief.yaml"), settings);
  return name;
}
const read = (...path: string[]) => readFileSync(join(place, ...path), "utf8");

describe("how a brief is made, beside the case", { timeout: 120_000 }, () => {
  it("gives the files that the same flags give, and says so", async () => {
    copy("kept", SETTINGS);
    copy("plain");
    const { error, status } = await call(place, "brief", "kept", "-o", "kept-out");
    expect(status).toBe(0);
    expect(error).toContain(
      "As brief.yaml beside the case says: seed 7; words phia; judgements q-direction;",
    );
    await call(place, "brief", "plain", "-o", "plain-out", ...FLAGS, ...OPTIONS);
    for (const file of ["report.json", "brief.html", "brief.md"])
      expect(read("kept-out", file) === read("plain-out", file), file).toBe(true);
  });

  it("names no judgement twice, nor does the flag", async () => {
    copy("twice", SETTINGS.replace("[q-direction]", "[q-direction, q-direction]"));
    const found = await call(place, "check", "twice", "-q");
    expect(found.status).toBe(1);
    expect(found.error).toMatch(
      /brief\.yaml:4:27: error: the judgement "?q-direction"? is named twice: keep one of the two/,
    );
    copy("flag-twice");
    const flag = ["--judgements", "q-direction,q-direction"];
    const told = await call(place, "brief", "flag-twice", "-o", "flag-twice-out", "-q", ...flag);
    expect(told.status).toBe(2);
    expect(told.error).toContain('--judgements names "q-direction" twice: name each once');
  });

  it("is warned of where it names a judgement that there is not, with its place", async () => {
    copy("unknown", SETTINGS.replace("[q-direction]", '[q-direction, audit.99, ""]'));
    const { status, error } = await call(place, "brief", "unknown", "-o", "unknown-out", "-q");
    expect(status).toBe(0);
    expect(error).toMatch(
      /brief\.yaml:4:27: warning: no judgement is called "audit\.99", so that it is left out: /,
    );
    expect(error).toMatch(/brief\.yaml:4:37: warning: no judgement is called ""/);
    expect(error).not.toContain('called "q-direction"');
  });

  it("gives way to flags, one by one", async () => {
    copy("flagged", SETTINGS);
    copy("bare");
    await call(place, "brief", "flagged", "-o", "flagged-out", "--seed", "3", "--samples", "100");
    await call(
      place,
      "brief",
      "bare",
      "-o",
      "bare-out",
      ...FLAGS.with(1, "3"),
      ...OPTIONS.slice(0, 2),
      "--samples",
      "100",
    );
    expect(read("flagged-out", "report.json") === read("bare-out", "report.json")).toBe(true);
  });

  it("goes for one analysis alone as for all", async () => {
    copy("alone", SETTINGS);
    const { out } = await call(place, "run", "stability", "alone", "--json", "--quiet");
    const report = JSON.parse(out);
    expect(report.seed).toBe(7);
    expect(report.sections[0].options).toMatchObject({ ties: "do-not-deter", samples: 40 });
  });

  it("goes for both cases that are compared, so that what differs is what the case did", async () => {
    copy("before");
    copy("after", "format: demarche-brief/1\nseed: 9\noptions: {stability: {samples: 40}}\n");
    const { out } = await call(place, "diff", "before", "after", "--format", "json");
    const { older, newer } = JSON.parse(out);
    expect([older.seed, newer.seed]).toEqual([9, 9]);
    const { out: words } = await call(place, "diff", "before", "after");
    expect(words).not.toContain("other seeds");
  });

  it("is refused with its place where it is wrong, by every command that would go by it", async () => {
    copy("wrong", "format: demarche-brief/1\noptions:\n  stability: {smples: 40}\n");
    for (const words of [
      ["brief", "wrong"],
      ["check", "wrong"],
      ["run", "audit", "wrong"],
      ["diff", "plain", "wrong"],
      ["seal", "wrong", "-o", "seal.json"],
    ]) {
      const { error, status } = await call(place, ...words);
      expect(status, words[0]).toBe(1);
      expect(error, words[0]).toContain(
        "brief.yaml:3:15: error: stability has no option `smples`: did you mean samples?",
      );
    }
  });

  it("is not read through a link that leads out of the folder", async () => {
    copy("linked");
    mkdirSync(join(place, "elsewhere"));
    writeFileSync(join(place, "elsewhere", "brief.yaml"), SETTINGS);
    symlinkSync(join(place, "elsewhere", "brief.yaml"), join(place, "linked", "brief.yaml"));
    const { error, status } = await call(place, "check", "linked");
    expect(status).toBe(1);
    expect(error).toContain("brief.yaml");
    expect(error).not.toContain("seed 7");
  });
});
