import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseRate, JEFFREYS, LAPLACE } from "#forecasting/outside-view/base-rate.ts";
import { reportRatio } from "#forecasting/outside-view/report-ratio.ts";
import type { Estimate, Step } from "#forecasting/outside-view/step.ts";
import { waterfall } from "#forecasting/outside-view/waterfall.ts";
import { betaLower } from "#math/incomplete-beta.ts";
import { UNCERTAIN } from "../chances.ts";

const RATIO = fc.double({ min: 0.1, max: 10, noNaN: true });
const exactly = (rate: number) => ({ rate, low: rate, high: rate });
const oddsOf = (p: number) => p / (1 - p);

/** A number, sometimes with a range around it. */
function estimates(values: fc.Arbitrary<number>): fc.Arbitrary<Estimate> {
  return fc.oneof(
    values,
    fc.tuple(values, values, values).map((three) => {
      const [low, best, high] = three.sort((a, b) => a - b) as [number, number, number];
      return { low, best, high };
    }),
  );
}

const STEPS: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ by: fc.constant("odds-ratio" as const), reason: fc.constant("a"), ratio: estimates(RATIO) }),
    fc.record({
      by: fc.constant("hazard-ratio" as const),
      reason: fc.constant("b"),
      ratio: estimates(RATIO),
    }),
    fc.record({
      by: fc.constant("hazard" as const),
      reason: fc.constant("c"),
      perDay: estimates(fc.double({ min: 0, max: 0.01, noNaN: true })),
      days: fc.nat(365),
    }),
    fc.record(
      {
        by: fc.constant("condition" as const),
        reason: fc.constant("d"),
        chance: estimates(UNCERTAIN),
        given: estimates(UNCERTAIN),
        otherwise: estimates(UNCERTAIN),
      },
      { requiredKeys: ["by", "reason", "chance", "given"] },
    ),
  ) as fc.Arbitrary<Step>,
  { maxLength: 5 },
);

/** A value within an estimate, at a share of the way. */
function within(estimate: Estimate, share: number): number {
  return typeof estimate === "number" ? estimate : estimate.low + share * (estimate.high - estimate.low);
}

/** The step with each range replaced by one value of it. */
function settled(step: Step, share: number): Step {
  return Object.fromEntries(
    Object.entries(step).map(([key, value]) => [
      key,
      typeof value === "object" ? within(value as Estimate, share) : value,
    ]),
  ) as unknown as Step;
}

describe("a base rate", () => {
  it("adds its rule's cases to those counted", () => {
    expect(baseRate(4, 15, LAPLACE).rate).toBeCloseTo(5 / 17, 14);
    expect(baseRate(4, 15, JEFFREYS).rate).toBeCloseTo(4.5 / 16, 14);
    expect(baseRate(0, 6, LAPLACE)).toMatchObject({ counted: 0, priorWeight: 0.25 });
    expect(baseRate(0, 0)).toMatchObject({ rate: 0.5, counted: null, priorWeight: 1 });
  });

  it("leaves a twentieth on either side of its interval", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (yes, no) => {
        const { rate, low, high } = baseRate(yes, yes + no, LAPLACE);
        expect(betaLower(yes + 1, no + 1, low)).toBeCloseTo(0.05, 9);
        expect(betaLower(yes + 1, no + 1, high)).toBeCloseTo(0.95, 9);
        expect(low).toBeLessThan(rate);
        expect(high).toBeGreaterThan(rate);
      }),
    );
  });

  it("under Laplace's rule is the mean over all rates, each as likely as any other", () => {
    // ∫ θ·θ³(1 − θ)⁷ / ∫ θ³(1 − θ)⁷, by a plain sum.
    let above = 0;
    let below = 0;
    for (let at = 1; at < 10_000; at++) {
      const theta = at / 10_000;
      const chance = theta ** 3 * (1 - theta) ** 7;
      above += theta * chance;
      below += chance;
    }
    expect(baseRate(3, 10, LAPLACE).rate).toBeCloseTo(above / below, 9);
  });

  it.each<[string, () => unknown, string]>([
    ["more yeses than cases", () => baseRate(5, 4), "yes: 5 of 4 cannot be"],
    ["half a case", () => baseRate(1.5, 4), "yes: 1.5 is no whole number"],
    ["an empty rule", () => baseRate(1, 4, { yes: 0, no: 1 }), "belief.yes: 0"],
  ])("refuses %s", (_, rate, message) => {
    expect(rate).toThrow(message);
  });
});

describe("the ratio of a report", () => {
  it("is 1 where the source knows nothing, and that of the evidence where it knows all", () => {
    const evidence = { ifYes: 0.9, ifNo: 0.2, ifUnreliable: 0.5 };
    expect(reportRatio({ ...evidence, reliability: 0 })).toBe(1);
    expect(reportRatio({ ...evidence, reliability: 1 })).toBeCloseTo(4.5, 12);
    expect(() => reportRatio({ ...evidence, ifNo: 0, reliability: 1 })).toThrow("would settle the question");
  });
});

