import { describe, expect, it } from "vitest";
import { aspectsOf, judgementChanges } from "#comparison/judgement-changes.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import { accountOf } from "#view/comparison/account.ts";
import { sampleReport } from "../view/sample-report.ts";

type Told = { readonly low: number; readonly high: number } | number;

function telling(share: Told, drawn?: number): Judgement {
  return {
    answers: { kind: "outcome" },
    text: ["It would last in ", { share }, " of the orders."],
    confidence: { level: "low", why: "Few sources." },
    n: { count: 200, of: "sampled orders of preference" },
    ...(drawn === undefined ? {} : { drawn }),
    cites: [],
  };
}

describe("shares that were drawn", () => {
  it.each<[string, Told, Told, number, boolean]>([
    // Of 200 draws 0.50 has a standard error of about 3.5 points, a difference of two about 4.9: 3.29 of these are 16.
    ["a little apart", 0.5, 0.58, 200, false],
    ["just within the error", 0.5, 0.65, 200, false],
    ["just beyond it", 0.5, 0.67, 200, true],
    ["as far apart by many more draws", 0.5, 0.58, 6400, true],
    // Of none and all of a few draws there is an error, too.
    ["all of ten and nine of ten", 1, 0.9, 10, false],
    ["all of ten and none of ten", 1, 0, 10, true],
    ["limits that overlap", { low: 0.58, high: 0.7 }, { low: 0.57, high: 0.68 }, 200, false],
    ["limits far from one another", { low: 0.58, high: 0.7 }, { low: 0.3, high: 0.42 }, 200, true],
  ])("%s", (_, before, now, drawn, isChange) => {
    const aspect = typeof before === "number" ? "share" : "range";
    expect(aspectsOf(telling(before, drawn), telling(now, drawn))).toEqual(isChange ? [aspect] : []);
    expect(aspectsOf(telling(now, drawn), telling(before, drawn))).toEqual(isChange ? [aspect] : []);
  });

  it("have changed as soon as they differ where nothing is drawn", () => {
    expect(aspectsOf(telling(0.5), telling(0.51))).toEqual(["share"]);
    expect(aspectsOf(telling(0.5, 200), telling(0.51))).toEqual(["share"]);
  });
});

it("says of figures that drawing may have moved that there is no change beyond it, with what was told before", () => {
  const reportOf = (judgement: Judgement): Report => {
    const report = sampleReport;
    const [section] = report.sections.filter(({ outcome }) => outcome.status === "done");
    const { outcome } = section!;
    if (outcome.status !== "done") throw new Error("no section is done");
    const explanation = { ...outcome.explanation, judgements: [judgement] };
    return { ...report, sections: [{ ...section!, outcome: { ...outcome, explanation } }] };
  };
  const judgements = judgementChanges(reportOf(telling(0.5, 200)), reportOf(telling(0.55, 200)));
  expect(judgements).toMatchObject([{ change: "same", redrawn: true }]);
  const brief = { name: "a", id: "a", title: "A", asOf: "2020-01-01", codedOn: "2020-01-01", seed: 1 };
  const account = accountOf(
    {
      format: "demarche-comparison/1",
      program: { name: "demarche", version: "0" },
      older: brief,
      newer: brief,
      judgements,
    },
    "icd203",
  );
  expect(account.changed).toEqual([]);
  expect(account.same[0]).toContain("No change beyond drawing (before: 50 %).");
});

describe("a judgement that was drawn", () => {
  const judged = (text: Judgement["text"], drawn: number): Judgement => ({
    ...telling(0.5, drawn),
    n: { count: drawn, of: "sampled orders of preference" },
    text,
  });

  it("has not changed where a count of draws is the same share of more of them", () => {
    const kept = (count: string, drawn: number) =>
      judged(`Once reached it would be kept in ${count} of the ${drawn} orders of preference drawn.`, drawn);
    expect(aspectsOf(kept("137", 200), kept("533", 800))).toEqual([]);
    expect(aspectsOf(kept("none", 200), kept("none", 800))).toEqual([]);
    expect(aspectsOf(kept("137", 200), kept("333", 800))).toEqual(["share"]);
  });

  it("has not changed where it says the same of another number of draws", () => {
    expect(aspectsOf(judged("Two hold as often.", 200), judged("Two hold as often.", 800))).toEqual([]);
  });

  it("has not changed where the draws alone put a detail beside it, and has where the tables tell more", () => {
    const answer: Judgement["text"] = ["It holds in ", { share: 0.93 }, " of the orders."];
    const detailed: Judgement["text"] = [
      "It holds in ",
      { share: 0.9 },
      " of the orders. They settle elsewhere in ",
      { share: 0.45 },
      ".",
    ];
    const [before, now] = [judged(answer, 200), judged(detailed, 800)];
    expect(aspectsOf(before, now, () => false)).toEqual([]);
    expect(aspectsOf(now, before, () => false)).toEqual([]);
    expect(aspectsOf(before, now, () => true)).toEqual(["finding", "share"]);
    // Another sentence without a figure of draws is no detail, nor is another answer.
    expect(aspectsOf(before, judged([...answer, " Nobody is deterred."], 800), () => false)).toEqual([
      "finding",
    ]);
  });
});
