import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baselineScore } from "#forecasting/scores/baseline.ts";
import { brier, brierTwoSided } from "#forecasting/scores/brier.ts";
import { normalDivergence } from "#forecasting/scores/divergence.ts";
import { intervalScore } from "#forecasting/scores/interval.ts";
import { logScore } from "#forecasting/scores/log-score.ts";
import { peerScores } from "#forecasting/scores/peer.ts";
import { pinballLoss } from "#forecasting/scores/pinball.ts";
import { orderedCategoricalScore, rankedProbabilityScore } from "#forecasting/scores/ranked-probability.ts";
import { SCORING_RULES } from "#forecasting/scores/scoring-rules.ts";
import { skill } from "#forecasting/scores/skill.ts";
import { distributions, expected, integral, shares, UNCERTAIN } from "../chances.ts";

type OfOutcome = (probabilities: readonly number[], outcome: number) => number;

/** Every rule over outcomes, as a loss, so that lower is better in all. */
const LOSSES: Record<string, OfOutcome> = {
  brierTwoSided,
  rankedProbabilityScore,
  orderedCategoricalScore,
  logScore: (probabilities, outcome) => -logScore(probabilities[outcome]!),
  baselineScore: (probabilities, outcome) => -baselineScore(probabilities[outcome]!, probabilities.length),
};

/** Truths with forecasts over the same outcomes. */
const PAIRS = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 })), {
    minLength: 2,
    maxLength: 6,
  })
  .map((weights) => ({
    truth: shares(weights.map(([first]) => first)),
    forecast: shares(weights.map(([, second]) => second)),
  }));

describe.each(Object.entries(LOSSES))("%s is proper", (_, loss) => {
  it("best, in the mean, at the true chances, and only there", () => {
    fc.assert(
      fc.property(PAIRS, ({ truth, forecast }) => {
        const atTruth = expected(truth, (outcome) => loss(truth, outcome));
        const elsewhere = expected(truth, (outcome) => loss(forecast, outcome));
        const apart = truth.reduce((most, p, at) => Math.max(most, Math.abs(p - forecast[at]!)), 0);
        if (apart > 1e-3) expect(elsewhere).toBeGreaterThan(atTruth);
        else expect(elsewhere).toBeGreaterThanOrEqual(atTruth - 1e-12);
      }),
    );
  });
});

describe("brier, from 0 to 1", () => {
  it("is best at the true chance, where it leaves p(1 − p)", () => {
    fc.assert(
      fc.property(UNCERTAIN, UNCERTAIN, (truth, said) => {
        const mean = (p: number) => truth * brier(p, 1) + (1 - truth) * brier(p, 0);
        expect(mean(truth)).toBeCloseTo(truth * (1 - truth), 12);
        expect(mean(said)).toBeCloseTo(truth * (1 - truth) + (said - truth) ** 2, 12);
      }),
    );
  });

  it("is half the scale from 0 to 2, and the ranked probability score of two outcomes", () => {
    fc.assert(
      fc.property(UNCERTAIN, fc.constantFrom(0 as const, 1 as const), (p, outcome) => {
        expect(2 * brier(p, outcome)).toBeCloseTo(brierTwoSided([1 - p, p], outcome), 12);
        expect(rankedProbabilityScore([1 - p, p], outcome)).toBeCloseTo(brier(p, outcome), 12);
      }),
    );
  });
});

describe("scores of ordered outcomes", () => {
  it("are the mean two-sided Brier score of the splits", () => {
    fc.assert(
      fc.property(distributions(), fc.nat(5), (p, place) => {
        const outcome = place % p.length;
        const splits = p.slice(1).map((_, split) => {
          const below = Math.min(
            1,
            p.slice(0, split + 1).reduce((sum, one) => sum + one, 0),
          );
          return brierTwoSided([below, 1 - below], outcome <= split ? 0 : 1);
        });
        const mean = splits.reduce((sum, one) => sum + one, 0) / splits.length;
        expect(orderedCategoricalScore(p, outcome)).toBeCloseTo(mean, 10);
      }),
    );
  });

  it("forgive a near miss more than a far one, which Brier does not", () => {
    expect(rankedProbabilityScore([1, 0, 0], 1)).toBeLessThan(rankedProbabilityScore([1, 0, 0], 2));
    expect(brierTwoSided([1, 0, 0], 1)).toBe(brierTwoSided([1, 0, 0], 2));
  });
});

describe("peer scores", () => {
  const FORECASTS = fc.array(UNCERTAIN, { minLength: 2, maxLength: 8 });

  it("sum to 0, and are the mean difference to the others", () => {
    fc.assert(
      fc.property(FORECASTS, (forecasts) => {
        const scores = peerScores(forecasts);
        expect(scores.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 8);
        for (const [at, own] of forecasts.entries()) {
          const others = forecasts.filter((_, other) => other !== at);
          const differences = others.map((other) => 100 * (Math.log(own) - Math.log(other)));
          expect(scores[at]).toBeCloseTo(differences.reduce((sum, one) => sum + one, 0) / others.length, 8);
        }
      }),
    );
  });

  it("give a lone forecaster 0, and refuse a forecast of 0 for what happened", () => {
    expect(peerScores([0.3])).toEqual([0]);
    expect(peerScores([])).toEqual([]);
    expect(() => peerScores([0.5, 0])).toThrow(
      "probabilitiesOfOutcome[1]: what happened was called impossible",
    );
  });
});

