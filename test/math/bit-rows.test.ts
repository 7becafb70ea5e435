import fc from "fast-check";
import { expect, it } from "vitest";
import { addColumn, bitRows, rowOf, sharedWithRow, transposed, unionOfRows } from "#math/bit-rows.ts";
import { bitSet, intersection, isSubset, membersOf, sharedSize, sizeOfSet } from "#math/bit-set.ts";

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
        expect(isSubset(set, rowOf(sets, 0))).toBe(own.every((column) => members[0]!.includes(column)));
        expect(sharedSize(set, rowOf(sets, 0))).toBe(shared.length);
        expect(sharedWithRow(sets, row, rowOf(sets, 0))).toBe(shared.length);
        const either = new Set([...own, ...members[0]!]);
        expect(new Set(membersOf(unionOfRows(sets, [0, row])))).toEqual(either);
        expect(membersOf(unionOfRows(sets, [0, row], set))).toEqual(own);
      });
    }),
  );
});

it("turned sets have the places of the sets that each number is in", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 1, max: 70 }),
      fc.nat(),
      (count, members, key) => {
        const isIn = (set: number, member: number) => ((set * 7919 + member * 104_729 + key) >>> 4) % 3 === 0;
        const sets = Array.from({ length: count }, (_, set) =>
          bitSet(members, (member) => isIn(set, member)),
        );
        const turned = transposed(sets, members);
        for (let member = 0; member < members; member++) {
          const found = membersOf(rowOf(turned, member));
          expect(found).toEqual([...sets.keys()].filter((set) => isIn(set, member)));
        }
      },
    ),
  );
});
