import { describe, expect, it } from "vitest";
import { countOf } from "#analyses/deals/counts.ts";
import { packageInWords } from "#analyses/deals/words/names.ts";
import { equalAlternatives } from "#deal-space/questions/equal-alternatives.ts";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const headline = (told: ReturnType<typeof dealsIn>) => plainText(told.explanation.headline, "icd203");
const judgement = (told: ReturnType<typeof dealsIn>) =>
  plainText(told.explanation.judgements[0]!.text, "icd203");

const TWO = `  clauses:
    - {id: size, name: size, options: [{id: small, text: small}, {id: large, text: large}], today: large}
    - {id: day, name: day, options: [{id: mon, text: Monday}, {id: sun, text: Sunday}], today: sun}
    - {id: flag, name: flag, options: [{id: red, text: red}, {id: blue, text: blue}], today: red}
`;

describe("a package worth exactly what a party has without a deal", () => {
  // 5.2 and 1.6 are 6.8, which the sum in binary numbers misses.
  const told = dealsIn(
    caseOf(`${TWO}  parties:
    - {actor: union, values: [{on: size, points: {small: 5.8, large: 5.2}, cite: [art]}, {on: day, points: {mon: 5.8, sun: 1.6}, cite: [art]}, {on: flag, points: {red: 0, blue: 0}, cite: [art]}], walkAway: {as: today, cite: [art]}}
    - {actor: line, values: [{on: size, points: {small: 0, large: 3}, cite: [art]}, {on: day, points: {mon: 0, sun: 1}, cite: [art]}, {on: flag, points: {red: 0, blue: 1}, cite: [art]}], walkAway: {worth: 2, cite: [art]}}
  sequences: [{id: s, by: [line], steps: [{by: line, takes: {flag: blue}, cite: [art]}, {by: union, takes: {day: mon}, cite: [art]}]}]
  offers: [{id: o, name: blue flag, by: [line], package: {flag: blue}, cite: [art]}]
`),
  );

  it("is accepted, also where decimals do not add up in binary numbers", () => {
    expect(5.2 + 1.6).toBeGreaterThan(6.8);
    expect(told.result.parties[0].walkAway).toBe(6.8);
    const [today, offer] = told.result.offers;
    expect([today.accepts[0], offer.accepts[0], offer.made]).toEqual([true, true, true]);
    expect(judgement(told)).toContain("The offer “blue flag” suits both parties.");
  });

  it("is regretted by nobody on the way", () => {
    expect(told.result.moves.sequences[0].steps[0].regret).toEqual([]);
  });
});

describe("what a condition rules out", () => {
  // Sunday is ruled out. Of what is left the line has 60, 62 or 70; of all it has from 10 on.
  const caseWith = (line: string) =>
    caseOf(`  clauses:
    - {id: size, name: size, options: [{id: small, text: small}, {id: middle, text: middle}, {id: large, text: large}]}
    - {id: day, name: day, options: [{id: mon, text: Monday}, {id: sun, text: Sunday}]}
  parties:
    - {actor: union, values: [{on: size, points: {small: 10, middle: 6, large: 1}, cite: [art]}, {on: day, points: {mon: 0, sun: 0}, cite: [art]}], walkAway: {worth: 0, cite: [art]}}
    - {actor: line, values: [{on: size, points: {small: 10, middle: 12, large: 20}, cite: [art]}, {on: day, points: {mon: 50, sun: 0}, cite: [art]}]${line}}
  conditions: [{never: {day: sun}, cite: [art]}]
`);

  it("is none of the packages from which the gain of who accepts anything is measured", () => {
    const told = dealsIn(caseWith(", walkAway: {worth: none, cite: [art]}"));
    // Products of gains on 0 and 60: 10·0, 6·2, 1·10. Least shares of 10 and 10: 0, 0.2, 0.1.
    const { nash, kalaiSmorodinsky, egalitarian } = told.result.points;
    expect(nash).toMatchObject({ value: 12, packages: [{ package: { size: "middle" } }] });
    expect(kalaiSmorodinsky).toMatchObject({ value: 0.2, packages: [{ package: { size: "middle" } }] });
    expect(egalitarian).toMatchObject({ value: 2, packages: [{ package: { size: "middle" } }] });
    const [table] = told.explanation.glance!;
    expect(JSON.stringify(table)).toContain("the line accepts anything, its gains counting from 60");
  });

  it("is not counted as a package that could be a deal", () => {
    expect(headline(dealsIn(caseWith(", walkAway: {worth: none, cite: [art]}")))).toBe(
      "Every possible package is a deal that both parties could accept.",
    );
    expect(headline(dealsIn(caseWith(", walkAway: {worth: 61, cite: [art]}")))).toBe(
      "There is a deal that both parties could accept: two of three possible packages.",
    );
  });

  it("is nothing that somebody could have without a deal, where that is not stated", () => {
    const told = dealsIn(caseWith(""), { samples: 2000 });
    // From 60 to 70 whatever it is: the large one, worth 70, is accepted always, the middle one, worth 62, in a fifth.
    expect(told.result.prospects.made.share).toBe(1);
    expect(headline(told)).toMatch(
      /^There is a deal that both parties could accept in all \d+ drawn readings/,
    );
    const middle = told.result.options.options.find((one: { option: string }) => one.option === "middle");
    expect(Math.abs(middle.accepted[1] - 0.2)).toBeLessThan(0.04);
    const ends = told.result["walk-aways"].swings.find((one: { party: number }) => one.party === 1);
    expect(ends?.high.result ?? 1).toBe(1);
  });
});

