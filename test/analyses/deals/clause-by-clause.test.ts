import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import type { Table } from "#outcome/block.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const UNION = {
  pay: { low: 0, middle: 40, high: 60 },
  nights: { none: 20, two: 5, four: 0 },
  jobs: { open: 0, safe: 20 },
};
const LINE = {
  pay: { low: 50, middle: 30, high: 0 },
  nights: { none: 0, two: 25, four: 40 },
  jobs: { open: 10, safe: 0 },
};
type Taken = Record<string, string>;
const LISTED: Taken[] = Object.keys(UNION.pay).flatMap((pay) =>
  Object.keys(UNION.nights).flatMap((nights) =>
    Object.keys(UNION.jobs).map((jobs) => ({ pay, nights, jobs })),
  ),
);
const worth = (points: Record<string, Record<string, number>>, taken: Taken) =>
  Object.entries(points).reduce((sum, [clause, row]) => sum + row[taken[clause]!]!, 0);

const terms = inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}");
const OFFERS =
  "  offers: [{id: o, by: [line], package: {pay: middle, nights: two}, cite: [art]}, {id: p, by: [union], package: {pay: high, jobs: safe}, cite: [art]}]\n";
const RULE = "  conditions: [{never: {pay: high, jobs: safe}, cite: [art]}]\n";
const possible = LISTED.filter(({ pay, jobs }) => !(pay === "high" && jobs === "safe"));
const tableOf = (explanation: { blocks: readonly { kind: string }[] }, title: RegExp) =>
  explanation.blocks.find(
    (block): block is Table => block.kind === "table" && title.test((block as Table).title),
  );

describe("clause by clause", () => {
  const told = dealsIn(caseOf(`${CLAUSES}${terms}${RULE}${OFFERS}`));

  it("tells of the packages with an option what share each party accepts and what share is made", () => {
    const { of, options } = told.result.options;
    expect(of).toBe("packages");
    expect(options).toHaveLength(8);
    for (const { clause, option, accepted, made, deal } of options) {
      const taking = possible.filter((taken) => taken[clause] === option);
      const by = taking.map((taken) => [worth(UNION, taken) >= 20, worth(LINE, taken) >= 62] as const);
      expect(accepted[0]).toBeCloseTo(by.filter(([union]) => union).length / taking.length, 12);
      expect(accepted[1]).toBeCloseTo(by.filter(([, line]) => line).length / taking.length, 12);
      const both = by.filter(([union, line]) => union && line).length;
      expect(made).toBeCloseTo(both / taking.length, 12);
      expect(deal).toBe(both > 0);
    }
  });

  it("has a row for each option in the brief, and in a table for other programs", () => {
    const table = tableOf(told.explanation, /^Clause by clause/)!;
    expect(table.rows).toHaveLength(8);
    const { options } = told.result.options;
    expect(table.rows.map(({ cells }) => cells.slice(1))).toEqual(
      options.map((one: { accepted: number[]; made: number; deal: boolean }) => [
        ...one.accepted,
        one.made,
        one.deal ? "yes" : "no",
      ]),
    );
    const rows = ANALYSES.find(({ id }) => id === "deals")!.tables.options!.rows(told.result);
    expect(rows[0]).toEqual(["clause", "option", "union", "line", "made", "deal"]);
    expect(rows.slice(1).map(([clause, option]) => `${clause} ${option}`)).toEqual(
      options.map((one: { clause: string; option: string }) => `${one.clause} ${one.option}`),
    );
  });

  it("says of an option that no package can have that there is none", () => {
    const barred = dealsIn(caseOf(`${CLAUSES}${terms}  conditions: [{never: {pay: high}, cite: [art]}]\n`));
    const high = barred.result.options.options.find((one: { option: string }) => one.option === "high");
    expect(high).toMatchObject({ accepted: null, made: null, deal: false });
    const row = tableOf(barred.explanation, /^Clause by clause/)!.rows[2]!;
    expect(row.cells.slice(1)).toEqual(["no package", "no package", "no package", "no"]);
  });

  it("tells in what share of the readings there is a deal with an option, where not everything is known", () => {
    // The union accepts whatever leaves it its nights; nothing else of it is known.
    const open = dealsIn(
      caseOf(`${CLAUSES}  parties:
    - {actor: union, values: [{on: pay, worth: {low: 0, middle: 0.5, high: 1}, weight: 1, cite: [art]}, {on: nights, worth: {none: 1, two: 0.5, four: 0}, weight: 0, cite: [art]}, {on: jobs, worth: {open: 0, safe: 1}, weight: 0, cite: [art]}], walkAway: {worth: [0.25, 0.75], cite: [art]}}
    - {actor: line, walkAway: {worth: none, cite: [art]}}
`),
    );
    const { of, options } = open.result.options;
    expect(of).toBe("readings");
    const shares = Object.fromEntries(
      options.map((one: { option: string; deal: number }) => [one.option, one.deal]),
    );
    // What it has without a deal is drawn evenly from a quarter to three quarters: half of the readings are content with the middle.
    expect(shares.low).toBe(0);
    expect(shares.high).toBe(1);
    expect(Math.abs(shares.middle - 0.5)).toBeLessThan(0.2);
    expect(shares.none).toBe(1);
    const middle = options.find((one: { option: string }) => one.option === "middle");
    expect(Math.abs(middle.accepted[0] - 0.5)).toBeLessThan(0.1);
    expect(middle.accepted[1]).toBe(1);
  });
});

