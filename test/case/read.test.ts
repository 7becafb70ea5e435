import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultInWords } from "#case/fault.ts";
import { readCase, readCaseText } from "#case/read.ts";

const HEAD = `demarche: 1
id: small
title: Small
asOf: 2018-04-16
analyst: A
coded: {on: 2018-04-16, hindsight: false}
`;

function faults(text: string): string[] {
  const reading = readCaseText(text, "case.yaml");
  return "faults" in reading ? reading.faults.map(faultInWords) : [];
}

function faultsOfBytes(bytes: Uint8Array): string[] {
  const reading = readCase(bytes, "case.yaml");
  return "faults" in reading ? reading.faults.map(faultInWords) : [];
}

it("is the same, read once or as one of many", () => {
  const folder = join(import.meta.dirname, "..", "..", "cases");
  for (const name of readdirSync(folder)) {
    const file = join(folder, name, "case.yaml");
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    expect(JSON.stringify(readCase(bytes, file, true))).toBe(JSON.stringify(readCase(bytes, file)));
  }
  const faulty = new TextEncoder().encode(`${HEAD}events: 7\nactors: [{id: A, nam: x}]\n`);
  expect(readCase(faulty, "case.yaml", true)).toEqual(readCase(faulty, "case.yaml"));
});

describe("a sound case", () => {
  it("is read, with defaults filled in and years taken as dates", () => {
    const reading = readCaseText(`${HEAD}events:\n  - {id: E1, what: x, when: 1994}\n`, "case.yaml");
    if (!("case" in reading)) throw new Error(reading.faults.map(faultInWords).join("\n"));
    expect(reading.case.events[0]).toMatchObject({ when: { edtf: "1994" }, by: [], mode: "actual" });
    expect(reading.case.claims).toEqual([]);
    expect(reading.warnings).toEqual([]);
  });

  it("keeps what this version does not read, with a warning", () => {
    const reading = readCaseText(`${HEAD}positions: [{anything: 1}]\n`, "case.yaml");
    expect("warnings" in reading && reading.warnings.map(faultInWords)).toEqual([
      "case.yaml:7:12: warning: `positions` is not read by this version: it is kept in the file and used by no analysis yet",
    ]);
  });
});

