import { describe, expect, it } from "vitest";
import { dealsComposer } from "#analyses/deals/composer/composer.ts";
import type { Block } from "#outcome/block.ts";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

/** What both have of each package, by hand: pay, nights, jobs. */
const WORTH = [
  { pay: [0, 40, 60], nights: [20, 5, 0], jobs: [0, 20] },
  { pay: [50, 30, 0], nights: [0, 25, 40], jobs: [10, 0] },
] as const;
const ALL = [0, 1, 2].flatMap((pay) =>
  [0, 1, 2].flatMap((nights) => [0, 1].map((jobs) => [pay, nights, jobs] as const)),
);
const worthOf = ([pay, nights, jobs]: readonly number[]) =>
  WORTH.map((of) => of.pay[pay!]! + of.nights[nights!]! + of.jobs[jobs!]!);

const OFFERS = `  offers:
    - {id: a, name: plan a, package: {pay: middle, nights: two}, cite: [art]}
    - {id: b, name: plan b, package: {pay: high, nights: two}, cite: [art]}
    - {id: c, name: plan c, package: {pay: high, nights: none, jobs: safe}, cite: [art]}
`;
const UNIT = "  unit: {name: thousand crowns, cite: [art]}\n";
const toldOf = (union: string, line: string, rest = OFFERS + UNIT) =>
  dealsIn(caseOf(`${CLAUSES}${inPoints(union, line)}${rest}`));
const textOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "text" ? [plainText(block.text, "icd203")] : [])).join(" ");
const tableOf = (blocks: readonly Block[], title: string) =>
  blocks.find((block) => block.kind === "table" && block.title === title);

