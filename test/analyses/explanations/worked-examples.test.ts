import { describe, expect, it } from "vitest";
import { hypothesisOf, resultOf } from "./perform.ts";
import type { SampleSet } from "./sample-set.ts";

const equal = { A: undefined, B: undefined };

/** Both ends of the exact posterior. */
function bounds(set: SampleSet, id: string): [number, number] {
  const { posterior } = hypothesisOf(resultOf(set), id);
  return [posterior.low, posterior.high];
}

describe("Bayes' rule by hand", () => {
  it("with points: priors 0.5, 0.3, 0.2 and likelihoods 0.2, 0.4, 0.6", () => {
    // Products 0.10, 0.12, 0.12; their sum 0.34; so 0.10/0.34 = 0.294118 and 0.12/0.34 = 0.352941 twice.
    const set = {
      hypotheses: { A: 0.5, B: 0.3, C: 0.2 },
      other: 0,
      evidence: [{ ratings: { A: 0.2, B: 0.4, C: 0.6 } }],
    };
    const result = resultOf(set);
    expect(hypothesisOf(result, "A").posterior.low).toBeCloseTo(0.294118, 6);
    expect(hypothesisOf(result, "A").posterior.high).toBeCloseTo(0.294118, 6);
    expect(hypothesisOf(result, "A").median).toBeCloseTo(0.294118, 6);
    expect(hypothesisOf(result, "B").posterior.low).toBeCloseTo(0.352941, 6);
    // B and C are level in every reading, and both come first in all.
    expect(["B", "C"].map((id) => hypothesisOf(result, id).leads)).toEqual([1, 1]);
    expect(hypothesisOf(result, "C").alike).toEqual(["B"]);
  });

  it("with words: likely (0.55–0.80) against unlikely (0.20–0.45)", () => {
    // At best 0.80/(0.80 + 0.20) = 0.80, at worst 0.55/(0.55 + 0.45) = 0.55.
    const evidence = [{ ratings: { A: "likely", B: "unlikely" } }];
    const [low, high] = bounds({ hypotheses: equal, other: 0, evidence }, "A");
    expect(low).toBeCloseTo(0.55, 12);
    expect(high).toBeCloseTo(0.8, 12);
  });

  it("with a tenth to a fifth kept for an unnamed explanation", () => {
    // The named share 0.8 to 0.9 multiplies: 0.8 × 0.55 = 0.44 and 0.9 × 0.80 = 0.72.
    const evidence = [{ ratings: { A: "likely", B: "unlikely" } }];
    const [low, high] = bounds({ hypotheses: equal, other: [0.1, 0.2], evidence }, "A");
    expect(low).toBeCloseTo(0.44, 12);
    expect(high).toBeCloseTo(0.72, 12);
  });

  it("with one word twice in an item: the same likelihood, so that nothing moves", () => {
    const evidence = [{ ratings: { A: "likely", B: "likely" } }, { ratings: { every: "very unlikely" } }];
    const result = resultOf({ hypotheses: equal, other: 0, evidence });
    for (const { posterior } of result.hypotheses) {
      expect(posterior).toEqual({ low: expect.closeTo(0.5, 12), high: expect.closeTo(0.5, 12) });
    }
    expect(result.evidence.map(({ bits }) => bits)).toEqual([0, 0]);
  });

  it("with one range twice in an item: two likelihoods of their own", () => {
    // 0.8/(0.8 + 0.4) = 2/3 and 0.4/1.2 = 1/3.
    const evidence = [{ ratings: { every: [0.4, 0.8] as const } }];
    const [low, high] = bounds({ hypotheses: equal, other: 0, evidence }, "A");
    expect(low).toBeCloseTo(1 / 3, 12);
    expect(high).toBeCloseTo(2 / 3, 12);
  });

  it("with a rating not stated: anything on the scale from 0.05 to 0.95", () => {
    // Likely against the whole scale: 0.80/(0.80 + 0.05) and 0.55/(0.55 + 0.95).
    for (const ratings of [
      { A: "likely" },
      { A: "likely", B: "not stated" },
      { A: "likely", B: "unknown" },
    ]) {
      const [low, high] = bounds({ hypotheses: equal, other: 0, evidence: [{ ratings }] }, "A");
      expect(low).toBeCloseTo(0.55 / 1.5, 12);
      expect(high).toBeCloseTo(0.8 / 0.85, 12);
    }
  });

  it.each([
    // Twice 0.8 against 0.4. Correlation 1: exponent 1/2 each, ratio 2, so 2/3. Correlation 0: ratio 4, so 0.8.
    [1, 2 / 3],
    [0, 0.8],
    // Correlation 0.5: exponent 1/1.5 each, ratio 2^(4/3) = 2.519842, so 0.715896.
    [0.5, 0.715896],
  ])("with two items of one origin, correlation %s", (correlation, expected) => {
    const item = { ratings: { A: 0.8, B: 0.4 }, cluster: "c" };
    const set = { hypotheses: equal, other: 0, evidence: [item, item], clusters: [{ id: "c", correlation }] };
    expect(bounds(set, "A")[0]).toBeCloseTo(expected, 6);
    expect(bounds(set, "A")[1]).toBeCloseTo(expected, 6);
  });

  it("with priors as ranges: mass goes to the hypothesis, then to the least likely rival", () => {
    // A at most 0.5. The rest, 0.5, goes first to C (likelihood 0.1, at most 0.4), then to B (0.9, at least 0.1):
    // 0.5 × 0.5 / (0.25 + 0.1 × 0.9 + 0.4 × 0.1) = 0.25/0.38. At least: A 0.2, B at most 0.6, C the rest, 0.2:
    // 0.2 × 0.5 / (0.10 + 0.54 + 0.02) = 0.10/0.66.
    const set = {
      hypotheses: { A: [0.2, 0.5], B: [0.1, 0.6], C: [0.05, 0.4] } as const,
      other: 0,
      evidence: [{ ratings: { A: 0.5, B: 0.9, C: 0.1 } }],
    };
    expect(bounds(set, "A")[0]).toBeCloseTo(0.1 / 0.66, 12);
    expect(bounds(set, "A")[1]).toBeCloseTo(0.25 / 0.38, 12);
  });

  it("with one prior given: the others share equally what it leaves", () => {
    const set = {
      hypotheses: { A: 0.4, B: undefined, C: undefined },
      other: 0.2,
      evidence: [{ ratings: { every: "even" } }],
    };
    const result = resultOf(set);
    expect(result.hypotheses.map(({ prior }) => prior.high)).toEqual(
      [0.4, 0.2, 0.2].map((p) => expect.closeTo(p, 12)),
    );
  });

  it("with ratings for an unnamed explanation: it is then one of the hypotheses", () => {
    // Prior of the other 0.2, of A and B 0.4 each: 0.4 × 0.5 / (0.2 + 0.4 × 0.25 + 0.2 × 0.5) = 0.2/0.4.
    const set = {
      hypotheses: equal,
      other: 0.2,
      evidence: [{ ratings: { A: 0.5, B: 0.25, other: 0.5 } }],
    };
    const result = resultOf(set);
    expect(hypothesisOf(result, "A").posterior.high).toBeCloseTo(0.5, 12);
    expect(hypothesisOf(result, "other").posterior.high).toBeCloseTo(0.25, 12);
    expect(result.reserved).toEqual({ low: 0, high: 0 });
  });
});
