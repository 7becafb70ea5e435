import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { sentencesAt } from "#case/numbered-text.ts";
import { readCaseText } from "#case/read.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { call } from "./terminal-io.ts";

/** One text, however a case and an intake come to number it, has one numbering: that of the case. All in it is invented. */

const folder = mkdtempSync(join(tmpdir(), "demarche-numbering-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = `Kenya and Tanzania agree to reopen border posts

NAIROBI, 14 June 2023 (Savanna Wire)

Kenya and Tanzania agreed on Tuesday to reopen four border posts that have been shut since March, the Kenyan foreign ministry said.

Kenya's trade minister, Amina Wekesa, met her Tanzanian counterpart, Joseph Mallya, in Arusha on Monday.

Tanzania imposed a ban on Kenyan maize on 3 April 2023. Analysts said it was unlikely that the ban would fall before the harvest.
`;
writeFileSync(join(folder, "article.txt"), TEXT);

beforeEach(() => rmSync(join(folder, "c"), { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(folder, "c", name), "utf8");
const edit = (name: string, change: (text: string) => string) => {
  const before = read(name);
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, "c", name), after);
};

function caseNow() {
  const reading = readCaseText(read("case.yaml"), "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]!.what);
  return reading.case;
}

/** Of every proposal with words of the text: whether they stand in a sentence that it cites, as the case numbers it. */
function places() {
  const ledger = readLedger(read("intake.yaml"), "intake.yaml");
  if ("faults" in ledger) throw new Error("the ledger is at fault");
  const [source] = caseNow().sources;
  const sentences = sentencesAt(source!, TEXT);
  const quoted = ledger.proposals.flatMap(({ quote, cite }) => (quote ? [{ quote, cite }] : []));
  expect(quoted.length).toBeGreaterThan(8);
  return quoted.map(({ quote, cite }) =>
    cite.some((each) => sentences.get(each.slice(source!.id.length + 1))?.text.includes(quote.exact)),
  );
}

describe("the same text, read for a case that has it", () => {
  it.each([
    ["as `new` has it", (text: string) => text],
    ["without its hash", (text: string) => text.replace(/sha256: [0-9a-f]{64},? ?/, "")],
    ["with a body of its own", (text: string) => text.replace("numbering: 2", "body: [5, 9], numbering: 2")],
  ])("is numbered as the case does it: %s", async (_, change) => {
    expect((await call(folder, "new", "c", "--from", "article.txt")).status).toBe(0);
    const before = read("case.yaml");
    if (change(before) !== before) edit("case.yaml", change);
    expect((await call(folder, "intake", "article.txt", "--into", "c")).status).toBe(0);
    expect(caseNow().sources).toHaveLength(1);
    expect(places()).not.toContain(false);
    expect((await call(folder, "review", "c", "--yes", "all")).status).toBe(0);
    const checked = await call(folder, "check", "c");
    expect(checked.error).not.toContain("error");
    expect(checked.status).toBe(0);
  });

  it("refuses another body than the case has, with the cure", async () => {
    await call(folder, "new", "c", "--from", "article.txt");
    const before = read("case.yaml");
    const { status, error } = await call(folder, "intake", "article.txt", "--into", "c", "--body", "5-9");
    expect(status).not.toBe(0);
    expect(error).toMatch(/numbers the sentences of \w+ from line 1 to line 10, and not from 5 to 9/);
    expect(error).toContain("body: [5, 9]");
    expect(read("case.yaml")).toBe(before);
  });
});

describe("a text that is numbered otherwise since it was read", () => {
  const renumber = (text: string) => text.replace(/body: \[\s*\d+,\s*(\d+)\s*\]/, "body: [1, $1]");

  it("is refused where something of it waits, and cured by reading it once more", async () => {
    await call(folder, "intake", "article.txt", "-o", "c");
    edit("case.yaml", renumber);
    for (const args of [
      ["review", "c", "--yes", "all"],
      ["brief", "c", "--proposals", "-o", "brief"],
    ]) {
      const { status, error } = await call(folder, ...args);
      expect(status).toBe(1);
      expect(error).toContain("otherwise than the case does");
      expect(error).toContain("demarche intake c/sources/art.txt --into c");
    }
    await call(folder, "intake", "c/sources/art.txt", "--into", "c");
    expect(places()).not.toContain(false);
    expect((await call(folder, "review", "c", "--yes", "all")).status).toBe(0);
  });

  it("is told by a check, for what entered the case", async () => {
    await call(folder, "intake", "article.txt", "-o", "c", "--yes", "event");
    await call(folder, "review", "c", "--yes", "actor");
    expect((await call(folder, "check", "c")).status).toBe(0);
    edit("case.yaml", (text) => renumber(text).replaceAll("art:P4.S2", "art:P4.S1"));
    const { status, error } = await call(folder, "check", "c");
    expect(status).toBe(1);
    expect(error).toMatch(/is not the sentence of which `\w+` was made: its words stand in `art:P\d+\.S\d+`/);
  });
});
