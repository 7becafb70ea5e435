import { describe, expect, it } from "vitest";
import * as z from "zod";
import { Case } from "#case/case.ts";
import { unwrapped } from "#case/walk.ts";
import { saidOf } from "./small-case.ts";

const BEGINNINGS = ["from", "since", "start"];

/** Each map of the format with its place, and so each that is added to it. */
function mapsOf(schema: z.ZodType, at: string, seen = new Set<z.ZodType>()): [string, z.ZodObject][] {
  const { inner } = unwrapped(schema);
  if (seen.has(inner)) return [];
  seen.add(inner);
  if (inner instanceof z.ZodObject) {
    const below = Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, part]) =>
      mapsOf(part, `${at}.${key}`, seen),
    );
    return [[at, inner], ...below];
  }
  if (inner instanceof z.ZodArray) return mapsOf(inner.def.element as z.ZodType, at, seen);
  if (inner instanceof z.ZodRecord) return mapsOf(inner.def.valueType as z.ZodType, at, seen);
  if (inner instanceof z.ZodUnion)
    return (inner.def.options as readonly z.ZodType[]).flatMap((each) => mapsOf(each, at, seen));
  return [];
}

function isDate(schema: z.ZodType): boolean {
  const read = schema.safeParse("2018-04~");
  return read.success && read.data !== null && typeof read.data === "object" && "edtf" in read.data;
}

/** Dates that stand beside a beginning in one map, and are none themselves. */
const ENDS = mapsOf(Case, "case").flatMap(([at, map]) => {
  const dates = Object.entries(map.shape as Record<string, z.ZodType>).filter(([, part]) => isDate(part));
  if (!dates.some(([key]) => BEGINNINGS.includes(key))) return [];
  return dates
    .filter(([key]) => ![...BEGINNINGS, "known"].includes(key))
    .map(([key, part]) => [`${at}.${key}`, part] as const);
});

describe("every key of the format that says when something ended", () => {
  it("is looked at", () => {
    expect(ENDS.map(([at]) => at).sort()).toEqual([
      "case.actors.memberOf.to",
      "case.actors.roles.to",
      "case.phases.end",
      "case.rounds.end",
      "case.rounds.otherDates.end",
      "case.rounds.pauses.to",
      "case.ties.until",
    ]);
  });

  it.each(ENDS)("takes the same words: %s", (_, end) => {
    expect(end.parse("open")).toBe("open");
    expect(end.parse("..")).toBe("open");
    expect(end.parse("not stated")).toBe("not stated");
    expect(end.parse("unknown")).toBe("unknown");
    expect(end.parse(2018)).toMatchObject({ edtf: "2018" });
    expect(end.parse("2018-04/..")).toMatchObject({ edtf: "2018-04/.." });
    for (const none of ["", null, "soon", "ongoing"]) expect(end.safeParse(none).success).toBe(false);
  });
});

const round = (rest: string) =>
  `rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: open, ending: open, ${rest}}]\n`;
/** A case with something that has an end, and how its key is named in a fault. */
const CASES: Readonly<Record<string, (end: string) => string>> = {
  "pauses[1].to": (end) => round(`pauses: [{from: 2018-03-01, to: ${end}}]`),
  "ties[1].until": (end) => `ties: [{kind: trade, from: U, to: V, since: 2010, until: ${end}}]\n`,
  ".end": (end) =>
    `rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: ${end}, ending: not stated}]\n`,
};

describe.each(Object.entries(CASES))("the end %s", (key, of) => {
  it("may be open, unknown or not stated", () => {
    for (const end of ["open", "..", "not stated", "unknown", "2018-03-09", "2018-03-09/.."])
      expect([end, saidOf(of(end))]).toEqual([end, []]);
  });

  it.each(["ongoing", "present", "Still ongoing"])("names the word that %s stands for", (end) => {
    const [said] = saidOf(of(end));
    expect(said).toContain(key);
    expect(said).toContain("what goes on has the end `open`");
  });

  it("says what to write where it is left empty", () => {
    expect(saidOf(of(""))).toEqual([expect.stringMatching(/left empty: give a value: .*`open` or `\.\.`/)]);
    expect(saidOf(of('""'))).toHaveLength(1);
  });
});

it("leaves no end to a date of an event, and says how a time without one is written", () => {
  const said = (when: string) => saidOf(`events: [{id: x, what: w, when: ${when}}]\n`);
  for (const when of ["open", ".."]) expect(said(when)).toEqual([expect.stringContaining("as 2017-11/..")]);
  expect(said("2018-03-01/..")).toEqual([]);
});

it("says that a key is left out where nobody states a beginning", () => {
  expect(saidOf("ties: [{kind: trade, from: U, to: V, since: not stated}]\n")).toEqual([
    expect.stringContaining("leave the key out where it is not stated"),
  ]);
});

it("finds a pause that goes on in a round that has ended, or while another does", () => {
  const ended = (pauses: string) =>
    saidOf(
      `rounds: [{id: r, name: n, parties: [U, V], start: 2018-01-02, end: 2018-03-09, ending: impasse, pauses: [${pauses}]}]\n`,
    );
  expect(ended("{from: 2018-03-01, to: open}")).toEqual([
    expect.stringContaining("goes on, although that ended (2018-03-09)"),
  ]);
  expect(ended("{from: 2018-03-01, to: not stated}")).toEqual([]);
  const two = "pauses: [{from: 2018-02-01, to: open}, {from: 2018-03-01, to: 2018-03-04}]";
  expect(saidOf(round(two))).toEqual([
    expect.stringContaining("overlap (2018-02-01 to open, 2018-03-01 to 2018-03-04)"),
  ]);
});

it("finds a round that goes on although it is still to begin", () => {
  const of = (start: string, end: string, ending: string) =>
    saidOf(`rounds: [{id: r, name: n, parties: [U, V], start: ${start}, end: ${end}, ending: ${ending}}]\n`);
  expect(of("2018-08-01", "open", "open")).toEqual([expect.stringContaining("starts on a day to come")]);
  expect(of("2018-08-01", "not stated", "open")).toHaveLength(1);
  expect(of("2018-08-01", "2018-08-09", "not stated")).toEqual([]);
  expect(of("2018-04-16", "open", "open")).toEqual([]);
});
