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
  const market = against.find((each: { against: string }) => each.against.startsWith("Paddy Power"));
  expect(market.other).toBeGreaterThan(market.answer);
});

it("says of what was lost, what was earned and what the day of the meeting settled what the score has", async () => {
  const { out } = await call(root, "score", "korea-2018", "--on", "2026-11-29", "--format", "json");
  interface Scored {
    readonly question: { readonly id: string; readonly answered: { readonly best: number } | null };
    readonly outcome: { readonly is: string; readonly answer?: number; readonly on?: number };
    readonly reasons: readonly { readonly earned: number; readonly cites: readonly string[] }[];
  }
  const questions: readonly Scored[] = JSON.parse(out).cases[0].questions;
  const yes = questions.filter(({ outcome }) => outcome.is === "resolved" && outcome.answer === 1);
  const byMeeting = yes.filter(({ question }) =>
    ["meet-june", "meet-2018", "joint-text"].includes(question.id),
  );
  const meeting = byMeeting[0]!.outcome.on!;
  expect(yes.filter(({ outcome }) => outcome.on === meeting)).toEqual(byMeeting);
  expect(PAGE).toContain("The meeting of 12 June alone settled three of them");
  expect(PAGE).toContain("of the eight other yeses four had come before");
  expect(yes.length - 3).toBe(8);
  expect(yes.filter(({ outcome }) => outcome.on! < meeting)).toHaveLength(4);
  const losses = questions
    .flatMap(({ question: { id, answered }, outcome }) =>
      outcome.is === "resolved" && answered?.best !== undefined
        ? [{ id, chance: answered.best, lost: (answered.best - (outcome.answer === 1 ? 1 : 0)) ** 2 }]
        : [],
    )
    .toSorted((a, b) => b.lost - a.lost);
  expect(losses.slice(0, 5).map(({ id }) => id)).toEqual([
    "detainees",
    "second-meeting",
    "meet-june",
    "called-off",
    "exercise",
  ]);
  expect(losses.slice(0, 3).map(({ chance }) => Math.round(chance * 100))).toEqual([29, 32, 36]);
  const all = losses.reduce((sum, { lost }) => sum + lost, 0);
  const three = losses.slice(0, 3).reduce((sum, { lost }) => sum + lost, 0);
  expect(three / all).toBeGreaterThan(0.42);
  expect(three / all).toBeLessThan(0.5);
  const reasons = questions.flatMap((each) => each.reasons);
  const earned = reasons.reduce((sum, each) => sum + each.earned, 0);
  const uncited = reasons
    .filter(({ cites }) => cites.length === 0)
    .reduce((sum, each) => sum + each.earned, 0);
  expect(uncited / earned).toBeCloseTo(2 / 3, 1);
});
