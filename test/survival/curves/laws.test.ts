import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aalenJohansen } from "#survival/curves/aalen-johansen.ts";
import { kaplanMeier } from "#survival/curves/kaplan-meier.ts";
import { LIMIT_SCALES, survivalLimits } from "#survival/curves/limits.ts";
import { nelsonAalen } from "#survival/curves/nelson-aalen.ts";
import { quantileDay } from "#survival/curves/quantiles.ts";
import { restrictedMean } from "#survival/curves/restricted-mean.ts";
import { type GivenSpells, spells } from "#survival/spells/spells.ts";
import { FREIREICH, SMALL_TABLES } from "../tables.ts";

const WITHOUT_ENTRY = SMALL_TABLES.map(({ time, ending }) => ({ time, ending }));

describe("Aalen–Johansen", () => {
  it("has shares that sum with the open ones to 1, and never fall", () => {
    fc.assert(
      fc.property(SMALL_TABLES, (given) => {
        const { day, open, shares } = aalenJohansen(spells(given));
        for (let at = 0; at < day.length; at++) {
          expect(shares.reduce((sum, share) => sum + share[at]!, open[at]!)).toBeCloseTo(1, 12);
          for (const share of shares) expect(share[at]).toBeGreaterThanOrEqual(at === 0 ? 0 : share[at - 1]!);
        }
      }),
    );
  });

  it("is for one kind of ending what Kaplan–Meier says, with Greenwood's error", () => {
    fc.assert(
      fc.property(SMALL_TABLES, (given) => {
        const one = spells({ ...given, ending: Array.from(given.ending, (kind) => Math.min(1, kind)) }, 1);
        const all = aalenJohansen(one);
        const { survival, greenwood } = kaplanMeier(one);
        survival.forEach((share, at) => {
          expect(all.open[at]).toBeCloseTo(share, 12);
          expect(all.shares[0]![at]).toBeCloseTo(1 - share, 12);
          if (share > 0) expect(all.errors[0]![at]).toBeCloseTo(share * Math.sqrt(greenwood[at]!), 10);
        });
      }),
    );
  });

  it("has the errors of the infinitesimal jackknife, taken row by row", () => {
    fc.assert(
      fc.property(WITHOUT_ENTRY, fc.integer({ min: 0, max: 12 }), (given, on) => {
        const found = aalenJohansen(spells(given, 3));
        const at = found.day.findLastIndex((day) => day <= on);
        if (at < 0) return;
        found.shares.forEach((share, kind) => {
          const jackknife = influences(given, kind + 1, on).reduce((sum, value) => sum + value * value, 0);
          expect(found.errors[kind]![at]).toBeCloseTo(Math.sqrt(jackknife), 5);
          expect(share[at]).toBeCloseTo(weightedShare(given, kind + 1, on, -1, 0), 12);
        });
      }),
      { numRuns: 40 },
    );
  });
});

/** How the share ended one way by a day moves with the weight of each row: a difference to both sides. */
function influences(given: GivenSpells, kind: number, on: number): number[] {
  const by = 1e-5;
  return Array.from(
    given.time,
    (_, row) =>
      (weightedShare(given, kind, on, row, by) - weightedShare(given, kind, on, row, -by)) / (2 * by),
  );
}

/** Σ S(t−) d/n straight from the definition, with one row's weight changed. */
function weightedShare(given: GivenSpells, kind: number, on: number, changed: number, by: number): number {
  const rows = Array.from(given.time, (day, row) => ({
    day,
    ending: given.ending[row]!,
    weight: row === changed ? 1 + by : 1,
  }));
  const weightOf = (some: typeof rows) => some.reduce((sum, { weight }) => sum + weight, 0);
  let open = 1;
  let share = 0;
  for (let day = 0; day <= on; day++) {
    const atRisk = weightOf(rows.filter((row) => row.day >= day));
    if (atRisk === 0) break;
    const today = rows.filter((row) => row.day === day);
    share += (open * weightOf(today.filter(({ ending }) => ending === kind))) / atRisk;
    open *= 1 - weightOf(today.filter(({ ending }) => ending > 0)) / atRisk;
  }
  return share;
}

