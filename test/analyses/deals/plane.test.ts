import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import type { Block } from "#outcome/block.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const TOWN = `    - actor: town
      values:
        - {on: pay, points: {low: 3, middle: 2, high: 1}, cite: [art]}
        - {on: nights, points: {none: 9, two: 5, four: 0}, cite: [art]}
        - {on: jobs, points: {open: 0, safe: 4}, cite: [art]}
      walkAway: {worth: 4, cite: [art]}
`;
const c = caseOf(`${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 40, cite: [art]}")}${TOWN}`);
const pictureOf = (given: Record<string, string>) =>
  dealsIn(c, given).explanation.blocks.find(
    (block): block is Extract<Block, { kind: "scatter" }> => block.kind === "scatter",
  )!;

describe("the two parties of the picture of efficient packages", () => {
  it("are the first two, aside where there are more, unless others are asked for", () => {
    const first = pictureOf({});
    expect([first.x.label, first.value.label, first.aside]).toEqual(["the union", "the line", true]);
    const chosen = pictureOf({ frontOf: "town, union" });
    expect([chosen.x.label, chosen.value.label, chosen.aside]).toEqual(["the town", "the union", undefined]);
    const { front } = dealsIn(c).result;
    const points = chosen.points.filter(({ series }) => series === "efficient packages");
    expect(points.map(({ x, value }) => [x, value])).toEqual(
      front.map(({ values }: { values: number[] }) => [values[2], values[0]]),
    );
    expect(chosen.guides!.map(({ axis, at }) => [axis, at])).toEqual([
      ["x", 4],
      ["value", 20],
    ]);
  });

  it.each([
    ["town", "has to name two parties with a comma between: union,line"],
    ["town,town", "names town twice, and has to name two parties"],
    ["town,king", 'names "king", whose consent is not asked; asked is that of union, line and town'],
  ])("are refused where they are not two of the parties: %s", (frontOf, message) => {
    const analysis = ANALYSES.find(({ id }) => id === "deals")!;
    const read = analysis.readOptions({ frontOf });
    const selected = analysis.select(c, {});
    if ("faults" in read || "missing" in selected) throw new Error("not read");
    expect(analysis.checkOptions(selected.input, read.values)).toEqual([{ option: "frontOf", message }]);
  });
});
