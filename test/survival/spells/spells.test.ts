import { expect, it } from "vitest";
import { SpellFault } from "#survival/spells/spell-fault.ts";
import { type GivenSpells, spells } from "#survival/spells/spells.ts";

it.each<[string, GivenSpells, SpellFault["kind"], number | null]>([
  ["half a day", { time: [1, 2.5], ending: [1, 1] }, "time", 1],
  ["a day before the start", { time: [3, -1], ending: [1, 1] }, "time", 1],
  ["no number", { time: [Number.NaN], ending: [1] }, "time", 0],
  ["an endless time", { time: [4, 5, Number.POSITIVE_INFINITY], ending: [1, 1, 0] }, "time", 2],
  ["two to the thirty-second", { time: [2 ** 32], ending: [1] }, "time", 0],
  ["an ending that is half one", { time: [1], ending: [0.5] }, "ending", 0],
  ["an ending below nought", { time: [1, 1], ending: [1, -1] }, "ending", 1],
  ["more endings than fit", { time: [1], ending: [256] }, "ending", 0],
  ["columns of different lengths", { time: [1, 2], ending: [1] }, "length", null],
  ["an entry on the day of the end", { time: [4, 4], ending: [1, 1], entry: [0, 4] }, "entry", 1],
  ["a column of entries that is too short", { time: [4, 5], ending: [1, 1], entry: [0] }, "length", null],
  ["an entry that is no day", { time: [4], ending: [1], entry: [0.1] }, "entry", 0],
])("%s is refused with its row", (_, given, kind, row) => {
  expect(() => spells(given)).toThrow(SpellFault);
  try {
    spells(given);
  } catch (error) {
    expect(error).toMatchObject({ kind, row });
    const { message, column } = error as SpellFault;
    expect(message.startsWith(row === null ? `${column}: ` : `${column}, row ${row}: `)).toBe(true);
  }
});

it("refuses a kind of ending beyond those that it is told there are", () => {
  expect(() => spells({ time: [1, 2], ending: [1, 3] }, 2)).toThrow("3 where there are 2 kinds");
  expect(spells({ time: [1], ending: [1] }, 3).kinds).toBe(3);
});

it("names the column that is at fault", () => {
  expect(() => spells({ time: [4, 5], ending: [1, 1], entry: [0] })).toThrow("entry: 1 rows where");
  expect(() => spells({ time: [4, 5], ending: [1] })).toThrow("ending: 1 rows where");
});

it("takes typed arrays as they are, without a copy", () => {
  const time = Int32Array.of(1, 2);
  const ending = Uint8Array.of(0, 1);
  expect(spells({ time, ending })).toMatchObject({ time, ending, rows: 2, kinds: 1 });
});
