import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayCounts, distinctDays, firstAfter, placer } from "#survival/spells/day-counts.ts";
import { groupsOf, rowsByGroup } from "#survival/spells/groups.ts";
import { type GivenSpells, someRows, spells } from "#survival/spells/spells.ts";
import { SMALL_TABLES } from "../tables.ts";

/** The same tables with days close together, and so far apart that no table of all days is made. */
const NEAR_AND_FAR = fc.tuple(SMALL_TABLES, fc.constantFrom(1, 400_000)).map(
  ([given, unit]): GivenSpells => ({
    ...given,
    time: Array.from(given.time, (day) => day * unit),
    ...(given.entry ? { entry: Array.from(given.entry, (day) => (day < 0 ? day : day * unit)) } : {}),
  }),
);

describe("the counts of each day", () => {
  it("are what the rows say, near and far", () => {
    fc.assert(
      fc.property(NEAR_AND_FAR, (given) => {
        const rows = Array.from(given.time, (time, row) => ({
          time,
          ending: given.ending[row]!,
          entry: given.entry?.[row] ?? -1,
        }));
        const found = dayCounts(spells(given, 3));
        const days = [...new Set(rows.map(({ time }) => time))].sort((a, b) => a - b);
        expect([...found.day]).toEqual(days);
        const count = (of: (row: (typeof rows)[number], day: number) => boolean) =>
          days.map((day) => rows.filter((row) => of(row, day)).length);
        expect([...found.atRisk]).toEqual(count((row, day) => row.entry < day && day <= row.time));
        expect([...found.ended]).toEqual(count((row, day) => row.time === day && row.ending > 0));
        expect([...found.censored]).toEqual(count((row, day) => row.time === day && row.ending === 0));
        for (const kind of [1, 2, 3])
          expect([...found.endedBy[kind - 1]!]).toEqual(
            count((row, day) => row.time === day && row.ending === kind),
          );
      }),
    );
  });

  it("are those of no day where there is no row", () => {
    expect([...dayCounts(spells({ time: [], ending: [] })).day]).toEqual([]);
  });

  it("take a row for as many spells as it counts, late ones too", () => {
    const table = spells({ time: [3, 5], ending: [1, 1], entry: [-1, 3], count: [2, 4] });
    const { atRisk, ended } = dayCounts(table);
    expect([[...atRisk], [...ended]]).toEqual([
      [2, 4],
      [2, 4],
    ]);
    expect(someRows(table, [1])).toMatchObject({
      rows: 1,
      time: Int32Array.of(5),
      count: Float64Array.of(4),
    });
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuse %s for a count", (count) => {
    expect(() => spells({ time: [3], ending: [1], count: [count] })).toThrow("count, row 0: ");
  });
});

describe("days in order", () => {
  it("are found again, near and far", () => {
    for (const unit of [1, 1_000_000]) {
      const days = distinctDays(Int32Array.of(3 * unit, unit, 3 * unit, 7 * unit));
      expect([...days]).toEqual([unit, 3 * unit, 7 * unit]);
      const placeOf = placer(days, 4);
      expect([...days].map(placeOf)).toEqual([0, 1, 2]);
      expect([0, unit, unit + 1, 7 * unit].map((day) => firstAfter(days, day))).toEqual([0, 1, 1, 3]);
    }
  });
});

it("groups keep the order of their rows, and those without a row are there", () => {
  expect(rowsByGroup(groupsOf([2, 0, 2], 3)).map((rows) => [...rows])).toEqual([[1], [], [0, 2]]);
  expect(groupsOf([0, 0], 2).count).toBe(1);
  expect(() => groupsOf([0, 1000], 2)).toThrow("group, row 1: 1000 is no whole number from 0 to 999");
});