describe("a faulty entry of a graph model", () => {
  it.each([
    [
      "an option",
      "options: [{id: a, actor: U, text: t, x: 1}, {id: b, actor: U, text: t}]",
      "unknown key `x`",
    ],
    [
      "an exclusion",
      "options: [{id: a, actor: U, text: t}]\n  excluded: [{never: a and}]",
      'cannot be "a and"',
    ],
    [
      "a merging",
      "options: [{id: a, actor: U, text: t}]\n  merged: [{when: a and}]\n  preferences: [{actor: U, ranking: [a]}]",
      'cannot be "a and"',
    ],
  ])("is told, and the others are still checked: %s", (_, written, what) => {
    const found = faults(`${HEAD}${ACTORS}moves:\n  ${written}\n  today: [a]\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
  });
});

/** A text in which `¦` marks where the fault is, and that place as line and column. */
function marked(text: string): { text: string; place: string } {
  const before = text.slice(0, text.indexOf("¦")).split("\n");
  return { text: text.replace("¦", ""), place: `${before.length}:${before.at(-1)!.length + 1}` };
}

const ACTORS = "actors: [{id: USA, name: y, kind: state}, {id: U, name: y, kind: state}]\n";

describe("faults name place, value and cure", () => {
  it.each([
    ["unknown key", "¦analist: B\n", "unknown key `analist`", "did you mean `analyst`?"],
    [
      "unknown key in an entry",
      "actors:\n  - {id: USA, ¦nmae: x, name: y, kind: state}\n",
      "unknown key `nmae` in actors[1] (USA)",
      "did you mean `name`?",
    ],
    [
      "word",
      "actors:\n  - {id: USA, name: y, kind: ¦stat}\n",
      'actors[1] (USA).kind cannot be "stat"',
      "did you mean `state`?",
    ],
    ["missing key", "actors:\n  - ¦{id: USA, kind: state}\n", "actors[1] (USA) lacks `name`", "add it"],
    [
      "missing key of several forms",
      "claims:\n  - ¦{id: C, text: t, kind: fact}\n",
      "claims[1] (C) lacks `by`",
      "add it",
    ],
    [
      "date",
      "events:\n  - {id: E, what: x, when: ¦2018-13-01}\n",
      'events[1] (E).when cannot be "2018-13-01"',
      "not a date in EDTF",
    ],
    [
      "actor",
      `${ACTORS}events:\n  - {id: E, what: x, when: 2018, by: [¦USB]}\n`,
      "unknown actor `USB`",
      "did you mean `USA`?",
    ],
    [
      "actor of an empty case",
      "events:\n  - {id: E, what: x, when: 2018, by: [¦USB]}\n",
      "unknown actor `USB`",
      "the case has no actor yet",
    ],
    [
      "repeated id",
      "actors: [{id: A, name: y, kind: state}, {id: ¦A, name: z, kind: state}]\n",
      "the actor `A` is given twice",
      "id of its own",
    ],
    [
      "citation to no source",
      "events:\n  - {id: E, what: x, when: 2018, cite: [¦art]}\n",
      "the citation `art` names no source",
      "the case has no source yet",
    ],
    [
      "statement",
      `${ACTORS}moves:\n  options: [{id: a, actor: U, text: t}]\n  today: []\n  preferences: [{actor: U, statements: [{prefers: ¦a or}]}]\n`,
      'cannot be "a or"',
      "character 5",
    ],
    [
      "option",
      `${ACTORS}moves:\n  options: [{id: strike, actor: U, text: t}]\n  today: [¦strke]\n`,
      "unknown option `strke`",
      "did you mean `strike`?",
    ],
    [
      "option of a weight",
      `${ACTORS}moves:\n  options: [{id: strike, actor: U, text: t}]\n  today: []\n  preferences: [{actor: U, weights: [{when: ¦strik, weight: 1}]}]\n`,
      "unknown option `strik`",
      "did you mean `strike`?",
    ],
    [
      "weight",
      `${ACTORS}moves:\n  options: [{id: a, actor: U, text: t}]\n  today: []\n  preferences: [{actor: U, weights: [{when: a, weight: ¦large}]}]\n`,
      'weights[1].weight cannot be "large"',
      "a number, [low, high], {low, best, high, confidence}, or `not stated`; below 0 if",
    ],
    [
      "range of a weight",
      `${ACTORS}moves:\n  options: [{id: a, actor: U, text: t}]\n  today: []\n  preferences: [{actor: U, weights: [{when: a, weight: ¦[3, 1]}]}]\n`,
      "weights[1].weight cannot be [3,1]",
      "the lower end first",
    ],
    [
      "weights that cannot be added",
      `${ACTORS}moves:\n  options: [{id: a, actor: U, text: t}]\n  today: []\n  preferences: [{actor: U, weights: ¦[{when: a, weight: 1.0e+16}, {when: not a, weight: 1}]}]\n`,
      "the weights of `U` have more than 15 digits between them",
      "write rounder numbers, or statements",
    ],
    [
      "state valued twice",
      `${ACTORS}moves:\n  options: [{id: a, actor: U, text: t}, {id: b, actor: U, text: t}]\n  today: []\n  preferences: [{actor: U, utilities: [{state: a+b, value: 1}, {state: ¦b + a, value: 2}]}]\n`,
      "the order names the state `b + a` twice (also as `a+b`)",
      "remove one of the two",
    ],
    [
      "value",
      `${ACTORS}moves:\n  options: [{id: a, actor: U, text: t}]\n  today: []\n  preferences: [{actor: U, utilities: [¦{state: a}]}]\n`,
      "utilities[1] lacks `value`",
      "only the order of the values counts",
    ],
    [
      "weights of a belief that cannot be added",
      `${ACTORS}moves:\n  options: [{id: a, actor: U, text: t}]\n  today: []\n  views: [{actor: U, preferences: [{actor: U, weights: ¦[{when: a, weight: [0, 1.0e+17]}, {when: not a, weight: 1}]}]}]\n`,
      "more than 15 digits",
      "write rounder numbers",
    ],
    [
      "scale",
      "issues:\n  - {id: I, name: n, nature: substantive, today: ¦hihg, scale: [{id: low, text: l}, {id: high, text: h}]}\n",
      "unknown point of the scale `hihg`",
      "did you mean `high`?",
    ],
    [
      "round",
      `${ACTORS}rounds:\n  - {id: R, name: r, parties: [U, USA], start: 2005, end: ¦2003, ending: impasse}\n`,
      "ends (2003) before it starts (2005)",
      "mend the dates",
    ],
    [
      "argument form",
      "claims:\n  - {id: C, text: t, by: not stated, kind: fact, argument: {form: ¦constant}}\n",
      'cannot be "constant"',
      "did you mean `constancy`?",
    ],
    [
      "likelihood",
      "explanations:\n  - {id: q, question: w, effect: {text: e}, hypotheses: [{id: h1, name: H}], evidence: [{id: e, text: t, likelihood: {hh1: ¦likely}}]}\n",
      "a likelihood under an unknown hypothesis",
      "did you mean `h1`?",
    ],
  ])("%s", (_name, written, what, cure) => {
    const { text, place } = marked(HEAD + written);
    const found = faults(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`case.yaml:${place}: error: `);
    expect(found[0]).toContain(what);
    expect(found[0]).toContain(cure);
  });

  it("finds a state that an order names twice, under whatever spelling", () => {
    const text = `actors: [{id: U, name: y, kind: state}]
moves:
  options: [{id: a, actor: U, text: t}, {id: b, actor: U, text: t}]
  today: []
  preferences: [{actor: U, ranking: [a+b, [none, b], b + a]}]
`;
    expect(faults(HEAD + text)).toEqual([
      "case.yaml:11:54: error: the order names the state `b + a` twice (also as `a+b`): a state has one place; remove one of the two",
    ]);
  });

  it("takes an order in several forms, one of which is a check on the other", () => {
    const text = `${ACTORS}moves:
  options: [{id: a, actor: U, text: t}]
  today: []
  preferences: [{actor: U, ranking: [a, none], statements: [{prefers: not a}], weights: [{when: a, weight: 1}], utilities: [{state: a, value: 1}]}]
`;
    expect(faults(HEAD + text)).toEqual([]);
  });

  it("finds a citation to a sentence that does not exist", () => {
    const text = `sources:
  - id: art
    title: t
    issued: 2018
    text: {sentences: {P1.S1: {hash: 0123456789ab}, P1.S2: {hash: 0123456789ab}}}
events:
  - {id: E, what: x, when: 2018, cite: ["art:P1.S9"]}
`;
    expect(faults(HEAD + text)).toEqual([
      "case.yaml:13:41: error: events[1] (E): the citation `art:P1.S9` names a sentence that does not exist: the last and nearest sentence is P1.S2",
    ]);
  });

  it("reports the faults of form, reference and consistency of a file together, in the order of its lines", () => {
    const text = `actors: [{id: U, name: y, kind: state}]
events:
  - {id: E1, what: x, when: soon, by: [U]}
  - {id: E2, what: x, when: 2018, by: [V]}
moves:
  options: [{id: a, actor: U, text: t}]
  today: []
  preferences: [{actor: U, ranking: [a, a], rest: maybe}, {actor: U, ranking: [a, a]}]
`;
    const found = faults(HEAD + text);
    expect(found.map((fault) => fault.split(":")[1])).toEqual(["9", "10", "14", "14", "14", "14"]);
    expect(found.join("\n")).toMatch(/soon[\s\S]*unknown actor `V`[\s\S]*maybe[\s\S]*twice/);
  });
});

describe("files that are no case", () => {
  it.each([
    ["an empty file", "", "the file is empty"],
    ["a comment only", "# nothing\n", "the file is empty"],
    ["a list", "- a\n", "the file is not a map"],
    ["a scalar", "hello\n", "the file is not a map"],
    ["broken YAML", 'title: "x\nactors: [', "not valid YAML"],
    ["tabs", "a:\n\tb: 1\n", "not valid YAML"],
    ["a repeated key", `${HEAD}title: again\n`, "the key `title` is given twice in one map, first in line 3"],
    ["a prototype key", `${HEAD}__proto__: {polluted: true}\n`, "the key `__proto__` is not allowed"],
    [
      "a prototype key deep inside",
      `${HEAD}actors: [{constructor: {prototype: 1}}]\n`,
      "the key `constructor` is not allowed",
    ],
    ["deep nesting", `a: ${"[".repeat(100_000)}`, "nested too deeply"],
  ])("%s", (_name, text, what) => {
    const found = faults(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(12);
    expect(found[0]).toContain(what);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("refuses an alias bomb", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 10; level++) {
      lines.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(", ")}]`,
      );
    }
    expect(faults(lines.join("\n"))).toEqual([expect.stringContaining("aliases cannot be expanded")]);
  });

  it("refuses Latin-1, with the place of the first byte that is wrong", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("a: 1\ntitle: caf"), 0xe9, 0x0a]);
    expect(faultsOfBytes(bytes)).toEqual([
      expect.stringMatching(/^case\.yaml:2:11: error: the byte 0xe9 is not UTF-8/),
    ]);
  });

  it("refuses a file of 50 MB without reading it as text", () => {
    expect(faultsOfBytes(new Uint8Array(50_000_000))).toEqual([
      expect.stringContaining("the file has more than 8 MB"),
    ]);
  });
});

