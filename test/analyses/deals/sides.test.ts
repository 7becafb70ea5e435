import { expect, it } from "vitest";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const favoured = (packages: string) =>
  (dealsIn(caseOf(packages), { samples: 60 }).explanation.sides ?? []).map(({ party, favours }) => [
    party,
    favours,
  ]);

it("tells what would be best for each party, the clauses with most at stake first", () => {
  expect(favoured(`${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")}`)).toEqual([
    ["union", "Pay: “six per cent”; nights: “no nights”; jobs: “jobs made safe”"],
    ["line", "Pay: “no rise”; nights: “four nights”; jobs: “jobs left open”"],
  ]);
});

it("tells nothing as best that what is not stated may better", () => {
  const parties = `  parties:
    - actor: union
      values:
        - {on: pay, order: [high, low], judgement: They say so}
        - {on: nights, worth: {none: [0.5, 1], two: 0.4, four: 0}, judgement: They sleep}
        - {on: jobs, worth: {open: [0, 1], safe: [0.5, 1]}, judgement: Nobody knows}
    - {actor: line, values: [{on: pay, order: [low, [middle, high]], cite: [art]}], importance: {order: [nights, pay], cite: [art]}}
    - {actor: town}
`;
  expect(favoured(`${CLAUSES}${parties}`)).toEqual([
    ["union", "Nights: “no nights”"],
    ["line", "Pay: “no rise”"],
  ]);
});
