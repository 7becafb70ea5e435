import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascendingOrder, denseRanker, rankedOrder } from "#math/dense-ranks.ts";

const keys = fc.array(fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 0xffffffff })), { maxLength: 200 });

describe("dense ranks", () => {
  it("are the position of each key among the distinct keys, of whatever number of bits", () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 32 }), (given, bits) => {
        const few = given.map((key) => key >>> (32 - bits));
        const distinct = [...new Set(few)].sort((a, b) => a - b);
        const { rank, levels } = denseRanker(few.length)(Uint32Array.from(few), bits);
        expect([...rank]).toEqual(few.map((key) => distinct.indexOf(key)));
        expect(levels).toBe(distinct.length);
      }),
    );
  });

  it("stay right when one ranker is used again", () => {
    const ranks = denseRanker(3);
    expect([...ranks(Uint32Array.of(9, 1, 5), 4).rank]).toEqual([2, 0, 1]);
    expect([...ranks(Uint32Array.of(1, 1, 0), 1).rank]).toEqual([1, 1, 0]);
    expect([...ranks(Uint32Array.of(1 << 20, 3, 3), 21).rank]).toEqual([1, 0, 0]);
    expect([...ranks(Uint32Array.of(2, 3, 2), 2).rank]).toEqual([0, 1, 0]);
  });

  it("of none and of one key are none and one level", () => {
    expect(denseRanker(1)(Uint32Array.of(7), 3)).toEqual({ rank: Int32Array.of(0), levels: 1 });
    expect(denseRanker(0)(new Uint32Array(0), 8)).toEqual({ rank: new Int32Array(0), levels: 0 });
  });
});

describe("ascending order", () => {
  it("sorts by value, ties by item, and need not use every level", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 50 }), (given) => {
        const order = new Int32Array(given.length);
        ascendingOrder(Int32Array.from(given), 10, order, new Int32Array(11));
        const expected = given.map((_, item) => item).sort((a, b) => given[a]! - given[b]! || a - b);
        expect([...order]).toEqual(expected);
      }),
    );
  });

  it("of a ranking lists the worst first", () => {
    const order = new Int32Array(3);
    rankedOrder({ rank: Int32Array.of(2, 0, 1), levels: 3 }, order, new Int32Array(4));
    expect([...order]).toEqual([1, 2, 0]);
    rankedOrder({ rank: Int32Array.of(1, 0, 1), levels: 2 }, order, new Int32Array(4));
    expect([...order]).toEqual([1, 0, 2]);
  });
});
