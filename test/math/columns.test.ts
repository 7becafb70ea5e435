import fc from "fast-check";
import { expect, it } from "vitest";
import { bitSet } from "#math/bit-set.ts";
import { addWhere, difference, differenceFinder, onlyFinder, sharedSums, truthAt } from "#math/columns.ts";

const truths = fc
  .record({ columns: fc.integer({ min: 0, max: 70 }), count: fc.integer({ min: 1, max: 70 }) })
  .chain(({ columns, count }) =>
    fc
      .array(fc.array(fc.boolean(), { minLength: count, maxLength: count }), {
        minLength: columns,
        maxLength: columns,
      })
      .map((truth) => ({ truth, count })),
  );

it("columns tell things apart by the first statement that holds of one of them only", () => {
  fc.assert(
    fc.property(truths, fc.nat(69), fc.nat(69), ({ truth, count }, a, b) => {
      const [first, second] = [a % count, b % count];
      const columns = truth.map((row) => bitSet(count, (place) => row[place]!));
      const finder = differenceFinder(columns, count);
      const at = truth.findIndex((row) => row[first] !== row[second]);
      expect(finder(first, second)).toBe(at < 0 ? columns.length : at);
      if (at < 0) return;
      expect(truthAt(columns[at]!, first)).toBe(Number(truth[at]![first]));
      expect(difference(columns[at]!, first, second)).toBe(truth[at]![first] ? 1 : -1);
    }),
  );
});

it("a size is added where a statement holds, or everywhere else, and to nothing beyond the last thing", () => {
  fc.assert(
    fc.property(truths, fc.integer({ min: -9, max: 9 }), fc.boolean(), ({ truth, count }, size, unless) => {
      const sums = new Float64Array(count);
      for (const row of truth)
        addWhere(
          sums,
          bitSet(count, (place) => row[place]!),
          size,
          unless,
        );
      const holding = (place: number) => truth.filter((row) => row[place] !== unless).length;
      expect([...sums]).toEqual(Array.from({ length: count }, (_, place) => size * holding(place) + 0));
    }),
  );
});

it("columns that hold of the first thing only are found, and those of both added up", () => {
  fc.assert(
    fc.property(truths, fc.nat(69), fc.nat(69), ({ truth, count }, a, b) => {
      const [first, second] = [a % count, b % count];
      const columns = truth.map((row) => bitSet(count, (place) => row[place]!));
      const at = truth.findIndex((row) => row[first] && !row[second]);
      expect(onlyFinder(columns, count)(first, second)).toBe(at < 0 ? columns.length : at);
      const sized = columns.map((column, place) => ({ column, size: 3 ** (place % 30) }));
      const sum = sized.reduce(
        (total, { size }, place) => total + (truth[place]![first] && truth[place]![second] ? size : 0),
        0,
      );
      expect(sharedSums(sized, count)(first, second)).toBe(sum);
    }),
  );
});
