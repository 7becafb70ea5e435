import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier } from "#survival/curves/kaplan-meier.ts";
import { turnbull } from "#survival/intervals/turnbull.ts";
import { intervals } from "#survival/spells/intervals.ts";
import { spells } from "#survival/spells/spells.ts";

/**
 * Months until the breast looked worse, women treated with radiation alone: Finkelstein & Wolfe 1985, Biometrics 41:933–945,
 * table 1, as (seen well at, seen worse at]; null: not seen worse.
 */
const RADIATION: readonly (readonly [number, number | null])[] = [
  [45, null],
  [6, 10],
  [0, 7],
  [46, null],
  [46, null],
  [7, 16],
  [17, null],
  [7, 14],
  [37, 44],
  [0, 8],
  [4, 11],
  [15, null],
  [11, 15],
  [22, null],
  [46, null],
  [46, null],
  [25, 37],
  [46, null],
  [26, 40],
  [46, null],
  [27, 34],
  [36, 44],
  [46, null],
  [36, 48],
  [37, null],
  [40, null],
  [17, 25],
  [46, null],
  [11, 18],
  [38, null],
  [5, 12],
  [37, null],
  [0, 5],
  [18, null],
  [24, null],
  [36, null],
  [5, 11],
  [19, 35],
  [17, 25],
  [24, null],
  [32, null],
  [33, null],
  [19, 26],
  [37, null],
  [34, null],
  [36, null],
];

const SMALL = fc.array(
  fc
    .record({
      least: fc.integer({ min: 0, max: 9 }),
      wide: fc.integer({ min: 0, max: 5 }),
      open: fc.boolean(),
    })
    .map(({ least, wide, open }) => ({ least, most: open ? Number.POSITIVE_INFINITY : least + wide })),
  { minLength: 1, maxLength: 14 },
);
type Row = { readonly least: number; readonly most: number };

const estimate = (rows: readonly Row[]) =>
  turnbull(intervals({ least: rows.map(({ least }) => least), most: rows.map(({ most }) => most) }));

/** Turnbull's equations straight from the definition, day by day, with a day 99 for all that comes later. */
function selfConsistent(rows: readonly Row[]): number {
  const days = [...Array.from({ length: 16 }, (_, day) => day), 99];
  const covers = rows.map(({ least, most }) =>
    days.map((day) => (most === Number.POSITIVE_INFINITY ? day > least : day >= least && day <= most)),
  );
  let share = days.map(() => 1 / days.length);
  const chanceOf = (row: boolean[]) => row.reduce((sum, in_, at) => sum + (in_ ? share[at]! : 0), 0);
  for (let round = 0; round < 3000; round++) {
    const next = days.map(() => 0);
    for (const row of covers) {
      const chance = chanceOf(row);
      for (const at of days.keys()) if (row[at]) next[at]! += share[at]! / chance / rows.length;
    }
    share = next;
  }
  return covers.reduce((sum, row) => sum + Math.log(chanceOf(row)), 0);
}

describe("Turnbull's estimate", () => {
  it("gives of the women treated with radiation alone what is printed of them", () => {
    // Fay & Shaw 2010, J. Stat. Softw. 36(2): the eight stretches and their shares.
    const found = estimate(
      RADIATION.map(([well, worse]) =>
        worse === null ? { least: well, most: Number.POSITIVE_INFINITY } : { least: well + 1, most: worse },
      ),
    );
    const told = [...found.share].map(
      (share, at) => `(${found.from[at]! - 1},${found.to[at]}] ${share.toFixed(4)}`,
    );
    expect(told).toEqual([
      "(4,5] 0.0463",
      "(6,7] 0.0334",
      "(7,8] 0.0887",
      "(11,12] 0.0708",
      "(24,25] 0.0926",
      "(33,34] 0.0818",
      "(38,40] 0.1209",
      "(46,48] 0.4656",
    ]);
  });

  it("is Kaplan–Meier where all ends are exact or open", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ day: fc.integer({ min: 0, max: 9 }), open: fc.boolean() }), {
          minLength: 1,
          maxLength: 20,
        }),
        (rows) => {
          const found = estimate(
            rows.map(({ day, open }) => ({ least: day, most: open ? Number.POSITIVE_INFINITY : day })),
          );
          const { day, survival, ended } = kaplanMeier(
            spells({ time: rows.map((row) => row.day), ending: rows.map(({ open }) => (open ? 0 : 1)) }),
          );
          const steps = [...day.keys()].filter((at) => ended[at]! > 0);
          steps.forEach((at, place) => {
            expect([found.from[place], found.to[place]]).toEqual([day[at], day[at]]);
            expect(found.survival[place]).toBeCloseTo(survival[at]!, 5);
          });
          const last = steps.length === 0 ? 1 : survival[steps.at(-1)!]!;
          expect(found.share.length).toBe(steps.length + (last > 1e-9 ? 1 : 0));
        },
      ),
    );
  });

  it("is at least as likely as what Turnbull's own equations come to", () => {
    fc.assert(
      fc.property(SMALL, (rows) => {
        const { logLikelihood, gap } = estimate(rows);
        expect(logLikelihood).toBeGreaterThanOrEqual(selfConsistent(rows) - 1e-8);
        expect(gap).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("has shares above 0 that sum to 1, in stretches in order, whatever the order of rows", () => {
    fc.assert(
      fc.property(SMALL, (rows) => {
        const found = estimate(rows);
        expect(found.share.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        found.from.forEach((from, at) => {
          expect(found.share[at]).toBeGreaterThan(0);
          expect(from).toBeLessThanOrEqual(found.to[at]!);
          if (at > 0) expect(from).toBeGreaterThan(found.to[at - 1]!);
        });
        expect(estimate([...rows].reverse())).toEqual(found);
      }),
    );
  });
});
