import "../seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, nearestWithin } from "#case/nearest.ts";

/** Optimal string alignment distance, straight from its definition. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const ways = [
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        ways.push(table[i - 2]![j - 2]! + 1);
      table[i]![j] = Math.min(...ways);
    }
  }
  return table[a.length]![b.length]!;
}

describe("the nearest word", () => {
  it.each([
    ["no agreement", ["agreement", "collapse"], undefined],
    ["not open", ["open"], undefined],
    ["disagreement", ["agreement"], undefined],
    ["uninvolved", ["involved"], undefined],
    ["no agrement", ["no agreement", "agreement"], "no agreement"],
    ["notstated", ["not stated"], "not stated"],
    ["agrement", ["agreement"], "agreement"],
  ])("is never what a word denies: %s", (word, words, near) => {
    expect(nearest(word, words)).toBe(near);
  });

  it("is the first of those with the least distance, if that is at most a third of the letters", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (sought, words) => {
        const near = words.filter(
          (each) =>
            distance(sought, each) <=
            Math.min(Math.ceil(Math.max(sought.length, each.length) / 3), sought.length - 1),
        );
        const least = Math.min(...near.map((each) => distance(sought, each)));
        expect(nearest(sought, words)).toBe(near.find((each) => distance(sought, each) === least));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["analist", "analyst"],
    ["USB", "USA"],
    ["hihg", "high"],
    ["ACTOR", "actor"],
  ])("of %s is %s", (word, near) => {
    expect(nearest(word, ["zzzzzzz", near, "quite-another"])).toBe(near);
  });

  it("is not sought beyond what may be spent", () => {
    const budget = { left: 100 };
    expect(nearestWithin("analist", ["analyst"], budget)).toBe("analyst");
    expect(budget.left).toBeLessThan(100);
    expect(nearestWithin("analist", ["analyzt", "analyst"], { left: 10 })).toBeUndefined();
  });
});
