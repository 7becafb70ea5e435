import { describe, expect, it } from "vitest";
import { jointOrdersAt, orderCounts } from "#math/adjacent-swaps.ts";

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
    const levels = [4, null, 3];
    const seen = new Set<string>();
    const counts = orderCounts(levels, 12);
    for (let swaps = 0; swaps <= 12; swaps++) {
      let count = 0;
      for (const order of jointOrdersAt(levels, swaps)) {
        expect(order[1]).toBeNull();
        expect(order.reduce((sum, places) => sum + (places ? inversions(places) : 0), 0)).toBe(swaps);
        seen.add(JSON.stringify(order.map((places) => places && [...places])));
        count++;
      }
      expect(count).toBe(counts[swaps]);
    }
    expect(seen.size).toBe(24 * 6);
  });

  it("of one party are as many as the inversion numbers of permutations", () => {
    // Mahonian numbers, the row for five items.
    expect(orderCounts([5], 11)).toEqual([1, 4, 9, 15, 20, 22, 20, 15, 9, 4, 1, 0]);
  });
});
