import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inCanonicalOrder } from "#analyses/explanations/canonical.ts";
import { mutualInformation } from "#analyses/explanations/diagnosticity.ts";
import { certainlyBeaten } from "#analyses/explanations/dominance.ts";
import type { ExplanationsInput } from "#analyses/explanations/model.ts";
import { posteriorBounds } from "#analyses/explanations/posterior-bounds.ts";
import { priorsOf } from "#analyses/explanations/priors.ts";
import type { Rating } from "#analyses/explanations/rating.ts";
import { drawReadings } from "#analyses/explanations/readings.ts";
import { selectSets } from "#analyses/explanations/select.ts";
import { LIKELIHOOD_WORDS, type LikelihoodWord } from "#case/likelihood.ts";
import type { Range } from "#case/quantity.ts";
import { Random } from "#math/random.ts";
import { hypothesisOf, outcomeOf, resultOf } from "./perform.ts";
import { approachedBounds, type OracleCell, type OracleSet } from "./posterior-oracle.ts";
import { caseOf, type SampleSet } from "./sample-set.ts";

// Inputs at the ends of the scale, where a posterior may be 0/0 at a corner.

const range = (low: number, high: number): Range => ({ low, high });
const inside = fc.constantFrom(0.2, 0.5, 0.7);
const likelihood: fc.Arbitrary<OracleCell> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("very unlikely", "even", "likely") },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constant(range(0, 0)) },
  { weight: 3, arbitrary: inside.map((high) => range(0, high)) },
  { weight: 1, arbitrary: inside.map((low) => range(low, 1)) },
  { weight: 1, arbitrary: fc.constantFrom(range(1, 1), range(0, 1)) },
);
const prior: fc.Arbitrary<Range | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(range(0, 0), range(0, 1)) },
  { weight: 2, arbitrary: inside.map((high) => range(0, high)) },
  { weight: 1, arbitrary: fc.constantFrom(range(0.2, 0.4), range(0.3, 0.3), range(0.6, 1)) },
);
const other = fc.constantFrom(range(0, 0), range(0, 1), range(0, 0.3), range(0.1, 0.4), range(0.2, 0.2));

/** Small sets, so that every corner can be tried. */
const sets: fc.Arbitrary<OracleSet> = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .chain(([rows, items]) =>
    fc.record({
      cells: fc.array(fc.array(likelihood, { minLength: rows, maxLength: rows }), {
        minLength: items,
        maxLength: items,
      }),
      exponents: fc.array(fc.constantFrom(1, 0.5), { minLength: items, maxLength: items }),
      priors: fc.array(prior, { minLength: rows, maxLength: rows }),
      other,
    }),
  );

function ratingOf(cell: OracleCell): Rating {
  if (cell === undefined) return { word: null, range: null };
  if (typeof cell !== "string") return { word: null, range: cell };
  return { word: cell as LikelihoodWord, range: LIKELIHOOD_WORDS[cell as LikelihoodWord] };
}

/** Priors and items of a set, where there are priors and some explanation is possible. */
function modelOf(set: OracleSet) {
  const priors = priorsOf(set.priors, set.other, null);
  fc.pre(!("fault" in priors));
  const items = set.cells.map((cells) => ({ ratings: cells.map(ratingOf) }));
  return { priors: priors as Exclude<typeof priors, { fault: string }>, items };
}

function sampleOf(set: OracleSet): SampleSet {
  const ids = ["A", "B", "C"].slice(0, set.priors.length);
  const written = (cell: OracleCell) =>
    cell === undefined ? "not stated" : typeof cell === "string" ? cell : ([cell.low, cell.high] as const);
  return {
    hypotheses: Object.fromEntries(
      ids.map((id, row) => {
        const given = set.priors[row];
        return [id, given && ([given.low, given.high] as const)];
      }),
    ),
    other: [set.other.low, set.other.high],
    evidence: set.cells.map((cells) => ({
      ratings: Object.fromEntries(ids.map((id, row) => [id, written(cells[row])])),
    })),
  };
}

