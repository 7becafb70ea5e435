import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Random } from "#math/random.ts";
import { innermost } from "#survival/intervals/innermost.ts";
import { newtonStep } from "#survival/intervals/newton-step.ts";
import { turnbull } from "#survival/intervals/turnbull.ts";
import { type Intervals, intervals } from "#survival/spells/intervals.ts";

/** Spells between months, as tables of crises have them: least and most are the ends of the months. */
function datedByMonths(rows: number): Intervals {
  const random = new Random(4, "months");
  const monthStart = (month: number) => Math.floor((month * 1461) / 48);
  const least: number[] = [];
  const most: number[] = [];
  for (let row = 0; row < rows; row++) {
    const start = Math.floor(1300 * random.uniform());
    const end = start + Math.floor(-24 * Math.log(1 - random.uniform()));
    least.push(Math.max(0, monthStart(end) - monthStart(start + 1) + 1));
    most.push(monthStart(end + 1) - 1 - monthStart(start));
  }
  return intervals({ least, most });
}

const table = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }), fc.boolean()), {
    minLength: 3,
    maxLength: 30,
  })
  .map((rows) =>
    intervals({
      least: rows.map(([least]) => least),
      most: rows.map(([least, more, open]) => (open ? Number.POSITIVE_INFINITY : least + more)),
    }),
  );

describe("a Newton step", () => {
  it("is the one that the matrix of second derivatives gives, with shares that keep their sum", () => {
    fc.assert(
      fc.property(table, (given) => {
        const found = innermost(given);
        const size = found.by.length;
        const shares = new Float64Array(size).fill(1 / size);
        const covers = (kind: number, at: number) =>
          found.first[kind]! <= at && at <= found.last[kind]! ? 1 : 0;
        const chances = Float64Array.from(found.count, (_, kind) =>
          shares.reduce((sum, share, at) => sum + share * covers(kind, at), 0),
        );
        const step = newtonStep(found, shares, chances);
        if (step === undefined) return;
        const { direction, reach } = step;
        expect(direction.reduce((sum, part) => sum + part, 0)).toBeCloseTo(0, 9);
        // Along the direction the slope falls to nothing after a whole step, in every direction that keeps the sum.
        const slopeAfter = Array.from({ length: size }, (_, at) =>
          [...found.count.keys()].reduce((sum, kind) => {
            const moved = direction.reduce((all, part, other) => all + part * covers(kind, other), 0);
            const weight = found.count[kind]! / chances[kind]!;
            return sum + covers(kind, at) * (weight - (weight / chances[kind]!) * moved);
          }, 0),
        );
        for (const slope of slopeAfter) expect(slope).toBeCloseTo(slopeAfter[0]!, 6);
        expect(reach).toBeLessThanOrEqual(1);
        for (const [at, part] of direction.entries())
          expect(shares[at]! + reach * part).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it("is not tried for one share, nor for more than 400", () => {
    const apart = (size: number) => {
      const days = Array.from({ length: size }, (_, at) => at);
      const found = innermost(intervals({ least: days, most: days }));
      const even = new Float64Array(size).fill(1 / size);
      return newtonStep(found, even, even);
    };
    expect(apart(1)).toBeUndefined();
    expect(apart(2)).toBeDefined();
    expect(apart(400)).toBeDefined();
    expect(apart(401)).toBeUndefined();
  });

  it("brings 30,000 spells dated by months to the greatest likelihood in few rounds", () => {
    const found = turnbull(datedByMonths(30_000));
    // His equations and steps of each cumulative share by itself take thousands.
    expect(found.rounds).toBeLessThan(60);
    expect(found.gap).toBeLessThan(1e-5);
  });
});
