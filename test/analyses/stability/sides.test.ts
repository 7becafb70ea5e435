import { describe, expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import type { Table } from "#outcome/block.ts";
import { workedCases } from "../../worked-cases.ts";
import { perform, plain } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

const ORDERS = "The order in which each party likes the outcomes";
const WISHES = "What each party wants";

function told(c: Case) {
  const { explanation, result } = perform(c);
  const tableOf = (title: string) =>
    explanation.blocks.find((block): block is Table => block.kind === "table" && block.title === title);
  return {
    result,
    favours: Object.fromEntries(
      (explanation.sides ?? []).map(({ party, favours }) => [party, plain(favours!)]),
    ),
    orders: tableOf(ORDERS),
    wishes: tableOf(WISHES),
  };
}

/** One party with what the test is about, and another that only has its option. */
const wanting = (preferences: object) =>
  caseWith({
    options: [
      { id: "a", actor: "A", text: "takes a" },
      { id: "b", actor: "B", text: "takes b" },
      { id: "c", actor: "B", text: "takes c" },
    ],
    today: [],
    preferences: [{ actor: "A", cite: ["paper"], ...preferences }],
  });

describe("of a party whose order is given", () => {
  it("is told in every worked case what it likes best and least, and its whole order once", () => {
    let seen = 0;
    for (const c of workedCases()) {
      const given = (c.moves?.preferences ?? []).filter(({ ranking }) => ranking !== undefined);
      if (given.length === 0) continue;
      const { favours, orders, result } = told(c);
      // By the case's own names; what it does not name has no text here that the test could know.
      const names = new Map(c.moves!.names.map(({ state, name }) => [String(state), name]));
      const todayName = String(
        orders!.rows.flatMap(({ cells }) => cells).find((cell) => / \(today\)$/.test(String(cell))),
      ).replace(" (today)", "");
      for (const [at, { actor, ranking }] of given.entries()) {
        const [first, last] = [ranking![0], ranking!.at(-1)].map(String) as [string, string];
        for (const [word, state] of [
          ["best", first],
          ["least", last],
        ] as const) {
          const name = names.get(state);
          const said = favours[actor]!.replaceAll("today's state", `“${todayName}”`);
          if (name !== undefined) expect(said).toContain(`${word}: “${name}”`);
        }
        const column = orders!.rows.map(({ cells }) => cells[at + 1]);
        expect(column.filter((cell) => cell !== null)).toHaveLength(ranking!.length);
        expect(new Set(column).size).toBe(result.stateCount);
        for (const [place, state] of ranking!.entries()) {
          const name = names.get(String(state));
          if (name !== undefined) expect(String(column[place])).toContain(name);
        }
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(8);
  });

  it("says of ties and of what has no order that it is so", () => {
    const { favours, orders } = told(
      twoByTwo([["a", "b"], "none", "a + b"], [{ unordered: ["a", "b"] }, ["none", "a + b"]]),
    );
    expect(favours).toEqual({
      A: "Likes best: “Party A takes a” and “Party B takes b” alike; least: “Party A takes a; Party B takes b”",
      B: "Likes best: “Party A takes a” or “Party B takes b”; least: today's state and “Party A takes a; Party B takes b” alike",
    });
    expect(orders!.rows[0]!.cells).toEqual([
      1,
      "“Party A takes a” and “Party B takes b”",
      "“Party A takes a” or “Party B takes b”",
    ]);
  });

  it("does not call best what an outcome without a place may go before", () => {
    const { favours } = told(twoByTwo(["a", "none"], ["b", "a", "a + b", "none"]));
    expect(favours.A).toBe("Likes best, of what it puts in order: “Party A takes a”; least: today's state");
    expect(favours.B).toBe("Likes best: “Party B takes b”; least: today's state");
  });

  it("takes worths in ranges that overlap for an order that is not known", () => {
    const at = (state: string, value: unknown) => ({ state, value });
    const { favours } = told(
      caseWith({
        options: [
          { id: "a", actor: "A", text: "takes a" },
          { id: "b", actor: "B", text: "takes b" },
        ],
        today: [],
        preferences: [
          {
            actor: "A",
            utilities: [at("a", [3, 5]), at("b", [4, 6]), at("none", 2), at("a + b", 1)],
            cite: ["paper"],
          },
          { actor: "B", utilities: [at("a", 3), at("b", 3), at("none", 2), at("a + b", 5)], cite: ["paper"] },
        ],
      }),
    );
    expect(favours).toEqual({
      A: "Likes best: “Party B takes b” or “Party A takes a”; least: “Party A takes a; Party B takes b”",
      B: "Likes best: “Party A takes a; Party B takes b”; least: today's state",
    });
  });
});

describe("of a party whose wishes are given", () => {
  it("tells the first of them in their order", () => {
    const { favours, wishes } = told(
      wanting({
        statements: [{ prefers: "not b" }, { prefers: "a" }, { prefers: "not (c and a)" }, { prefers: "c" }],
      }),
    );
    expect(favours).toEqual({
      A: "Above all Party B not to take b; then to take a; then not “Party B takes c” or not “Party A takes a”; and one more",
    });
    expect(wishes!.rows.map(({ cells }) => cells)).toEqual([
      ["Party A", "1", "not “Party B takes b”", "a source"],
      ["Party A", "2", "“Party A takes a”", "a source"],
      ["Party A", "3", "not (“Party B takes c” and “Party A takes a”)", "a source"],
      ["Party A", "4", "“Party B takes c”", "a source"],
    ]);
  });

  it("puts nothing first that stands behind what is not known", () => {
    expect(
      told(wanting({ statements: [{ unknown: "b" }, { prefers: "a" }, { prefers: "c" }] })).favours,
    ).toEqual({
      A: "To take a; Party B to take c",
    });
  });

  it("orders weights as far as their ranges lie apart, and turns round what counts against", () => {
    const weight = (when: string, of: unknown) => ({ when, weight: of });
    expect(
      told(wanting({ weights: [weight("a", 1), weight("b", -5), weight("c", [2, 3])] })).favours,
    ).toEqual({
      A: "Above all Party B not to take b; then Party B to take c; then to take a",
    });
    expect(told(wanting({ weights: [weight("a", [1, 3]), weight("c", [2, 4])] })).favours).toEqual({
      A: "Party B to take c; to take a",
    });
  });

  it("marks what is judged and rests on no source, and says nothing of whom nothing is known", () => {
    const judged = caseWith({
      options: [
        { id: "a", actor: "A", text: "takes a" },
        { id: "b", actor: "B", text: "takes b" },
      ],
      today: [],
      preferences: [{ actor: "A", statements: [{ prefers: "b", judgement: "As I see it." }] }],
    });
    expect(told(judged).favours).toEqual({ A: "Party B to take b (judged)" });
    const inPart = wanting({
      cite: undefined,
      statements: [
        { prefers: "b", judgement: "It says so nowhere." },
        { prefers: "c", cite: ["paper"] },
      ],
    });
    expect(told(inPart).favours).toEqual({
      A: "Above all Party B to take b; then Party B to take c (judged in part)",
    });
    const beside = wanting({
      cite: undefined,
      statements: [
        { prefers: "b", judgement: "It says so nowhere." },
        { prefers: "c", cite: ["paper"], judgement: "It says so of late." },
      ],
    });
    expect(told(beside).favours).toEqual({
      A: "Above all Party B to take b; then Party B to take c (judged, in part beside a source)",
    });
  });
});
