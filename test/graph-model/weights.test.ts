import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StabilityInput } from "#analyses/stability/input.ts";
import { selectMoves } from "#analyses/stability/select.ts";
import { holds, isFault, parseExpression } from "#case/logic.ts";
import { solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { partySampler } from "#graph-model/preferences/samplers.ts";
import { Random } from "#math/random.ts";
import { perform, plain } from "../analyses/stability/perform.ts";
import { caseWith } from "../analyses/stability/small-case.ts";

const IDS = ["a", "b", "c", "d", "e"];

function inputOf(options: number, preferences: object, excluded: readonly string[] = []): StabilityInput {
  const selection = selectMoves(
    caseWith({
      options: IDS.slice(0, options).map((id, at) => ({
        id,
        actor: at % 2 ? "B" : "A",
        text: `takes ${id}`,
      })),
      excluded: excluded.map((never) => ({ never })),
      today: [],
      preferences: [{ actor: "A", ...preferences }],
    }),
  );
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  return selection.input;
}

/** Ranks by state of so many completions of party A's preferences, drawn by the streams of `drawnAs`, with the codes. */
function completions(input: StabilityInput, runs: number, seed = 5, drawnAs = input) {
  const model = solvableModel(drawnAs.model);
  const party = partySampler(model, 0, input.model.parties[0]!.preferences, new Random(seed));
  const answers = new Uint8Array(party.unknowns.length);
  return {
    party,
    codes: [...model.graph.codes],
    ranks: Array.from({ length: runs }, (_, run) => [...party.draw(run, answers).rank]),
  };
}

/** Whether a statement holds in the state with that code. */
function holdsIn(statement: string, code: number): boolean {
  const parsed = parseExpression(statement);
  if (isFault(parsed)) throw new Error(parsed.message);
  return holds(parsed, (option) => ((code >>> IDS.indexOf(option)) & 1) === 1);
}

/** Best first, `=` between ties: `3 1=2 0`. */
function orderText(rank: readonly number[]): string {
  const order = [...rank.keys()].sort((a, b) => rank[b]! - rank[a]! || a - b);
  return order
    .map((state, at) =>
      at === 0 ? `${state}` : rank[order[at - 1]!] === rank[state] ? `=${state}` : ` ${state}`,
    )
    .join("");
}

/** Fails unless the orders occur with the given chances. */
function expectChances(input: StabilityInput, chances: Readonly<Record<string, number>>, runs = 4000): void {
  const seen = new Map<string, number>();
  for (const rank of completions(input, runs).ranks) {
    seen.set(orderText(rank), (seen.get(orderText(rank)) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual(Object.keys(chances).sort());
  let chiSquare = 0;
  for (const [order, chance] of Object.entries(chances)) {
    chiSquare += (seen.get(order)! - runs * chance) ** 2 / (runs * chance);
  }
  const freedom = Object.keys(chances).length - 1;
  expect(chiSquare).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom) + 1e-9);
}

const { statement } = fc.letrec<{ statement: string }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(...IDS.slice(0, 4)),
    tie("statement").map((of) => `not (${of})`),
    fc
      .tuple(tie("statement"), fc.constantFrom("and", "or", "if", "iff"), tie("statement"))
      .map(([left, word, right]) => `(${left}) ${word} (${right})`),
  ),
}));

