import { describe, expect, it } from "vitest";
import { Case } from "#case/case.ts";
import { dateBounds, dateOf } from "#case/date.ts";
import { parseExpression } from "#case/logic.ts";
import { workedCases } from "../worked-cases.ts";

/** Every map in a value. */
function* mapsIn(value: unknown): Generator<Record<string, unknown>> {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* mapsIn(part);
}

describe("a date of a case that has been read", () => {
  it.each([
    ["2018-04-16", "day", null],
    ["2018-04", "month", null],
    ["2018-21", "year", null],
    ["2018", "year", null],
    ["199X", "longer", null],
    ["XXXX", "undated", null],
    ["2017-11/..", "longer", ["2017-11", "XXXX"]],
    ["../2018-04-16", "longer", ["XXXX", "2018-04-16"]],
    ["2017/2018-03", "longer", ["2017", "2018-03"]],
  ] as const)("holds what %s allows", (edtf, precision, ends) => {
    const bounds = (text: string) => ({
      ...dateBounds(text)!,
      named: dateBounds(text)!,
      meant: dateBounds(text)!,
    });
    const end = (text: string) => ({ ...bounds(text), is: text === "XXXX" ? "open" : "stated" });
    expect(dateOf(edtf)).toEqual({
      edtf,
      precision,
      ...bounds(edtf),
      uncertain: false,
      approximate: false,
      ends: ends && { start: end(ends[0]), end: end(ends[1]) },
    });
  });

  it.each(["2018-04-16?", "2018-04-16%"])(
    "allows any day where %s is uncertain, and keeps the day that it names",
    (edtf) => {
      expect(dateOf(edtf)).toMatchObject({
        earliest: null,
        latest: null,
        named: dateBounds("2018-04-16"),
        uncertain: true,
      });
    },
  );
});

describe("the worked cases, read", () => {
  it("hold dates and statements parsed, and are plain data", () => {
    let dates = 0;
    let statements = 0;
    for (const c of workedCases()) {
      expect(JSON.parse(JSON.stringify(c))).toEqual(c);
      for (const map of mapsIn(c)) {
        if ("edtf" in map) {
          dates++;
          expect(map).toEqual(dateOf(map.edtf as string));
        }
        if ("proposition" in map) {
          statements++;
          expect(map.proposition).toEqual(parseExpression(map.text as string));
        }
        for (const key of ["when", "issued", "asOf", "never", "prefers", "unknown"]) {
          if (key in map && map[key] !== "not stated") expect(typeof map[key]).toBe("object");
        }
      }
    }
    expect(dates).toBeGreaterThan(100);
    expect(statements).toBeGreaterThan(20);
  });
});

it("a date that is none, and a statement that is none, are told with what is wrong", () => {
  const faults = Case.safeParse({
    demarche: 1,
    id: "x",
    title: "x",
    asOf: "2018-02-30",
    analyst: "A",
    coded: { on: "2018-04-16", hindsight: false },
    events: [{ id: "E", what: "w", when: "soon" }],
    moves: { today: "none", excluded: [{ never: "a and" }] },
  }).error!.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  expect(faults).toContain("asOf: not a day, for example 2018-04-16");
  expect(faults).toContain(
    "moves.excluded.0.never: the statement ends where an option or `not` should follow (character 6 of the statement)",
  );
});
