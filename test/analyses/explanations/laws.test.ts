import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExplanationsResult, SetResult } from "#analyses/explanations/result.ts";
import { LIKELIHOOD_ORDER } from "#case/likelihood.ts";
import { outcomeOf } from "./perform.ts";
import { caseOf, type SampleSet } from "./sample-set.ts";

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const range = fc.tuple(share, share).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const rating = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LIKELIHOOD_ORDER) },
  { weight: 1, arbitrary: range },
  { weight: 1, arbitrary: fc.constant("not stated") },
);
const item = fc.record({ A: rating, B: rating, C: rating }).map((ratings) => ({ ratings }));
const evidence = fc.array(item, { minLength: 1, maxLength: 4 });
const hypotheses = { A: undefined, B: undefined, C: undefined };

function few(set: SampleSet): SetResult {
  const outcome = outcomeOf(caseOf(set), 200);
  if (outcome.status !== "done") throw new Error("not compared");
  return (outcome.result as unknown as ExplanationsResult).sets[0]!;
}

const rated = (set: SampleSet) =>
  set.evidence.some((one) => Object.values(one.ratings).some((value) => value !== "not stated"));

describe("laws", () => {
  it("shares of leading sum to 1 where none are alike, to more where some are; all numbers stay in [0, 1]", () => {
    fc.assert(
      fc.property(evidence, (items) => {
        fc.pre(rated({ hypotheses, evidence: items }));
        const result = few({ hypotheses, evidence: items });
        // Of those that are alike one counts for all.
        const apart = result.hypotheses.filter(
          ({ alike }, at) => !result.hypotheses.slice(0, at).some(({ id }) => alike.includes(id)),
        );
        expect(apart.reduce((sum, { leads }) => sum + leads, 0)).toBeCloseTo(1, 9);
        for (const { posterior, central } of result.hypotheses) {
          expect(posterior.low).toBeGreaterThanOrEqual(0);
          expect(posterior.low).toBeLessThanOrEqual(central.low + 1e-12);
          expect(posterior.high).toBeGreaterThanOrEqual(central.high - 1e-12);
          expect(posterior.high).toBeLessThanOrEqual(1);
        }
        for (const { bits } of result.evidence) expect(bits === null || (bits >= 0 && bits <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("the order of hypotheses and of evidence does not move the bounds", () => {
    fc.assert(
      fc.property(evidence, (items) => {
        fc.pre(rated({ hypotheses, evidence: items }));
        const one = few({ hypotheses, evidence: items });
        const turned = { C: undefined, A: undefined, B: undefined };
        const other = few({ hypotheses: turned, evidence: items.toReversed() });
        for (const { id, posterior } of one.hypotheses) {
          const same = other.hypotheses.find((hypothesis) => hypothesis.id === id)!.posterior;
          expect(same.low).toBeCloseTo(posterior.low, 9);
          expect(same.high).toBeCloseTo(posterior.high, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("evidence rated with one word throughout moves nothing", () => {
    fc.assert(
      fc.property(evidence, fc.constantFrom(...LIKELIHOOD_ORDER), (items, word) => {
        fc.pre(rated({ hypotheses, evidence: items }));
        const one = few({ hypotheses, evidence: items });
        const more = few({ hypotheses, evidence: [...items, { ratings: { every: word } }] });
        one.hypotheses.forEach(({ posterior, beats }, row) => {
          expect(more.hypotheses[row]!.posterior.low).toBeCloseTo(posterior.low, 9);
          expect(more.hypotheses[row]!.posterior.high).toBeCloseTo(posterior.high, 9);
          expect(more.hypotheses[row]!.beats).toEqual(beats);
        });
        expect(more.evidence.at(-1)!.bits).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("a narrower range gives bounds inside the wider ones", () => {
    fc.assert(
      fc.property(evidence, range, share, (items, [low, high], part) => {
        const extra = (to: number) => ({ ratings: { A: [low, to] as const, B: "even", C: "likely" } });
        const wide = few({ hypotheses, evidence: [...items, extra(high)] });
        const narrow = few({ hypotheses, evidence: [...items, extra(low + (high - low) * part)] });
        wide.hypotheses.forEach(({ posterior }, row) => {
          expect(narrow.hypotheses[row]!.posterior.low).toBeGreaterThanOrEqual(posterior.low - 1e-12);
          expect(narrow.hypotheses[row]!.posterior.high).toBeLessThanOrEqual(posterior.high + 1e-12);
        });
      }),
      { numRuns: 60 },
    );
  });
});
