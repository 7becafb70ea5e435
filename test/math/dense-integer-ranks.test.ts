import fc from "fast-check";
import { expect, it } from "vitest";
import { denseIntegerRanker } from "#math/dense-integer-ranks.ts";

it.each([1, 2 ** 8, 2 ** 31, 2 ** 32, 2 ** 33, 2 ** 40, 2 ** 52])(
  "keys below %d get the ranks that sorting gives them",
  (bound) => {
    const anywhere = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const key = fc.oneof(
      anywhere.map((part) => Math.floor(bound * part)),
      // Keys that differ in one bit only, whichever it is.
      fc.nat(52).map((bit) => Math.min(bound - 1, 2 ** bit)),
      fc.constantFrom(0, bound - 1),
    );
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 80 }), (keys) => {
        const sorted = [...new Set(keys)].sort((a, b) => a - b);
        const { rank, levels } = denseIntegerRanker(keys.length)(Float64Array.from(keys), bound);
        expect([...rank]).toEqual(keys.map((each) => sorted.indexOf(each)));
        expect(levels).toBe(sorted.length);
      }),
    );
  },
);

it("so many keys that their ranks leave little room in a word are ranked in several rounds", () => {
  // All of the lowest words are different, and the highest bits are set one by one.
  const keys = Array.from({ length: 1 << 16 }, (_, at) => {
    const high = 2 ** (32 + (at % 20));
    return high + ((at * 40503) % (1 << 16)) * 65537;
  });
  const sorted = [...keys].sort((a, b) => a - b);
  const place = new Map(sorted.map((key, at) => [key, at]));
  const { rank, levels } = denseIntegerRanker(keys.length)(Float64Array.from(keys), 2 ** 52);
  expect(levels).toBe(keys.length);
  expect([...rank]).toEqual(keys.map((key) => place.get(key)!));
});
