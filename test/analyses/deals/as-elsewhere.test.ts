import { expect, it } from "vitest";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

it("takes the ideal among all packages, as NegMAS does, for its smallest spread", () => {
  const { result } = dealsIn(
    caseOf(`${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 45, cite: [art]}")}`),
    { samples: 60 },
  );
  const { value, packages } = result.points.smallestSpread;
  // The best of all packages is worth 100 to either; the shares are of what lies between that and no deal.
  const [union, line] = packages[0].values;
  expect(value).toBeCloseTo(Math.abs((union - 20) / (100 - 20) - (line - 45) / (100 - 45)), 12);
});

it("counts shares of its smallest spread from the worst package that keeps to the conditions", () => {
  const given = (conditions: string) =>
    dealsIn(
      caseOf(`${CLAUSES}${inPoints("{worth: 2, cite: [art]}", "{worth: 5, cite: [art]}")}${conditions}`),
    ).result;
  const { points, parties } = given("  conditions: [{never: {pay: low}, cite: [art]}]\n");
  const { value, packages } = points.smallestSpread;
  // Of pay, nights, jobs the union has at least 40, with a rise of three per cent, four nights and jobs left open.
  expect(parties.map(({ stake }: { stake: { low: number } }) => stake.low)).toEqual([40, 0]);
  const [union, line] = packages[0].values;
  expect(value).toBeCloseTo(Math.abs((union - 40) / (100 - 40) - (line - 5) / (80 - 5)), 12);
});

it("has no value for shares where nobody can gain one", () => {
  // Only as it is: worth 20 and 60, which is what either has without a deal.
  const { points } = dealsIn(
    caseOf(
      `${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 60, cite: [art]}")}  conditions: [{never: {pay: [middle, high]}, cite: [art]}, {never: {nights: [two, four]}, cite: [art]}, {never: {jobs: safe}, cite: [art]}]\n`,
    ),
  ).result;
  expect([points.kalaiSmorodinsky, points.leximin].map(({ value, level }) => ({ value, level }))).toEqual([
    { value: null, level: 1 },
    { value: null, level: 1 },
  ]);
});

it("adds worth up as programs in floating-point numbers do, beside what it is exactly", () => {
  const points = (low: number, none: number, open: number) =>
    `values: [{on: pay, points: {low: ${low}, middle: 1, high: 2}, cite: [art]}, {on: nights, points: {none: ${none}, two: 1, four: 2}, cite: [art]}, {on: jobs, points: {open: ${open}, safe: 1}, cite: [art]}], walkAway: {worth: 0, cite: [art]}`;
  const { offers } = dealsIn(
    caseOf(
      `${CLAUSES}  parties:\n    - {actor: union, ${points(0.1, 0.2, 0.3)}}\n    - {actor: line, ${points(0.7, 0.1, 0.1)}}\n`,
    ),
  ).result;
  expect(offers[0].worth).toEqual([0.6, 0.9]);
  expect(offers[0].addedUp).toEqual([0.1 + 0.2 + 0.3, 0.7 + 0.1 + 0.1]);
  expect(offers[0].addedUp).not.toEqual(offers[0].worth);
});

it("measures how far no deal is from what nobody can better, also in readings", () => {
  const { distances } = dealsIn(
    caseOf(`${CLAUSES}${inPoints("{as: today, cite: [art]}", "{worth: [30, 62], cite: [art]}")}`),
  ).result;
  // Today is worth 20 and 60. Two other packages are worth both as much and more: 60 and 70, 65 and 60.
  expect(distances.readings).toBe(60);
  expect(distances.packages[0]).toMatchObject({ kind: "today", efficient: 0 });
  const efficient = dealsIn(
    caseOf(
      `${CLAUSES}${inPoints("{as: today, cite: [art]}", "{worth: [30, 62], cite: [art]}")}  conditions: [{never: {nights: [two, four]}, cite: [art]}]\n`,
    ),
  ).result.distances.packages[0];
  // Without night shifts nothing gives the line as much as today, which is 60.
  expect(efficient).toMatchObject({ clauses: { low: 0, high: 0 }, worth: { low: 0, high: 0 }, efficient: 1 });
});
