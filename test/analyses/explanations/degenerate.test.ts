import { describe, expect, it } from "vitest";
import { doneOf, hypothesisOf, outcomeOf, resultOf } from "./perform.ts";
import { caseOf, type SampleSet } from "./sample-set.ts";

const fair: SampleSet = {
  id: "fair",
  hypotheses: { A: undefined, B: undefined },
  evidence: [{ ratings: { A: "likely", B: "unlikely" } }],
};
const alone: SampleSet = {
  id: "alone",
  hypotheses: { A: undefined },
  evidence: [{ ratings: { A: "likely" } }],
};
const bare: SampleSet = { id: "bare", hypotheses: { A: undefined, B: undefined }, evidence: [] };
const silent: SampleSet = {
  id: "silent",
  hypotheses: { A: undefined, B: undefined },
  evidence: [{ ratings: { every: "not stated" } }, { ratings: {} }],
};
const heavy: SampleSet = { ...fair, id: "heavy", hypotheses: { A: 0.7, B: 0.6 } };
const slight: SampleSet = { ...fair, id: "slight", hypotheses: { A: 0.2, B: 0.2 }, other: 0.1 };
const refuted: SampleSet = { ...fair, id: "refuted", evidence: [{ ratings: { every: 0 } }] };

/** Every number of a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

describe("sets that cannot be compared", () => {
  it("are missing, each with its reason, where there is no other", () => {
    const outcome = outcomeOf(caseOf(alone, bare, silent, heavy, slight, refuted));
    expect(outcome).toMatchObject({
      status: "not-applicable",
      missing: [
        "other explanations of “Why did the river rise?”: only one explanation is named",
        "the evidence on “Why did the river rise?”: no evidence is given",
        "the evidence on “Why did the river rise?”: it is not stated how likely any of the evidence is under any explanation",
        "“Why did the river rise?”: the starting beliefs add up to more than 100 %",
        "“Why did the river rise?”: the starting beliefs add up to less than 100 %",
        "“Why did the river rise?”: the ratings of the evidence rule out every explanation",
      ],
    });
  });

  it("are gaps beside one that can be compared", () => {
    const { said } = doneOf(alone, fair);
    expect(said.judgements).toHaveLength(1);
    expect(said.judgements[0]!.answers).toEqual({ kind: "cause", about: "fair" });
    expect(said.gaps[0]).toBe("“Why did the river rise?” was not compared: only one explanation is named.");
  });

  it("are those of more explanations than can be held against each other", () => {
    const many = (count: number): SampleSet => ({
      id: "many",
      hypotheses: Object.fromEntries(Array.from({ length: count }, (_, at) => [`H${at}`, undefined])),
      evidence: [{ ratings: { H0: "likely", every: "unlikely" } }],
    });
    expect(outcomeOf(caseOf(many(61)))).toMatchObject({
      status: "not-applicable",
      missing: [
        expect.stringContaining("more than 60 explanations are named, and no more than that are compared"),
      ],
    });
    expect(resultOf(many(60)).leader).toBe("H0");
  });

  it("are missing in a case without any", () => {
    expect(outcomeOf(caseOf())).toMatchObject({ status: "not-applicable" });
  });
});

describe("odd sets", () => {
  it("leave out evidence that nobody rated, and say so", () => {
    const { sets, said } = doneOf({
      ...fair,
      evidence: [...fair.evidence, { ratings: { every: "unknown" } }],
    });
    expect(sets[0]!.hypotheses).toEqual(resultOf(fair).hypotheses);
    expect(sets[0]!.evidence[1]).toMatchObject({ used: false, missing: 2, bits: null, without: null });
    expect(said.gaps).toContain("Nobody rated “evidence 2” under any explanation; it is left out.");
    // Two ratings given and two not; no starting belief and no share of an unnamed explanation given.
    expect(said.inputs).toEqual({ given: 2, missing: 5 });
  });

  it("leave to the unnamed what given priors that sum to 1 leave: nothing", () => {
    const { sets, said } = doneOf({ ...fair, hypotheses: { A: 0.5, B: 0.5 } });
    expect(sets[0]!.reserved).toEqual({ low: 0, high: 0 });
    expect(said.caveats.join(" ")).toContain("which is what the given starting beliefs leave");
  });

  it("say where given priors leave nothing for a hypothesis without one", () => {
    const { sets, said } = doneOf({ ...fair, hypotheses: { A: 1, B: undefined } });
    expect(hypothesisOf(sets[0]!, "B").posterior).toEqual({ low: 0, high: 0 });
    expect(said.caveats.join(" ")).toContain("leave nothing for “explanation B”");
  });

  it("stay finite with noughts, ones and a thousand pieces of evidence", () => {
    const evidence = Array.from({ length: 200 }, (_, item) => ({
      ratings: { A: item % 2 === 0 ? "very unlikely" : 0, B: [0, 1] as const, C: 1 },
    }));
    const outcome = outcomeOf(
      caseOf({ hypotheses: { A: undefined, B: [0, 1], C: [0, 0.5] }, evidence }),
      200,
    );
    expect(outcome.status).toBe("done");
    expect(numbersIn(outcome).every(Number.isFinite)).toBe(true);
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
  });

  it("ignore ratings under a name that is no hypothesis of the set, even one that objects inherit", () => {
    const evidence = [{ ratings: { A: "likely", B: "unlikely", constructor: "even", nobody: "even" } }];
    expect(resultOf({ ...fair, evidence })).toEqual(resultOf(fair));
  });
});
