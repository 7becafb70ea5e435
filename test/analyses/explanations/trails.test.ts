import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trailShares } from "#analyses/explanations/trails.ts";

// The share of the readings in which an explanation comes last, by its definition on random sets.

/** Log weights by explanation, then reading; few values, so that many tie, and some impossible. */
const weights = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, readings]) =>
    fc.array(
      fc.array(fc.constantFrom(-Infinity, -3, -2, -1, 0), { minLength: readings, maxLength: readings }),
      { minLength: rows, maxLength: rows },
    ),
  );

const sharesOf = (rows: readonly (readonly number[])[]) =>
  trailShares(rows.map((row) => Float64Array.from(row)));

const close = (some: readonly number[], others: readonly number[]) => {
  expect(some.length).toBe(others.length);
  for (const [at, share] of some.entries()) expect(share).toBeCloseTo(others[at]!, 12);
};

describe("how often an explanation comes last", () => {
  it("is the share of readings in which none is less likely, shared equally among those that tie", () => {
    fc.assert(
      fc.property(weights, (rows) => {
        const readings = rows[0]!.length;
        // By chances instead of their logarithms, pair by pair.
        const chances = rows.map((row) => row.map(Math.exp));
        const expected = chances.map((own) => {
          let sum = 0;
          for (let reading = 0; reading < readings; reading++) {
            const less = chances.filter((other) => other[reading]! < own[reading]!).length;
            const alike = chances.filter((other) => other[reading]! === own[reading]!).length;
            if (less === 0) sum += 1 / alike;
          }
          return sum / readings;
        });
        close(sharesOf(rows), expected);
      }),
    );
  });

  it("adds up to one, and does not hang on the order of explanations or readings", () => {
    fc.assert(
      fc.property(weights, (rows) => {
        const shares = sharesOf(rows);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        close(sharesOf(rows.toReversed()).toReversed(), shares);
        close(sharesOf(rows.map((row) => row.toReversed())), shares);
      }),
    );
  });

  it("is the same where every explanation of a reading becomes as much likelier", () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: -4, max: 4 }), (rows, more) => {
        close(sharesOf(rows.map((row) => row.map((weight, at) => weight + at * more))), sharesOf(rows));
      }),
    );
  });
});