describe("the distance to the efficient packages", () => {
  it("is told of today and the offers, by clauses and by worth", () => {
    const { result, explanation } = dealsIn(caseOf(`${CLAUSES}${terms}${OFFERS}`));
    const values = (taken: Taken) => [worth(UNION, taken), worth(LINE, taken)] as const;
    const efficient = LISTED.filter((own) => {
      const [a, b] = values(own);
      return !LISTED.some((other) => {
        const [c, d] = values(other);
        return c >= a && d >= b && c + d > a + b;
      });
    });
    const named: Taken[] = [
      { pay: "low", nights: "none", jobs: "open" },
      { pay: "middle", nights: "two", jobs: "open" },
      { pay: "high", nights: "none", jobs: "safe" },
    ];
    const { readings, packages } = result.distances;
    expect(readings).toBeNull();
    const wanted = named.map((own) => {
      const [a, b] = values(own);
      const near = efficient.filter((other) => values(other)[0] >= a && values(other)[1] >= b);
      const clauses = Math.min(
        ...near.map((other) => Object.keys(own).filter((clause) => own[clause] !== other[clause]).length),
      );
      const by = Math.min(
        ...near.map((other) => Math.hypot((values(other)[0] - a) / 100, (values(other)[1] - b) / 100)),
      );
      return { clauses, by };
    });
    expect(packages.map((one: { clauses: { low: number } }) => one.clauses.low)).toEqual(
      wanted.map(({ clauses }) => clauses),
    );
    for (const [at, one] of packages.entries()) {
      expect(one.worth.low).toBeCloseTo(wanted[at]!.by, 10);
      expect(one.efficient).toBe(wanted[at]!.by === 0 ? 1 : 0);
    }
    const table = tableOf(explanation, /^How far each package/)!;
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(wanted.map(({ clauses }) => String(clauses)));
  });

  it("lies between what nine readings in ten have, where not everything is known", () => {
    const c = caseOf(`${CLAUSES}  parties:
    - {actor: union, values: [{on: pay, order: [high, middle, low], cite: [art]}, {on: nights, order: [none, two, four], cite: [art]}, {on: jobs, order: [safe, open], cite: [art]}], walkAway: {as: today, cite: [art]}}
    - {actor: line, values: [{on: pay, order: [high, middle, low], cite: [art]}, {on: nights, order: [none, two, four], cite: [art]}, {on: jobs, order: [safe, open], cite: [art]}], walkAway: {as: today, cite: [art]}}
  offers: [{id: o, by: [line], package: {pay: high}, cite: [art]}, {id: p, by: [line], package: {pay: high, jobs: safe}, cite: [art]}]
`);
    const [, offer, best] = dealsIn(c).result.distances.packages;
    // Both like the same: one package alone is efficient, and the first offer differs from it on the jobs.
    expect(offer.clauses).toEqual({ low: 1, high: 1 });
    expect(offer.worth.low).toBeGreaterThan(0);
    expect(offer.worth.high).toBeLessThanOrEqual(Math.SQRT2);
    expect(best).toMatchObject({ clauses: { low: 0, high: 0 }, worth: { low: 0, high: 0 }, efficient: 1 });
  });
});
