import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NO_TABLES } from "#analyses/class-tables.ts";
import { type NamedClass, namedClass } from "#analyses/named-class.ts";
import { redated } from "#analyses/rounds-as-spells.ts";
import type { Case } from "#case/case.ts";
import { dayOfIso } from "#case/day.ts";
import { readCaseText } from "#case/read.ts";
import { tablesOf } from "../../src/cli/classes/of-case.ts";
import { HEAD } from "../case/small-case.ts";

const folder = join(import.meta.dirname, "..", "case");

function read(text: string): Case {
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.case;
}

const port = read(readFileSync(join(folder, "every-map.yaml"), "utf8"));
const tables = tablesOf(port, folder, () => []);

function named(c: Case, id: string, at = tables): NamedClass {
  const found = namedClass(c, at, id);
  if (!found) throw new Error(`no class ${id}`);
  return found;
}

/** The spells of a class that lists them: how long each lasted, and how it ended in the words of the class. */
function spellsOf({ known, endings }: Pick<NamedClass, "known" | "endings">) {
  if (known?.form !== "spells") throw new Error("no spells");
  return known.spells.map(({ spell, least, most, ending }) => [
    spell.id,
    least,
    most,
    ending === null ? null : endings[ending],
  ]);
}

describe("a class of a case", () => {
  it("that ships brings its words, its source and its table as of the day", () => {
    const found = named(port, "strikes");
    expect(found.name).not.toBe("");
    expect(found.source?.citation).toContain("Federal Mediation");
    expect(found.known).toMatchObject({ form: "life table", asOf: "2020-12-31" });
    expect(found.known?.form === "life table" && found.known.table.kinds).toBe(found.endings.length);
  });

  it("that lies in a file puts endings together as the case says, and is cut at the end of its data", () => {
    const found = named(port, "own");
    expect(found).toMatchObject({
      name: "Strikes at other ports",
      begins: "the first day without work",
      cites: ["wire"],
      endings: ["deal", "broken off"],
    });
    expect(spellsOf(found)).toEqual([
      ["1", 41, 41, "deal"],
      ["2", 1, 60, "deal"],
      ["3", 18, 18, "broken off"],
      ["4", 137, 137, null],
    ]);
    expect(found.known?.asOf).toBe("2024-03-31");
  });

  it("says of a table without a last day of its own on what day spells that go on were last seen", () => {
    const text = readFileSync(join(folder, "every-map.yaml"), "utf8");
    const uncut = read(text.replace("    dataEnd: 2024-03-31\n", ""));
    const found = named(
      uncut,
      "own",
      tablesOf(uncut, folder, () => []),
    );
    expect(found.known?.asOf).toBe("2023-11-15");
    expect(found.note).toMatch(
      /the one spell written as going on counts as last seen on 15 November 2023, the last day/,
    );
    // Nothing is cut where the last day is given, or the day of the case is no later.
    expect(named(port, "own").note ?? "").not.toContain("last seen");
    const then = { ...uncut, asOf: { ...uncut.asOf, latest: dayOfIso("2023-11-15") } };
    expect(
      named(
        then,
        "own",
        tablesOf(uncut, folder, () => []),
      ).note ?? "",
    ).not.toContain("last seen");
  });

  it("puts the endings of a life table together, and loses none", () => {
    const endings = { over: [...named(port, "strikes").endings] };
    const c = { ...port, classes: [{ ...port.classes[1]!, endings }] };
    const [before, after] = [named(port, "strikes"), named(c, "strikes")];
    expect(after.endings).toEqual(["over"]);
    const ended = ({ known }: NamedClass) =>
      known?.form === "life table"
        ? known.table.rows.map((row) => row.ended.reduce((sum, count) => sum + count, 0))
        : [];
    expect(ended(after)).toEqual(ended(before));
    expect(ended(after).length).toBeGreaterThan(0);
  });

  it("tells nothing of a day before anything of it had begun", () => {
    const early = { ...port, asOf: { ...port.asOf, latest: dayOfIso("2019-01-01") } };
    expect(named(early, "own").known).toBeNull();
  });

  it("is none where the case has none such, or its table is not at hand", () => {
    expect(namedClass(port, tables, "nowhere")).toBeNull();
    expect(namedClass(port, NO_TABLES, "own")).toBeNull();
  });
});

const ROUNDS = `
classes: [{id: talks, rounds: [a, b, c, d, e, f, g, h], name: Talks, begins: a meeting, ends: the last, endings: {failure: [collapse, impasse]}, cite: [s]}]
rounds:
  - {id: a, name: A, parties: [U, V], start: 2017-01-01, end: 2017-01-31, ending: collapse, cite: ["s:p. 1"], otherDates: [{start: 2017-01-11, cite: [s], note: By others}, {end: open, cite: [s]}]}
  - {id: b, name: B, parties: [U, V], start: 2017-02, end: 2017-03, ending: impasse, cite: [s]}
  - {id: c, name: C, parties: [U, V], start: 2018-04-06, end: open, ending: open, cite: [s]}
  - {id: d, name: D, parties: [U, V], start: not stated, end: 2017, ending: agreement, cite: [s]}
  - {id: e, name: E, parties: [U, V], start: 2018-04-01, end: not stated, ending: agreement, cite: [s]}
  - {id: f, name: F, parties: [U, V], start: 2018-04-01, end: not stated, ending: not stated, cite: [s]}
  - {id: g, name: G, parties: [U, V], start: 2018-04, end: 2018-04, ending: agreement, cite: [s]}
  - {id: h, name: H, parties: [U, V], start: 2018-04, end: open, ending: open, cite: [s]}
`;

describe("a class of rounds", () => {
  const c = read(HEAD + ROUNDS);
  const found = named(c, "talks", NO_TABLES);

  it("keeps what their dates allow, with open rounds open and unknown ends between start and day", () => {
    expect(spellsOf(found)).toEqual([
      ["a", 30, 30, "failure"],
      ["b", 1, 58, "failure"],
      ["c", 10, 10, null],
      ["e", 0, 15, "agreement"],
      // Begun and ended within the month, of which 16 days have passed.
      ["g", 0, 15, "agreement"],
      // Begun on one of the days of the month up to the day of the case.
      ["h", 0, 15, null],
    ]);
    expect(found.known).toMatchObject({ asOf: "2018-04-16", undatable: 2 });
    expect(found.cites).toEqual(["s", "s:p. 1"]);
    expect(found.source).toBeNull();
  });

  it("tells what another source's dates would make of it, one dating at a time", () => {
    const listed = found.known!;
    if (listed.form !== "spells") throw new Error("rounds are listed");
    expect(found.otherDatings.map(({ round, start, end, note }) => ({ round, start, end, note }))).toEqual([
      { round: "a", start: "2017-01-11", end: null, note: "By others" },
      { round: "a", start: null, end: "open", note: null },
    ]);
    const first = found.otherDatings.map(
      (other) => spellsOf({ ...found, known: { ...listed, spells: redated(listed, other) } })[0],
    );
    expect(first).toEqual([
      ["a", 20, 20, "failure"],
      ["a", 470, 470, null],
    ]);
  });
});
