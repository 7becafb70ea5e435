import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binOf, TENTHS } from "#forecasting/calibration/bins.ts";
import { calibration, FEWEST_QUESTIONS } from "#forecasting/calibration/calibration.ts";
import { murphyParts } from "#forecasting/calibration/murphy.ts";
import type { ScheduledForecast } from "#forecasting/calibration/resolved-question.ts";

/** Few distinct probabilities, so that groups have several questions. */
const QUESTION: fc.Arbitrary<ScheduledForecast> = fc.record({
  probability: fc.constantFrom(0, 0.05, 0.1, 0.12, 0.3, 0.5, 0.7, 0.75, 0.99, 1),
  outcome: fc.constantFrom(0 as const, 1 as const),
  scheduled: fc.integer({ min: 0, max: 20 }),
});
const QUESTIONS = fc.array(QUESTION, { minLength: 1, maxLength: 60 });

function many(size: number, one: Partial<ScheduledForecast> = {}): ScheduledForecast[] {
  return Array.from({ length: size }, () => ({ probability: 0.15, outcome: 0, scheduled: 5, ...one }));
}

describe("calibration", () => {
  it("is not told of fewer than 20 questions", () => {
    expect(FEWEST_QUESTIONS).toBe(20);
    expect(calibration(many(19), 10)).toEqual({ bins: null, questions: 19, early: 0 });
    expect(calibration(many(20), 10).bins).not.toBeNull();
    // What is resolved ahead of its day does not make up the number.
    const early = many(5, { scheduled: 30 });
    expect(calibration([...many(19), ...early], 10)).toEqual({ bins: null, questions: 19, early: 5 });
  });

  it("counts only questions whose scheduled day is past, so that early yeses do not bias it", () => {
    // Of "by day 30", asked of 40 things of which a quarter happen, only what happened is resolved on day 10.
    const resolvedEarly = many(10, { probability: 0.25, outcome: 1, scheduled: 30 });
    const due = [...many(5, { probability: 0.25, outcome: 1 }), ...many(15, { probability: 0.25 })];
    const found = calibration([...resolvedEarly, ...due], 10);
    expect([found.questions, found.early]).toEqual([20, 10]);
    expect(found.bins![2]).toMatchObject({ questions: 20, yes: 5, said: 0.25, came: 0.25 });
    // On the scheduled day itself they count.
    expect(calibration([...resolvedEarly, ...due], 30).questions).toBe(30);
  });

  it("puts every question into one bin, whatever their order", () => {
    fc.assert(
      fc.property(QUESTIONS, (questions) => {
        const found = calibration(questions, 12);
        const due = questions.filter(({ scheduled }) => scheduled <= 12);
        expect(found.questions).toBe(due.length);
        expect(found.early).toBe(questions.length - due.length);
        if (found.bins === null) return;
        expect(found.bins.reduce((sum, bin) => sum + bin.questions, 0)).toBe(due.length);
        expect(found.bins.reduce((sum, bin) => sum + bin.yes, 0)).toBe(
          due.filter(({ outcome }) => outcome === 1).length,
        );
        for (const { low, high, said } of found.bins) {
          if (said === null) continue;
          expect(said).toBeGreaterThanOrEqual(low - 1e-12);
          expect(said).toBeLessThanOrEqual(high + 1e-12);
        }
        const again = calibration([...questions].reverse(), 12);
        again.bins!.forEach((bin, at) => {
          expect(bin.yes).toBe(found.bins![at]!.yes);
          expect(bin.band).toEqual(found.bins![at]!.band);
        });
      }),
    );
  });

  it("takes an edge for the bin above it, and 1 for the last", () => {
    expect(TENTHS.map((edge) => binOf(edge, TENTHS))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
  });

  it("bounds a bin by binomial quantiles at its edges", () => {
    // Of 20 at 0.1, chances of at most 0 are 0.1216, so the lower 5 % stand at 0; at most 7 of 20 at 0.2: 0.9679, 6: 0.9133.
    const { bins } = calibration(many(20), 10);
    expect(bins![1]!.band).toEqual({ low: 0, high: 7 / 20 });
    // An empty bin has no share, and so no place on a picture.
    expect(bins![0]).toEqual({ low: 0, high: 0.1, questions: 0, yes: 0, said: null, came: null, band: null });
  });

  it("refuses bins that are none", () => {
    for (const edges of [[], [0], [0, 0.5], [0, 0.5, 0.5, 1], [0.1, 1]]) {
      expect(() => calibration(many(20), 10, edges)).toThrow("edges");
    }
    expect(() => calibration(many(20, { outcome: 2 as 1 }), 10)).toThrow("forecasts[0].outcome: 2");
    expect(() => calibration(many(20, { scheduled: Number.NaN }), 10)).toThrow("forecasts[0].scheduled");
  });
});

describe("Murphy's parts", () => {
  it("add up exactly, by equal probabilities and by bins", () => {
    fc.assert(
      fc.property(QUESTIONS, (questions) => {
        const brier =
          questions.reduce((sum, { probability: p, outcome }) => sum + (p - outcome) ** 2, 0) /
          questions.length;
        for (const edges of [undefined, TENTHS, [0, 0.5, 1], [0, 1]]) {
          const parts = murphyParts(questions, edges);
          expect(parts.brier).toBeCloseTo(brier, 12);
          expect(parts.reliability - parts.resolution + parts.uncertainty + parts.within).toBeCloseTo(
            brier,
            12,
          );
          expect(parts.reliability).toBeGreaterThanOrEqual(0);
          expect(parts.resolution).toBeLessThanOrEqual(parts.uncertainty + 1e-12);
        }
        expect(murphyParts(questions).within).toBeCloseTo(0, 12);
      }),
    );
  });

  it("do not depend on the order of the questions", () => {
    fc.assert(
      fc.property(QUESTIONS, (questions) => {
        const turned = murphyParts([...questions].reverse(), TENTHS);
        for (const [part, value] of Object.entries(murphyParts(questions, TENTHS))) {
          if (value === null) expect(turned.skill).toBeNull();
          else expect(turned[part as keyof typeof turned]).toBeCloseTo(value, 10);
        }
      }),
    );
  });

  it("give no resolution to who always says the base rate, and no reliability term either", () => {
    const parts = murphyParts([
      ...many(3, { probability: 0.25 }),
      ...many(1, { probability: 0.25, outcome: 1 }),
    ]);
    expect(parts).toMatchObject({ reliability: 0, resolution: 0, uncertainty: 0.1875, skill: 0 });
  });

  it("give all resolution to who is always right", () => {
    const parts = murphyParts([...many(3, { probability: 0 }), ...many(1, { probability: 1, outcome: 1 })]);
    expect(parts).toMatchObject({
      brier: 0,
      reliability: 0,
      resolution: 0.1875,
      uncertainty: 0.1875,
      skill: 1,
    });
  });

  it("have no skill to tell where all came out alike", () => {
    expect(murphyParts(many(4)).skill).toBeNull();
    expect(() => murphyParts([])).toThrow("forecasts: it is empty");
  });
});
