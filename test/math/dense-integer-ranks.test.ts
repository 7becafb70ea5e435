import fc from "fast-check";
import { expect, it } from "vitest";
import { denseIntegerRanker } from "#math/dense-integer-ranks.ts";

it.each([1, 2 ** 8, 2 ** 31, 2 ** 32, 2 ** 33, 2 ** 40, 2 ** 52])(
  "keys below %d get the ranks that sorting gives them",
  (bound) => {
    // A key is a small step from one of a few places, so that keys differ in their highest, middle and lowest bits.
    const key = fc
      .tuple(fc.constantFrom(0, 0.25, 0.5, 0.999), fc.integer({ min: 0, max: 3 }))
      .map(([part, step]) => Math.min(bound - 1, Math.floor(bound * part) + step));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            key,
            fc
              .double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
              .map((part) => Math.floor(bound * part)),
          ),
          {
            minLength: 1,
            maxLength: 80,
          },
        ),
        (keys) => {
          const sorted = [...new Set(keys)].sort((a, b) => a - b);
          const { rank, levels } = denseIntegerRanker(keys.length)(Float64Array.from(keys), bound);
          expect([...rank]).toEqual(keys.map((each) => sorted.indexOf(each)));
          expect(levels).toBe(sorted.length);
        },
      ),
    );
  },
);
