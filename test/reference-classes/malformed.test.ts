import { describe, expect, it } from "vitest";
import { ClassFault } from "#reference-classes/class-fault.ts";
import { readIndex } from "#reference-classes/read-index.ts";
import { referenceClass } from "#reference-classes/reference-class.ts";

const ENTRY = {
  id: "calm/test",
  name: "Calm",
  start: "it begins",
  end: "it ends",
  unit: "days",
  endings: ["war", "union"],
  source: { citation: "A. Author. Spells.", version: "1", licence: "CC BY 4.0" },
  licence: "may be passed on",
  file: "calm-test.csv",
  dataEnd: "2001-12-31",
};
const TABLES = {
  ...ENTRY,
  form: "life tables",
  days: [
    { asOf: "2000-12-31", n: 2, undatable: 0 },
    { asOf: "2001-12-31", n: 3, undatable: 1 },
  ],
};
const LIST = { ...ENTRY, form: "spells" };
const HEAD = "asOf,from,to,atRisk,censored,war,union";
const ROWS = ["2000-12-31,0,7,2,1,1,0", "2001-12-31,0,7,3,0,1,0", "2001-12-31,7,,2,1,0,1"];
const LIST_HEAD = "id,name,start,end,ending";
const SPELL_ROWS = ["a,First,1999,2000-02,war", "b,Second,2001-03-01,..,"];

const cells = (rows: readonly string[]) => rows.map((row) => row.split(","));
const read = (entry: object, rows: readonly string[]) =>
  referenceClass(readIndex({ classes: [entry] }, "index.json")[0]!, cells(rows));

function faultOf(act: () => unknown): ClassFault {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(ClassFault);
    return error as ClassFault;
  }
  throw new Error("nothing was refused");
}

describe("the index", () => {
  it("is read where it is sound", () => {
    expect(readIndex({ classes: [TABLES] }, "index.json")[0]!.id).toBe("calm/test");
  });

  it.each([
    ["nothing", null, "the index"],
    ["no classes", { classes: [] }, "classes"],
    ["an unknown key", { classes: [{ ...TABLES, colour: "red" }] }, "colour"],
    ["no citation", { classes: [{ ...TABLES, source: { version: "1", licence: "x" } }] }, "citation"],
    ["an empty definition", { classes: [{ ...TABLES, start: " " }] }, "start"],
    ["a path for a file", { classes: [{ ...TABLES, file: "../secret.csv" }] }, "file"],
    ["an id of one word", { classes: [{ ...TABLES, id: "calm" }] }, "id"],
    ["a day that is none", { classes: [{ ...TABLES, dataEnd: "2001-02-30" }] }, "dataEnd"],
    ["another unit", { classes: [{ ...TABLES, unit: "years" }] }, "unit"],
    ["a third form", { classes: [{ ...TABLES, form: "curve" }] }, "form"],
    ["life tables without days", { classes: [{ ...TABLES, days: [] }] }, "days"],
    ["spells with days", { classes: [{ ...TABLES, form: "spells" }] }, "days"],
    ["an id twice", { classes: [TABLES, { ...LIST, file: "other.csv" }] }, "id calm/test"],
    ["a file twice", { classes: [TABLES, { ...LIST, id: "calm/other" }] }, "file calm-test.csv"],
    ["an ending twice", { classes: [{ ...TABLES, endings: ["war", "war"] }] }, "named twice"],
    ["days out of order", { classes: [{ ...TABLES, days: [...TABLES.days].reverse() }] }, "2000-12-31"],
  ])("is refused with %s", (_, index, told) => {
    expect(faultOf(() => readIndex(index, "index.json")).message).toContain(told);
  });
});

