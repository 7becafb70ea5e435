import fc from "fast-check";
import { expect, it } from "vitest";
import { choiceCount, choicesAt } from "#math/choices.ts";

const lists = fc.array(fc.array(fc.nat(2), { maxLength: 4 }), { minLength: 1, maxLength: 3 });

it("choices of one thing from each list come by their cost, each once, and are counted", () => {
  fc.assert(
    fc.property(lists, (sizes) => {
      // List l has the things "l.cost.0", "l.cost.1" …, as many of each cost as drawn.
      const things = sizes.map(
        (counts, list) => (cost: number) =>
          Array.from({ length: counts[cost] ?? 0 }, (_, at) => `${list}.${cost}.${at}`),
      );
      let all: string[][] = [[]];
      for (const [list, counts] of sizes.entries()) {
        const own = counts.flatMap((_, cost) => things[list]!(cost));
        all = all.flatMap((chosen) => own.map((each) => [...chosen, each]));
      }
      const costOf = (way: readonly string[]) =>
        way.reduce((sum, each) => sum + Number(each.split(".")[1]), 0);
      for (let cost = 0; cost <= 10; cost++) {
        const found = [...choicesAt(things, cost)].length;
        const ways: string[] = [];
        for (const way of choicesAt(things, cost)) ways.push(way.join(" "));
        // Little in the first lists first: as all of them in order, kept apart by cost.
        expect(ways).toEqual(all.filter((way) => costOf(way) === cost).map((way) => way.join(" ")));
        expect(found).toBe(ways.length);
        expect(
          choiceCount(
            sizes.map((counts) => (own) => counts[own] ?? 0),
            cost,
          ),
        ).toBe(ways.length);
      }
    }),
  );
});
