import { describe, expect, it } from "vitest";
import type { Block } from "#outcome/block.ts";
import { line } from "../told.ts";
import { caseOf, counts, held, perform, question } from "./register.ts";

/** A register of questions that one forecaster answers, in one family. */
function family(
  chances: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, unknown>>,
  more: readonly unknown[] = [],
) {
  const register = Object.entries(chances).map(([id, chance], at) =>
    question(id, {
      closes: `2024-0${at + 2}-01`,
      estimates: chance === null ? [] : [held("B", chance)],
    }),
  );
  return perform(caseOf({ register: [...register, ...more], families: [parts] }));
}

function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === "list" ? block.items.map(line) : [])).join("\n");
}

describe("deadlines", () => {
  const DEADLINES = { kind: "deadlines", questions: ["a", "b"] };

  it("that fall are found, with the nearest that do not and the bet on which they lose", () => {
    const { result, explanation } = family({ a: 0.7, b: 0.5 }, DEADLINES);
    const [set] = result.families![0]!.sets;
    expect(set!.holder).toBeNull();
    // By hand: the projection of (0.7, 0.5) on a ≤ b is its mean; a ticket on each side gains the difference of the prices.
    expect(set!.mended).toMatchObject({ nearest: [0.6, 0.6], exact: true, within: false });
    expect(set!.mended!.bet.stakes).toEqual([expect.closeTo(0.5, 9), expect.closeTo(-0.5, 9)]);
    expect(set!.mended!.bet.least).toBeCloseTo(0.1, 9);
    const text = textOf(explanation.blocks);
    expect(text).toContain("Not all of the chances can be right");
    expect(text).toContain(
      "is sold 50 on “Will a come about?” and made to sell 50 on “Will b come about?” loses at least 10 a ticket, whatever comes about",
    );
    expect(line(explanation.headline)).toContain(
      "The chances of one family of questions cannot all be right.",
    );
  });

  it("that rise agree, and tell the chance of each stretch", () => {
    const { result, explanation } = family({ a: 0.2, b: 0.6 }, DEADLINES);
    expect(result.families![0]!.sets[0]!.mended).toBeNull();
    const [first, second] = result.families![0]!.hazards!;
    expect(first).toMatchObject({ question: "a", chance: expect.closeTo(0.2, 12) });
    expect(second!.chance).toBeCloseTo(0.5, 12);
    expect(second!.hazard).toBeCloseTo(Math.log(2) / 29, 12);
    expect(textOf(explanation.blocks)).toContain("The chances agree with one another");
  });

  it("begin with the opening of what is asked only later, and are watched for only then", () => {
    const more = { opens: "2024-01-20" };
    const questions = ["a", "b"].map((id, at) =>
      question(id, {
        ...more,
        closes: at === 0 ? "2024-02-01" : "2024-03-01",
        estimates: [held("B", at === 0 ? 0.2 : 0.6)],
      }),
    );
    const { result, explanation } = family({}, DEADLINES, questions);
    const [first] = result.families![0]!.hazards!;
    expect(first!.to - first!.from).toBe(12);
    expect(explanation.signposts ?? []).toEqual([]);
    const asked = questions.map((one) => ({ ...one, opens: "2024-01-01" }));
    expect(family({}, DEADLINES, asked).explanation.signposts).toHaveLength(2);
  });

  it("within ranges that would allow it are mended within them", () => {
    const { result } = family({ a: [0.4, 0.8], b: [0.3, 0.7] }, DEADLINES);
    expect(result.families![0]!.sets[0]!.mended).toMatchObject({ nearest: [0.55, 0.55], within: true });
  });

  it("are off by rounding up to a half point, and told beyond", () => {
    const mended = (a: number, b: number) => family({ a, b }, DEADLINES).result.families![0]!.sets[0]!.mended;
    expect(mended(0.5, 0.49)).toBeNull();
    expect(mended(0.5, 0.48)).not.toBeNull();
  });

  it("of which one has no chance are looked at without it, which is said", () => {
    const { result, explanation } = family(
      { a: 0.7, b: null, c: 0.5 },
      { ...DEADLINES, questions: ["a", "b", "c"] },
    );
    expect(result.families![0]).toMatchObject({ without: ["b"] });
    expect(result.families![0]!.sets[0]!.questions).toEqual(["a", "c"]);
    expect(textOf(explanation.blocks)).toContain("Without a chance, and so left out: “Will b come about?”.");
  });

  it("of which fewer than two have a chance constrain nothing", () => {
    const { result, explanation } = family({ a: 0.7, b: null }, DEADLINES);
    expect(result.families![0]!.sets).toEqual([]);
    expect(textOf(explanation.blocks)).toContain("Fewer than two of them have a chance");
  });

  it("of which one has closed give no stretch to it", () => {
    const past = question("p", { closes: "2023-12-31", estimates: [held("B", 0.1)] });
    const { result } = family({ a: 0.3, b: 0.5 }, { kind: "deadlines", questions: ["p", "a", "b"] }, [past]);
    expect(result.families![0]!.hazards!.map((one) => one.question)).toEqual(["a", "b"]);
  });

  it("of which two close on the same day have no stretch between them", () => {
    const second = question("b", { closes: "2024-02-01", estimates: [held("B", 0.6)] });
    const { result } = family({ a: 0.2 }, DEADLINES, [second]);
    expect(result.families![0]!.hazards).toBeNull();
  });
});

