import { describe, expect, it } from "vitest";
import { factorOf } from "../../../src/analyses/forecasts/chance.ts";
import { poolOf } from "../../../src/analyses/forecasts/parts/estimates.ts";
import { bandOf } from "../../../src/analyses/forecasts/thresholds.ts";
import {
  afterStep,
  baseRate,
  calibration,
  deadlines,
  hazardsBetween,
  JEFFREYS,
  nearestCoherent,
  sureLoss,
} from "../../../src/forecasting/index.ts";
import { likelihoodInWords } from "../../../src/view/probability-words.ts";

/** The examples of docs/methods/forecasts.md, by the formulas that stand there. */
describe("the examples of the page", () => {
  it("of counts", () => {
    const { rate, low, high } = baseRate(4, 15, JEFFREYS, 0.95);
    expect(rate).toBe(4.5 / 16);
    // Beta(4.5, 11.5) as SciPy 1.17 has it.
    expect(low).toBeCloseTo(0.0974109, 6);
    expect(high).toBeCloseTo(0.5166215, 6);
  });

  it("of factors and steps", () => {
    expect(factorOf([0.25, 1])).toEqual({ low: 0.25, best: 0.5, high: 1 });
    expect(afterStep(0.4, { by: "odds-ratio", reason: "r", ratio: 3 })).toBeCloseTo(
      (0.4 * 3) / (0.4 * 3 + 0.6),
      12,
    );
    expect(afterStep(0.4, { by: "hazard-ratio", reason: "r", ratio: 2 })).toBeCloseTo(1 - 0.6 ** 2, 12);
    const further = afterStep(0.4, { by: "hazard", reason: "r", perDay: 2 / 365.25, days: 100 });
    expect(further).toBeCloseTo(1 - 0.6 * Math.exp((-2 * 100) / 365.25), 12);
    expect(afterStep(0.4, { by: "condition", reason: "r", chance: 0.3, given: 0.9 })).toBeCloseTo(
      0.27 + 0.28,
      12,
    );
  });

  it("of the pool: the chance of the mean odds, the range of all", () => {
    const { pooled, span } = poolOf([
      { low: 0.2, best: 0.3, high: 0.4 },
      { low: 0.5, best: 0.6, high: 0.9 },
    ]);
    const odds = Math.sqrt((3 / 7) * (3 / 2));
    expect(odds.toFixed(3)).toBe("0.802");
    expect(pooled!.best).toBeCloseTo(odds / (1 + odds), 12);
    expect(pooled!.best.toFixed(3)).toBe("0.445");
    expect(span).toEqual({ low: 0.2, high: 0.9 });
  });

  it("of hazards", () => {
    const found = hazardsBetween(0, [
      { day: 61, probability: 0.3 },
      { day: 214, probability: 0.5 },
    ]);
    const inMonth = found.map(({ hazard }) => 1 - Math.exp(-30 * hazard!));
    expect(found[1]!.chance).toBeCloseTo(0.2 / 0.7, 12);
    expect(inMonth[0]).toBeCloseTo(1 - 0.7 ** (30 / 61), 12);
    expect(inMonth[1]).toBeCloseTo(1 - (0.5 / 0.7) ** (30 / 153), 12);
    expect(inMonth.map((share) => Math.round(share * 100))).toEqual([16, 6]);
  });

  it("of the bet", () => {
    const set = deadlines([0.7, 0.6]);
    const { stakes, least, most } = sureLoss(set)!;
    expect(stakes.map((stake) => Number(stake.toFixed(9)))).toEqual([0.5, -0.5]);
    expect([least, most].map((loss) => Number(loss.toFixed(9)))).toEqual([0.05, 0.55]);
    // By June, between, never: the price of each ticket less what it pays.
    const loss = (pays: readonly [number, number]) => 0.5 * (0.7 - pays[0]) - 0.5 * (0.6 - pays[1]);
    expect([loss([1, 1]), loss([0, 1]), loss([0, 0])].map((one) => Number(one.toFixed(9)))).toEqual([
      0.05, 0.55, 0.05,
    ]);
    expect(nearestCoherent(set).probabilities.map((chance) => Number(chance.toFixed(9)))).toEqual([
      0.65, 0.65,
    ]);
  });

  it("of the words at the ends and on the borders", () => {
    expect([0, 0.04, 0.05, 0.95, 0.96, 1].map(bandOf)).toEqual([0, 0, 1, 5, 6, 6]);
    const word = (low: number, high: number) => likelihoodInWords({ low, high }, "icd203");
    expect(word(0, 0)).toContain("almost no chance");
    expect(word(0.05, 0.05)).toContain("very unlikely");
    expect(word(0.95, 0.95)).toContain("very likely");
    expect(word(1, 1)).toContain("almost certain");
    expect(word(0.2, 0.89)).toContain("unlikely to very likely");
    expect(word(0.2, 0.9)).toContain("anywhere between");
  });

  it("of calibration: ten of twenty questions between 0.2 and 0.3", () => {
    const questions = Array.from({ length: 20 }, (_, at) => ({
      probability: at < 10 ? 0.25 : 0.85,
      outcome: 0 as const,
      scheduled: 0,
    }));
    const bin = calibration(questions, 0).bins!.find(({ low }) => low === 0.2)!;
    expect([bin.questions, bin.band]).toEqual([10, { low: 0, high: 0.5 }]);
  });
});