describe("life tables", () => {
  it("are read where they are sound", () => {
    expect(read(TABLES, [HEAD, ...ROWS])).toMatchObject({
      tables: [{ table: { n: 2 } }, { undatable: 1, table: { n: 3 } }],
    });
  });

  it.each([
    ["a column out of place", [HEAD.replace("war,union", "union,war"), ...ROWS], 1, "war"],
    ["a column too many", [`${HEAD},peace`, ...ROWS], 1, "peace"],
    ["a short row", [HEAD, ROWS[0]!, "2001-12-31,0,7,3", ROWS[2]!], 3, "4 cells"],
    ["no rows", [HEAD], 0, "no rows"],
    ["no head", [], 1, "asOf"],
    ["a word for a number", [HEAD, ROWS[0]!, "2001-12-31,0,7,three,0,1,0", ROWS[2]!], 3, "three"],
    ["a formula", [HEAD, ROWS[0]!, "2001-12-31,0,7,=3,0,1,0", ROWS[2]!], 3, "=3"],
    ["a number below 0", [HEAD, ROWS[0]!, "2001-12-31,0,7,3,0,-1,2", ROWS[2]!], 3, "-1"],
    ["half a spell", [HEAD, ROWS[0]!, "2001-12-31,0,7,3,0,0.5,0.5", ROWS[2]!], 3, "0.5"],
    ["an empty count", [HEAD, ROWS[0]!, "2001-12-31,0,7,3,0,,1", ROWS[2]!], 3, '""'],
    ["more at risk than were left", [HEAD, ROWS[0]!, ROWS[1]!, "2001-12-31,7,,3,2,0,1"], 4, "atRisk"],
    ["some never accounted for", [HEAD, ROWS[0]!, ROWS[1]!, "2001-12-31,7,,2,0,0,1"], 4, "1 are left"],
    ["bands that do not join", [HEAD, ROWS[0]!, ROWS[1]!, "2001-12-31,8,,2,1,0,1"], 4, "from"],
    ["another n than the index", [HEAD, ROWS[0]!, "2001-12-31,0,7,2,1,1,0"], 3, "3 spells"],
    ["a day missing", [HEAD, ROWS[0]!], 3, "2001-12-31"],
    ["a day that the index does not know", [HEAD, ...ROWS, "2002-12-31,0,7,1,0,1,0"], 5, "2002-12-31"],
    ["a table in two pieces", [HEAD, ROWS[1]!, ROWS[2]!, ROWS[0]!], 2, "2000-12-31"],
  ])("are refused with %s", (_, rows, row, told) => {
    const fault = faultOf(() => read(TABLES, rows));
    expect([fault.file, fault.row]).toEqual(["calm-test.csv", row]);
    expect(fault.what).toContain(told);
  });
});

describe("a list of spells", () => {
  it("is read where it is sound", () => {
    expect(read(LIST, [LIST_HEAD, ...SPELL_ROWS])).toMatchObject({
      spells: [{ ending: 0 }, { end: null, ending: null }],
    });
  });

  it.each([
    ["a date that is none", "c,Third,2001-02-30,2001-03,war", "2001-02-30", 2],
    ["a date in words", "c,Third,May 2001,2001-06,war", "May 2001", 2],
    ["an interval for a start", "c,Third,1999/2000,2001,war", "1999/2000", 2],
    ["an end before the start", "c,Third,2001-03,2001-02,war", "before it begins", 3],
    ["a start after the end of the source", "c,Third,2002,..,", "after 2001-12-31", 2],
    ["an end after the end of the source", "c,Third,2001,2002,war", "after 2001-12-31", 3],
    ["an unknown ending", "c,Third,2001,2001,peace", "peace", 4],
    ["an end without an ending", "c,Third,2001,2001,", "no ending", 4],
    ["an ending without an end", "c,Third,2001,..,war", "is open", 4],
    ["no end", "c,Third,2001,,war", "has no end", 3],
    ["an id twice", "a,Third,2001,2001,war", "is called a", 0],
    ["no id", ",Third,2001,2001,war", "no id", 0],
    ["no name", "c,,2001,2001,war", "no name", 1],
  ] as const)("is refused with %s, in its cell", (_, row, told, cell) => {
    const fault = faultOf(() => read(LIST, [LIST_HEAD, ...SPELL_ROWS, row]));
    expect([fault.file, fault.row, fault.cell]).toEqual(["calm-test.csv", 4, cell]);
    expect(fault.what).toContain(told);
  });
});