describe("weights", () => {
  it("order states by their sums, exactly: any decimals, any statements, any excluded states", () => {
    const weight = fc.record({
      when: statement,
      digits: fc.integer({ min: -999, max: 999 }),
      places: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(weight, { maxLength: 7 }),
        fc.array(statement, { maxLength: 1 }),
        (weights, excluded) => {
          // Today's state has to be able to occur.
          fc.pre(excluded.every((never) => !holdsIn(never, 0)));
          const input = inputOf(
            4,
            {
              weights: weights.map(({ when, digits, places }) => ({ when, weight: digits / 10 ** places })),
              rest: "indifferent",
            },
            excluded,
          );
          const { codes, ranks, party } = completions(input, 1);
          expect(party.fixed).toBe(true);
          const thousandths = codes.map((code) =>
            weights.reduce(
              (sum, { when, digits, places }) =>
                sum + (holdsIn(when, code) ? digits * 10 ** (3 - places) : 0),
              0,
            ),
          );
          const sorted = [...new Set(thousandths)].sort((a, b) => a - b);
          expect(ranks[0]).toEqual(thousandths.map((sum) => sorted.indexOf(sum)));
        },
      ),
    );
  });

  it("of 2ᵏ are the same as statements in order of importance, whatever the rest", () => {
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 12 }),
        fc.constantFrom("unknown", "indifferent"),
        (statements, rest) => {
          const byStatements = inputOf(5, { statements: statements.map((prefers) => ({ prefers })), rest });
          const byWeights = inputOf(5, {
            weights: statements.map((when, at) => ({ when, weight: 2 ** (statements.length - 1 - at) })),
            rest,
          });
          // In one model what is left open is drawn in the same way, so that even the draws agree.
          expect(completions(byWeights, 4, 5, byStatements).ranks).toEqual(
            completions(byStatements, 4).ranks,
          );
          expect(completions(byWeights, 1).party.open).toBe(completions(byStatements, 1).party.open);
        },
      ),
    );
  });

  it("of equal sum are ties although floating-point sums differ, also beside weights that are drawn", () => {
    const known = [
      { when: "a", weight: 0.1 },
      { when: "b", weight: 0.2 },
      { when: "c", weight: 0.3 },
    ];
    expect(orderText(completions(inputOf(3, { weights: known }), 1).ranks[0]!)).toBe("7 6 5 3=4 2 1 0");
    const { ranks } = completions(inputOf(4, { weights: [...known, { when: "d", weight: [1, 2] }] }), 50);
    for (const rank of ranks) {
      expect(rank[3]).toBe(rank[4]);
      expect(rank[8 + 3]).toBe(rank[8 + 4]);
    }
  });

  it("that are ranges are drawn uniformly: two options", () => {
    // The weight of a is uniform on [0, 2], that of b is 1: each is the larger with chance ½.
    const even = [
      { when: "a", weight: [0, 2] },
      { when: "b", weight: 1 },
    ];
    expectChances(inputOf(2, { weights: even }), { "3 1 2 0": 1 / 2, "3 2 1 0": 1 / 2 });
    // Uniform on [0, 3] × [1, 2]: a > b on an area of 1/2 + 1 of 3.
    const wide = [
      { when: "a", weight: [0, 3] },
      { when: "b", weight: { low: 1, best: 1.1, high: 2 } },
    ];
    expectChances(inputOf(2, { weights: wide }), { "3 1 2 0": 1 / 2, "3 2 1 0": 1 / 2 });
    // On [0, 1] × [0, 3] it is so on 1/2 of 3.
    const narrow = [
      { when: "a", weight: [0, 1] },
      { when: "b", weight: [0, 3] },
    ];
    expectChances(inputOf(2, { weights: narrow }), { "3 1 2 0": 1 / 6, "3 2 1 0": 5 / 6 });
  });

  it("that may have either sign make a direction unknown", () => {
    // a is uniform on [−1, 3], b is 2: below 0 (¼), from 0 to 2 (½), above 2 (¼).
    const input = inputOf(2, {
      weights: [
        { when: "a", weight: [-1, 3], cite: ["paper"] },
        { when: "b", weight: 2 },
      ],
    });
    expectChances(input, { "2 3 0 1": 1 / 4, "3 2 1 0": 1 / 2, "3 1 2 0": 1 / 4 });
    const { party } = completions(input, 1);
    expect(party).toMatchObject({
      fixed: false,
      open: 1,
      unknowns: [{ party: 0, kind: "statement", entry: 0 }],
    });
    expect(input.parties[0]!.entries[0]).toEqual({ text: "a", cites: ["paper"], judged: false });
    const answers = new Uint8Array(1);
    for (let run = 0; run < 50; run++) {
      const { rank } = party.draw(run, answers);
      expect(answers[0]).toBe(rank[1]! > rank[0]! ? 1 : 0);
    }
  });

  it("that are not stated may outweigh all that are, either way", () => {
    // b and c are 1 and 2, so a is uniform on [−3, 3]; the order changes at −3, −2, −1, 0, 1, 2, 3.
    const input = inputOf(3, {
      weights: [
        { when: "a", weight: "not stated" },
        { when: "b", weight: 1 },
        { when: "c", weight: 2 },
      ],
    });
    const orders = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((a) => {
      const sums = Array.from({ length: 8 }, (_, s) => a * (s & 1) + ((s >>> 1) & 1) + 2 * ((s >>> 2) & 1));
      const sorted = [...sums].sort((x, y) => x - y);
      return [orderText(sums.map((sum) => sorted.indexOf(sum))), 1 / 6] as const;
    });
    expectChances(input, Object.fromEntries(orders));
    // Alone it is worth something, or the opposite.
    expectChances(inputOf(2, { weights: [{ when: "a", weight: "unknown" }], rest: "indifferent" }), {
      "1=3 0=2": 1 / 2,
      "0=2 1=3": 1 / 2,
    });
  });

  it("leave what they do not name to order what they tie, or not at all", () => {
    const weights = [{ when: "a", weight: 3 }];
    expectChances(inputOf(2, { weights }), { "3 1 2 0": 1 / 2, "1 3 0 2": 1 / 2 });
    expect(orderText(completions(inputOf(2, { weights, rest: "indifferent" }), 1).ranks[0]!)).toBe("1=3 0=2");
  });
});

