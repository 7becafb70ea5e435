import { expect, it } from "vitest";
import { caseOf, dealsIn } from "./deal-case.ts";

/** A clause with so many options beside the one that is offered, of which each would be enough for the union. */
function enough(options: number): string {
  const ids = Array.from({ length: options + 1 }, (_, at) => `o${at}`);
  const points = (sign: number) => ids.map((id, at) => `${id}: ${sign * at}`).join(", ");
  const { explanation } = dealsIn(
    caseOf(`  clauses: [{id: x, name: hours, options: [${ids.map((id) => `{id: ${id}, text: ${id}}`).join(", ")}], today: o0}]
  parties:
    - {actor: union, values: [{on: x, points: {${points(1)}}, cite: [art]}], walkAway: {worth: 1, cite: [art]}}
    - {actor: line, values: [{on: x, points: {${points(-1)}}, cite: [art]}], walkAway: {worth: none, cite: [art]}}
  offers: [{id: o, name: as now, package: {x: o0}, cite: [art]}]
`),
    { samples: 60 },
  );
  const found = explanation.blocks.find(
    (block) =>
      block.kind === "table" && block.title === "Who refuses, by how much, and which clause would do",
  );
  if (found?.kind !== "table") throw new Error("no table");
  return String(found.rows.at(-1)!.cells[3]);
}

it("names what would be enough for who refuses, and how many more there are", () => {
  expect(enough(4).split("; or ")).toHaveLength(4);
  expect(enough(4)).not.toContain("more");
  expect(enough(6)).toMatch(/; or one of three more$/);
});
