import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-tables-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = `demarche: 1
id: small
title: Small
asOf: 2018-04-16
analyst: A
coded: {on: 2018-04-16, hindsight: false}
sources: [{id: s, title: A report, issued: 2018-04-01}]
actors: [{id: U, name: the union, kind: state}, {id: V, name: the line, kind: state}]
claims: [{id: c, text: It is so, by: U, kind: fact, cite: [s]}]
`;
const OWN = "file: spells.csv, name: Strikes, begins: a walkout, ends: work";
const TABLE = "start,end,ending\n2016-01-04,2016-02-01,signed\n2017-03,,\n";

let count = 0;
/** What `check` says of a case with one class, and a table beside it. */
async function check(theClass: string, table: string | Uint8Array = TABLE) {
  const name = `c${count++}`;
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "case.yaml"), `${HEAD}classes: [{id: k, ${theClass}}]\n`);
  writeFileSync(join(folder, name, "spells.csv"), table);
  const { status, error } = await call(folder, "check", name);
  return { status, error };
}

/** What `check` says of a case with one class and a question whose outside view counts only one way to end. */
function checkEnding(view: string, ending: string, more = "") {
  const rest = `opens: 2018-04-16, closes: 2018-12-31, settledBy: s, judgement: So`;
  return check(
    `${OWN}, endings: {over: [signed]}}]\n${more}register: [{id: q, text: Does it?, criteria: It does, ${rest}, outside: {${view}, endings: [${ending}], what: w, judgement: So}`,
  );
}

describe("the ways to end that an outside view counts", () => {
  const PHASE =
    "phases: [{id: p, name: the calm, start: 2018-01-01, classes: [{class: k, why: w}], judgement: So}]\n";
  it.each([
    ["class: k, since: 2018-01-01", ""],
    ["phase: p", PHASE],
  ])("are those of the class, in the words of the case: %s", async (view, more) => {
    expect(await checkEnding(view, "over", more)).toEqual({ status: 0, error: "" });
    const { status, error } = await checkEnding(view, "ovr", more);
    expect(status).toBe(1);
    expect(error).toContain('no spell of the class `k` ended as "ovr"');
    expect(error).toContain('did you mean "over"?');
    expect((await checkEnding(view, "signed", more)).error).toContain("its endings: over");
  });
});

it("refuses a class whose spells all begin after the day of the case, with the place that names it", async () => {
  const { status, error } = await check(OWN, "start,end,ending\n2018-04-17,2018-05-01,signed\n2019,,\n");
  expect(status).toBe(1);
  expect(error).toContain("every spell of the class `k` begins after the day of the case, 2018-04-16");
  expect(error).toContain("case.yaml:10:25");
  expect(await check(OWN, "start,end,ending\n2018-04,2018-05-01,signed\n2019,,\n")).toEqual({
    status: 0,
    error: "",
  });
});

describe("the ways in which phases end", () => {
  const phase = (ending: string) =>
    `${OWN}}]\nphases: [{id: p, name: the calm, start: 2018-01-01, end: 2018-02-01, ending: ${ending}, judgement: So, classes: [{class: k, why: w}]`;

  it("are those of their class", async () => {
    expect(await check(phase("signed"))).toEqual({ status: 0, error: "" });
    expect((await check(phase("sined"))).error).toContain(
      'no spell of the class `k` ended as "sined": did you mean "signed"?',
    );
  });
});

describe("kinds of ending put together", () => {
  const ROUNDS =
    "rounds: [{id: r, name: n, parties: [U, V], start: 2016, end: 2018-01, ending: impasse, cite: [s]}]\n";
  const grouped = (endings: string) =>
    check(
      `rounds: [r], name: Rounds, begins: a meeting, ends: a result, endings: {${endings}}}]\n${ROUNDS.trim().slice(0, -2)}`,
    );

  it.each([
    ["over: [impasse, collapse]", undefined],
    ["impasse: [impasse, collapse]", undefined],
    ["over: [impass]", 'no spell of the class `k` ended as "impass": did you mean "impasse"?'],
    ["over: [impasse], gone: [impasse]", '"impasse" is put under two words, "over" and "gone"'],
    ["collapse: [impasse]", '"impasse" is put under "collapse", which is a kind of its own'],
  ])("are each put under one word, which is no other kind: %s", async (endings, says) => {
    const { status, error } = await grouped(endings);
    expect(status).toBe(says === undefined ? 0 : 1);
    if (says === undefined) expect(error).toBe("");
    else expect(error).toContain(says);
  });
});