describe("bounds of the posterior at the ends of the scale", () => {
  it("hold every posterior near every corner, and are attained or approached there", () => {
    let noughts = 0;
    fc.assert(
      fc.property(sets, (set) => {
        const { priors, items } = modelOf(set);
        const approached = approachedBounds(set);
        fc.pre(approached.every(({ low }) => low < Infinity));
        posteriorBounds(priors, items, set.exponents).forEach((bound, row) => {
          expect(bound.low).toBeCloseTo(approached[row]!.low, 7);
          expect(bound.high).toBeCloseTo(approached[row]!.high, 7);
          if (bound.low === 0 && bound.high > 0) noughts++;
        });
      }),
      { numRuns: 250 },
    );
    expect(noughts).toBeGreaterThan(100);
  });

  it("hold the posterior in every reading", () => {
    let readings = 0;
    fc.assert(
      fc.property(sets, (set) => {
        const selection = selectSets(caseOf(sampleOf(set)));
        fc.pre("input" in selection);
        const model = (selection as { input: ExplanationsInput }).input.sets[0]!;
        const canonical = inCanonicalOrder(model);
        const drawn = drawReadings(canonical, 50, new Random(3, "noughts"), 64);
        const bounds = posteriorBounds(canonical.priors, canonical.items, drawn.exponents);
        for (let reading = 0; reading < drawn.count; reading++) {
          const weights = drawn.weights.map((column) => Math.exp(column[reading]!));
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          weights.forEach((weight, row) => {
            const posterior = (drawn.named[reading]! * weight) / total;
            expect(posterior).toBeGreaterThanOrEqual(bounds[row]!.low - 1e-9);
            expect(posterior).toBeLessThanOrEqual(bounds[row]!.high + 1e-9);
            readings++;
          });
        }
      }),
      { numRuns: 200 },
    );
    expect(readings).toBeGreaterThan(1000);
  });

  it("reach down to 0 where everything may belong to an explanation that nobody has named", () => {
    // Whatever the evidence, the named divide 1 − o among them, and o may be anything up to 1.
    const result = resultOf({
      hypotheses: { A: undefined, B: undefined },
      other: [0, 1],
      evidence: [{ ratings: { A: "very likely", B: "unlikely" } }],
    });
    // At o = 0: 0.95 / (0.95 + 0.20).
    expect(hypothesisOf(result, "A").posterior).toEqual({ low: 0, high: expect.closeTo(0.95 / 1.15, 12) });
    expect(hypothesisOf(result, "B").posterior.low).toBe(0);
  });

  it("leave all that is named to the only explanation that is possible, however little the evidence suits it", () => {
    const bounds = (ratings: Readonly<Record<string, number | readonly [number, number]>>, B?: number) =>
      resultOf({
        hypotheses: { A: undefined, B },
        other: [0.1, 0.3],
        evidence: [{ ratings }],
      }).hypotheses.map(({ posterior }) => posterior);
    const alone = [
      { low: expect.closeTo(0.7, 12), high: expect.closeTo(0.9, 12) },
      { low: 0, high: 0 },
    ];
    expect(bounds({ A: [0, 0.5], B: 0 })).toEqual(alone);
    // The rival is possible as far as the evidence goes, but nobody believes in it.
    expect(bounds({ A: [0, 0.5], B: 0.5 }, 0)).toEqual(alone);
  });
});

