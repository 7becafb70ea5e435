import fc from "fast-check";
import { expect, it } from "vitest";
import { allOf, firstFewOf, firstOf } from "#math/first-of.ts";

it("the first of the wanted, the first few and all are those that sorting gives", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.integer({ min: 1, max: 4 }), (keys, limit) => {
      const isWanted = (member: number) => keys[member]! > 0;
      const compare = (a: number, b: number) => keys[a]! - keys[b]! || a - b;
      const wanted = [...keys.keys()].filter(isWanted);
      const sorted = wanted.toSorted(compare);
      expect(allOf(keys.length, isWanted)).toEqual(wanted);
      expect(firstOf(keys.length, isWanted, compare)).toBe(sorted[0] ?? -1);
      expect(firstFewOf(keys.length, isWanted, compare, limit)).toEqual({
        first: sorted.slice(0, limit),
        total: wanted.length,
      });
    }),
  );
});
