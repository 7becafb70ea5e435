import { describe, expect, it } from "vitest";
import { swapsText } from "#analyses/stability/parts/robustness/robustness-table.ts";
import type { Plot, Table } from "#outcome/block.ts";
import { perform, plain } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

function howFirm(blocks: ReturnType<typeof perform>["explanation"]["blocks"]): Table | undefined {
  return blocks.find((block): block is Table => block.kind === "table" && block.title === "How firm it is");
}

describe("how firm the outcomes of the prisoner's dilemma are", () => {
  const { result, explanation } = perform(twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]));
  const { nash, seq } = result.robustness!.concepts;

  it("is counted by hand", () => {
    // Defection, code 0: A leaves it as soon as it likes a better, the next place below. Cooperation, code 3, outlives
    // only the swap of a party's first two. The answer that deters A ends in none, the next place below, so that it
    // fails once A likes none better; and if A likes a better than none, it no longer answers B.
    expect(result.robustness!.swaps).toBe(6);
    expect(nash.map(({ afterSwap }) => afterSwap)).toEqual([4, 1, 1, 0]);
    expect(seq.map(({ afterSwap }) => afterSwap)).toEqual([4, 1, 1, 2]);
    expect(nash[0]!.overall).toEqual({ least: 1, most: 1, turned: [{ party: "A", over: 1, under: 0 }] });
    // Cooperation by Nash: for each of the two, cooperation must pass its own defection.
    expect(nash[3]!.overall).toEqual({
      least: 2,
      most: 2,
      turned: [
        { party: "A", over: 3, under: 2 },
        { party: "B", over: 3, under: 1 },
      ],
    });
    expect(nash[3]!.byParty).toEqual({ A: null, B: null });
    expect(seq[3]!.overall).toEqual({ least: 1, most: 1, turned: [{ party: "A", over: 0, under: 3 }] });
  });

  it("is told in a table, with a smallest change", () => {
    const table = howFirm(explanation.blocks)!;
    expect(table.columns[2]!.label).toBe("Holds after a single swap, of 6");
    expect(table.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ["today", "yes", "4", "1"],
      ["Party A takes a; Party B takes b", "yes", "2", "1"],
    ]);
    expect(table.rows[0]!.cells[4]).toBe(
      "Party A likes “Party A takes a” better than “nobody takes any of the options”",
    );
  });
});

describe("what breaks only by several swaps", () => {
  // A likes none best by far; B owns nothing that matters to it.
  const { result, explanation } = perform(twoByTwo(["none", "b", "a + b", "a"], ["none", "a", "a + b", "b"]));

  it("is a flip of that many steps", () => {
    expect(result.robustness!.concepts.seq[0]!.overall).toMatchObject({ least: 3, most: 3 });
    const flip = explanation.flips.find(({ steps }) => steps === 3)!;
    expect(plain(flip.change)).toBe(
      "If, against what the case states, Party A likes “Party A takes a”, which it now ranks three places lower, better than “nobody takes any of the options”",
    );
    expect(plain(flip.effect)).toBe(
      "“nobody takes any of the options” would no longer hold; nothing smaller does that.",
    );
    expect(flip.cites).toEqual(["paper"]);
  });
});

describe("robustness", () => {
  it("is left out where something is unknown", () => {
    const { result, explanation } = perform(
      caseWith({
        options: [
          { id: "a", actor: "A", text: "takes a" },
          { id: "b", actor: "B", text: "takes b" },
        ],
        today: [],
        preferences: [
          { actor: "A", statements: [{ unknown: "a" }] },
          { actor: "B", statements: [{ prefers: "b" }] },
        ],
      }),
    );
    expect(result.robustness).toBeNull();
    expect(howFirm(explanation.blocks)).toBeUndefined();
  });

  it("says so where the model is too large", () => {
    const options = Array.from({ length: 8 }, (_, at) => ({
      id: `o${at}`,
      actor: "AB"[at % 2],
      text: `does ${at}`,
    }));
    const statements = options.map(({ id }) => ({ prefers: id }));
    const { result, explanation } = perform(
      caseWith({
        options,
        today: [],
        preferences: ["A", "B"].map((actor) => ({ actor, statements, rest: "indifferent" })),
      }),
    );
    expect(result.exact).toBe(true);
    expect(result.robustness).toBeNull();
    expect(explanation.caveats.map(plain).join(" ")).toContain("was not computed: the model is too large");
  });

  it("gives a bound in words where the number is not exact", () => {
    expect(swapsText(null)).toBe("cannot be changed");
    expect(swapsText({ least: 2, most: 2, turned: [] })).toBe("2");
    expect(swapsText({ least: 2, most: 5, turned: [] })).toBe("2 to 5");
    expect(swapsText({ least: 4, most: null, turned: [] })).toBe("more than 3");
  });
});

describe("the bars of how firm the outcomes are", () => {
  const bars = (title: string, ...orders: Parameters<typeof twoByTwo>) =>
    perform(twoByTwo(...orders)).explanation.blocks.find(
      (block): block is Plot => block.kind === "plot" && block.title === title,
    );
  const dilemma = [
    ["b", "a + b", "none", "a"],
    ["a", "a + b", "none", "b"],
  ] as const;

  it("have the fewest swaps by anybody and by each party alone", () => {
    const plot = bars("The fewest swaps that change it", ...dilemma)!;
    // One swap breaks either outcome, by hand: whoever likes its own last place better than the one above it leaves
    // defection; and cooperation is left by whom the answer no longer costs anything.
    expect(plot.points.map(({ label, value, series }) => [label, value, series])).toEqual([
      ["today", 1, "Party A alone"],
      ["today", 1, "Party B alone"],
      ["today", 1, "fewest of all"],
      ["Party A takes a; Party B takes b", 1, "Party A alone"],
      ["Party A takes a; Party B takes b", 1, "Party B alone"],
      ["Party A takes a; Party B takes b", 1, "fewest of all"],
    ]);
  });

  it("have the share of single swaps after which it holds", () => {
    const plot = bars("Single swaps after which it holds", ...dilemma)!;
    expect(plot.value.label).toBe("share of the 6 single swaps");
    expect(plot.points.map(({ label, value }) => [label, value])).toEqual([
      ["today", 4 / 6],
      ["Party A takes a; Party B takes b", 2 / 6],
    ]);
  });

  it("say of what no order of preference changes", () => {
    // Nobody can leave: b cannot be taken up again, a neither.
    const { explanation } = perform(
      caseWith({
        options: [
          { id: "a", actor: "A", text: "takes a", reversible: "cannot be undone" },
          { id: "b", actor: "B", text: "takes b", reversible: "cannot be undone" },
        ],
        today: ["a", "b"],
        preferences: ["A", "B"].map((actor) => ({ actor, ranking: ["none", "a", "b", "a + b"] })),
      }),
    );
    const plot = explanation.blocks.find(
      (block): block is Plot => block.kind === "plot" && block.title === "The fewest swaps that change it",
    )!;
    expect(plain(plot.note!)).toContain("No order of preference at all changes “today”.");
    expect(plot.points.every(({ label }) => label !== "today")).toBe(true);
  });
});
