import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grayTest } from "#survival/comparison/gray.ts";
import { logRank } from "#survival/comparison/log-rank.ts";
import { type GivenSpells, spells } from "#survival/spells/spells.ts";
import { FREIREICH, SMALL_TABLES } from "../tables.ts";

/** The other arm of the trial: placebo. Freireich et al. 1963, table 1. */
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const TRIAL = {
  time: [...Array.from(FREIREICH.time), ...PLACEBO],
  ending: [...Array.from(FREIREICH.ending), ...PLACEBO.map(() => 1)],
};
const ARM = TRIAL.time.map((_, row) => (row < 21 ? 0 : 1));

const GROUPED = SMALL_TABLES.chain((given) =>
  fc.tuple(
    fc.constant(given),
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: given.time.length, maxLength: given.time.length }),
  ),
);

/** Observed less expected endings of a group, straight from the definition, with the variance. */
function byDefinition({ time, ending, entry }: GivenSpells, group: number[], asked: number) {
  const rows = Array.from(time, (day, row) => ({
    day,
    ended: ending[row]! > 0,
    entry: entry?.[row] ?? -1,
    in: group[row] === asked,
  }));
  let [score, variance] = [0, 0];
  for (const day of new Set(rows.filter(({ ended }) => ended).map((row) => row.day))) {
    const atRisk = rows.filter((row) => row.entry < day && day <= row.day);
    const ended = atRisk.filter((row) => row.ended && row.day === day);
    const [n, d, mine] = [atRisk.length, ended.length, atRisk.filter((row) => row.in).length];
    score += ended.filter((row) => row.in).length - (d * mine) / n;
    if (n > 1) variance += (d * mine * (n - mine) * (n - d)) / (n * n * (n - 1));
  }
  return { score, variance };
}

describe("the log-rank test", () => {
  it("gives of the trial of 6-MP what textbooks print: 16.79 on 1 degree of freedom", () => {
    const found = logRank(spells(TRIAL), ARM);
    expect([...found.observed]).toEqual([9, 21]);
    expect(found.expected[0]).toBeCloseTo(19.25, 2);
    expect(found.expected[1]).toBeCloseTo(10.75, 2);
    expect(found.chiSquare).toBeCloseTo(16.793, 3);
    expect(found.p).toBeCloseTo(4.17e-5, 7);
  });

  it("is what the definition says, with ties and late entry", () => {
    fc.assert(
      fc.property(GROUPED, ([given, group]) => {
        const found = logRank(spells(given), group);
        const size = found.rows.length;
        for (let one = 0; one < size; one++) {
          const { score, variance } = byDefinition(given, group, one);
          expect(found.observed[one]! - found.expected[one]!).toBeCloseTo(score, 10);
          expect(found.variance[one * size + one]).toBeCloseTo(variance, 10);
        }
      }),
    );
  });

  it("does not depend on which group has which number", () => {
    fc.assert(
      fc.property(GROUPED, ([given, group]) => {
        const found = logRank(spells(given), group);
        const turned = logRank(
          spells(given),
          group.map((one) => (one + 1) % 3),
        );
        expect(turned.chiSquare).toBeCloseTo(found.chiSquare, 8);
        expect(turned.degrees).toBe(found.degrees);
      }),
    );
  });

  it("adds up over strata that share nothing", () => {
    const table = spells(TRIAL);
    const strata = ARM.map((_, row) => row % 2);
    const parted = logRank(table, ARM, { strata });
    const parts = [0, 1].map((stratum) => {
      const rows = ARM.flatMap((_, row) => (strata[row] === stratum ? [row] : []));
      const pick = (column: number[]) => rows.map((row) => column[row]!);
      return logRank(spells({ time: pick(TRIAL.time), ending: pick(TRIAL.ending) }), pick(ARM));
    });
    expect(parted.expected[0]).toBeCloseTo(parts[0]!.expected[0]! + parts[1]!.expected[0]!, 12);
    expect(parted.variance[0]).toBeCloseTo(parts[0]!.variance[0]! + parts[1]!.variance[0]!, 12);
  });

  it("finds nothing where there is one group, or none ever at risk with another", () => {
    expect(logRank(spells(TRIAL), new Int32Array(42))).toMatchObject({ chiSquare: 0, degrees: 0, p: 1 });
    const apart = spells({ time: [2, 3, 8, 9], ending: [1, 1, 1, 1], entry: [-1, -1, 5, 5] });
    expect(logRank(apart, [0, 0, 1, 1])).toMatchObject({ chiSquare: 0, degrees: 0, p: 1 });
  });

  it("refuses groups that are none, with the row", () => {
    expect(() => logRank(spells(TRIAL), [...ARM.slice(1), -1])).toThrow("row 41");
    expect(() => logRank(spells(TRIAL), [0, 1])).toThrow("2 rows where the times have 42");
  });
});

describe("Gray's test", () => {
  it("has the log-rank test's scores where there is nothing to compete, and nothing is open", () => {
    fc.assert(
      fc.property(GROUPED, ([{ time }, group]) => {
        const table = spells({ time, ending: Array.from(time, () => 1) });
        const { scores } = grayTest(table, group, 1);
        const { observed, expected } = logRank(table, group);
        scores.forEach((score, at) => {
          expect(score).toBeCloseTo(observed[at]! - expected[at]!, 9);
        });
      }),
    );
  });

  it("does not depend on which group has which number, nor on the order of rows", () => {
    fc.assert(
      fc.property(GROUPED, ([{ time, ending }, group]) => {
        const table = spells({ time, ending }, 3);
        const found = grayTest(table, group, 1);
        expect(found.chiSquare).toBeGreaterThanOrEqual(-1e-9);
        expect(found.p).toBeGreaterThanOrEqual(0);
        const turned = grayTest(
          spells({ time: Array.from(time).reverse(), ending: Array.from(ending).reverse() }, 3),
          group.map((one) => (one + 1) % 3).reverse(),
          1,
        );
        expect(turned.degrees).toBe(found.degrees);
        expect(turned.chiSquare).toBeCloseTo(found.chiSquare, 6);
      }),
    );
  });

  it("refuses late entry, for which it is not defined, and kinds of ending that there are not", () => {
    expect(() => grayTest(spells({ time: [3, 4], ending: [1, 1], entry: [0, 0] }), [0, 1], 1)).toThrow(
      "late entry",
    );
    expect(() => grayTest(spells({ time: [3, 4], ending: [1, 1] }), [0, 1], 2)).toThrow(
      "no kind of ending 2",
    );
  });
});
