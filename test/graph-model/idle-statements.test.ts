import fc from "fast-check";
import { expect, it } from "vitest";
import { drawPriorities, withIdle } from "#graph-model/preferences/open-statements.ts";
import { prioritiser } from "#math/prioritised-ranks.ts";
import { Random } from "#math/random.ts";

const STATES = 40;

/** Few columns, so that many statements say what others have said, and some of unknown direction. */
const column = fc.uint32Array({ minLength: 2, maxLength: 2 });
const drawn = fc.array(column, { minLength: 1, maxLength: 8 }).chain((columns) =>
  fc.array(
    fc.array(fc.record({ column: fc.constantFrom(...columns), open: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
    { maxLength: 30, size: "max" },
  ),
);

function unmade(groups: readonly (readonly { column: Uint32Array; unknown: number }[])[]) {
  return groups.map((group) => group.map(({ column, unknown }) => ({ column: () => column, unknown })));
}

it("works out no column of a statement once those before it put all states apart", () => {
  let made = 0;
  const columns = [Uint32Array.of(0b0011), Uint32Array.of(0b0101)];
  const groups = Array.from({ length: 3000 }, (_, at) => {
    const column = () => {
      made++;
      return columns[at % 2]!;
    };
    return [{ column, unknown: -1 }];
  });
  withIdle(groups, 4);
  expect(made).toBe(2);
});

it("orders states alike with and without the statements that order nothing, and draws the same answers", () => {
  fc.assert(
    fc.property(drawn, fc.nat(1000), (given, seed) => {
      let unknowns = 0;
      const groups = given.map((group) =>
        group.map((each) => ({ column: each.column, unknown: each.open ? unknowns++ : -1 })),
      );
      const complete = (all: Parameters<typeof drawPriorities>[0]) => {
        const answers = new Uint8Array(unknowns);
        const priorities = drawPriorities(all, new Random(seed, "idle"), answers);
        return { rank: [...prioritiser(STATES)(priorities).rank], answers, count: priorities.length };
      };
      const [all, some] = [complete(groups), complete(withIdle(unmade(groups), STATES))];
      expect(some.rank).toEqual(all.rank);
      expect(some.answers).toEqual(all.answers);
      expect(some.count).toBeLessThanOrEqual(all.count);
    }),
  );
});

it("leaves of thousands of statements that repeat what was said those that said it first", () => {
  const columns = [Uint32Array.of(0b0011), Uint32Array.of(0b1010), Uint32Array.of(0b1100)];
  const groups = Array.from({ length: 3000 }, (_, at) => [{ column: columns[at % 3]!, unknown: -1 }]);
  const priorities = drawPriorities(withIdle(unmade(groups), 4), new Random(1, "idle"), new Uint8Array(0));
  expect(priorities.map(({ column }) => column)).toEqual(columns.slice(0, 2));
});
