import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { plainText } from "#view/plain-text.ts";
import { workedCases } from "../../worked-cases.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const text = (given: Parameters<typeof plainText>[0]) => plainText(given, "icd203");

/** One clause of two options, of which each party wants another; what each has without a deal is given. */
const tug = (union: string, line: string, rest = "") =>
  caseOf(`  clauses: [{id: x, name: x, options: [{id: a, text: a}, {id: b, text: b}]}, {id: y, name: y, options: [{id: a, text: a}, {id: b, text: b}]}]
  parties:
    - {actor: union, values: [{on: x, order: [a, b], cite: [art]}, {on: y, order: [a, b], cite: [art]}], walkAway: ${union}}
    - {actor: line, values: [{on: x, order: [b, a], cite: [art]}, {on: y, order: [b, a], cite: [art]}], walkAway: ${line}}
${rest}`);

describe("what nobody states", () => {
  it("is drawn: with two clauses of unknown weight a trade leaves each half in half of the readings of each", () => {
    // The union has what it wants on x, worth its weight of x; the line has y. Each accepts from 0.5 on. With weights uniform the best of
    // the two trades is made where the weights differ in the right way or the wrong: always one of both parties' favourites is x or y.
    const { result } = dealsIn(tug("{worth: 0.5, cite: [art]}", "{worth: 0.5, cite: [art]}"), {
      samples: 1000,
    });
    // Union weight of x is u, line weight of y is v, both uniform: a trade is made if u ≥ ½ and v ≥ ½, or u ≤ ½ and v ≤ ½.
    expect(result.prospects.made.low).toBeLessThan(0.5);
    expect(result.prospects.made.high).toBeGreaterThan(0.5);
    expect(result.front).toBeNull();
  });

  it("settles it where it decides nothing", () => {
    const { result, explanation } = dealsIn(tug("{worth: none, cite: [art]}", "{worth: 1, cite: [art]}"));
    expect(result.prospects.made.share).toBe(1);
    expect(text(explanation.headline)).toContain("in all 300 drawn readings");
    const never = dealsIn(tug("{worth: 1, cite: [art]}", "{worth: 1, cite: [art]}"));
    expect(never.result.prospects.made.share).toBe(0);
    expect(text(never.explanation.headline)).toMatch(
      /^There is no deal that both parties could accept in any of the 300 drawn readings, so a deal in 0–2 % of all/,
    );
  });

  it("is named as a gap, and counted as missing", () => {
    const { explanation } = dealsIn(
      caseOf(`${CLAUSES}  parties:
    - {actor: union, values: [{on: pay, order: [high, low], cite: [art]}]}
    - {actor: line, values: [{on: nights, order: [four, none], cite: [art]}], importance: {order: [nights, pay], cite: [art]}, walkAway: {as: today, cite: [art]}}
`),
    );
    expect(explanation.gaps.map(text)).toEqual([
      "Of the union it is not stated what it makes of nights and jobs, which clause counts most to it and what it has without a deal.",
      "The order of the union leaves out “three per cent” on pay.",
      "Of the line it is not stated what it makes of pay and jobs and what weight it gives jobs.",
      "The order of the line leaves out “two nights” on nights.",
    ]);
    expect(explanation.inputs).toEqual({ given: 1 + 1 + 1, missing: 4 + 2 + 1 });
  });

  it("is where things stand today, of a party that is as well off without a deal, and not what it has then", () => {
    const korea = workedCases().find(({ id }) => id === "korea-2018")!;
    const { explanation } = dealsIn(availableCase(korea, { only: ["art"] }).case, { samples: 50 });
    const gaps = explanation.gaps.map(text).filter((gap) => gap.includes("without a deal"));
    expect(gaps).toHaveLength(2);
    for (const gap of gaps)
      expect(gap).toMatch(
        /where things stand today on the joint exercises of [^,]*, and so what it has without a deal\.$/,
      );
    expect(JSON.stringify(explanation.blocks)).toContain("as good as today, which on the joint exercises");
  });

  it("of a walk-away value alone leaves the front as if the party accepted whatever there is, and says so", () => {
    const { result, explanation } = dealsIn(
      caseOf(
        `${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}").replace("      walkAway: {worth: 62, cite: [art]}\n", "")}`,
      ),
    );
    expect(result.parties[1].walkAway).toBeNull();
    expect(result.front.length).toBeGreaterThan(0);
    expect(result.prospects).not.toBeNull();
    expect(explanation.caveats.map(text).join(" ")).toContain(
      "What is not told in shares of the readings takes the line to accept whatever there is, as what it has without a deal is not stated.",
    );
  });

  it("is a range, where only that is stated: no offer is made that no end of it leaves, nor a step that no end would miss", () => {
    const { result, explanation } = dealsIn(
      caseOf(
        `${CLAUSES}${inPoints("{worth: [44, 55], cite: [art]}", "{worth: [60, 90], cite: [art]}")}  sequences: [{id: s, steps: [{by: union, takes: {nights: two}, cite: [art]}, {by: line, takes: {pay: middle}, cite: [art]}]}]
  offers: [{id: o, name: half, by: [line], package: {pay: low, nights: two}, cite: [art]}]
`,
      ),
    );
    // Low pay and two nights are worth 5 to the union, which has 44 at least without a deal; with three per cent more, 45.
    expect(text(explanation.judgements[0]!.text)).toContain(
      "The offer “half” suits both parties in none of the 300 drawn readings, so in 0–2 % of all.",
    );
    const others = { regret: [], unknown: [] };
    expect(result.moves.sequences[0].steps).toEqual([
      {
        taken: [{ clause: 1, option: 1 }],
        isPossible: true,
        worth: [5, 85],
        regret: [0],
        unknown: [1],
        others,
      },
      {
        taken: [{ clause: 0, option: 1 }],
        isPossible: true,
        worth: [45, 65],
        regret: [],
        unknown: [0, 1],
        others,
      },
    ]);
    const told = JSON.stringify(explanation.blocks);
    expect(told).toContain("not known of the union and the line");
    expect(told).toContain("44 to 55");
    expect(told).toContain("60 to 90");
    expect(explanation.caveats.map(text).join(" ")).toContain(
      "takes the union and the line to accept whatever there is, as what they have without a deal is not stated as one number.",
    );
  });

  it("tells what to find out first, where the readings tell it apart", () => {
    const { result } = dealsIn(tug("{worth: [0, 1], cite: [art]}", "{worth: 0.2, cite: [art]}"), {
      samples: 1000,
    });
    const [first] = result.prospects.telling;
    expect(first).toMatchObject({ party: 0, what: "walk-away value" });
    expect(first.low).toBeGreaterThan(first.high);
  });

  it("is told as what would change the answer from a quarter of the way on, and not below", () => {
    const flips = (low: number) =>
      dealsIn(tug(`{worth: [${low}, ${low}], cite: [art]}`, "{worth: 0, cite: [art]}"), {
        samples: 400,
      }).explanation.flips.map(({ change }) => text(change));
    // With the union accepting all there always is a deal; if that were not known, there still is one: the line accepts all too.
    expect(flips(0)).toEqual([]);
    const hard = dealsIn(tug("{worth: 1, cite: [art]}", "{worth: 0.9, cite: [art]}"), { samples: 400 });
    expect(hard.result.prospects.made.share).toBe(0);
    const premises = hard.result.premises as { kind: string; party: number; made: { share: number } }[];
    const told = hard.explanation.flips.map(({ change }) => text(change));
    for (const { kind, party, made } of premises) {
      if (kind !== "walk-away value") continue;
      const change = `If it were not known what ${party === 0 ? "the union" : "the line"} has without a deal`;
      expect(told.includes(change)).toBe(made.share >= 0.25);
    }
  });

  it("is compared on the same draws where an input is left out: a condition less never leaves fewer deals", () => {
    const conditions = `  conditions: [{never: {x: a, y: b}, cite: [art]}, {never: {x: b, y: b}, cite: [art]}]\n`;
    const { result, explanation } = dealsIn(
      tug("{worth: [0, 1], cite: [art]}", "{worth: [0, 1], cite: [art]}", conditions),
    );
    type Premise = { kind: string; at: number; made: { share: number }; before: number; effect: string };
    const premises = result.premises as Premise[];
    const left = premises.filter(({ kind }) => kind === "condition");
    expect(left).toHaveLength(2);
    for (const { made, before, effect } of left) {
      expect(made.share).toBeGreaterThanOrEqual(before);
      expect(effect).toBe(made.share > before ? "more" : "none");
    }
    // The two together leave y as the union wants it; without the first there is a trade of x for y.
    expect(left.some(({ effect }) => effect === "more")).toBe(true);
    // One share of the same readings stands against all of them, and it need not be that of all 300.
    expect(new Set(premises.map(({ before }) => before)).size).toBe(1);
    expect(Number.isInteger(Math.round(premises[0]!.before * 60 * 1e6) / 1e6)).toBe(true);
    expect(JSON.stringify(explanation.blocks)).not.toContain("Now ");
  });

  it("makes terms that contradict themselves a thing that is missing, by name", () => {
    const odd = tug("{worth: none, cite: [art]}", "{worth: none, cite: [art]}");
    const union = odd.packages!.parties[0]!;
    const broken = {
      ...odd,
      packages: {
        ...odd.packages!,
        parties: [
          {
            ...union,
            importance: { order: ["x", "y"], cite: ["art"] },
            values: [
              { ...union.values[0]!, weight: 0.2 },
              { ...union.values[1]!, weight: 0.8 },
            ],
          },
          odd.packages!.parties[1]!,
        ],
      },
    } as Case;
    expect(() => dealsIn(broken)).toThrow("those of the union contradict themselves");
  });
});