describe("curves", () => {
  it("keep their endings when a spell is added that is open beyond the end, and all shares when it enters late", () => {
    fc.assert(
      fc.property(WITHOUT_ENTRY, (given) => {
        const before = kaplanMeier(spells(given));
        const [time, ending] = [Array.from(given.time), Array.from(given.ending)];
        const after = kaplanMeier(spells({ time: [...time, 50], ending: [...ending, 0] }));
        before.day.forEach((_, at) => {
          expect(after.ended[at]).toBe(before.ended[at]);
          expect(after.atRisk[at]).toBe(before.atRisk[at]! + 1);
        });
        // A row that enters after everything is over is in no risk set, and changes no share at all.
        const late = kaplanMeier(
          spells({
            time: [...time, 50],
            ending: [...ending, 0],
            entry: [...time.map(() => -1), 49],
          }),
        );
        expect([...late.survival].slice(0, before.day.length)).toEqual([...before.survival]);
        expect([...late.greenwood].slice(0, before.day.length)).toEqual([...before.greenwood]);
      }),
    );
  });

  it("have limits that hold the share, on every scale on which there are any", () => {
    fc.assert(
      fc.property(
        SMALL_TABLES,
        fc.constantFrom(...LIMIT_SCALES),
        fc.double({ min: 0.5, max: 0.99 }),
        (given, scale, level) => {
          const curve = kaplanMeier(spells(given));
          const { low, high } = survivalLimits(curve, { scale, level });
          curve.survival.forEach((share, at) => {
            if (Number.isNaN(low[at]!)) expect([0, 1]).toContain(share);
            else {
              expect(low[at]).toBeLessThanOrEqual(share + 1e-15);
              expect(high[at]).toBeGreaterThanOrEqual(share - 1e-15);
              expect(low[at]).toBeGreaterThanOrEqual(0);
              expect(high[at]).toBeLessThanOrEqual(1);
            }
          });
        },
      ),
    );
  });

  it("are the same for rows that stand for several spells as for as many rows", () => {
    fc.assert(
      fc.property(SMALL_TABLES, (given) => {
        const twice = (column: ArrayLike<number>) => Array.from(column).flatMap((value) => [value, value]);
        const rows = {
          time: twice(given.time),
          ending: twice(given.ending),
          ...(given.entry ? { entry: twice(given.entry) } : {}),
        };
        const counted = aalenJohansen(spells({ ...given, count: Array.from(given.time, () => 2) }));
        const { rows: _, ...one } = counted;
        const { rows: __, ...other } = aalenJohansen(spells(rows));
        expect(one).toEqual(other);
      }),
    );
  });

  it("have a restricted mean that is the area, day by day", () => {
    fc.assert(
      fc.property(SMALL_TABLES, fc.integer({ min: 0, max: 20 }), (given, horizon) => {
        const curve = kaplanMeier(spells(given));
        let area = 0;
        for (let day = 0; day < horizon; day++) {
          const at = curve.day.findLastIndex((one) => one <= day);
          area += at < 0 ? 1 : curve.survival[at]!;
        }
        expect(restrictedMean(curve, horizon).mean).toBeCloseTo(area, 10);
      }),
    );
  });

  it("have quantiles that come no earlier for larger shares", () => {
    fc.assert(
      fc.property(SMALL_TABLES, (given) => {
        const { day, survival } = kaplanMeier(spells(given));
        let before = 0;
        for (const share of [0.1, 0.25, 0.5, 0.75, 0.9]) {
          const at = quantileDay(day, survival, share);
          if (Number.isNaN(at)) before = Number.POSITIVE_INFINITY;
          else {
            expect(at).toBeGreaterThanOrEqual(before);
            before = at;
          }
        }
      }),
    );
  });
});

describe("the traps of other programs", () => {
  it("1: the errors of the shares are the delta method's, not Aalen's larger ones", () => {
    // Two of four end one way on day 1, one the other way on day 2; by hand: F₁ = ½ with p(1 − p)/n = 1/16.
    const { errors } = aalenJohansen(spells({ time: [1, 1, 2, 3], ending: [1, 1, 2, 0] }));
    expect(errors[0]![0]).toBeCloseTo(Math.sqrt(1 / 16), 14);
    // Aalen's: S² d (n − d) / (n² (n − 1)) = 2·2/(16·3) = 1/12.
    expect(errors[0]![0]).toBeLessThan(Math.sqrt(1 / 12));
  });

  it("2: the error of survival and the error of its logarithm are told apart", () => {
    const { survival, greenwood } = kaplanMeier(spells({ time: [1, 2, 3, 4], ending: [1, 1, 1, 1] }));
    expect(Math.sqrt(greenwood[1]!)).toBeCloseTo(0.5, 14);
    expect(survival[1]! * Math.sqrt(greenwood[1]!)).toBeCloseTo(0.25, 14);
  });

  it("3: where nobody is left the limits are not defined, and where none has ended survival is 1", () => {
    const gone = kaplanMeier(spells({ time: [1, 2], ending: [1, 1] }));
    const open = kaplanMeier(spells({ time: [1, 2, 3], ending: [0, 0, 0] }));
    for (const scale of LIMIT_SCALES) {
      expect(survivalLimits(gone, { scale, level: 0.95 }).high[1]).toBeNaN();
    }
    expect([...open.survival]).toEqual([1, 1, 1]);
    expect([...open.greenwood]).toEqual([0, 0, 0]);
    expect(quantileDay(open.day, open.survival, 0.5)).toBeNaN();
    // On the log scale the upper limit is cut off at 1 early; log-log stays below.
    const early = kaplanMeier(spells({ time: [1, 2, 3, 4], ending: [1, 1, 0, 0] }));
    expect(survivalLimits(early, { scale: "log", level: 0.95 }).high[0]).toBe(1);
    expect(survivalLimits(early, { scale: "log-log", level: 0.95 }).high[0]).toBeLessThan(1);
  });

  it("4: times are whole days, so that no two are equal by rounding only", () => {
    expect(() => spells({ time: [0.1 + 0.2, 0.3], ending: [1, 1] })).toThrow("row 0");
  });

  it("8: numbers at risk come with every curve", () => {
    expect([...kaplanMeier(spells(FREIREICH)).atRisk].slice(0, 4)).toEqual([21, 17, 16, 15]);
  });

  it("ties: endings of two kinds on one day share one risk set, in whatever order", () => {
    const one = aalenJohansen(spells({ time: [3, 3, 5], ending: [1, 2, 0] }));
    const other = aalenJohansen(spells({ time: [3, 3, 5], ending: [2, 1, 0] }));
    expect([one.shares[0]![0], one.shares[1]![0]]).toEqual([1 / 3, 1 / 3]);
    expect(other).toEqual(one);
  });

  it("an ending on day 0 counts", () => {
    expect(kaplanMeier(spells({ time: [0, 4], ending: [1, 1] })).survival[0]).toBe(0.5);
  });
});

it("Nelson–Aalen takes tied endings together, or one after the other as Fleming and Harrington do", () => {
  const tied = spells({ time: [2, 2, 5], ending: [1, 1, 1] });
  expect(nelsonAalen(tied).hazard[0]).toBeCloseTo(2 / 3, 14);
  expect(nelsonAalen(tied, "fleming-harrington").hazard[0]).toBeCloseTo(1 / 3 + 1 / 2, 14);
});
