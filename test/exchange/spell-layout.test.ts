import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/exchange/entry-table/cells.ts";
import { type DateAt, SpellLayout } from "../../src/exchange/spell-layout/layout.ts";
import { spellsOfCopy } from "../../src/exchange/spell-layout/spells-of-copy.ts";
import { writtenDate } from "../../src/exchange/spell-layout/written-date.ts";

const PARTS: DateAt = { year: "y", month: "m", day: "d" };

describe("a date of a copy", () => {
  const parts = (y: string, m: string, d: string) =>
    writtenDate(PARTS, (column) => ({ y, m, d })[column]!, new Set(["-9", "0"]));
  it.each([
    ["1911", "7", "30", "1911-07-30"],
    ["1911.0", "7.0", "3.0", "1911-07-03"],
    ["1911", "7", "-9", "1911-07"],
    ["1911", "-9", "3", "1911"],
    ["1911", "0", "0", "1911"],
    ["-9", "7", "3", undefined],
    ["", "", "", undefined],
    [".", "5", "3", undefined],
    ["1911", "13", "3", null],
    ["1911", "2", "30", null],
    ["about 1911", "2", "3", null],
    ["1911", "x", "3", null],
  ])("in parts: %s, %s, %s", (y, m, d, date) => {
    expect(parts(y, m, d)).toBe(date);
  });

  const cell = (text: string, order?: "dmy" | "mdy") =>
    writtenDate({ column: "c", ...(order ? { order } : {}) }, () => text, new Set(["NA"]));
  it.each([
    ["1994-08-31", "1994-08-31"],
    ["1994-08", "1994-08"],
    ["1994", "1994"],
    ["1994-08-31 00:00:00", "1994-08-31"],
    ["1994-08-31T00:00:00Z", "1994-08-31"],
    ["31 August 1994", "1994-08-31"],
    ["August 31, 1994", "1994-08-31"],
    ["31. Aug. 1994", "1994-08-31"],
    [". May 1918", "1918-05"],
    ["May 1918", "1918-05"],
    ["08/1994", "1994-08"],
    ["", undefined],
    ["NA", undefined],
    // Which is the month nobody can tell.
    ["03/04/1994", null],
    ["31.08.1994", null],
    ["31/08/94", null],
    ["1994-02-30", null],
    ["soon", null],
    ["1 2 3 1994", null],
  ])("in one cell: %s", (text, date) => {
    expect(cell(text)).toBe(date);
  });

  it("takes its order from the layout where the year does not come first", () => {
    expect(cell("03/04/1994", "dmy")).toBe("1994-04-03");
    expect(cell("03/04/1994", "mdy")).toBe("1994-03-04");
    expect(cell("31.08.1994", "dmy")).toBe("1994-08-31");
    expect(cell("31.08.1994", "mdy")).toBeNull();
    expect(cell("1994-04-03", "mdy")).toBe("1994-04-03");
    expect(cell("3 April 1994", "mdy")).toBe("1994-04-03");
  });

  it("is none, or one, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(undefined, "dmy" as const, "mdy" as const), (text, order) => {
        expect(cell(text, order) ?? "0001").toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      }),
    );
  });
});

describe("spells of a copy", () => {
  const LAYOUT = {
    "demarche-layout": 1,
    id: "talks",
    name: "Talks",
    begins: "they meet",
    ends: "they part",
    source: { citation: "A. Author. Talks.", version: "1", licence: "none" },
    dataEnd: "2010-12-31",
    spell: ["who"],
    start: { column: "date" },
    end: { column: "date" },
    closing: { what: ["deal", "no deal"] },
    ending: { column: "what", words: { deal: "agreed" } },
    unended: "open",
  };
  const read = (rows: string, more: object = {}) => {
    const cells = cellsOf(`who,date,what\n${rows}`, "t.csv");
    if ("faults" in cells) throw new Error(cells.faults[0]!.what);
    return spellsOfCopy(cells.rows, SpellLayout.parse({ ...LAYOUT, ...more }), "t.csv");
  };
  const spells = (rows: string, more?: object) => {
    const found = read(rows, more);
    if ("faults" in found) throw new Error(found.faults[0]!.what);
    return found.spells.map(({ id, start, end, ending }) => [id, start, end, ending].join(" ").trim());
  };

  it("begin on the earliest row and end on the earliest that closes them, in whatever order they stand", () => {
    const rows = ["a,2001-05-01,talk", "a,2003-01-01,deal", "a,2002-01-01,deal", "a,2000-01-01,talk"];
    for (const order of [rows, rows.toReversed()])
      expect(spells(order.join("\n"))).toEqual(["a 2000-01-01 2002-01-01 agreed"]);
  });

  it("are open where no row closes them, and where one does after the data end", () => {
    expect(spells("a,2001-05-01,talk")).toEqual(["a 2001-05-01 .."]);
    expect(spells("a,2001-05-01,talk\na,2010-12-31,deal")).toEqual(["a 2001-05-01 2010-12-31 agreed"]);
    expect(spells("a,2001-05-01,talk\na,2011-01-01,deal")).toEqual(["a 2001-05-01 .."]);
  });

  it("call an ending by its value where the layout has no word for it", () => {
    expect(spells("a,2001-05-01,talk\na,2001-06-01,no deal")).toEqual([
      "a 2001-05-01 2001-06-01 what no deal",
    ]);
  });

  it("are each row where nothing joins rows, and named by its line", () => {
    expect(spells("a,2001,deal\na,2001,deal", { spell: undefined, closing: undefined })).toEqual([
      "2 2001 2001 agreed",
      "3 2001 2001 agreed",
    ]);
  });

  it("are only those of the rows that are wanted", () => {
    expect(spells("a,2001,talk\nb,2001,talk", { only: { who: ["b"] } })).toEqual(["b 2001 .."]);
  });

  it("are left out, and counted, where they cannot be dated", () => {
    const found = read("a,,talk\nb,2002-01-02,talk\nb,2001,deal\nc,2011,talk\nd,2003,talk", {
      start: { column: "date" },
      unended: "unknown",
    });
    expect("leftOut" in found && Object.fromEntries(found.leftOut)).toEqual({
      undated: [2],
      late: [5],
      unended: [6],
    });
    const one = { spell: undefined, closing: undefined };
    const reversed = cellsOf("from,to,what\n2002,2001,deal\n2002,2002,deal\n2002,,deal", "t.csv");
    if ("faults" in reversed) throw new Error("no table");
    const dates = { start: { column: "from" }, end: { column: "to" } };
    const kept = spellsOfCopy(reversed.rows, SpellLayout.parse({ ...LAYOUT, ...one, ...dates }), "t.csv");
    expect("leftOut" in kept && [...kept.leftOut]).toEqual([
      ["reversed", [2]],
      // It says how it ended and not when.
      ["unended", [4]],
    ]);
  });

  it("are refused where a column is not there or a cell is no date, all at once", () => {
    const faults = (found: ReturnType<typeof read>) =>
      "faults" in found ? found.faults.map(({ line, column, what }) => `${line}:${column} ${what}`) : [];
    expect(faults(read("a,2001,deal", { label: ["name"], ending: { column: "wat" } }))).toEqual([
      '1:1 there is no column "name", which the layout talks names',
      '1:1 there is no column "wat", which the layout talks names',
    ]);
    expect(faults(read("a,03/04/2001,talk\nb,2001,talk\nb,x,deal"))).toEqual([
      '2:3 date "03/04/2001" is no date',
      '4:3 date "x" is no date',
    ]);
  });
});