describe("payments", () => {
  it.each([
    [20, 62],
    [70, 62],
    [76, 66],
    [30, 72],
    [90, 90],
  ])("are what those fall short by who refuse, with %i and %i without a deal", (union, line) => {
    const terms = [union, line];
    const { result } = toldOf(`{worth: ${union}, cite: [art]}`, `{worth: ${line}, cite: [art]}`);
    const gainsOf = (one: readonly number[]) => worthOf(one).map((worth, at) => worth - terms[at]!);
    const sumOf = (one: readonly number[]) => gainsOf(one).reduce((a, b) => a + b);
    const { most, packages } = result.payments;
    expect(most.gain).toBe(Math.max(...ALL.map(sumOf)));
    expect(sumOf(most.package)).toBe(most.gain);
    expect(most.gains).toEqual(gainsOf(most.package));
    expect(most.paid).toBe(gainsOf(most.package).reduce((sum, gain) => sum + Math.max(0, -gain), 0));
    const looked = [
      [0, 0, 0],
      [1, 1, 0],
      [2, 1, 0],
      [2, 0, 1],
    ];
    const refused = looked.filter((one) => gainsOf(one).some((gain) => gain < 0));
    expect(packages.map((one: { package: number[] }) => one.package)).toEqual(refused);
    for (const { package: given, gains, payment } of packages) {
      const own = gainsOf(given);
      expect(gains).toEqual(own);
      expect(payment).toEqual({
        paid: own.reduce((sum, gain) => sum + Math.max(0, -gain), 0),
        spare: own.reduce((sum, gain) => sum + Math.max(0, gain), 0),
        to: own.flatMap((gain, at) => (gain < 0 ? [at] : [])),
        isEnough: own.reduce((a, b) => a + b) >= 0,
      });
    }
  });

  it("open a zone where none is without, which would turn the answer", () => {
    // By no package both have so much; 95 and 15 together are the most there is.
    const { explanation, result } = toldOf("{worth: 70, cite: [art]}", "{worth: 30, cite: [art]}");
    const none = ALL.every((one) => {
      const [union, line] = worthOf(one);
      return union! < 70 || line! < 30;
    });
    const most = Math.max(...ALL.map((one) => worthOf(one).reduce((a, b) => a + b)));
    expect(result.zone.made.count === 0).toBe(none);
    expect(result.payments.most.gain).toBe(most - 100);
    const flip = explanation.flips.find(
      ({ change }) => String(change) === "If the parties could pay one another",
    );
    expect(flip !== undefined).toBe(none && most >= 100);
  });

  it("are told with whom they would have to go to, and what the others have to spare", () => {
    const { explanation } = toldOf("{worth: 62, cite: [art]}", "{worth: 62, cite: [art]}");
    const table = tableOf(explanation.blocks, "What a payment would do");
    // Plan a: 45 and 65, plan b: 65 and 35, plan c: 100 and 0.
    expect(table).toMatchObject({
      rows: [
        { cells: ["Today", "44", "the union and the line", "0", "no"] },
        { cells: ["“plan a”", "17", "the union", "3", "no"] },
        { cells: ["“plan b”", "27", "the line", "3", "no"] },
        { cells: ["“plan c”", "62", "the line", "38", "no"] },
      ],
    });
    // Three per cent, four nights and jobs made safe are worth 60 and 70.
    expect(textOf(explanation.blocks)).toContain(
      "With payments the largest gain together is 6 thousand crowns, by pay: “three per cent”, nights: “four nights”, jobs: “jobs made safe”: 2 thousand crowns would have to go to the union.",
    );
    const strict = toldOf("{worth: 72, cite: [art]}", "{worth: 72, cite: [art]}").explanation.blocks;
    expect(textOf(strict)).toContain(
      "No payment would make a deal: whatever the package, those whom it needs have at least 14 thousand crowns less together than without one.",
    );
  });

  it("cannot be weighed where no unit is stated: a further clause is told in each party's own measure", () => {
    const { explanation, result } = toldOf("{worth: 20, cite: [art]}", "{worth: 66, cite: [art]}", OFFERS);
    expect(result.payments.most).toBeNull();
    expect(result.payments.packages[1].payment).toBeNull();
    expect(tableOf(explanation.blocks, "What a payment would do")).toBeUndefined();
    const objections = tableOf(explanation.blocks, "Who refuses, by how much, and which clause would do");
    // Plan a is worth 45 to the union, 25 above no deal, and 65 to the line, one short.
    expect(objections).toMatchObject({
      rows: expect.arrayContaining([
        { cells: ["“plan a”", "the line", "1", expect.anything(), "the union 25"] },
      ]),
      note: expect.stringContaining("Payments cannot be weighed: no unit is stated"),
    });
  });

  it("are shares of the readings where not all is known", () => {
    // Plan a is worth 45 to the union: it accepts up to 45 of 20 to 60, and with 5 of the line's up to 50.
    const { result, explanation } = toldOf("{worth: [20, 60], cite: [art]}", "{worth: 60, cite: [art]}");
    const { of, readings, packages } = result.payments;
    expect([of, readings]).toEqual(["readings", 60]);
    const plan = packages.find(({ package: given }: { package: number[] }) => given.join() === "1,1,0");
    expect(Math.abs(plan.made - 25 / 40)).toBeLessThan(0.2);
    expect(Math.abs(plan.withPayment.share - 30 / 40)).toBeLessThan(0.2);
    expect(plan.withPayment.share).toBeGreaterThan(plan.made);
    expect(plan.paid.low).toBeGreaterThanOrEqual(0);
    expect(plan.paid.high).toBeLessThanOrEqual(5);
    expect(plan.short[0].share).toBeCloseTo(1 - plan.made, 12);
    expect(plan.short[1]).toEqual({ share: 0, by: null });
    expect(textOf(explanation.blocks)).toMatch(
      /With payments some package is a deal in .+ of the first 60 readings\./,
    );
    expect(tableOf(explanation.blocks, "What a payment would do")).toBeDefined();
  });

  it("are said where a package is put together", () => {
    const headline = (terms: readonly [number, number], taken: readonly number[], rest = UNIT) =>
      dealsComposer(
        caseOf(
          `${CLAUSES}${inPoints(`{worth: ${terms[0]}, cite: [art]}`, `{worth: ${terms[1]}, cite: [art]}`)}${rest}`,
        ),
      )!.judge(taken).headline;
    expect(headline([47, 62], [1, 1, 0])).toBe(
      "The union blocks it. A payment of 2 thousand crowns to the union would do: the others have 3 above no deal.",
    );
    expect(headline([62, 62], [1, 1, 0])).toBe(
      "The union blocks it. No payment would do: the union would need 17 thousand crowns, and the others have 3 above no deal.",
    );
    expect(headline([47, 62], [1, 1, 0], "")).toBe("The union blocks it.");
  });

  it.each([
    ["{worth: 62, cite: [art]}", "{worth: 62, cite: [art]}"],
    ["{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}"],
    ["{worth: [20, 70], cite: [art]}", "{worth: 62, cite: [art]}"],
  ])("are in the unit, as every sum that is told, with %s and %s without a deal", (union, line) => {
    const inWords = JSON.stringify(toldOf(union, line).explanation);
    expect(inWords).not.toMatch(/measure of its own|own measure|\bpoints? (less|above)|than \d+ points?/);
    expect(inWords).toContain("are counted in thousand crowns: payments, the sum and the egalitarian rule");
    expect(inWords).not.toMatch(/"(\d+) to \1"/);
    const without = JSON.stringify(toldOf(union, line, OFFERS).explanation);
    expect(without).toContain("Each party has a measure of its own");
    expect(without).not.toContain("crowns");
  });

  it("are not in the unit for whom nobody asks", () => {
    const town =
      "    - {actor: town, consent: none, values: [{on: pay, points: {low: 0, middle: 1, high: 2}, cite: [art]}, {on: nights, points: {none: 1, two: 0, four: 0}, cite: [art]}, {on: jobs, points: {open: 0, safe: 1}, cite: [art]}], walkAway: {worth: 1, cite: [art]}}\n";
    const { explanation } = toldOf(
      "{worth: 20, cite: [art]}",
      "{worth: 62, cite: [art]}",
      town + OFFERS + UNIT,
    );
    expect(explanation.caveats.map((one) => plainText(one, "icd203"))).toContain(
      "The points of all whose consent is asked are counted in thousand crowns: payments, the sum and the egalitarian rule take these to be worth as much to one as to another. What the town has is in a measure of its own.",
    );
  });

  it("are one sum where all readings ask for the same", () => {
    const { explanation } = toldOf("{worth: [20, 60], cite: [art]}", "{worth: 68, cite: [art]}");
    const paid = tableOf(explanation.blocks, "What a payment would do") as unknown as {
      rows: { cells: unknown[] }[];
    };
    expect(paid.rows.map(({ cells }) => cells[3])).not.toContain("3 to 3");
    expect(paid.rows.map(({ cells }) => cells[3])).toContain("3");
  });
});