describe("demands of the case", () => {
  const demands = (list: string) => `demands:\n${list}`;
  const demand = (id: string, kind: string, level: string, when: string, rest = "") =>
    `  - {id: ${id}, actor: union, issue: pay, kind: ${kind}, text: x, level: ${level}, when: ${when}, cite: [art]${rest}}\n`;
  const bestOf = (list: string) => {
    const c = caseOf(
      `  clauses: [{issue: pay}]
  parties:
    - {actor: union, walkAway: {worth: 0.5, cite: [art]}}
    - {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}], walkAway: {worth: none, cite: [art]}}
  offers: [{id: h, name: high, package: {pay: high}, cite: [art]}, {id: m, name: middle, package: {pay: middle}, cite: [art]}, {id: l, name: low, package: {pay: low}, cite: [art]}]
`,
      demands(list),
    );
    const { result, explanation } = dealsIn(c, { samples: 400 });
    const shares = Object.fromEntries(
      (result.prospects.candidates as { offer: number | null; accepted: { share: number }[] }[]).flatMap(
        ({ offer, accepted }) =>
          offer === null ? [] : [[["high", "middle", "low"][offer]!, accepted[0]!.share]],
      ),
    );
    return { shares, explanation };
  };

  it("make what was asked for last the best for a party, and what was refused worse than that", () => {
    const { shares, explanation } = bestOf(
      demand("d1", "ask", "middle", "2024-01-10") +
        demand("d2", "ask", "high", "2024-02-10") +
        demand("d3", "refusal", "low", "2024-02-10"),
    );
    expect(shares.high).toBe(1);
    expect(shares.low).toBeLessThan(1);
    expect(explanation.caveats.map(text).join(" ")).toContain(
      "what the union asked for last counts as best for it",
    );
    expect(explanation.gaps.map(text).join(" ")).not.toContain("pay");
  });

  it("that only refuse order nothing, and are told as refusals", () => {
    const { explanation } = bestOf(demand("d1", "refusal", "low", "2024-02-10"));
    expect(explanation.gaps.map(text).join(" ")).toContain(
      "The union refuses “no rise” on pay; what it would rather have is not stated, so that orders nothing.",
    );
    const terms = explanation.blocks.find(
      (block) => block.kind === "table" && block.title === "What each party wants",
    );
    expect(
      terms?.kind === "table" && text(terms.rows[0]!.cells[1] as Parameters<typeof plainText>[0]),
    ).toContain("Refuses “no rise”");
  });

  it("do not count where they are withdrawn, only read, or denied", () => {
    for (const gone of [
      demand("d1", "ask", "high", "2024-01-10") +
        `  - {id: d2, actor: union, issue: pay, kind: withdrawal, text: x, when: 2024-02-10, withdraws: d1, cite: [art]}\n`,
      demand("d1", "ask", "high", "2024-01-10", ", voice: reading"),
      demand("d1", "ask", "high", "2024-01-10", ", denied: [union]"),
    ])
      expect(bestOf(gone).explanation.gaps.map(text).join(" ")).toContain("what it makes of pay");
  });

  it("give way to what the terms say themselves", () => {
    const c = caseOf(
      `  clauses: [{issue: pay}]
  parties:
    - {actor: union, values: [{on: pay, order: [low, middle, high], cite: [art]}], walkAway: {worth: 1, cite: [art]}}
    - {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}], walkAway: {worth: 1, cite: [art]}}
`,
      demands(demand("d1", "ask", "high", "2024-01-10")),
    );
    expect(dealsIn(c).result.prospects.made.share).toBe(1);
  });
});
