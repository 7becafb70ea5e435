import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultInWords } from "#case/fault.ts";
import { readRecordFile } from "#track-record/read-file.ts";
import { cellsOf } from "../../src/exchange/entry-table/cells.ts";
import { caseEntries } from "../../src/exchange/spell-layout/case-entries.ts";
import { type DateAt, SpellLayout } from "../../src/exchange/spell-layout/layout.ts";
import { spellCsv } from "../../src/exchange/spell-layout/spell-csv.ts";
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

  it("in a column of years alone is a year", () => {
    expect(writtenDate({ year: "y" }, () => "1911", new Set())).toBe("1911");
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
    ["January 3, 1994", "1994-01-03"],
    ["", undefined],
    [".", undefined],
    ["NA", undefined],
    ["1994-01-02-03", null],
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

it("a day of a layout that there is not is refused with what would be right", () => {
  const read = readRecordFile(SpellLayout, "dataEnd: 2020-13-01\n", "l.layout.yaml");
  const told = "faults" in read ? read.faults.map(faultInWords).join("\n") : "";
  expect(told).toContain('dataEnd cannot be "2020-13-01": write a day that there is, as 2018-12-31');
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

  it("begin on the date that stands first, of two of one day", () => {
    expect(spells("a,2001,talk\na,2001-01-01,talk")).toEqual(["a 2001 .."]);
    expect(spells("a,2001-01-01,talk\na,2001,talk")).toEqual(["a 2001-01-01 .."]);
  });

  it("take whole numbers as such, in ids and codes, and say of an empty one that it is not known how", () => {
    const one = {
      closing: undefined,
      unended: "unknown",
      ending: { column: "what", words: { 5: "agreed" } },
    };
    expect(spells("7.0,2001,5.0\n8,2002,", one)).toEqual([
      "7 2001 2001 agreed",
      "8 2002 2002 ended, it is not known how",
    ]);
  });

  it("have dates in parts, told at the year where they are none", () => {
    const parts = { start: { year: "y", month: "m", day: "d" }, end: { year: "y" } };
    const layout = SpellLayout.parse({ ...LAYOUT, ...parts, spell: undefined, closing: undefined });
    const of = (text: string) => {
      const cells = cellsOf(text, "t.csv");
      if ("faults" in cells) throw new Error("no table");
      const found = spellsOfCopy(cells.rows, layout, "t.csv");
      return "faults" in found
        ? found.faults.map(({ line, column, what }) => `${line}:${column} ${what}`)
        : found.spells;
    };
    expect(of("what,y,m,d\ndeal,2001,2,3")).toMatchObject([{ start: "2001-02-03", end: "2001" }]);
    expect(of("what,y,m,d\ndeal,2001,13,3")).toEqual(['2:6 y "2001-13-3" is no date']);
    expect(of("what,n,d\ndeal,2001,3")).toEqual([
      '1:1 there is no column "y", which the layout talks names',
      '1:1 there is no column "m", which the layout talks names',
    ]);
    const end = SpellLayout.parse({ ...LAYOUT, start: { column: "date" }, end: { column: "until" } });
    const cells = cellsOf("who,date,what\na,2001,deal", "t.csv");
    if ("faults" in cells) throw new Error("no table");
    expect(spellsOfCopy(cells.rows, end, "t.csv")).toMatchObject({
      faults: [{ what: 'there is no column "until", which the layout talks names' }],
    });
  });

  it("become a table, and entries of a case with citation and terms", () => {
    const [spell] = [{ id: "a", name: "=A", start: "2001", end: "..", ending: "" }];
    expect(spellCsv([spell!])).toBe("id,name,start,end,ending\r\na,'=A,2001,..,\r\n");
    const entries = (more: object) => caseEntries(SpellLayout.parse({ ...LAYOUT, ...more }), "t.csv");
    expect(entries({})).toBe(`sources:
  - id: talks
    title: A. Author. Talks.
    type: dataset
    issued: unknown
    external: true
    locator: version 1
    note: "Terms: none."
classes:
  - id: talks-spells
    file: t.csv
    name: Talks
    begins: they meet
    ends: they part
    dataEnd: 2010-12-31
    cite:
      - talks
`);
    const full = entries({ note: "Few.", source: { ...LAYOUT.source, from: "https://example.org/" } });
    expect(full).toContain("    url: https://example.org/\n");
    expect(full).toContain("    note: Few.\n");
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
