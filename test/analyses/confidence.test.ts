import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHANCE,
  CORROBORATED,
  confidenceFrom,
  confidenceLevel,
  type Grounds,
  HALF,
  LIKE_CASES,
  NEAR,
  NEARLY_ALL,
  SIDES,
  weakestFirst,
} from "#analyses/confidence.ts";
import { WIDEST_TOLD } from "#analyses/forecasts/thresholds.ts";
import { FEW_SPELLS } from "#reference-classes/ending-by.ts";

/** An answer whose every ground is as good as can be. */
const BEST: Grounds = {
  answers: true,
  sources: 5,
  confirmed: 1,
  given: 1,
  stated: 1,
  contested: 0,
  turnedBy: "none",
  ahead: 0,
  like: 100,
  width: 0.1,
};

const JUST = 1e-9;

describe("each ground sets a highest level, on each side of its bound", () => {
  it.each<[string, Partial<Grounds>, string]>([
    ["nothing is held against it", {}, "high"],
    ["it answers nothing", { answers: false }, "low"],
    ["two sources", { sources: CORROBORATED }, "high"],
    ["one source", { sources: CORROBORATED - 1 }, "low"],
    ["no source", { sources: 0 }, "low"],
    ["nearly all confirmed", { confirmed: NEARLY_ALL }, "high"],
    ["less than nearly all confirmed", { confirmed: NEARLY_ALL - JUST }, "moderate"],
    ["half confirmed", { confirmed: HALF }, "moderate"],
    ["less than half confirmed", { confirmed: HALF - JUST }, "low"],
    ["nearly all given", { given: NEARLY_ALL }, "high"],
    ["less than nearly all given", { given: NEARLY_ALL - JUST }, "moderate"],
    ["half given", { given: HALF }, "moderate"],
    ["less than half given", { given: HALF - JUST }, "low"],
    ["nearly all stated", { stated: NEARLY_ALL }, "high"],
    ["less than nearly all stated", { stated: NEARLY_ALL - JUST }, "moderate"],
    ["half stated", { stated: HALF }, "moderate"],
    ["less than half stated", { stated: HALF - JUST }, "low"],
    ["one input contested", { contested: 1 }, "moderate"],
    ["turned by one input", { turnedBy: "input" }, "moderate"],
    ["turned by one step", { turnedBy: "step" }, "low"],
    ["about the near future", { ahead: NEAR }, "high"],
    ["about more than the near future", { ahead: NEAR + JUST }, "moderate"],
    ["almost as far as chance", { ahead: CHANCE - JUST }, "moderate"],
    ["as far as chance", { ahead: CHANCE }, "low"],
    ["like cases enough for a curve", { like: LIKE_CASES }, "high"],
    ["one like case fewer", { like: LIKE_CASES - 1 }, "low"],
    ["no like case that lasted as long", { like: 0 }, "low"],
    ["a range of one half", { width: SIDES }, "high"],
    ["a range in which not even the side can be told", { width: SIDES + 0.01 }, "low"],
  ])("%s", (_, grounds, level) => expect(confidenceLevel({ ...BEST, ...grounds })).toBe(level));

  it("has the bounds that its page gives", () => {
    expect([CORROBORATED, HALF, NEARLY_ALL, NEAR, CHANCE]).toEqual([2, 0.5, 0.9, 1, 3]);
    expect([LIKE_CASES, SIDES]).toEqual([10, 0.5]);
    // The same bounds as where a curve is drawn, and where a dated question is answered.
    expect([LIKE_CASES, SIDES]).toEqual([FEW_SPELLS, WIDEST_TOLD]);
  });

  it("takes a ground that does not apply for no objection", () => {
    expect(confidenceLevel({ answers: true })).toBe("high");
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const grounds: fc.Arbitrary<Grounds> = fc.record(
  {
    answers: fc.boolean(),
    sources: fc.nat(4),
    confirmed: share,
    given: share,
    stated: share,
    contested: fc.nat(2),
    turnedBy: fc.constantFrom("step", "input", "none"),
    ahead: fc.double({ min: 0, max: 10, noNaN: true }),
    like: fc.nat(20),
    width: share,
  },
  { requiredKeys: ["answers"] },
);
const RANK = { low: 0, moderate: 1, high: 2 };

describe("whatever the grounds", () => {
  it("the level is the least that any ground alone would give", () => {
    fc.assert(
      fc.property(grounds, (given) => {
        const alone = Object.entries(given).map(([name, value]) =>
          confidenceLevel({ answers: true, [name]: value }),
        );
        expect(RANK[confidenceLevel(given)]).toBe(Math.min(...alone.map((level) => RANK[level])));
      }),
    );
  });

  it("what answers nothing is never said with high confidence, and one source never more than low", () => {
    fc.assert(
      fc.property(grounds, (given) => {
        expect(confidenceLevel({ ...given, answers: false })).toBe("low");
        expect(confidenceLevel({ ...given, sources: 1 })).toBe("low");
      }),
    );
  });
});

describe("the confidence that reasons allow", () => {
  it("is told first by a reason that allows no more, and is what all their grounds together give", () => {
    fc.assert(
      fc.property(fc.array(grounds, { minLength: 1, maxLength: 5 }), (all) => {
        const reasons = all.map((one, at) => ({ grounds: one, why: `Reason ${at}.` }));
        const { level, why } = confidenceFrom(reasons);
        const first = Number(/^Reason (\d)/.exec(String(why))![1]);
        expect(confidenceLevel(all[first]!)).toBe(level);
        expect(RANK[level]).toBe(Math.min(...all.map((one) => RANK[confidenceLevel(one)])));
      }),
    );
    expect(confidenceFrom([])).toEqual({ level: "high", why: "" });
  });
});

describe("the reasons for a level", () => {
  it("begin with one that allows no more than the level, whatever is said after it", () => {
    const reasons = [
      { grounds: { answers: true, given: 1 }, why: "All 24 are stated." },
      { grounds: { answers: true, turnedBy: "input" as const }, why: "One would change the answer." },
      { grounds: { answers: false }, why: "" },
      { grounds: { answers: true, stated: 0 }, why: "All are the analyst's judgement." },
      { grounds: { answers: true, sources: 1 }, why: "One source states them." },
    ];
    expect(weakestFirst(reasons)).toEqual([
      "All are the analyst's judgement.",
      "One source states them.",
      "One would change the answer.",
      "All 24 are stated.",
    ]);
  });
});