describe("scores of quantities", () => {
  it("pinball loss is least, in the mean, at the quantile of its level", () => {
    const outcomes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const mean = (quantile: number, level: number) =>
      outcomes.reduce((sum, outcome) => sum + pinballLoss(quantile, level, outcome), 0);
    // Of ten values the 0.75-quantile is the eighth.
    for (const other of outcomes) if (other !== 8) expect(mean(other, 0.75)).toBeGreaterThan(mean(8, 0.75));
  });

  it("the interval score is 2/α times the pinball losses of its ends", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.nat(20),
        fc.integer({ min: -30, max: 60 }),
        (low, width, y) => {
          const alpha = 0.2;
          const both = pinballLoss(low, alpha / 2, y) + pinballLoss(low + width, 1 - alpha / 2, y);
          expect(intervalScore(low, low + width, alpha, y)).toBeCloseTo((2 / alpha) * both, 10);
        },
      ),
    );
  });

  it("a divergence is the mean loss of log score, an integral", () => {
    const density = (x: number, mean: number, sd: number) =>
      Math.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI));
    const lost = (x: number) => density(x, 5, 1.5) * Math.log(density(x, 5, 1.5) / density(x, 4, 2));
    const found = normalDivergence({ mean: 5, deviation: 1.5 }, { mean: 4, deviation: 2 });
    expect(found).toBeCloseTo(integral(lost, -10, 20), 9);
    expect(normalDivergence({ mean: 3, deviation: 2 }, { mean: 3, deviation: 2 })).toBe(0);
  });
});

describe("skill", () => {
  it("is 1 where perfect, 0 where as good as the reference, and null against a perfect one", () => {
    expect(skill(0, 0.25)).toBe(1);
    expect(skill(0.25, 0.25)).toBe(0);
    expect(skill(0.5, 0.25)).toBe(-1);
    expect(skill(0.1, 0)).toBeNull();
    expect(() => skill(-1, 0.25)).toThrow("never negative");
  });
});

describe("the words on each rule", () => {
  it("agree with what the rule gives to a perfect forecast and to an even one", () => {
    expect(brier(1, 1)).toBe(SCORING_RULES.brier.range[0]);
    expect(brier(0, 1)).toBe(SCORING_RULES.brier.range[1]);
    expect(brierTwoSided([1, 0], 1)).toBe(SCORING_RULES.brierTwoSided.range[1]);
    expect(rankedProbabilityScore([1, 0, 0], 2)).toBe(SCORING_RULES.rankedProbabilityScore.range[1]);
    expect(orderedCategoricalScore([1, 0, 0], 2)).toBe(SCORING_RULES.orderedCategoricalScore.range[1]);
    expect(logScore(1)).toBe(SCORING_RULES.logScore.range[1]);
    expect(baselineScore(1, 7)).toBe(SCORING_RULES.baselineScore.range[1]);
    // A zero that is a reference: an even spread, and forecasts that are all alike.
    expect(SCORING_RULES.baselineScore.zero).toBe("reference");
    expect(baselineScore(0.25, 4)).toBeCloseTo(0, 12);
    expect(SCORING_RULES.peerScores.zero).toBe("reference");
    for (const score of peerScores([0.4, 0.4, 0.4])) expect(score).toBeCloseTo(0, 12);
  });
});

describe("what is no forecast is refused with its place", () => {
  it.each<[string, () => unknown, string]>([
    ["above 1", () => brier(1.2, 1), "probability: 1.2 is not between 0 and 1"],
    ["no number", () => brier(Number.NaN, 1), "probability: NaN is not between 0 and 1"],
    ["an outcome of another kind", () => brier(0.5, 2 as 1), "outcome: 2 is none of the outcomes 0 to 1"],
    ["a sum of 0.9", () => brierTwoSided([0.4, 0.5], 0), "sums to 0.9, not to 1"],
    ["one above 1 of several", () => brierTwoSided([-0.5, 1.5], 0), "probabilities[0]: -0.5"],
    ["none at all", () => brierTwoSided([], 0), "probabilities: it is empty"],
    ["one outcome to rank", () => rankedProbabilityScore([1], 0), "one outcome alone"],
    ["an interval upside down", () => intervalScore(3, 2, 0.1, 1), "low: 3 lies above the other end, 2"],
    ["a level of 0", () => pinballLoss(3, 0, 1), "level: 0 has no finite odds"],
    ["one option", () => baselineScore(0.5, 1), "two outcomes or more"],
  ])("%s", (_, score, message) => {
    expect(score).toThrow(message);
  });
});