describe("what there is without a deal", () => {
  // Whatever is changed costs one of the two, so that nothing but today suits both; the flag is the same to all.
  const told = dealsIn(
    caseOf(`  clauses:
    - {id: size, name: size, options: [{id: small, text: small}, {id: large, text: large}], today: small}
    - {id: day, name: day, options: [{id: mon, text: Monday}, {id: sun, text: Sunday}], today: mon}
  parties:
    - {actor: union, values: [{on: size, points: {small: 5, large: 0}, cite: [art]}, {on: day, points: {mon: 0, sun: 1}, cite: [art]}], walkAway: {as: today, cite: [art]}}
    - {actor: line, values: [{on: size, points: {small: 1, large: 0}, cite: [art]}, {on: day, points: {mon: 2, sun: 0}, cite: [art]}], walkAway: {as: today, cite: [art]}}
  offers: [{id: o, name: both, by: [line], package: {size: large, day: mon}, cite: [art]}]
`),
  );

  it("is no improvement of an offer and no counter-offer, and is the one package that nobody refuses", () => {
    const [, offer] = told.result.offers;
    expect(offer.worth).toEqual([0, 2]);
    // Small on Monday, today, would be worth more to both: it is no deal.
    expect(offer.better).toBeNull();
    expect(told.result.moves.alternatives?.packages ?? []).toEqual([]);
    expect(headline(told)).toBe(
      "There is no deal that both parties could accept: each package but today's is worth less to somebody than no deal.",
    );
    const remedies = told.explanation.blocks.find(
      (block) => block.kind === "table" && /^Who refuses/.test(block.title),
    );
    expect(JSON.stringify(remedies)).toContain("size: “small” (then no deal)");
  });
});

describe("an offer worth as much to who made it", () => {
  it("is so within the margin, whatever unit what it has without a deal needs", () => {
    // Of one issue: 45 are worth more to both, and more than two points more to who made the offer.
    const space = {
      options: [4],
      parties: [
        { values: [[40, 45, 0, 41]], walkAway: 20.001 },
        { values: [[0, 9, 0, 3]], walkAway: null },
      ],
    };
    const found = equalAlternatives(space, [0], 0, 2);
    if ("tooLarge" in found) throw new Error("cut");
    expect(found.map(({ worth }) => worth)).toEqual([[41, 3]]);
  });
});