describe("the classes of a case", () => {
  it("are read with their tables", async () => {
    expect(await check(OWN)).toEqual({ status: 0, error: "" });
    expect(await check("shipped: strike/us")).toEqual({ status: 0, error: "" });
    const renamed = `${OWN}, columns: {start: Began, end: Ended, ending: How}, endings: {over: [signed]}`;
    expect(
      await check(renamed, TABLE.replace("start,end,ending", "Began;Ended;How").replaceAll(",", ";")),
    ).toEqual({
      status: 0,
      error: "",
    });
  });

  it.each([
    [
      "a class that does not ship",
      "shipped: strikes/us",
      TABLE,
      "case.yaml:10:28: error: ",
      "did you mean strike/us?",
    ],
    [
      "a column that the file does not have",
      `${OWN}, columns: {id: code}`,
      TABLE,
      "spells.csv:1:1: error: ",
      'there is no column "code", which has the id of a spell',
    ],
    [
      "one column for two",
      `${OWN}, columns: {id: ending}`,
      TABLE,
      "spells.csv:1:11: error: ",
      "is to have the id of a spell and its ending too",
    ],
    ["a file that is not there", OWN.replace("spells", "none"), TABLE, "case.yaml:10:", "is not there"],
    [
      "a file outside of the folder",
      OWN.replace("spells.csv", "../../x.csv"),
      TABLE,
      "case.yaml:10:",
      "error",
    ],
    [
      "an ending that nothing has",
      "shipped: strike/us, endings: {over: [ended happily]}",
      TABLE,
      "case.yaml:10:",
      "ended happily",
    ],
    [
      "a column that is not there",
      OWN,
      TABLE.replace("start", "began"),
      "spells.csv:1:1: error: ",
      "`columns",
    ],
    [
      "an end before its start",
      OWN,
      `${TABLE}2017-05-02,2017-05-01,signed\n`,
      "spells.csv:4:12: error: ",
      "it ends before it begins",
    ],
    [
      "a date that is none",
      OWN,
      `${TABLE}soon,2017-05-01,signed\n`,
      "spells.csv:4:1: error: ",
      "is no day, month or year",
    ],
    [
      "one id twice",
      OWN,
      "id,start,end,ending\n1,2016,2017,a\n1,2017,2018,a\n",
      "spells.csv:3:1: error: ",
      "called 1",
    ],
    [
      "a date that is none, by the name that the column has",
      `${OWN}, columns: {start: Began}`,
      `${TABLE.replace("start,end,ending", "end,Began,ending").replace("2016-01-04,2016-02-01", "2016-02-01,2016-01-04")}2017-05-01,soon,signed\n`,
      "spells.csv:3:9: error: ",
      "it has no start",
    ],
    [
      "an end and no ending",
      OWN,
      `${TABLE}2017-05-01,2017-06-01,\n`,
      "spells.csv:4:23: error: it has an end and no ending: ",
      "say how it ended, if only `ended`",
    ],
    ["an empty table", OWN, "start,end,ending\n", "spells.csv:1:1: error: ", "the table has no spells"],
    ["an empty file", OWN, "", "spells.csv:1:1: error: ", "the file is empty"],
    [
      "more kinds of ending than anybody reads",
      OWN,
      `start,end,ending\n${Array.from({ length: 256 }, (_, at) => `2016,2017,e${at}\n`).join("")}`,
      "spells.csv:1:11: error: ",
      "the table has 256 kinds of ending",
    ],
    ["a column twice", OWN, `start,${TABLE}`, "spells.csv:1:7: error: ", "two columns are called start"],
    ["a picture", OWN, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), "spells.csv", "error"],
    [
      "an ending of what goes on",
      OWN,
      `${TABLE}2017-05-02,..,signed\n`,
      "spells.csv:4:15: error: ",
      "it is open, and has an ending",
    ],
  ] as const)("are refused with the place: %s", async (_, theClass, table, place, what) => {
    const { status, error } = await check(theClass, table);
    expect(status).toBe(1);
    expect(error).toContain(place);
    expect(error).toContain(what);
    expect(error, "no folder of this machine").not.toContain(folder);
  });

  it("come from no file that a link leads to elsewhere", async () => {
    const name = `c${count++}`;
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, "secret.csv"), TABLE);
    writeFileSync(join(folder, name, "case.yaml"), `${HEAD}classes: [{id: k, ${OWN}}]\n`);
    symlinkSync(join(folder, "secret.csv"), join(folder, name, "spells.csv"));
    const { status, error } = await call(folder, "check", name);
    expect(status).toBe(1);
    expect(error).toContain("lies outside the folder");
  });
});