describe("what excludes one another", () => {
  it("sums to 1 where one of them must come about", () => {
    const { result } = family(
      { a: 0.5, b: 0.3 },
      { kind: "one of many", questions: ["a", "b"], exhaustive: true },
    );
    const { nearest, bet } = result.families![0]!.sets[0]!.mended!;
    expect(nearest).toEqual([expect.closeTo(0.6, 9), expect.closeTo(0.4, 9)]);
    expect(bet.stakes.every((stake) => stake < 0)).toBe(true);
    expect(bet.least).toBeCloseTo(0.1, 9);
  });

  it.each([
    ["said", { exhaustive: false }],
    ["where nobody says that one must", {}],
  ])("sums to no more where none need, %s", (_how, given) => {
    const set = (a: number, b: number) =>
      family({ a, b }, { kind: "one of many", questions: ["a", "b"], ...given }).result.families![0]!.sets[0]!
        .mended;
    expect(set(0.5, 0.3)).toBeNull();
    expect(set(0.7, 0.5)).not.toBeNull();
  });

  it("need not sum to 1 where one that must be counted has no chance", () => {
    const { result } = family(
      { a: 0.5, b: 0.3, c: null },
      { kind: "one of many", questions: ["a", "b", "c"], exhaustive: true },
    );
    expect(result.families![0]!.sets[0]!.mended).toBeNull();
  });
});

describe("a conditional and its parents", () => {
  const PARENTS = { kind: "conditional", event: "e", condition: "c", ifSo: "s", ifNot: "n" };

  it("agree by the law of total probability", () => {
    const mended = (e: number) =>
      family({ e, c: 0.5, s: 0.8, n: 0.2 }, PARENTS).result.families![0]!.sets[0]!.mended;
    expect(mended(0.5)).toBeNull();
    const { nearest, bet } = mended(0.9)!;
    const [c, e, s, n] = nearest;
    expect(e).toBeCloseTo(c! * s! + (1 - c!) * n!, 6);
    expect(bet.least).toBeGreaterThan(0);
  });

  it("cost something only where the condition holds, if nothing else is off", () => {
    const { explanation, result } = family(
      { s: 0.9, b: 0, c: 0.5 },
      { kind: "conditional", condition: "c", ifSo: "s", both: "b" },
    );
    expect(result.families![0]!.sets[0]!.questions).toEqual(["c", "s", "b"]);
    expect(textOf(explanation.blocks)).toContain("loses at least");
  });
});

describe("forecasters", () => {
  const register = [
    question("a", {
      closes: "2024-02-01",
      estimates: [held("B", 0.7), held("C", 0.2), held("a shop", 0.9, { as: "market" })],
    }),
    question("b", {
      closes: "2024-03-01",
      estimates: [held("B", 0.5), held("C", 0.9), held("a shop", 0.1, { as: "market" })],
    }),
  ];
  const run = perform(caseOf({ register, families: [{ kind: "deadlines", questions: ["a", "b"] }] }));

  it("are looked at one by one, and markets are not", () => {
    const sets = run.result.families![0]!.sets;
    expect(sets.map(({ holder, mended }) => [holder, mended !== null])).toEqual([
      [null, false],
      ["B", true],
      ["C", false],
    ]);
  });

  it("are named where their own chances cannot all be right", () => {
    expect(textOf(run.explanation.blocks)).toContain("Whoever holds the chances of B");
    expect(
      run.explanation.blocks.some(
        (block) => block.kind === "table" && block.title === "Chances of B that cannot all be right",
      ),
    ).toBe(true);
  });
});

describe("the witnesses on the method's page", () => {
  it("costs 0.05 a ticket to hold 0.7 by June and 0.6 by December, mended to 0.65 twice", () => {
    const { result } = family(
      { june: 0.7, december: 0.6 },
      { kind: "deadlines", questions: ["june", "december"] },
    );
    const { nearest, bet } = result.families![0]!.sets[0]!.mended!;
    expect(nearest).toEqual([expect.closeTo(0.65, 9), expect.closeTo(0.65, 9)]);
    expect(bet.least).toBeCloseTo(0.05, 9);
  });

  it("needs a reason of odds 22 to come from 3 of 11 to 90 %", () => {
    const to = (odds: number) =>
      perform(
        caseOf({
          register: [
            question("it", {
              outside: counts(3, 11),
              reasons: [{ text: "a reason", odds, judgement: "So" }],
            }),
          ],
        }),
      ).result.answers[0]!.chance!.best;
    expect(to(22)).toBeGreaterThanOrEqual(0.9);
    expect(to(21)).toBeLessThan(0.9);
  });
});

describe("a judgement on a question of a family", () => {
  const gists = (chances: Record<string, number | null>, given: Record<string, unknown>) =>
    family(chances, given).explanation.judgements.map(({ text, gist }) => [line(text), line(gist!)]);

  it("says that its chance and another cannot both be right, in short too", () => {
    for (const said of gists({ a: 0.5, b: 0.2 }, { kind: "deadlines", questions: ["a", "b"] }).flat())
      expect(said).toMatch(/Its best guess and that of “.*” cannot both be right\./);
    for (const said of gists(
      { a: 0.6, b: 0.3, c: 0.4 },
      { kind: "one of many", questions: ["a", "b", "c"] },
    ).flat())
      expect(said).toMatch(/Its best guess and those of “.*” and “.*” cannot all be right\./);
  });

  it("says nothing of the kind where they can", () => {
    for (const said of gists({ a: 0.2, b: 0.5 }, { kind: "deadlines", questions: ["a", "b"] }).flat())
      expect(said).not.toContain("be right");
  });
});
