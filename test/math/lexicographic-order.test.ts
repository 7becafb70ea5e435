import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LexicographicSorter } from "#math/lexicographic-order.ts";

describe("rows in falling order", () => {
  it("are in the order that comparing them column by column gives, equal rows as they came", () => {
    const sorter = new LexicographicSorter();
    const value = fc.oneof(fc.nat({ max: 3 }), fc.nat(), fc.maxSafeNat());
    fc.assert(
      // Few rows, and more than are put in order one by one.
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 300, size: "max" }), (rows) => {
        const columns = [0, 1, 2].map((at) => Float64Array.from(rows, (row) => row[at]!));
        const largest = columns.map((column) => Math.max(0, ...column));
        const expected = rows
          .map((_, at) => at)
          .sort(
            (a, b) => [0, 1, 2].map((at) => rows[b]![at]! - rows[a]![at]!).find((one) => one !== 0) ?? a - b,
          );
        expect([...sorter.falling(columns, rows.length, largest)]).toEqual(expected);
      }),
    );
  });
});
