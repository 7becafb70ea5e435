import { describe, expect, it } from "vitest";
import { tellingOrders } from "#analyses/deals/parts/orders.ts";
import type { Table } from "#outcome/block.ts";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const titled = (blocks: readonly { kind: string }[], title: RegExp) =>
  blocks.find((block): block is Table => block.kind === "table" && title.test((block as Table).title));

describe("what there is without a deal", () => {
  // What holds today is best for both by far, and no deal for the union alone: the others are worth 18, 9 and 0 to both.
  const alike = ["x", "y", "z"].map((id) => `{on: ${id}, points: {a: 9, b: 0}, cite: [art]}`).join(", ");
  const clauses = `  clauses: [${["x", "y", "z"].map((id) => `{id: ${id}, name: ${id}, options: [{id: a, text: a}, {id: b, text: b}], today: a}`).join(", ")}]\n`;
  const { result } = dealsIn(
    caseOf(
      `${clauses}  parties: [{actor: union, values: [${alike}], walkAway: {as: today, cite: [art]}}, {actor: line, values: [${alike}], walkAway: {worth: 5, cite: [art]}}]
  offers: [{id: o, by: [line], package: {x: b}, cite: [art]}]\n`,
    ),
  );

  it("is a package as others are once nobody is known to have it", () => {
    const [premise] = result.premises.filter(
      ({ kind, party }: { kind: string; party: number }) => kind === "walk-away value" && party === 0,
    );
    // Whatever the union has without a deal, up to its best, today's package gives it, and the line accepts it.
    expect(premise).toMatchObject({ made: { share: 1 }, before: 0 });
  });

  it("is not the efficient package to which a way is measured", () => {
    // Of the packages that are a deal each with one clause changed is worth 18 to both, and efficient itself.
    const [, offer] = result.distances.packages;
    expect(offer).toMatchObject({ offer: 0, clauses: { low: 0, high: 0 }, worth: { low: 0, high: 0 } });
  });
});

describe("shares of a sample", () => {
  const options = Array.from({ length: 10 }, (_, option) => option);
  const points = (factor: number, clause: number) =>
    options.map((option) => (factor * (clause + 3) * (option + 1) ** 2) % 1009);
  const all = Array.from({ length: 12 }, (_, clause) => clause);
  const party = (actor: string, factor: number, walkAway: number) =>
    `    - {actor: ${actor}, values: [${all
      .map(
        (clause) =>
          `{on: c${clause}, points: {${points(factor, clause)
            .map((worth, option) => `o${option}: ${worth}`)
            .join(", ")}}, cite: [art]}`,
      )
      .join(", ")}], walkAway: {worth: ${walkAway}, cite: [art]}}\n`;
  const { result, explanation } = dealsIn(
    caseOf(
      `  clauses: [${all.map((clause) => `{id: c${clause}, name: c${clause}, options: [${options.map((option) => `{id: o${option}, text: o${option}}`).join(", ")}]}`).join(", ")}]\n  parties:\n${party("union", 7919, 8600)}${party("line", 6007, 8600)}${party("town", 4001, 8600)}`,
    ),
  );

  it("are never nought where there is a deal that the sample has not", () => {
    const { base, swings } = result["walk-aways"];
    expect(base).toBeGreaterThan(0);
    expect(base).toBeLessThan(0.001);
    // With less without a deal for one of them there is a deal all the more.
    expect(swings).toHaveLength(3);
    for (const { low } of swings) expect(low.result).toBeGreaterThan(0);
  });

  it("are told as less than one in a hundred, with how many packages were drawn", () => {
    expect(result.options.of).toBe("sample");
    const table = titled(explanation.blocks, /^Clause by clause/)!;
    expect(table.rows.map(({ cells }) => cells[4])).not.toContain(0);
    expect(table.rows.some(({ cells }) => cells[4] === "<1 %" && cells[5] === "yes")).toBe(true);
    expect(plainText(table.note!, "icd203")).toMatch(/Of a sample of \d+\s\d{3} packages/);
  });
});

