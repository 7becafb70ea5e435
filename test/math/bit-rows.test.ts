import fc from "fast-check";
import { expect, it } from "vitest";
import { addColumn, bitRows, rowOf } from "#math/bit-rows.ts";
import { intersection, membersOf, sharedSize, sizeOfSet } from "#math/bit-set.ts";

const table = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 70 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

it("rows of bits hold what was put into them column by column, and sets are counted and joined", () => {
  fc.assert(
    fc.property(table, (truth) => {
      const [{ length: columns }] = truth as [boolean[], ...boolean[][]];
      const sets = bitRows(truth.length, columns);
      for (let column = 0; column < columns; column++) {
        addColumn(sets, column, truth.length, (row) => truth[row]![column]!);
      }
      const members = truth.map((row) => row.flatMap((isIn, column) => (isIn ? [column] : [])));
      members.forEach((own, row) => {
        const set = rowOf(sets, row);
        expect(membersOf(set)).toEqual(own);
        expect(sizeOfSet(set)).toBe(own.length);
        const shared = own.filter((column) => members[0]!.includes(column));
        expect(membersOf(intersection(set, rowOf(sets, 0)))).toEqual(shared);
        expect(sharedSize(set, rowOf(sets, 0))).toBe(shared.length);
      });
    }),
  );
});
