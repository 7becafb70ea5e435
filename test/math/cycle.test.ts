import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycle } from "#math/cycle.ts";

describe("the repetition of a sequence", () => {
  it("is where a term first comes again, on random functions", () => {
    const functions = fc
      .integer({ min: 1, max: 30 })
      .chain((size) =>
        fc.tuple(fc.array(fc.nat(size - 1), { minLength: size, maxLength: size }), fc.nat(size - 1)),
      );
    fc.assert(
      fc.property(functions, ([table, first]) => {
        const terms: number[] = [];
        let term = first;
        while (!terms.includes(term)) {
          terms.push(term);
          term = table[term]!;
        }
        const from = terms.indexOf(term);
        const found = findCycle(
          first,
          (at) => table[at]!,
          (a, b) => a === b,
          1000,
        );
        expect(found).toEqual({ from, period: terms.length - from, term });
      }),
      { seed: 1 },
    );
  });

  it("is not found beyond the number of terms that are looked at", () => {
    expect(
      findCycle(
        0,
        (at) => at + 1,
        (a, b) => a === b,
        50,
      ),
    ).toBeUndefined();
  });
});
