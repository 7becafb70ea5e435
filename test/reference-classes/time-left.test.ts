import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownClass } from "#reference-classes/as-of.ts";
import { type Age, classChances, type EndingBy } from "#reference-classes/ending-by.ts";
import { timeLeft } from "#reference-classes/time-left.ts";
import { lifeTable } from "#survival/index.ts";

const exactly = (rows: readonly (readonly [number, number | null])[]): KnownClass => ({
  form: "spells",
  asOf: "2018-04-16",
  undatable: 0,
  spells: rows.map(([days, ending]) => ({
    spell: {
      id: "a",
      name: "A",
      start: { first: 0, last: 0 },
      end: null,
      ending,
      written: { start: "", end: "" },
    },
    least: days,
    most: days,
    ending,
  })),
});
const at = (age: number): Age => ({ least: age, most: age });

describe("what is left to a spell", () => {
  it("is the first day by which half of those as old have ended, tried day by day", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 0, null)), {
          minLength: 10,
          maxLength: 20,
        }),
        fc.integer({ min: 0, max: 15 }),
        (rows, age) => {
          const chances = classChances(exactly(rows), 1);
          const found = timeLeft(chances, at(age));
          const first = (chance: (each: EndingBy) => number) => {
            for (let more = 0; more <= 40; more++) {
              const each = chances(at(age), more);
              if ("untold" in each) return null;
              if (chance(each) >= 0.5) return more;
            }
            return null;
          };
          expect(found?.days ?? null).toBe(first(({ ended }) => ended.best));
          if (found === null) return;
          expect(found.low).toBe(first(({ ended }) => ended.high));
          expect([found.from, found.to]).toEqual([found.days, found.days]);
          expect(found.low).toBeLessThanOrEqual(found.days);
          expect(found.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(found.days);
        },
      ),
    );
  });

  it("lies within its band in a life table", () => {
    const table = lifeTable(
      [
        { from: 0, to: 10, atRisk: 20, ended: [4], censored: 0 },
        { from: 10, to: 30, atRisk: 16, ended: [8], censored: 0 },
        { from: 30, to: null, atRisk: 8, ended: [1], censored: 7 },
      ],
      1,
    );
    const left = timeLeft(
      classChances({ form: "life table", asOf: "2018-04-16", undatable: 0, table }, 1),
      at(9),
    );
    // Of the 16 that reach day 10 eight have ended by the end of the next band.
    expect(left).toMatchObject({ days: 20, from: 20, to: 20 });
    expect(left!.low).toBeLessThan(20);
  });

  it("is not told of an age that nothing reached, nor where fewer than half end", () => {
    const rows = Array.from({ length: 12 }, (_, row) => [row + 1, row < 4 ? 0 : null] as const);
    expect(timeLeft(classChances(exactly(rows), 1), at(20))).toBeNull();
    expect(timeLeft(classChances(exactly(rows), 1), at(0))).toBeNull();
  });

  it("is the Lomax median at a constant rate, and none where a century would not do", () => {
    const three = exactly([
      [100, 0],
      [200, 0],
      [300, 0],
    ]);
    expect(timeLeft(classChances(three, 1), at(50))?.days).toBe(Math.ceil(600 * (2 ** (1 / 3.5) - 1)));
    expect(timeLeft(classChances(exactly([[30_000, null]]), 1), at(0))).toBeNull();
  });
});
