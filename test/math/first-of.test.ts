import fc from "fast-check";
import { expect, it } from "vitest";
import { firstFewOf } from "#math/first-of.ts";

it("the first few of the wanted are those that sorting gives", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.integer({ min: 1, max: 4 }), (keys, limit) => {
      const isWanted = (member: number) => keys[member]! > 0;
      const compare = (a: number, b: number) => keys[a]! - keys[b]! || a - b;
      const wanted = [...keys.keys()].filter(isWanted);
      const sorted = wanted.toSorted(compare);
      expect(firstFewOf(keys.length, isWanted, compare, limit)).toEqual({
        first: sorted.slice(0, limit),
        total: wanted.length,
      });
    }),
  );
});