describe("values of states", () => {
  it("order states; equal values are ties", () => {
    const utilities = [
      { state: "a", value: 0.3 },
      { state: "none", value: -1e9 },
      { state: "b", value: 0.3 },
      { state: "a + b", value: 7 },
    ];
    const { ranks, party } = completions(inputOf(2, { utilities }), 1);
    expect(orderText(ranks[0]!)).toBe("3 1=2 0");
    expect(party).toMatchObject({ fixed: true, open: 0 });
  });

  it("that are ranges are drawn uniformly", () => {
    const utilities = [
      { state: "none", value: 0 },
      { state: "a", value: [1, 4] },
      { state: "b", value: 2 },
      { state: "a + b", value: 2 },
    ];
    expectChances(inputOf(2, { utilities }), { "1 2=3 0": 2 / 3, "2=3 1 0": 1 / 3 });
  });

  it("put states that are left out, or whose value is not stated, anywhere", () => {
    const utilities = [
      { state: "none", value: 2 },
      { state: "a", value: 1 },
      { state: "b", value: "not stated" },
    ];
    // Twelve orders of four states keep none above a.
    const orders: string[] = [];
    const place = (order: readonly number[]) => {
      if (order.length === 4) orders.push(order.join(" "));
      for (const state of [0, 1, 2, 3]) {
        if (!order.includes(state) && (state !== 1 || order.includes(0))) place([...order, state]);
      }
    };
    place([]);
    expect(orders).toHaveLength(12);
    expectChances(inputOf(2, { utilities }), Object.fromEntries(orders.map((order) => [order, 1 / 12])));
  });
});

describe("a party with several forms", () => {
  const forms = {
    weights: [{ when: "a", weight: 1 }],
    statements: [{ prefers: "a" }],
    utilities: [{ state: "none", value: 1 }],
    ranking: ["none"],
  };

  it.each([
    [["weights", "statements", "utilities", "ranking"], "ranking"],
    [["weights", "statements", "utilities"], "utilities"],
    [["weights", "statements"], "statements"],
    [["weights"], "weights"],
  ] as const)("of %j uses the %s", (given, used) => {
    const preferences = Object.fromEntries(given.map((form) => [form, forms[form]]));
    const { model, parties } = inputOf(2, preferences);
    expect(model.parties[0]!.preferences.by).toBe(used);
    expect(parties[0]!.checks.map(({ preferences: { by } }) => by).sort()).toEqual(
      given.filter((form) => form !== used).sort(),
    );
  });

  it("passes over a form without entries", () => {
    const { model, parties } = inputOf(2, { ranking: [], statements: forms.statements });
    expect(model.parties[0]!.preferences.by).toBe("statements");
    expect(parties[0]!.checks).toEqual([]);
    expect(inputOf(2, { ranking: [] }).model.parties[0]!.preferences.by).toBe("ranking");
  });
});

