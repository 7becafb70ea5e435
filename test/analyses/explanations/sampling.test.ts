import { describe, expect, it } from "vitest";
import { hypothesisOf, outcomeOf, resultOf } from "./perform.ts";
import { caseOf, type SampleSet } from "./sample-set.ts";

const words = (A: string, B: string, C: string) => ({ ratings: { A, B, C } });
const three: SampleSet = {
  hypotheses: { A: undefined, B: undefined, C: undefined },
  evidence: [
    words("likely", "even", "unlikely"),
    words("even", "likely", "very likely"),
    words("very likely", "likely", "even"),
    words("likely", "unlikely", "likely"),
  ],
};

describe("readings of the inputs", () => {
  it("lead in a share that agrees with an integral done by hand", () => {
    // A uniform on [0.4, 0.8], B on [0.2, 0.6]: B is ahead where b > a, a triangle of side 0.2 in a square of side
    // 0.4: 0.02/0.16 = 1/8.
    const result = resultOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: [0.4, 0.8], B: [0.2, 0.6] } }],
    });
    expect(hypothesisOf(result, "B").leads).toBeGreaterThan(0.125 - 0.02);
    expect(hypothesisOf(result, "B").leads).toBeLessThan(0.125 + 0.02);
  });

  it("draw priors uniformly from those that sum to 1", () => {
    // Three priors in [0, 1]: uniform on the triangle, where the first has the density 2(1 − p): median 1 − √½.
    const result = resultOf({
      hypotheses: { A: [0, 1], B: [0, 1], C: [0, 1] },
      other: 0,
      evidence: [{ ratings: { every: "even" } }],
    });
    for (const { median, leads } of result.hypotheses) {
      expect(Math.abs(median - (1 - Math.SQRT1_2))).toBeLessThan(0.02);
      expect(Math.abs(leads - 1 / 3)).toBeLessThan(0.03);
    }
  });

  it("fall back on drawing priors in turn where hardly any fit", () => {
    const ids = ["A", "B", "C", "D", "E", "F", "G", "H"];
    const result = resultOf({
      hypotheses: Object.fromEntries(ids.map((id) => [id, [0, 1]])),
      other: [0, 0.001],
      evidence: [{ ratings: { every: "even" } }],
    });
    for (const { leads, central } of result.hypotheses) {
      expect(Math.abs(leads - 1 / 8)).toBeLessThan(0.04);
      expect(central.high).toBeLessThan(1);
    }
  });

  it("count a tie for both, in every draw", () => {
    const result = resultOf({
      hypotheses: { A: undefined, B: undefined, C: undefined },
      evidence: [words("likely", "likely", "unlikely"), words("even", "even", "even")],
    });
    expect(hypothesisOf(result, "A").leads).toBe(1);
    expect(hypothesisOf(result, "B").leads).toBe(1);
    expect(result.hypotheses.map(({ alike }) => alike)).toEqual([["B"], ["A"], []]);
    expect(hypothesisOf(result, "C").beats).toEqual([]);
  });

  it("stay inside the exact bounds", () => {
    for (const { posterior, central, median } of resultOf(three).hypotheses) {
      expect(posterior.low).toBeLessThanOrEqual(central.low);
      expect(central.low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(central.high);
      expect(central.high).toBeLessThanOrEqual(posterior.high);
    }
  });

  it("are the same for the same seed, whatever else the case holds", () => {
    const once = JSON.stringify(outcomeOf(caseOf(three)));
    expect(JSON.stringify(outcomeOf(caseOf(three)))).toBe(once);
    expect(JSON.stringify(outcomeOf(caseOf(three), 4000, 2))).not.toBe(once);
    const alone = resultOf({ ...three, id: "mine" });
    const other: SampleSet = { ...three, id: "first", evidence: three.evidence.slice(1) };
    const outcome = outcomeOf(caseOf(other, { ...three, id: "mine" }));
    expect(outcome).toMatchObject({ result: { sets: [{ id: "first" }, alone] } });
  });

  it("do not touch the case", () => {
    const c = caseOf(three);
    const before = JSON.stringify(c);
    outcomeOf(c);
    expect(JSON.stringify(c)).toBe(before);
  });
});