describe("which order would tell most", () => {
  const READINGS = 600;
  const order = (second: number) => ({ party: 0, clause: 0, first: 0, second });
  const isSo = (part: (reading: number) => boolean) =>
    Uint8Array.from({ length: READINGS }, (_, reading) => (part(reading) ? 1 : 0));
  const holds = Array.from({ length: READINGS }, (_, reading) => reading % 2 === 0);
  /** An order that goes with whether it holds but for one reading in so many. */
  const butFor = (one: number, shift: number) =>
    isSo((reading) => (reading % 2 === 0) !== (Math.floor(reading / 2 + shift) % one === 0));
  const found = (orders: readonly Uint8Array[]) =>
    tellingOrders(
      orders.map((_, at) => order(at + 1)),
      orders,
      [{ offer: null, holds }],
    );

  it("names no more than stand before the next by more than drawing", () => {
    const alike = [0, 1, 2, 0, 1, 2].map((shift) => butFor(3, shift));
    const { told, isSure, inAll } = found([...alike, butFor(30, 0)]);
    expect([told.map(({ second }) => second), isSure, inAll]).toEqual([[7], true, 7]);
  });

  it("names the first five where not even the first does, and says so", () => {
    const { told, isSure, inAll } = found([0, 1, 2, 0, 1, 2, 0].map((shift) => butFor(3, shift)));
    expect([told.length, isSure, inAll]).toEqual([5, false, 7]);
  });
});

describe("what is known", () => {
  it("is the weight of a clause that all others leave over", () => {
    const gaps = (weights: string) =>
      dealsIn(
        caseOf(
          `${CLAUSES}  parties: [{actor: union, values: [{on: pay, order: [high, middle, low], weight: 0.5, cite: [art]}, {on: nights, order: [none, two, four], ${weights}cite: [art]}, {on: jobs, order: [safe, open], cite: [art]}], walkAway: {as: today, cite: [art]}}]\n`,
        ),
        { samples: 60 },
      ).explanation.gaps;
    expect(gaps("weight: [0.1, 0.3], ")).toEqual([]);
    expect(gaps("")).toEqual(["Of the union it is not stated what weight it gives nights and jobs."]);
  });

  it("is said with its limits, too, where it holds in every reading that was drawn", () => {
    const short = (walkAway: string) =>
      plainText(
        dealsIn(caseOf(`${CLAUSES}${inPoints("{worth: 20, cite: [art]}", walkAway)}`), { samples: 60 })
          .explanation.judgements[0]!.inShort!,
        "icd203",
      );
    // The union accepts what gives the line up to 90.
    expect(short("{worth: [40, 62], cite: [art]}")).toBe(
      "In 93–100 % of the ways to fill in what nobody states (60 drawn at random), some package, however little it settles, suits both parties (no measure of likelihood).",
    );
    expect(short("{worth: [95, 99], cite: [art]}")).toBe(
      "In 93–100 % of the ways to fill in what nobody states (60 drawn at random), no package suits both parties (no measure of likelihood).",
    );
    expect(short("{worth: [60, 99], cite: [art]}")).toMatch(/^In \d+–\d+ % of the ways to fill in/);
  });
});

it("tells of a party what is worth more or less to it together", () => {
  const linked = inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}").replace(
    "      walkAway: {worth: 20, cite: [art]}\n",
    "      walkAway: {worth: 20, cite: [art]}\n      linked: [{when: {pay: high, jobs: safe}, adds: 5, cite: [art]}, {when: {pay: low, nights: [two, four]}, adds: [-9, -3], cite: [art]}, {when: {pay: middle, jobs: safe}, adds: [-1, 1], cite: [art]}]\n",
  );
  const [side] = dealsIn(caseOf(`${CLAUSES}${linked}`), { samples: 60 }).explanation.sides!;
  expect(side!.favours).toBe(
    "Pay: “six per cent”; nights: “no nights”; jobs: “jobs made safe”; more for pay “six per cent” and jobs “jobs made safe” together; less for pay “no rise” and nights “two nights” or “four nights” together",
  );
});
