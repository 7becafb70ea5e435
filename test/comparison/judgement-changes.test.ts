import { describe, expect, it } from "vitest";
import { aspectsOf, judgementChanges, leaderOf } from "#comparison/judgement-changes.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import { sampleReport } from "../view/sample-report.ts";

const BEFORE: Judgement = {
  answers: { kind: "cause", about: "why" },
  text: [{ strong: "Mediation" }, " leads: it is ", { likelihood: { low: 0.15, high: 0.24 } }, "."],
  confidence: { level: "low", why: "Few sources." },
  n: { count: 20, of: "pieces of evidence" },
  cites: ["art:P1.S1", "art:P2.S1"],
};

describe("in what a judgement differs", () => {
  it.each<[string, Partial<Judgement>, string[]]>([
    ["nothing", {}, []],
    ["what is stressed", { text: [{ strong: "Sanctions" }, ...BEFORE.text.slice(1)] as never }, ["leader"]],
    [
      "a range",
      { text: [...BEFORE.text.slice(0, 2), { likelihood: { low: 0.3, high: 0.4 } }, "."] as never },
      ["range"],
    ],
    ["the confidence", { confidence: { level: "high", why: "Few sources." } }, ["confidence"]],
    ["other words", { text: [...BEFORE.text.slice(0, 3), ", still."] as never }, ["wording"]],
    ["what it rests on", { cites: ["art:P1.S1"] }, ["basis"]],
    ["how much it rests on", { n: { count: 21, of: "pieces of evidence" } }, ["basis"]],
    ["the order of its citations", { cites: [...BEFORE.cites].reverse() }, []],
  ])("%s", (_, change, aspects) => {
    expect(aspectsOf(BEFORE, { ...BEFORE, ...change })).toEqual(aspects);
  });

  it("names first what is in quotation marks where nothing is stressed", () => {
    expect(leaderOf({ ...BEFORE, text: "The outcome “no deal” would last; “a deal” would not." })).toBe(
      "no deal",
    );
    expect(leaderOf({ ...BEFORE, text: "Nothing would last." })).toBeUndefined();
  });
});

/** The report with the judgements of its first section that has some. */
function withJudgements(judgements: readonly Judgement[]): Report {
  const report = structuredClone(sampleReport);
  const [section] = report.sections.filter(({ outcome }) => outcome.status === "done");
  const outcome = section!.outcome as Extract<Report["sections"][number]["outcome"], { status: "done" }>;
  const explanation = { ...outcome.explanation, judgements: [...judgements] };
  return { ...report, sections: [{ ...section!, outcome: { ...outcome, explanation } }] };
}

describe("what became of the judgements", () => {
  const other: Judgement = { ...BEFORE, answers: { kind: "backing-down" }, text: "It has not moved." };

  it("is told of each: same, changed, new, gone", () => {
    const changed: Judgement = { ...BEFORE, confidence: { level: "high", why: "More." } };
    const told = (older: readonly Judgement[], newer: readonly Judgement[]) =>
      judgementChanges(withJudgements(older), withJudgements(newer)).map(({ change }) => change);
    expect(told([BEFORE, other], [BEFORE, other])).toEqual(["same", "same"]);
    expect(told([BEFORE], [changed, other])).toEqual(["changed", "new"]);
    expect(told([BEFORE, other], [other])).toEqual(["same", "gone"]);
  });

  it("pairs judgements on one question by what they say, wherever they stand", () => {
    const north: Judgement = { ...other, text: "The North has dropped two of its six demands." };
    const south: Judgement = { ...other, text: "The South has changed its tone alone." };
    const later: Judgement = { ...other, text: "The North has dropped three of its six demands." };
    const changes = judgementChanges(withJudgements([north, south]), withJudgements([south, later]));
    expect(changes.map(({ change, older }) => [change, older])).toEqual([
      ["same", south],
      ["changed", north],
    ]);
  });
});
