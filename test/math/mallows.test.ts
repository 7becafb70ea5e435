import { describe, expect, it } from "vitest";
import { perturbedPlaces } from "#math/mallows.ts";
import { Random } from "#math/random.ts";
import { ordersOf } from "../graph-model/tiny-model.ts";

const DRAWS = 24_000;

function drawn(levels: number, error: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (let run = 0; run < DRAWS; run++) {
    const key = perturbedPlaces(levels, error, new Random(5, "perturb", run)).join(" ");
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

describe("a perturbed order", () => {
  it.each([0.05, 0.2, 0.4, 0.5])("of four levels has the chances of Mallows' model, error %d", (error) => {
    const seen = drawn(4, error);
    const ratio = error / (1 - error);
    const orders = ordersOf([0, 1, 2, 3]);
    const total = orders.reduce((sum, { swaps }) => sum + ratio ** swaps, 0);
    // Orders so rare that hardly any draw shows them are counted together.
    let chiSquare = 0;
    let freedom = -1;
    const rare = { expected: 0, count: 0 };
    for (const { value, swaps } of orders) {
      const expected = (DRAWS * ratio ** swaps) / total;
      const count = seen.get(value.join(" ")) ?? 0;
      if (expected < 5) {
        rare.expected += expected;
        rare.count += count;
        continue;
      }
      chiSquare += (count - expected) ** 2 / expected;
      freedom++;
    }
    if (rare.expected > 0) {
      chiSquare += (rare.count - rare.expected) ** 2 / rare.expected;
      freedom++;
    }
    expect(chiSquare).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
  });

  it.each([0.1, 0.3])("has any two neighbours the wrong way round as often as stated, error %d", (error) => {
    const wrong = new Array<number>(5).fill(0);
    for (let run = 0; run < DRAWS; run++) {
      const places = perturbedPlaces(6, error, new Random(6, "perturb", run));
      for (let level = 0; level < 5; level++) if (places[level]! > places[level + 1]!) wrong[level]!++;
    }
    const deviation = Math.sqrt((error * (1 - error)) / DRAWS);
    for (const count of wrong) expect(Math.abs(count / DRAWS - error)).toBeLessThan(5 * deviation);
  });

  it("is the given one without error", () => {
    expect([...drawn(5, 0).keys()]).toEqual(["0 1 2 3 4"]);
  });
});