describe("certain precedence at the ends of the scale", () => {
  const beats = (ratings: Readonly<Record<string, number | readonly [number, number]>>) => {
    const ids = Object.keys(ratings);
    return resultOf({
      hypotheses: Object.fromEntries(ids.map((id) => [id, undefined])),
      evidence: [{ ratings }],
    }).hypotheses.map((hypothesis) => hypothesis.beats);
  };

  it("is given to the only explanation that is possible, over all others", () => {
    expect(beats({ A: [0, 0.5], B: 0, C: 0 })).toEqual([["B", "C"], [], []]);
  });

  it("is not given to one that may be as impossible as its rival", () => {
    // With A at 0 both have a posterior of 0, and C has the rest.
    expect(beats({ A: [0, 0.5], B: 0, C: 0.5 })).toEqual([[], [], ["B"]]);
  });

  it("is given over one that is ruled out to one that is not", () => {
    expect(beats({ A: [0.1, 0.5], B: 0, C: [0, 0.5] })).toEqual([["B"], [], []]);
  });

  it("does not depend on how small the beliefs are, only on their ratio", () => {
    const set = (low: number) => {
      const priors = priorsOf([range(low, low), range(low / 2, low / 2), undefined], range(0, 0), null);
      if ("fault" in priors) throw new Error(priors.fault);
      return certainlyBeaten(priors, [{ ratings: ["even", "even", "even"].map(ratingOf) }], [1]);
    };
    expect(set(1e-6)).toEqual([[1], [], [0, 1]]);
    expect(set(1e-8)).toEqual([[1], [], [0, 1]]);
  });
});

describe("readings at the ends of the scale", () => {
  it("never put first what is ruled out, however much unlikely evidence stands against the rest", () => {
    // 600 pieces, each 0.05–0.20 under B and 0.80–0.95 under A, but one is impossible under A.
    const against = Array.from({ length: 600 }, () => ({
      ratings: { A: "very likely", B: "very unlikely" },
    }));
    const outcome = outcomeOf(
      caseOf({
        hypotheses: { A: undefined, B: undefined },
        evidence: [{ ratings: { A: 0, B: 1 } }, ...against],
      }),
      100,
    );
    const [set] = (outcome as unknown as { result: { sets: ReturnType<typeof resultOf>[] } }).result.sets;
    expect(set!.leader).toBe("B");
    expect(hypothesisOf(set!, "A")).toMatchObject({ leads: 0, median: 0, posterior: { low: 0, high: 0 } });
    // Without the one piece that rules it out, A is all but certain.
    expect(set!.evidence[0]!.without).toEqual({ leader: "A", share: 1 });
    expect(set!.priorOddsToLevel).toBeNull();
    expect(set!.overturns).toMatchObject({ steps: null });
  });

  it("ask of two that the evidence weighs alike for odds that make up for those beforehand", () => {
    const result = resultOf({
      hypotheses: { A: 0.6, B: 0.2 },
      other: 0.2,
      evidence: [{ ratings: { A: "even", B: "even" } }],
    });
    expect(result.runnerUp).toBe("B");
    expect(result.priorOddsToLevel).toBeCloseTo(3, 9);
  });

  it("take a belief of 0 for the second as something that no odds make up for", () => {
    const result = resultOf({
      hypotheses: { A: 0.9, B: 0 },
      other: 0.1,
      evidence: [{ ratings: { A: "even", B: "very likely" } }],
    });
    expect(result.runnerUp).toBe("B");
    expect(result.priorOddsToLevel).toBeNull();
    expect(hypothesisOf(result, "A").beats).toEqual(["B"]);
  });
});

describe("how much evidence tells, at the ends of the scale", () => {
  it("is a number also where nobody believes in the only explanation under which it could be seen", () => {
    expect(mutualInformation([1, 0], [0, 0.5])).toBe(0);
    expect(mutualInformation([1, 0], [1, 0.5])).toBe(0);
    expect(mutualInformation([0.5, 0.5, 0], [0, 1, 0.3])).toBe(1);
    const result = resultOf({
      hypotheses: { A: 0.5, B: 0, C: 0.4 },
      other: 0.1,
      evidence: [{ ratings: { A: 0, B: 0.5 } }],
    });
    expect(result.evidence[0]!.bits).toBe(0);
  });
});
