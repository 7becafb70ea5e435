import { describe, expect, it } from "vitest";
import { groupedSpells, LifeTableFault, type LifeTableRow, lifeTable, spells } from "#survival/index.ts";

const SOUND: readonly LifeTableRow[] = [
  { from: 0, to: 7, atRisk: 5, ended: [1, 0], censored: 1 },
  { from: 7, to: null, atRisk: 3, ended: [1, 1], censored: 1 },
];

/** The sound table with one row changed. */
const changed = (place: number, change: Partial<LifeTableRow>) =>
  SOUND.map((row, at) => (at === place ? { ...row, ...change } : row));

describe("a life table", () => {
  it("is taken where its bands join and its counts add up", () => {
    expect(lifeTable(SOUND, 2)).toEqual({ rows: SOUND, n: 5, kinds: 2 });
  });

  it.each([
    ["no rows", [], "rows", null],
    ["a gap", changed(1, { from: 8 }), "from", 1],
    ["a first band that begins later", changed(0, { from: 1 }), "from", 0],
    ["a band that runs backwards", changed(0, { to: 0 }), "to", 0],
    ["half a day", changed(0, { to: 6.5 }), "to", 0],
    ["a band after one without an end", changed(0, { to: null }), "from", 1],
    ["a kind of ending too many", changed(1, { ended: [1, 1, 0] }), "ended", 1],
    ["half an ending", changed(0, { ended: [0.5, 0.5] }), "ended 1", 0],
    ["fewer than none", changed(0, { ended: [2, -1] }), "ended 2", 0],
    ["no number", changed(0, { censored: Number.NaN }), "censored", 0],
    ["more at risk than were left", changed(1, { atRisk: 4 }), "atRisk", 1],
    ["fewer at risk than were left", changed(1, { atRisk: 2 }), "atRisk", 1],
    ["more gone than at risk", changed(1, { censored: 2 }), "ended", 1],
    ["some never accounted for", changed(1, { censored: 0 }), "censored", 1],
    [
      "a band after all are gone",
      changed(0, { ended: [4, 0] }).map((row, at) =>
        at === 1 ? { ...row, atRisk: 0, ended: [0, 0], censored: 0 } : row,
      ),
      "atRisk",
      1,
    ],
  ])("is refused with %s", (_, rows, column, row) => {
    let caught: unknown;
    try {
      lifeTable(rows as readonly LifeTableRow[], 2);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(LifeTableFault);
    expect(caught).toMatchObject({ column, row });
  });
});

describe("grouping spells", () => {
  it("puts a spell of a cut's length into the band that begins there", () => {
    const table = spells({ time: [0, 6, 7, 30, 30], ending: [1, 0, 2, 1, 0] });
    expect(groupedSpells(table, [0, 7, 30]).rows).toEqual([
      { from: 0, to: 7, atRisk: 5, ended: [1, 0], censored: 1 },
      { from: 7, to: 30, atRisk: 3, ended: [0, 1], censored: 0 },
      { from: 30, to: null, atRisk: 2, ended: [1, 0], censored: 1 },
    ]);
  });

  it("leaves out bands that none reaches", () => {
    expect(groupedSpells(spells({ time: [3], ending: [1] }), [0, 7, 30]).rows).toHaveLength(1);
  });

  it.each([[[1, 7]], [[0, 7, 7]], [[0, 9, 7]], [[]]])("refuses the cuts %j", (cuts) => {
    expect(() => groupedSpells(spells({ time: [3], ending: [1] }), cuts)).toThrow(RangeError);
  });

  it("refuses late entry, no spells, and spells that stand for several", () => {
    const cuts = [0, 7];
    expect(() => groupedSpells(spells({ time: [3], ending: [1], entry: [1] }), cuts)).toThrow("late");
    expect(() => groupedSpells(spells({ time: [3], ending: [1], count: [2] }), cuts)).toThrow("several");
    expect(() => groupedSpells(spells({ time: [], ending: [] }), cuts)).toThrow("no spell");
  });
});
