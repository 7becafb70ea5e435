import fc from "fast-check";
import { expect, it } from "vitest";
import { interleaved, levelsByValue, rankingOfLevels } from "#math/levels.ts";
import { Random } from "#math/random.ts";

it("levels by value, with others put anywhere among them, keep their order and rank from the last", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 })), fc.nat(4), fc.nat(), (values, more, seed) => {
      const levels = levelsByValue(values.map((value, item) => ({ item, value })));
      expect(levels.map((level) => values[level[0]!]!)).toEqual([...new Set(values)].sort((a, b) => b - a));
      const unplaced = Array.from({ length: more }, (_, at) => values.length + at);
      const all = interleaved(levels, unplaced, new Random(seed, "levels"));
      expect(all.filter(([item]) => item! < values.length)).toEqual(levels);
      const { rank, levels: count } = rankingOfLevels(all, values.length + more);
      expect(count).toBe(new Set(values).size + more);
      values.forEach((value, item) => {
        values.forEach((other, second) => {
          expect(Math.sign(rank[item]! - rank[second]!)).toBe(Math.sign(value - other));
        });
      });
      expect(new Set(unplaced.map((item) => rank[item])).size).toBe(more);
    }),
  );
});

it("every place of what has none is as likely as the next", () => {
  const random = new Random(1, "places");
  const places = [0, 0, 0];
  for (let draw = 0; draw < 3000; draw++)
    places[interleaved([[0], [1]], [2], random).findIndex(([at]) => at === 2)]!++;
  for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(130);
});
