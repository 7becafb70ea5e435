import fc from "fast-check";
import { expect, it } from "vitest";
import { bitSet } from "#math/bit-set.ts";
import { columnAdder } from "#math/column-sums.ts";
import { addWhere } from "#math/columns.ts";

const CASES = fc
  .record({ columns: fc.integer({ min: 0, max: 90 }), count: fc.integer({ min: 1, max: 70 }) })
  .chain(({ columns, count }) =>
    fc.record({
      count: fc.constant(count),
      // What a column says of a thing, from the bits of its place or at will.
      columns: fc.array(
        fc.oneof(
          fc
            .tuple(fc.nat(6), fc.nat(6))
            .map(([a, b]) => bitSet(count, (at) => ((at >> a) & (at >> b) & 1) === 1)),
          fc
            .array(fc.boolean(), { minLength: count, maxLength: count })
            .map((truth) => bitSet(count, (at) => truth[at]!)),
        ),
        { minLength: columns, maxLength: columns },
      ),
      sizes: fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), {
        minLength: columns,
        maxLength: columns,
      }),
    }),
  );

it("adds sizes where columns are true, and those below 0 to all the others, as one by one", () => {
  fc.assert(
    fc.property(CASES, ({ count, columns, sizes }) => {
      const together = new Float64Array(count).fill(1);
      const oneByOne = together.slice();
      columnAdder(columns, count)(together, Float64Array.from(sizes));
      columns.forEach((column, at) => {
        addWhere(oneByOne, column, Math.abs(sizes[at]!), sizes[at]! < 0);
      });
      expect(together).toEqual(oneByOne);
    }),
  );
});

it("adds thousands of columns about the same few options in a fraction of the time of one by one", () => {
  const count = 2 ** 12;
  const columns = Array.from({ length: 3000 }, (_, at) =>
    bitSet(count, (place) => ((place >> (at % 3)) & 1) === (at >> 2) % 2),
  );
  const sizes = Float64Array.from(columns, (_, at) => at - 1500);
  const add = columnAdder(columns, count);
  const sums = new Float64Array(count);
  const timed = (work: () => void) => {
    const before = process.cpuUsage().user;
    for (let time = 0; time < 5; time++) work();
    return process.cpuUsage().user - before;
  };
  const slow = timed(() => {
    columns.forEach((column, at) => {
      addWhere(sums, column, Math.abs(sizes[at]!), sizes[at]! < 0);
    });
  });
  expect(timed(() => add(sums, sizes))).toBeLessThan(slow / 5);
});
