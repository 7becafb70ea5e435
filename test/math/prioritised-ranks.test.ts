import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { denseRanker } from "#math/dense-ranks.ts";
import { prioritiser } from "#math/prioritised-ranks.ts";

const STATES = 70;

const statements = fc.array(
  fc.record({
    column: fc.uint32Array({ minLength: 3, maxLength: 3 }),
    wanted: fc.boolean(),
  }),
  { maxLength: 40, size: "max" },
);

/** Statements of one state each, some of the same one. */
const ofOne = fc.array(
  fc.record({ only: fc.nat(STATES - 1), wanted: fc.boolean() }).map(({ only, wanted }) => {
    const column = new Uint32Array(3);
    column[only >>> 5] = 1 << (only & 31);
    return { column, wanted, only };
  }),
  { maxLength: 60, size: "max" },
);

/** What counts before all statements, as a level for each state. */
const above = fc.option(fc.array(fc.nat(100), { minLength: STATES, maxLength: STATES }));

describe("option prioritisation", () => {
  it("ranks by the most important statement on which two states differ, however many there are", () => {
    const prioritise = prioritiser(STATES);
    fc.assert(
      fc.property(statements, ofOne, above, (several, tail, levels) => {
        const priorities = [...several, ...tail];
        const first = levels && denseRanker(STATES)(Uint32Array.from(levels), 7);
        const { rank } = prioritise(priorities, first ?? undefined);
        const has = (state: number) => [
          levels?.[state] ?? 0,
          ...priorities.map(({ column, wanted }) =>
            Number((((column[state >>> 5]! >>> (state & 31)) & 1) === 1) === wanted),
          ),
        ];
        const wishes = Array.from({ length: STATES }, (_, state) => has(state));
        for (let state = 1; state < STATES; state++) {
          for (const other of [0, state - 1]) {
            const at = wishes[state]!.findIndex((each, place) => each !== wishes[other]![place]);
            const expected = at < 0 ? 0 : Math.sign(wishes[state]![at]! - wishes[other]![at]!);
            expect(Math.sign(rank[state]! - rank[other]!)).toBe(expected);
          }
        }
      }),
    );
  });

  it("looks at no statement after all states are put apart", () => {
    let looks = 0;
    const bits = (bit: number) => {
      const column = new Uint32Array(3);
      for (let state = 0; state < STATES; state++)
        if ((state >>> bit) & 1) column[state >>> 5]! |= 1 << (state & 31);
      return column;
    };
    const seven = Array.from({ length: 7 }, (_, bit) => ({ column: bits(6 - bit), wanted: true }));
    const idle = Array.from({ length: 1000 }, () => ({
      get column() {
        looks++;
        return bits(0);
      },
      wanted: false,
    }));
    const { rank } = prioritiser(STATES)([...seven, ...idle]);
    expect([...rank]).toEqual(Array.from({ length: STATES }, (_, state) => state));
    // Those of the first word, four at a time.
    expect(looks).toBeLessThan(100);
  });
});
