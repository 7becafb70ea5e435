import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { readCaseText } from "#case/read.ts";
import { asWritten, type WrittenCase } from "#case/written.ts";
import { caseYaml } from "#exchange/case-yaml.ts";

it.each(readdirSync("cases"))("writes %s so that reading it gives the same case", (name) => {
  const text = readFileSync(`cases/${name}/case.yaml`, "utf8");
  const written = caseYaml(parse(text), ["A remark: with a colon.", "# and a number sign"]);
  expect(readCaseText(written, "case.yaml")).toEqual(readCaseText(text, "case.yaml"));
  expect(written.split("\n").slice(0, 4)).toEqual([
    "# yaml-language-server: $schema=../../schema/case.schema.json",
    "",
    "# A remark: with a colon.",
    "# # and a number sign",
  ]);
});

it.each(readdirSync("cases"))(
  "writes %s after it has been read so that reading it gives the same case",
  (name) => {
    const reading = readCaseText(readFileSync(`cases/${name}/case.yaml`, "utf8"), "case.yaml");
    if ("faults" in reading) throw new Error("a worked case has faults");
    expect(readCaseText(caseYaml(reading.case, []), "case.yaml")).toEqual(reading);
  },
);

it("writes that somebody who is not named alleges or denies an act", () => {
  const event = "events: [{id: x, what: w, when: 2020, alleged: unknown, denied: [not stated]}]\n";
  const head =
    "demarche: 1\nid: x\ntitle: T\nasOf: 2020-01-01\nanalyst: A\ncoded: {on: 2020-01-01, hindsight: false}\n";
  const reading = readCaseText(head + event, "case.yaml");
  if ("faults" in reading) throw new Error("the case has faults");
  const written = caseYaml(reading.case, []);
  expect(written).toContain("alleged: unknown");
  expect(readCaseText(written, "case.yaml")).toEqual(reading);
});

it("writes short lists and maps on one line, lists of entries below each other, and no anchors", () => {
  const cite = ["s"];
  const written = caseYaml(
    {
      demarche: 1,
      id: "x",
      title: "no",
      asOf: "2020-01-01",
      analyst: "yes: and no",
      coded: { on: "2020-01-01", hindsight: false },
      sources: [{ id: "s", title: "A line\nand another", issued: "2019" }],
      actors: [
        { id: "a", name: "A", kind: "state", cite },
        { id: "b", name: "B".repeat(120), kind: "state", cite },
      ],
    },
    [],
  );
  expect(written).toContain("coded: {on: 2020-01-01, hindsight: false}");
  expect(written).toContain("  - {id: a, name: A, kind: state, cite: [s]}");
  expect(written).toContain("  - id: b\n");
  expect(written).not.toMatch(/[&*]a/);
  const reading = readCaseText(written, "case.yaml");
  expect("faults" in reading ? reading.faults : reading.case.sources[0]!.title).toBe("A line\nand another");
});

it("writes preferences in every form so that reading them gives the same", () => {
  const preferences = [
    {
      actor: "a",
      ranking: ["x", { unordered: ["none", "y"] }, "x + y"],
      utilities: [
        { state: "x", value: 1.5 },
        { state: "none", value: [-2, 0] },
        { state: "y", value: { low: 1, best: 2, high: 3, confidence: 0.5 } },
        { state: "x + y", value: "not stated" },
      ],
      statements: [
        { prefers: "x if y", cite: ["s"] },
        { unordered: [{ unknown: "x" }, { prefers: "not y" }] },
      ],
      weights: [
        { when: "x and not y", weight: -3, judgement: "seen so" },
        { when: "y", weight: [0.1, 0.2], note: "a: b" },
        { when: "x", weight: "unknown" },
      ],
      rest: "indifferent",
    },
  ] as NonNullable<WrittenCase["moves"]>["preferences"];
  const written = caseYaml(
    {
      demarche: 1,
      id: "x",
      title: "X",
      asOf: "2020-01-01",
      analyst: "A",
      coded: { on: "2020-01-01", hindsight: false },
      sources: [{ id: "s", title: "S", issued: "2019" }],
      actors: [{ id: "a", name: "A", kind: "state" }],
      moves: {
        options: ["x", "y"].map((id) => ({ id, actor: "a", text: id })),
        today: [],
        preferences,
      },
    },
    [],
  );
  const reading = readCaseText(written, "case.yaml");
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  expect(asWritten(reading.case).moves!.preferences).toEqual(preferences);
});
