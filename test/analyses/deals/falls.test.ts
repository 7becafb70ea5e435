import { describe, expect, it } from "vitest";
import { Random } from "#math/random.ts";
import type { Table } from "#outcome/block.ts";
import { CLAUSES, caseOf, dealsIn, inPoints, type Told } from "./deal-case.ts";

const UNION = [
  [0, 40, 60],
  [20, 5, 0],
  [0, 20],
];
const LINE = [
  [50, 30, 0],
  [0, 25, 40],
  [10, 0],
];
const sum = (rows: readonly (readonly number[])[], deal: readonly number[]) =>
  deal.reduce((all, option, clause) => all + rows[clause]![option]!, 0);
const ALL = [0, 1, 2].flatMap((pay) =>
  [0, 1, 2].flatMap((nights) => [0, 1].map((jobs) => [pay, nights, jobs])),
);
const isMade = (union: number, line: number, unions = UNION, lines = LINE) =>
  ALL.some((deal) => sum(unions, deal) >= union && sum(lines, deal) >= line);

interface Fallen {
  readonly kind: string;
  readonly party: number | null;
  readonly at: number | null;
  readonly made: { readonly share: number; readonly low: number; readonly high: number };
  readonly before: number;
  readonly effect: string;
}
const fallen = ({ result }: Told, kind: string, party: number, at: number | null = null) =>
  (result.premises as Fallen[]).find((one) => one.kind === kind && one.party === party && one.at === at)!;

describe("what falls if one input falls, where everything is known", () => {
  it("is told of a deal that there is, in what share of all that could be instead there still is one", () => {
    const told = dealsIn(
      caseOf(`${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")}`),
    );
    expect(isMade(20, 62)).toBe(true);
    // Without it the union could ask for anything from its worst package to its best.
    const most = Math.max(...ALL.filter((deal) => sum(LINE, deal) >= 62).map((deal) => sum(UNION, deal)));
    const union = fallen(told, "walk-away value", 0);
    expect(union.before).toBe(1);
    expect(union.effect).toBe("fewer");
    expect(union.made.low).toBeLessThan(most / 100);
    expect(union.made.high).toBeGreaterThan(most / 100);
    // What nights are worth to the line, drawn from the least to the most that they are.
    const random = new Random(9, "nights");
    let held = 0;
    for (let draw = 0; draw < 4000; draw++) {
      const nights = [0, 0, 0].map(() => random.between(0, 40));
      if (isMade(20, 62, UNION, [LINE[0]!, nights, LINE[2]!])) held++;
    }
    const line = fallen(told, "value", 1, 1);
    expect(line.made.low).toBeLessThanOrEqual(held / 4000);
    expect(line.made.high).toBeGreaterThanOrEqual(held / 4000);
    const table = told.explanation.blocks.find(
      (block): block is Table => block.kind === "table" && block.title === "If one input falls away",
    )!;
    const shown = (told.result.premises as Fallen[]).filter(({ effect }) => effect !== "none");
    expect(table.rows.map(({ cells }) => cells.slice(1))).toEqual(
      shown.map(({ made, before, effect }) => [made.share, before, `${effect} deals`]),
    );
  });

  it("is told of one that there is not, and of a condition for certain", () => {
    const told = dealsIn(
      caseOf(
        `${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}")}  conditions: [{never: {pay: [low, middle]}, cite: [art]}]\n`,
      ),
    );
    const made = ALL.filter((deal) => sum(UNION, deal) >= 20 && sum(LINE, deal) >= 62);
    expect(made.length > 0 && made.every(([pay]) => pay !== 2)).toBe(true);
    const condition = (told.result.premises as Fallen[]).find(({ kind }) => kind === "condition")!;
    expect(condition).toMatchObject({ before: 0, made: { share: 1 }, effect: "more" });
  });
});

describe("which order would tell most", () => {
  // The union wants pay, the line the nights: how the line ranks the two is not stated, and decides about the offer.
  const told = dealsIn(
    caseOf(`  clauses:
    - issue: pay
    - {id: nights, name: nights, options: [{id: none, text: no nights}, {id: two, text: two nights}], today: none}
  parties:
    - {actor: union, values: [{on: pay, worth: {low: 0, middle: 0.5, high: 1}, weight: 1, cite: [art]}, {on: nights, worth: {none: 1, two: 0}, weight: 0, cite: [art]}], walkAway: {worth: 0.5, cite: [art]}}
    - {actor: line, values: [{on: pay, worth: {low: 1, middle: 1, high: 0}, cite: [art]}, {on: nights, worth: {none: 0, two: 1}, cite: [art]}], walkAway: {as: today, cite: [art]}}
  offers: [{id: o, name: pay for nights, by: [line], package: {pay: high, nights: two}, cite: [art]}]
`),
    { samples: 400 },
  );

  it("is the one by which the offer is accepted or refused, and by how much", () => {
    // Worth of the offer to the line is the weight of the nights, of today that of pay: it accepts exactly if nights weigh more.
    const [first] = told.result.prospects.orders;
    expect(first).toMatchObject({ party: 1, clause: null, first: 0, second: 1, offer: 0, ifSo: 0, ifNot: 1 });
    expect(Math.abs(first.so - 0.5)).toBeLessThan(0.1);
    const table = told.explanation.blocks.find(
      (block): block is Table => block.kind === "table" && /^Which order/.test(block.title),
    )!;
    expect(table.rows[0]!.cells).toEqual([
      "the line: pay counts more than nights",
      first.so,
      "“pay for nights”",
      0,
      1,
    ]);
  });

  it("is none that is stated, and none that chance would explain", () => {
    const { orders, ordersInAll } = told.result.prospects;
    expect(orders).toHaveLength(ordersInAll);
    // The union's weights and all options are known; the line's clauses are all that is open.
    expect(orders.every((one: { party: number }) => one.party === 1)).toBe(true);
    const quiet = dealsIn(
      caseOf(`${CLAUSES}  parties:
    - {actor: union, walkAway: {worth: none, cite: [art]}}
    - {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}], walkAway: {worth: none, cite: [art]}}
  offers: [{id: o, by: [line], package: {pay: middle}, cite: [art]}]
`),
    );
    expect(quiet.result.prospects).toMatchObject({ orders: [], ordersInAll: 0 });
  });
});
