import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { csvTable } from "#exchange/csv.ts";
import { cellsOf } from "#exchange/entry-table/cells.ts";
import { mergeEntries } from "#exchange/entry-table/read.ts";
import { columnsOf, TABLES, type TableName } from "#exchange/entry-table/table.ts";
import { writeEntries } from "#exchange/entry-table/write.ts";

const CASES = readdirSync("cases").map(
  (name) => [name, readFileSync(`cases/${name}/case.yaml`, "utf8")] as const,
);
const KOREA = CASES.find(([name]) => name === "korea-2018")![1];

function exported(table: TableName, text: string): string | undefined {
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  const written = writeEntries(table, reading.case);
  return "text" in written ? written.text : undefined;
}

function merged(table: TableName, csv: string, text = KOREA) {
  return mergeEntries(
    table,
    { name: `${table}.csv`, bytes: new TextEncoder().encode(csv) },
    text,
    "case.yaml",
  );
}

/** The faults of a table, each as its place and what is wrong. */
function faultsOf(table: TableName, csv: string, text = KOREA): string[] {
  const result = merged(table, csv, text);
  return "faults" in result
    ? result.faults.map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`)
    : [];
}

describe.each(TABLES)("the table of %s", (table) => {
  it.each(CASES.filter(([, text]) => exported(table, text) !== undefined))(
    "of %s goes back into the case and changes nothing of its text",
    (_, text) => {
      const result = merged(table, exported(table, text)!, text);
      if ("faults" in result) throw new Error(result.faults.map(faultInWords).join("\n"));
      expect([result.added, result.changed]).toEqual([0, 0]);
      expect(result.same).toBeGreaterThan(0);
      expect(result.text).toBe(text);
    },
  );

  it("fills a case that has lost them, with the same data", () => {
    const reading = readCaseText(KOREA, "case.yaml");
    if ("faults" in reading) throw new Error("unsound");
    const csv = exported(table, KOREA)!;
    const lines = csv.split("\r\n").length - 2;
    expect(lines).toBeGreaterThan(5);
    expect(columnsOf(table)).toContain("cite");
  });
});

describe("a row", () => {
  it("changes the entry of its id, where a cell says something else, and keeps all around it", () => {
    const id = /- id: (\w+)\n {4}what: /.exec(KOREA)?.[1] ?? /\{id: (\w+), what:/.exec(KOREA)![1]!;
    const result = merged("events", `id,note\n${id},"seen twice, by two"\n`);
    if ("faults" in result) throw new Error(result.faults.map(faultInWords).join("\n"));
    expect([result.added, result.changed]).toEqual([0, 1]);
    const [before, after] = [KOREA, result.text].map((text) => new Set(text.split("\n")));
    expect([...before!].filter((line) => !after!.has(line)).length).toBeLessThanOrEqual(1);
    expect(result.text).toContain("seen twice, by two");
    const gone = merged("events", `id,note\n${id},\n`, result.text);
    expect("text" in gone && gone.text.includes("seen twice")).toBe(false);
  });

  it("of a new id is a new entry, with lists, maps and dates in its cells", () => {
    const csv =
      'id;what;by;when;cite\nnew1;"the envoys meet; again";DPRK; 2018-04-10;art:P1.S1; \nnew2;nothing;not stated;not stated;"art:P1.S1; art:P3.S1"\n';
    const result = merged("events", csv);
    if ("faults" in result) throw new Error(result.faults.map(faultInWords).join("\n"));
    expect(result.added).toBe(2);
    const reading = readCaseText(result.text, "case.yaml");
    const events = "case" in reading ? reading.case.events : [];
    expect(events.at(-2)).toMatchObject({ id: "new1", what: "the envoys meet; again", by: ["DPRK"] });
    expect(events.at(-1)!.cite).toEqual(["art:P1.S1", "art:P3.S1"]);
  });

  it("of evidence goes into the explanation that it names, with a likelihood by hypothesis", () => {
    const csv =
      "explanation,id,text,likelihood,judgement\nwhy-pyongyang,enew,The envoys came again,pressure: likely; every: even,As I see it.\n";
    const result = merged("evidence", csv);
    if ("faults" in result) throw new Error(result.faults.map(faultInWords).join("\n"));
    const reading = readCaseText(result.text, "case.yaml");
    const sets = "case" in reading ? reading.case.explanations : [];
    const found = sets.find(({ id }) => id === "why-pyongyang")!.evidence.at(-1)!;
    expect(found).toMatchObject({ id: "enew", likelihood: { pressure: "likely", every: "even" } });
  });
});

describe("a table at fault changes nothing and says where", () => {
  it.each<[string, TableName, string, string]>([
    ["nothing", "events", "", "events.csv:1:1 the table is empty"],
    ["an unknown column", "events", "id,waht\nx,y\n", "events.csv:1:4 there is no column “waht” in events"],
    ["a column twice", "events", "id,what,what\n", "events.csv:1:9 two columns are called what"],
    ["no ids", "events", "what\nx\n", "events.csv:1:1 there is no column id"],
    ["a row without an id", "events", "what,id\nx,\n", "events.csv:2:3 the row has no id"],
    ["an id twice", "events", "id,note\nq1,a\nq1,b\n", "events.csv:3:1 two rows have the id q1"],
    [
      "a cell too many",
      "events",
      "id,note\nq1,a,b\n",
      "events.csv:2:6 the row has more cells than the first line",
    ],
    ["an open quotation mark", "events", 'id,note\nq1,"a\n', "events.csv:2:4 a quotation mark is not closed"],
    [
      "text behind a quotation mark",
      "events",
      'id,note\nq1,"a"b\n',
      "events.csv:2:7 text follows a closed quotation mark",
    ],
    [
      "an unknown set",
      "evidence",
      "explanation,id\nwhy,x\n",
      "evidence.csv:2:1 the case has no explanation why",
    ],
    ["no set", "evidence", "id\nx\n", "evidence.csv:2:1 the row does not say in which explanation it stands"],
  ])("%s", (_, table, csv, fault) => {
    expect(faultsOf(table, csv)).toContain(fault);
  });

  it("a date that is none, an actor who is unknown: at the cell, with the cure of the case", () => {
    const faults = faultsOf(
      "events",
      "id,what,by,when,cite\nn1,a,DPRK,sometime,art:P1.S1\nn2,b,NOBODY,2018-04-01,art:P1.S1\n",
    );
    expect(faults).toContainEqual(expect.stringMatching(/^events\.csv:2:11 .*sometime/));
    expect(faults).toContainEqual(expect.stringMatching(/^events\.csv:3:6 .*NOBODY/));
  });

  it("a row that lacks what it needs: at the row", () => {
    expect(faultsOf("demands", "id,actor\nn1,DPRK\n")).toContainEqual(
      expect.stringMatching(/^demands\.csv:2:\d+ /),
    );
  });
});

describe("the cells of a table", () => {
  const texts = (csv: string) => {
    const read = cellsOf(csv, "t.csv");
    return "rows" in read ? read.rows.map((row) => row.map(({ text }) => text)) : read.faults;
  };

  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "a;b\n1;2\n"],
    ["tabs and Windows line ends", "a\tb\r\n1\t2\r\n"],
    ["a mark of UTF-8 and no last line end", "\ufeffa,b\n1,2"],
    ["quotation marks", '"a","b"\n"1","2"\n'],
    ["blank lines", "a,b\n\n1,2\n,\n"],
  ])("are read with %s", (_, csv) => {
    expect(texts(csv)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("are read as a first line says that they are separated", () => {
    for (const head of ["sep=;", '"sep=;"', "SEP=;"]) {
      const read = cellsOf(`${head}\r\na;b,c\r\n1;2,3\r\n`, "t.csv");
      const rows = "rows" in read ? read.rows : [];
      expect(rows.map((row) => row.map(({ text, line }) => `${line} ${text}`))).toEqual([
        ["2 a", "2 b,c"],
        ["3 1", "3 2,3"],
      ]);
    }
  });

  it("are refused where one quotation mark of two was lost", () => {
    const read = (cell: string) => cellsOf(`a,b\n1,${cell}\n`, "t.csv");
    for (const [cell, column] of [
      ['wire:P1.S2"', 13],
      ['"wire:P1.S2', 3],
      ['a "b', 5],
    ] as const)
      expect(read(cell)).toMatchObject({ faults: [{ line: 2, column }] });
    expect(texts('a,b\n1,He said "no" twice\n')[1]).toEqual(["1", 'He said "no" twice']);
  });

  it("have the places at which they begin", () => {
    const read = cellsOf('a,b\n"x\ny",z\nlast,"""q"""\n', "t.csv");
    const rows = "rows" in read ? read.rows : [];
    expect(rows.map((row) => row.map(({ line, column }) => `${line}:${column}`))).toEqual([
      ["1:1", "1:3"],
      ["2:1", "3:4"],
      ["4:1", "4:6"],
    ]);
    expect(rows[2]![1]!.text).toBe('"q"');
  });

  it("are those that were written, whatever they say on one line", () => {
    const text = fc.string({ unit: "grapheme-ascii" }).map((said) => said.trim().replace(/\s+/g, " "));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const [head, ...rest] = [["a", "b"] as [string, string], ...rows];
        // What the guard put in front of a formula within a cell stays there.
        const plain = rows.every((row) =>
          row.every((cell) => !/[;,|"]\s*[=+@-]/.test(cell) && !/^'/.test(cell)),
        );
        fc.pre(plain);
        const wanted = [head, ...rest.filter((row) => row.some((cell) => cell !== ""))];
        expect(texts(csvTable([head!, ...rest]))).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a cell of the wrong form", () => {
  const SMALL = `demarche: 1
id: small
title: Small
asOf: 2018-04-16
analyst: A
coded: {on: 2018-04-16, hindsight: false}
sources: [{id: s, title: A report, issued: 2018-04-01}]
actors: [{id: U, name: the union, kind: state}, {id: V, name: the line, kind: state}]
events: [{id: x, what: w, when: 2018-01}]
explanations: [{id: q, question: w, effect: {text: the turn}, hypotheses: [{id: h, name: H}, {id: k, name: K}], evidence: [{id: e, text: t, likelihood: {h: likely, k: even}}]}]
`;
  const cure = (table: TableName, csv: string) => {
    const result = merged(table, csv, SMALL);
    return "faults" in result ? result.faults.map((fault) => fault.cure) : [];
  };

  it.each([
    ["events", "id,to\nx,U;;; V\n", "nothing stands between two semicolons"],
    ["events", "id,to\nx,U;V\n", "a semicolon and a space between: U; V"],
    ["events", 'id,to\nx,"U, V"\n', "a semicolon and a space between: U; V"],
    ["evidence", "id,likelihood\ne,h: even;;; k: likely\n", "nothing stands between two semicolons"],
    ["evidence", "id,likelihood\ne,likely\n", "write `key: value`"],
    ["evidence", "id,likelihood\ne,h=likely\n", "write `key: value`"],
  ] as const)("of %s is told in the words of a table: %j", (table, csv, wanted) => {
    expect(cure(table, csv)).toEqual([expect.stringContaining(wanted)]);
    for (const said of cure(table, csv)) expect(said).not.toMatch(/lines that begin|\[ \]|map of keys/);
  });

  it("is told as the case tells it where a part of it is wrong", () => {
    expect(cure("events", "id,to\nx,U; W\n")).toEqual([expect.stringContaining("name an actor of the case")]);
    expect(cure("evidence", "id,likelihood\ne,h: likley; k: even\n")).toEqual(["did you mean `likely`?"]);
  });

  it("may have lists and numbers as the case has them", () => {
    for (const [table, csv] of [
      ["events", 'id,to\nx,"[U, V]"\n'],
      ["evidence", 'id,likelihood\ne,"h: [0.2, 0.4]; k: 0.3"\n'],
    ] as const) {
      const result = merged(table, csv, SMALL);
      expect(result).toMatchObject({ changed: 1 });
      expect("text" in result && result.text).toMatch(/to: \[U, V\]|h: \[0\.2, 0\.4\], k: 0\.3/);
    }
  });
});
