import { describe, expect, it } from "vitest";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const WORTH = [
  [
    [0, 40, 60],
    [20, 5, 0],
    [0, 20],
  ],
  [
    [50, 30, 0],
    [0, 25, 40],
    [10, 0],
  ],
];
const ALL = [0, 1, 2].flatMap((pay) =>
  [0, 1, 2].flatMap((nights) => [0, 1].map((jobs) => [pay, nights, jobs])),
);
const worth = (party: number, taken: readonly number[]) =>
  taken.reduce((sum, option, clause) => sum + WORTH[party]![clause]![option]!, 0);
/** What share of the packages both accept, by what they have without a deal; today's is none. */
const madeBy = (union: number, line: number) =>
  ALL.filter(
    (taken) => taken.some((option) => option > 0) && worth(0, taken) >= union && worth(1, taken) >= line,
  ).length / ALL.length;

const found = (union: string, line: string) =>
  dealsIn(caseOf(`${CLAUSES}${inPoints(union, line)}`)) as {
    // biome-ignore lint/suspicious/noExplicitAny: the tests look at what they expect.
    result: any;
    explanation: { blocks: readonly { kind: string }[] };
  };

describe("what each party has without a deal, moved alone", () => {
  it("is moved by a tenth of what is at stake, where all is known: what share of the packages is then made", () => {
    const { result, explanation } = found("{as: today, cite: [art]}", "{worth: 62, cite: [art]}");
    const { of, base, swings } = result["walk-aways"];
    expect([of, base]).toEqual(["zone", madeBy(20, 62)]);
    // Both have from 0 to 100 at stake.
    const wanted = [
      {
        party: 0,
        low: { at: 10, result: madeBy(10, 62) },
        high: { at: 30, result: madeBy(30, 62) },
      },
      {
        party: 1,
        low: { at: 52, result: madeBy(20, 52) },
        high: { at: 72, result: madeBy(20, 72) },
      },
    ];
    expect(swings).toHaveLength(2);
    expect(swings).toEqual(expect.arrayContaining(wanted));
    const [first, second] = swings.map(
      ({ low, high }: { low: { result: number }; high: { result: number } }) => low.result - high.result,
    );
    expect(first).toBeGreaterThanOrEqual(second);
    const picture = explanation.blocks.find(({ kind }) => kind === "tornado") as unknown as {
      base: { at: number };
      rows: { label: string; low: { at: string } }[];
    };
    expect(picture.base.at).toBe(base);
    expect(picture.rows.map(({ label, low }) => [label, low.at]).sort()).toEqual([
      ["the line", "52"],
      ["the union", "10"],
    ]);
  });

  it("is held at the ends of what is stated, where that is a range, and told by readings", () => {
    const { result } = found("{worth: [20, 90], cite: [art]}", "{worth: 62, cite: [art]}");
    const { of, swings } = result["walk-aways"];
    expect(of).toBe("readings");
    expect(swings).toEqual([
      { party: 0, low: { at: 20, result: 1 }, high: { at: 90, result: madeBy(90, 62) > 0 ? 1 : 0 } },
    ]);
  });

  it("goes from anything to the best package alone, where nothing is stated", () => {
    const { result, explanation } = found("{worth: not stated}", "{worth: 62, cite: [art]}");
    const { swings } = result["walk-aways"];
    expect(swings).toEqual([{ party: 0, low: { at: null, result: 1 }, high: { at: 100, result: 0 } }]);
    expect(JSON.stringify(explanation.blocks.filter(({ kind }) => kind === "tornado"))).toContain(
      "only its best",
    );
  });
});