describe("files of a megabyte of nothing but faults", () => {
  const many = (count: number, line: (nth: number) => string) =>
    Array.from({ length: count }, (_, nth) => line(nth)).join("\n");

  it("suggest what was meant, and say where they stop looking for it", () => {
    const claim = (nth: number) =>
      `  - {id: claim-number-${10_000 + nth}, text: t${nth}, by: USA, kind: fact, supports: [claim-numbre-${10_000 + nth}]}`;
    const found = faults(`${HEAD}${ACTORS}claims:\n${many(3000, claim)}\n`);
    expect(found).toHaveLength(3000);
    expect(found[0]).toContain("did you mean `claim-number-10000`?");
    expect(found.at(-1)).toContain("with so many that name nothing, the nearest is no longer looked for");
  });

  it("tell each misspelt key of thousands once", () => {
    const found = faults(
      `${HEAD}actors:\n${many(2000, (nth) => `  - {id: a${nth}, nmae: n, kind: state}`)}\n`,
    );
    expect(found).toHaveLength(2000);
    expect(found.at(-1)).toContain("unknown key `nmae` in actors[2000] (a1999): did you mean `name`?");
  });

  it("are told where the nesting goes too deep, and where lines that nest are no YAML", () => {
    expect(faults(`a: ${"[".repeat(200_000)}`)).toEqual([
      expect.stringMatching(/^case\.yaml:1:6\d: error: the file is nested too deeply/),
    ]);
    expect(faults(many(30_000, (nth) => `k${nth}: a: b`))[0]).toMatch(
      /^case\.yaml:1:\d+: error: not valid YAML/,
    );
  });
});
