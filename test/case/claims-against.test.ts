import { describe, expect, it } from "vitest";
import { claimsAgainst } from "#case/claims-against.ts";
import { readCaseText } from "#case/read.ts";

/** The claims of a small case, each by what is told of it beside its words. */
function claims(told: Readonly<Record<string, string>>) {
  const list = ["one", "two", "three"]
    .map((id) => `  - {id: ${id}, text: ${id}, by: A, kind: fact, cite: [s]${told[id] ?? ""}}`)
    .join("\n");
  const reading = readCaseText(
    `demarche: 1
id: c
title: A quarrel
asOf: 2014-03-20
analyst: R. Example
coded: {on: 2014-03-20, hindsight: false}
sources: [{id: s, title: A report, issued: 2014-03-01}]
actors: [{id: A, name: Avaland, kind: state}]
claims:
${list}
`,
    "case.yaml",
  );
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  return (id: string) => claimsAgainst(reading.case, id).map(({ text }) => text);
}

describe("what the case has against a claim", () => {
  it("is the same on whichever of the two a contradiction is written, or on both", () => {
    for (const told of [
      { one: ", contradicts: [two]" },
      { two: ", contradicts: [one]" },
      { one: ", contradicts: [two]", two: ", contradicts: [one]" },
    ]) {
      const against = claims(told);
      expect(against("one")).toEqual(["two"]);
      expect(against("two")).toEqual(["one"]);
      expect(against("three")).toEqual([]);
    }
  });

  it("limits in one direction only", () => {
    const against = claims({ one: ", qualifies: [two]" });
    expect(against("two")).toEqual(["one"]);
    expect(against("one")).toEqual([]);
  });

  it("is nothing that is only rejected, written on either side", () => {
    expect(claims({ one: ", contradicts: [two], stance: rejects" })("two")).toEqual([]);
    expect(claims({ two: ", contradicts: [one]", one: ", stance: rejects" })("two")).toEqual([]);
  });
});
