import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Actuarial,
  actuarial,
  ageOfShare,
  atAge,
  fromAge,
  groupedSpells,
  kaplanMeier,
  spells,
} from "#survival/index.ts";
import { CUTLER_EDERER } from "./cutler-ederer.ts";

const PLAIN = { scale: "plain", level: 0.95 } as const;
const CUTS = [0, 2, 5, 9, 14];

describe("the actuarial estimate", () => {
  it("gives the survival and the error that Cutler & Ederer print", () => {
    const found = actuarial(CUTLER_EDERER, PLAIN);
    expect(found.survival.slice(1).map((share) => share.toFixed(2))).toEqual([
      "0.60",
      "0.54",
      "0.50",
      "0.44",
      "0.44",
    ]);
    // The paper's standard error of the five-year rate.
    expect(found.errors[0]!.at(-1)!.toFixed(3)).toBe("0.060");
    expect(found.age).toEqual([0, 365, 730, 1095, 1460, 1825]);
    expect(found.atRisk).toEqual([126, 60, 38, 21, 10, 4]);
    expect(found.openEnded).toBe(true);
  });

  it("lies at every age between the ends of its band, and says nothing beyond the table", () => {
    const found = actuarial(CUTLER_EDERER, PLAIN);
    const middle = atAge(found, 182.5)!;
    expect(middle.survival).toBeCloseTo((1 + found.survival[1]!) / 2, 14);
    expect(middle.between).toEqual({ ages: [0, 365], survival: [1, found.survival[1]] });
    expect(atAge(found, 365)!.survival).toBe(found.survival[1]);
    expect(atAge(found, 365)!.low).toBe(found.low[1]);
    expect(atAge(found, 1826)).toBeNull();
    expect(ageOfShare(found, 0.4)).toMatchObject({ from: 0, to: 365 });
    expect(ageOfShare(found, 0.9)).toBeNull();
  });

  it("gives the chance from an age on as the quotient of two survivals", () => {
    const found = actuarial(CUTLER_EDERER, PLAIN);
    const from = fromAge(found, 365, 730)!;
    expect(from.open).toBeCloseTo(found.survival[3]! / found.survival[1]!, 14);
    expect(from.open + from.shares[0]!).toBeCloseTo(1, 14);
    expect(from.atRisk).toBe(60);
    expect(fromAge(found, 365, 1461)).toBeNull();
  });

  it("knows that nothing is left after the last has ended", () => {
    const found = actuarial(groupedSpells(spells({ time: [1, 3], ending: [1, 1] }), CUTS), PLAIN);
    expect(found.openEnded).toBe(false);
    expect(atAge(found, 400)!.survival).toBe(0);
    expect(fromAge(found, 400, 10)).toBeNull();
  });

  it("tells nothing of ages where all spells are in the band without an end", () => {
    const found = actuarial(groupedSpells(spells({ time: [20], ending: [1] }), [0]), PLAIN);
    expect(atAge(found, 0)!.survival).toBe(1);
    expect(atAge(found, 1)).toBeNull();
    expect(ageOfShare(found, 0.5)).toBeNull();
  });
});

const rows = fc.array(fc.record({ time: fc.nat(20), ending: fc.nat(2) }), { minLength: 1, maxLength: 30 });

function estimateOf(given: readonly { time: number; ending: number }[], cuts = CUTS): Actuarial {
  const table = spells({ time: given.map(({ time }) => time), ending: given.map(({ ending }) => ending) }, 2);
  return actuarial(groupedSpells(table, cuts), PLAIN);
}

describe("laws of the actuarial estimate", () => {
  it("shares of endings and survival sum to 1, and survival never rises", () =>
    fc.assert(
      fc.property(rows, (given) => {
        const { survival, shares, age } = estimateOf(given);
        for (const at of age.keys()) {
          expect(survival[at]! + shares[0]![at]! + shares[1]![at]!).toBeCloseTo(1, 12);
          if (at > 0) expect(survival[at]).toBeLessThanOrEqual(survival[at - 1]!);
        }
      }),
    ));

  it("is the formula, band by band, straight from the rows of spells", () =>
    fc.assert(
      fc.property(rows, (given) => {
        const { survival, age } = estimateOf(given);
        let share = 1;
        for (const [at, to] of age.entries()) {
          if (at === 0) continue;
          const from = age[at - 1]!;
          const within = given.filter(({ time }) => time >= from && time < to);
          const ended = within.filter(({ ending }) => ending > 0).length;
          const open = given.filter(({ time }) => time >= from).length;
          share *= 1 - ended / (open - (within.length - ended) / 2);
          expect(survival[at]).toBeCloseTo(share, 12);
        }
      }),
    ));

  it("is the share of longer spells where all have ended, and Kaplan–Meier of the day before", () =>
    fc.assert(
      fc.property(rows, (given) => {
        const ended = given.map(({ time, ending }) => ({ time, ending: ending || 1 }));
        const { survival, age } = estimateOf(ended);
        const curve = kaplanMeier(
          spells({ time: ended.map(({ time }) => time), ending: ended.map(() => 1) }),
        );
        for (const [at, day] of age.entries()) {
          const longer = ended.filter(({ time }) => time >= day).length / ended.length;
          const before = curve.day.findLastIndex((one) => one < day);
          expect(survival[at]).toBeCloseTo(longer, 12);
          expect(before < 0 ? 1 : curve.survival[before]).toBeCloseTo(longer, 12);
        }
      }),
    ));

  it("does not depend on the order of the spells", () =>
    fc.assert(
      fc.property(rows, (given) => {
        expect(estimateOf([...given].reverse())).toEqual(estimateOf(given));
      }),
    ));
});
