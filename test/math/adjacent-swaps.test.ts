import { describe, expect, it } from "vitest";
import { orderCounts, ordersAt } from "#math/adjacent-swaps.ts";

/** Number of pairs of levels that stand the other way round. */
function inversions(places: Int32Array): number {
  let count = 0;
  places.forEach((place, level) => {
    for (const later of places.subarray(level + 1)) if (later < place) count++;
  });
  return count;
}

describe("orders by number of swaps", () => {
  it("are all orders there are, each once, under the number of pairs that are turned round", () => {
    const seen = new Set<string>();
    const counts = orderCounts(5, 12);
    for (let swaps = 0; swaps <= 12; swaps++) {
      let count = 0;
      for (const places of ordersAt(5, swaps)) {
        expect(inversions(places)).toBe(swaps);
        seen.add(places.join());
        count++;
      }
      expect(count).toBe(counts[swaps]);
    }
    expect(seen.size).toBe(120);
  });

  it("are as many as the inversion numbers of permutations", () => {
    // Mahonian numbers, the row for five items.
    expect(orderCounts(5, 11)).toEqual([1, 4, 9, 15, 20, 22, 20, 15, 9, 4, 1, 0]);
  });
});