describe("where no package lets all gain", () => {
  const caseWith = (middle: string) =>
    caseOf(`  clauses:
    - {id: size, name: size, options: [{id: small, text: small}, {id: middle, text: middle}, {id: large, text: large}]}
    - {id: day, name: day, options: [{id: mon, text: Monday}, {id: sun, text: Sunday}]}
  parties:
    - {actor: union, values: [{on: size, worth: {small: 0, middle: 0.5, large: 1}, weight: 0.5, cite: [art]}, {on: day, worth: {mon: 1, sun: 0}, weight: 0.5, cite: [art]}], walkAway: {worth: 0.75, cite: [art]}}
    - {actor: line, values: [{on: size, worth: {small: 1, middle: ${middle}, large: 0}, weight: 0.5, cite: [art]}, {on: day, worth: {mon: 1, sun: 0}, weight: 0.5, cite: [art]}], walkAway: {worth: 0.7, cite: [art]}}
  offers: [{id: o, by: [line], package: {size: middle, day: mon}, cite: [art]}]
`);

  it("the Nash rule picks the only deal, in readings as in single numbers", () => {
    expect(dealsIn(caseWith("0.7")).result.points.nash).toMatchObject({
      value: 0,
      level: 1,
      packages: [{ package: { size: "middle", day: "mon" } }],
    });
    const told = dealsIn(caseWith("[0.6, 0.8]"));
    expect(told.result.prospects.candidates[0]).toMatchObject({
      made: { share: 1 },
      efficient: { share: 1 },
      nash: { share: 1 },
    });
    expect(judgement(told)).toContain(
      "The offer of the line suits both parties in all 300 drawn readings, so in 98–100 % of all.",
    );
  });
});

describe("how much is said", () => {
  it("is that two runs of readings differ by less than 8 points in a hundred, 19 times in 20", () => {
    const told = dealsIn(
      caseOf(`${CLAUSES}  parties:
    - {actor: union, values: [{on: pay, order: [high, middle, low], cite: [art]}], walkAway: {as: today, cite: [art]}}
    - {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}], walkAway: {worth: 0.5, cite: [art]}}
`),
    );
    // Of two shares of 300 draws at one half the difference has a standard error of √(2 · ¼ ÷ 300).
    const points = Math.round(100 * 1.96 * Math.sqrt((2 * 0.25) / 300));
    expect(points).toBe(8);
    expect(told.explanation.caveats.map((one) => plainText(one, "icd203")).join(" ")).toContain(
      "Shares are of 300 readings; others may move one by 8 percentage points (95 %), where nothing else is said.",
    );
    // What counts for the union is known of none of three clauses, of the line neither.
    expect(told.explanation.gaps.map((one) => plainText(one, "icd203")).join(" ")).not.toContain("the other");
  });

  it("counts the clauses that have no place in an order, and calls them by no name of others", () => {
    const more = ["a", "b", "c", "d"]
      .map(
        (id) =>
          `    - {id: ${id}, name: clause ${id}, options: [{id: x, text: x}, {id: y, text: y}], today: x}\n`,
      )
      .join("");
    const told = dealsIn(
      caseOf(`${CLAUSES}${more}  parties:
    - {actor: union, values: [{on: pay, order: [high, middle, low], cite: [art]}], importance: {order: [pay, a], cite: [art]}, walkAway: {as: today, cite: [art]}}
    - {actor: line, walkAway: {worth: none, cite: [art]}}
`),
    );
    expect(told.explanation.gaps.map((one) => plainText(one, "icd203")).join(" ")).toContain(
      "what weight it gives five of the clauses",
    );
  });

  it("names six clauses of twelve and the other six, and no more", () => {
    const clauses = Array.from({ length: 12 }, (_, at) => ({
      id: `c${at}`,
      name: `c${at}`,
      options: [{ id: "x", text: "x" }],
    }));
    const words = packageInWords(
      { clauses, today: null } as never,
      clauses.map(() => 0),
    );
    expect(words).toMatch(/c5: “x”, and six other clauses$/);
    expect(words).not.toContain("more");
  });

  it("gives whole numbers beyond 2^53 in full", () => {
    const big = 333_333_333_333;
    const told = dealsIn(
      caseOf(
        `${CLAUSES}${inPoints("{worth: 0, cite: [art]}", "{worth: 0, cite: [art]}")}`
          .replace("low: 0, middle: 40, high: 60", `low: 0, middle: ${big - 2}, high: ${big}`)
          .replace("low: 50, middle: 30, high: 0", `low: ${big}, middle: ${big - 1}, high: 0`),
      ),
    );
    const { value, packages } = told.result.points.nash;
    const product = packages[0].values.reduce((all: bigint, one: number) => all * BigInt(one), 1n);
    expect(product).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
    expect(value).toBe(String(countOf(product)));
  });
});
