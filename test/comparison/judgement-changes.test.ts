import { describe, expect, it } from "vitest";
import { aspectsOf, judgementChanges, leadersOf, rangesOf, sharesOf } from "#comparison/judgement-changes.ts";
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
    ["what it says", { text: [...BEFORE.text.slice(0, 3), ", still."] as never }, ["finding"]],
    ["a share", { text: [...BEFORE.text.slice(0, 3), { share: 0.5 }] as never }, ["finding", "share"]],
    ["what it rests on", { cites: ["art:P1.S1"] }, ["basis"]],
    ["why it is held so", { confidence: { level: "low", why: "11 of 27 are unknown." } }, ["basis"]],
    ["how much it rests on", { n: { count: 21, of: "pieces of evidence" } }, ["basis"]],
    [
      "a figure that the first page alone tells",
      { gist: ["It is open, and two hold ", { share: 0.66 }] },
      ["share"],
    ],
    ["the order of its citations", { cites: [...BEFORE.cites].reverse() }, []],
  ])("%s", (_, change, aspects) => {
    expect(aspectsOf(BEFORE, { ...BEFORE, ...change })).toEqual(aspects);
  });

  it("is a change of what is said, unless only what is quoted or counted differs", () => {
    const told = (text: string) => ({ ...BEFORE, text });
    const before = told("The North has kept “60 percent” in 2 of 3 rounds.");
    expect(aspectsOf(before, told("The North has kept “55 percent” in 1 of 3 rounds."))).toEqual(["wording"]);
    const inWords = told("The North has kept “60 percent” in two of three rounds.");
    expect(aspectsOf(inWords, told("The North has kept “60 percent” in one of three rounds."))).toEqual([
      "wording",
    ]);
    for (const other of [
      "The North has dropped “60 percent” in 2 of 3 rounds.",
      "What became of “60 percent” cannot be told.",
    ])
      expect(aspectsOf(before, told(other))).toEqual(["finding"]);
  });

  it("puts first what it says it does, both where two are level, and nothing for being quoted", () => {
    expect(leadersOf(BEFORE)).toEqual(["Mediation"]);
    // Of those that share the first place it says nothing in which order they are told.
    const level = (...leads: readonly string[]) => ({ ...BEFORE, leads });
    expect(aspectsOf(level("Mediation", "Sanctions"), level("Sanctions", "Mediation"))).toEqual([]);
    expect(aspectsOf(level("Mediation", "Sanctions"), level("Sanctions", "Threats"))).toEqual(["leader"]);
    expect(leadersOf({ ...BEFORE, leads: ["Mediation", "Sanctions"] })).toEqual(["Mediation", "Sanctions"]);
    expect(leadersOf({ ...BEFORE, text: [{ strong: "“The larger stock”" }, " leads."] })).toEqual([
      "The larger stock",
    ]);
    expect(leadersOf({ ...BEFORE, text: "It has asked for “no inspector” and stood firm." })).toEqual([]);
  });

  it("has its ranges apart from its shares of something, all of them and each once", () => {
    const likelihood = { low: 0.29, high: 0.48 };
    const bounds = { low: 0.16, high: 0.69 };
    const text = ["In ", { share: 0.5 }, " of the readings: ", { likelihood }, ", and ", { share: bounds }];
    const told = { ...BEFORE, likelihood, text: text as never };
    expect([rangesOf(told), sharesOf(told)]).toEqual([[likelihood, bounds], [0.5]]);
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
