import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";

// What the page of the back-test tells, and that what is sealed is what the case still says.

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const PAGE = readFileSync(join(root, "cases/korea-2018/back-test.md"), "utf8");

it("is sealed as the case has it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-back-test-"));
  try {
    const { status } = await call(folder, "seal", "korea-2018", "--on", "2026-11-29", "-o", "seal.json");
    expect(status).toBe(0);
    const now = JSON.parse(readFileSync(join(folder, "seal.json"), "utf8"));
    const then = JSON.parse(readFileSync(join(root, "cases/korea-2018/seals/2018-04-16.json"), "utf8"));
    expect(now.questions).toEqual(then.questions);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("tells the scores that a run of it gives", async () => {
  const { status, out } = await call(root, "score", "korea-2018", "--on", "2026-11-29", "--format", "json");
  expect(status).toBe(0);
  const { brier, against, counts } = JSON.parse(out);
  const told = (line: string) =>
    new RegExp(`\\| ${line} \\| (\\d+) \\| ([\\d.]+) \\|`).exec(PAGE)!.slice(1).map(Number);
  const beside = (whom: string) => against.find((each: { against: string }) => each.against === whom);
  const score = (value: number) => Number(value.toFixed(3));
  expect(told("the answers of the case")).toEqual([counts.scored, score(brier)]);
  expect(told("an even chance")).toEqual([
    beside("an even chance").questions,
    score(beside("an even chance").other),
  ]);
  const base = beside("the base rate");
  expect(told("the base rates alone, where there is one")).toEqual([base.questions, score(base.other)]);
  expect(told("the answers of the case to the same 15")).toEqual([base.questions, score(base.answer)]);
  expect(PAGE).toContain(`Of ${counts.questions} questions ${counts.resolved} were settled.`);
  const ledger = against.find((each: { against: string }) => each.against.startsWith("PredictionBook"));
  expect(ledger.questions).toBe(4);
  expect(ledger.other).toBeLessThan(ledger.answer);
});