describe("the brief", () => {
  const options = [
    { id: "a", actor: "A", text: "takes a" },
    { id: "b", actor: "B", text: "takes b" },
  ];
  const explain = (first: object, second: object) =>
    perform(
      caseWith({
        options,
        today: [],
        preferences: [
          { actor: "A", ...first },
          { actor: "B", ...second },
        ],
      }),
      { samples: 60 },
    );

  it("says which weights and values are ranges, which are not stated, and what is left out", () => {
    const { explanation } = explain(
      {
        weights: [
          { when: "a", weight: [2, 6] },
          { when: "not b", weight: "not stated" },
          { when: "b", weight: 1 },
        ],
      },
      {
        utilities: [
          { state: "b", value: [3, 4] },
          { state: "none", value: 5 },
        ],
      },
    );
    expect(explanation.gaps.map(plain)).toEqual([
      "Exactly how much it counts for Party A: “Party A takes a” (2 to 6).",
      "How much, and which way, it counts for Party A: not “Party B takes b”.",
      "Exactly how much it is worth to Party B: “Party B takes b” (3 to 4).",
      "Where two of the four outcomes stand in the order of Party B.",
    ]);
    const caveats = explanation.caveats.map(plain).join("\n");
    expect(caveats).toMatch(/Weights add up[\s\S]*every number was taken as equally likely[\s\S]*not stated/);
  });

  it("tries each weight turned round, and sizes of neighbours exchanged", () => {
    // A takes a only if b is not worth more to it: B follows A.
    const { result, explanation } = explain(
      {
        weights: [
          { when: "a", weight: 2 },
          { when: "a and b", weight: -3 },
        ],
        rest: "indifferent",
      },
      {
        weights: [
          { when: "a and b", weight: 1 },
          { when: "b", weight: -0.5 },
        ],
        rest: "indifferent",
      },
    );
    expect(result.exact).toBe(true);
    const changes = result.flips.map(({ party, kind, entries, swapped }) => [party, kind, entries, swapped]);
    expect(changes).toContainEqual(["A", "reverse", [0], null]);
    expect(changes).toContainEqual(["B", "swap", [0, 1], [1, 2]]);
    const words = explanation.flips.map(({ change }) => plain(change));
    expect(words).toContain(
      "If, against what the case states, Party A would rather have “Party A takes a” and “Party B takes b”",
    );
    expect(words).toContain(
      "If, against what the case states, it matters to Party B as much whether “Party B takes b” holds as is said of “Party A takes a” and “Party B takes b”, and the other way round",
    );
  });

  it("says which of several weights of one statement is turned", () => {
    const { result, explanation } = explain(
      {
        weights: [
          { when: "a", weight: 1 },
          { when: "a", weight: -3 },
        ],
        rest: "indifferent",
      },
      {
        weights: [
          { when: "b", weight: "not stated" },
          { when: "b", weight: -2 },
        ],
        rest: "indifferent",
      },
    );
    const turned = result.flips.filter(({ party, kind }) => party === "A" && kind === "reverse");
    expect(turned).toMatchObject([{ entries: [1], wanted: true }]);
    expect(explanation.flips.map(({ change }) => plain(change))).toContain(
      "If, against what the case states, Party A would rather take a",
    );
  });

  it("tries neighbouring values exchanged, ties together", () => {
    const value = (none: number, a: number, b: number, both: number) => ({
      utilities: [
        { state: "none", value: none, cite: ["paper"] },
        { state: "a", value: a },
        { state: "b", value: b },
        { state: "a + b", value: both },
      ],
    });
    const { result, explanation } = explain(value(2, 1, 2, 1), value(1, 0, 0, 1));
    const [flip] = result.flips.filter(({ party }) => party === "A");
    expect(flip).toMatchObject({ kind: "swap", swapped: [1, 2] });
    expect(explanation.flips.map(({ cites }) => cites)).toContainEqual(["paper"]);
    expect(explanation.flips.map(({ change }) => plain(change))).toContain(
      "If, against what the case states, Party A likes “Party A takes a” and “Party A takes a; Party B takes b” better than “nobody takes any of the options” and “Party B takes b” (its neighbour)",
    );
  });
});