describe("a waterfall", () => {
  it("begins with the base rate, and its parts add up to the answer", () => {
    fc.assert(
      fc.property(UNCERTAIN, STEPS, (rate, steps) => {
        const found = waterfall(exactly(rate), steps);
        const sum = found.parts.reduce((total, { moved }) => total + moved, found.base);
        expect(found.base).toBe(rate);
        expect(sum).toBeCloseTo(found.answer, 12);
        expect(found.answer).toBeGreaterThanOrEqual(0);
        expect(found.answer).toBeLessThanOrEqual(1);
        found.parts.forEach(({ without }, at) => {
          expect(without).toBe(
            waterfall(
              exactly(rate),
              steps.filter((_, other) => other !== at),
            ).answer,
          );
        });
      }),
    );
    expect(waterfall(exactly(0.3), [])).toEqual({
      base: 0.3,
      parts: [],
      answer: 0.3,
      low: 0.3,
      high: 0.3,
      orderFree: true,
    });
  });

  it("holds, within its range, whatever values the ranges given have", () => {
    fc.assert(
      fc.property(
        UNCERTAIN,
        STEPS,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (rate, steps, at) => {
          const found = waterfall({ rate, low: rate / 2, high: (1 + rate) / 2 }, steps);
          const some = steps.map((step, place) => settled(step, at[place]!));
          const start = rate / 2 + at[0]! * ((1 + rate) / 2 - rate / 2);
          const { answer } = waterfall(exactly(start), some);
          expect(answer).toBeGreaterThanOrEqual(found.low - 1e-12);
          expect(answer).toBeLessThanOrEqual(found.high + 1e-12);
          expect(found.answer).toBeGreaterThanOrEqual(found.low - 1e-12);
          expect(found.answer).toBeLessThanOrEqual(found.high + 1e-12);
        },
      ),
    );
  });

  it("reaches the ends of its range", () => {
    const range = { low: 0.2, best: 0.4, high: 0.6 };
    const start = { rate: 0.5, low: 0.4, high: 0.6 };
    // A condition under which it is less likely: more of the condition lowers the answer.
    const { low, high } = waterfall(start, [
      { by: "condition", reason: "r", chance: range, given: { low: 0.1, best: 0.15, high: 0.2 } },
    ]);
    expect(low).toBeCloseTo(0.6 * 0.1 + 0.4 * 0.4, 12);
    expect(high).toBeCloseTo(0.2 * 0.2 + 0.8 * 0.6, 12);
  });

  it("multiplies odds, in whatever order, each reason with the same weight in log odds", () => {
    fc.assert(
      fc.property(UNCERTAIN, fc.array(RATIO, { maxLength: 4 }), (rate, ratios) => {
        const steps = ratios.map((ratio): Step => ({ by: "odds-ratio", reason: "r", ratio }));
        const found = waterfall(exactly(rate), steps);
        const odds = ratios.reduce((product, ratio) => product * ratio, oddsOf(rate));
        expect(found.answer).toBeCloseTo(odds / (1 + odds), 10);
        expect(found.orderFree).toBe(true);
        expect(waterfall(exactly(rate), [...steps].reverse()).answer).toBeCloseTo(found.answer, 8);
        found.parts.forEach(({ movedLogOdds }, at) => {
          expect(movedLogOdds).toBeCloseTo(Math.log(ratios[at]!), 8);
        });
      }),
    );
  });

  it("says truly whether the order matters", () => {
    fc.assert(
      fc.property(UNCERTAIN, STEPS, (rate, steps) => {
        const found = waterfall(exactly(rate), steps);
        const turned = waterfall(exactly(rate), [...steps].reverse());
        // A chance on its way close to 1 keeps few digits of what is left, so one step back from there shows them.
        if (found.orderFree) expect(turned.answer).toBeCloseTo(found.answer, 6);
      }),
    );
  });

  it("gives a shorter time its part of the hazard", () => {
    // Half a year of a hazard that makes 36 % a year: 1 − √0.64.
    const { answer } = waterfall(exactly(0.36), [
      { by: "hazard-ratio", reason: "half the time", ratio: 0.5 },
    ]);
    expect(answer).toBeCloseTo(0.2, 12);
    // In two halves, or at once.
    const half: Step = { by: "hazard", reason: "half a year", perDay: 0.001, days: 180 };
    expect(waterfall(exactly(0), [half, half]).answer).toBeCloseTo(1 - Math.exp(-0.36), 12);
  });

  it("obeys the law of total probability", () => {
    const condition: Step = { by: "condition", reason: "r", chance: 0.3, given: 0.8, otherwise: 0.1 };
    expect(waterfall(exactly(0.5), [condition]).answer).toBeCloseTo(0.3 * 0.8 + 0.7 * 0.1, 12);
    const { otherwise: _, ...asHeld } = condition;
    expect(waterfall(exactly(0.5), [asHeld]).answer).toBeCloseTo(0.3 * 0.8 + 0.7 * 0.5, 12);
  });

  it("leaves certainty as it is, with no weight in log odds", () => {
    const [part] = waterfall(exactly(0), [{ by: "odds-ratio", reason: "r", ratio: 5 }]).parts;
    expect(part).toMatchObject({ after: 0, moved: 0, movedLogOdds: null });
    expect(waterfall(exactly(1), [{ by: "hazard-ratio", reason: "r", ratio: 0.1 }]).answer).toBe(1);
  });

  it.each<[string, Step, string]>([
    [
      "a ratio of 0",
      { by: "odds-ratio", reason: "r", ratio: 0 },
      "steps[0].ratio: 0 is no finite number above 0",
    ],
    [
      "a range upside down",
      { by: "odds-ratio", reason: "r", ratio: { low: 3, best: 2, high: 1 } },
      "steps[0].ratio: 3, 2, 1 do not ascend",
    ],
    ["a step without a reason", { by: "odds-ratio", reason: " ", ratio: 2 }, "steps[0].reason: say why"],
    [
      "a step of no known kind",
      { by: "hunch", reason: "r" } as unknown as Step,
      "steps[0].by: hunch is no way",
    ],
    ["days before 0", { by: "hazard", reason: "r", perDay: 0.1, days: -1 }, "steps[0].days: -1"],
    ["a chance of 2", { by: "condition", reason: "r", chance: 2, given: 0.1 }, "steps[0].chance: 2"],
  ])("refuses %s", (_, step, message) => {
    expect(() => waterfall(exactly(0.5), [step])).toThrow(message);
  });
});
