import { describe, expect, it } from "vitest";
import { elsewhere, ledTo } from "#analyses/stability/parts/judgements/elsewhere.ts";
import { unspoilt, wayInShort } from "#analyses/stability/parts/judgements/way-in-short.ts";
import type { Outcomes } from "#analyses/stability/parts/outcomes/found.ts";
import { outcomes } from "#analyses/stability/parts/outcomes/outcomes.ts";
import { sanctions } from "#analyses/stability/parts/sanctions/sanctions.ts";
import { block, drawn, leading, outcomesOf, reachIn, said } from "./made-up.ts";
import { perform, plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

// Where interests lead, where that is not to what holds most often: of 200 orders drawn.

/**
 * Which two outcomes are reached in so many orders, besides the one that holds most often, which is in ten; in `anywhere` of them
 * anything besides that one is, and in half as many by moves that no answer deters.
 */
const told = (reached: number, next: number, more: object = {}, anywhere = 150) => {
  const { told: all } = outcomesOf([
    leading(1, 190, { reach: reachIn(10) }),
    leading(2, 120, { reach: reachIn(reached), ...more }),
    leading(3, 110, { reach: reachIn(next) }),
  ]);
  return { ...all, elsewhere: { lasting: anywhere, unanswered: { lasting: anywhere / 2 } } } as Outcomes;
};

/** What the annex and page one say of elsewhere: page one in the sentence on the way to the first, or behind it. */
const both = (of: Outcomes) => {
  const first = of.leading[0]!;
  const way = plain(wayInShort(first, of, drawn));
  return [
    plain(elsewhere(first, of, drawn)),
    /(?<=, and )can settle elsewhere .*|They settle at .*/.exec(way)?.[0] ?? "",
  ];
};

const ANYWHERE =
  "They can settle elsewhere in about 75 %, in about 40 % by moves that no answer would spoil.";
const ON_PAGE_ONE = "can settle elsewhere in about 75 %.";

describe("that interests settle elsewhere", () => {
  it("is said on page one where draws tell that outcome apart from the next", () => {
    const sentence = "They settle at “Party A takes b” in about 60 %.";
    expect(both(told(120, 20))).toEqual([sentence, sentence]);
    // 3.29 standard errors: 120 against 74, and against 75.
    expect(both(told(120, 74))[1]).toBe(sentence);
    // Else page one says in how many they settle anywhere else, and names none.
    expect(both(told(120, 75))).toEqual([sentence, ON_PAGE_ONE]);
  });

  it("is said of all others together where the draws do not tell them from the one that holds most often, or more often", () => {
    expect(both(told(9, 9))).toEqual([ANYWHERE, ON_PAGE_ONE]);
    // Where no other stands out the sentence is the same, however the draws join states into outcomes.
    for (const [one, other] of [
      [80, 70],
      [75, 60],
      [120, 110],
    ] as const)
      expect(both(told(one, other))[1]).toBe(ON_PAGE_ONE);
    // Clearly less often than to the first.
    expect(both(told(0, 0, {}, 0))[1]).toBe("");
    const unreached = outcomesOf([
      leading(1, 190, { reach: reachIn(0) }),
      leading(2, 120, { reach: reachIn(3) }),
    ]);
    expect(both(unreached.told as Outcomes)[1]).toBe("");
  });

  it("is bounded on page two by the moves that no answer would spoil, in a sentence that can be read by itself", () => {
    const bound = (of: Outcomes) => plain(unspoilt(of.leading[0]!, of, drawn));
    const spoilt = (lasting: number, without: number) =>
      ({ reach: { ...reachIn(lasting), unanswered: { reached: lasting, lasting: without } } }) as const;
    const of = (here: object, anywhere: number, free: number): Outcomes => ({
      ...(outcomesOf([leading(1, 190, here), leading(2, 120)]).told as Outcomes),
      elsewhere: { lasting: anywhere, unanswered: { lasting: free } } as never,
    });
    expect(bound(of(spoilt(70, 14), 190, 120))).toBe(
      "By moves that no answer would spoil the parties' own interests settle at “Party A takes a” in about 7 % of the orders, and elsewhere in about 60 %; in one order they may lead to several.",
    );
    // Where as many of the ways to the first are free, of the others alone.
    expect(bound(of(spoilt(70, 70), 190, 120))).toBe(
      "By moves that no answer would spoil the parties' own interests settle elsewhere in about 60 % of the orders.",
    );
    expect(bound(of(spoilt(70, 14), 0, 0))).toBe(
      "By moves that no answer would spoil the parties' own interests settle at “Party A takes a” in about 7 % of the orders.",
    );
    expect(bound(of(spoilt(70, 70), 190, 190))).toBe("");
    // Where none is free page one says it, and page two has no more to say.
    const none = of(spoilt(70, 0), 0, 0);
    expect(bound(none)).toBe("");
    expect(plain(wayInShort(none.leading[0]!, none, drawn))).toBe(
      "The parties' own interests also settle there from today in about 35 % of the orders, but only by moves that an answer would spoil.",
    );
    const both = of(spoilt(70, 0), 190, 120);
    expect(plain(wayInShort(both.leading[0]!, both, drawn))).toContain(
      "but only by moves that an answer would spoil; they can settle elsewhere in about 95 %.",
    );
  });

  it("is not, where which states count as its variants hangs on the draws", () => {
    const sentence = "They settle at “Party A takes b” or its variant in about 60 %.";
    const of = (seq: number) =>
      told(120, 20, { variants: [3], held: 130, counts: { nash: 0, gmr: seq, smr: seq, seq } });
    expect(both(of(130))).toEqual([sentence, sentence]);
    expect(both(of(110))).toEqual([sentence, ON_PAGE_ONE]);
  });

  it("has a row of what holds it, however often others hold", () => {
    const of = outcomesOf([
      leading(1, 190, { reach: reachIn(10) }),
      leading(2, 180),
      leading(3, 170),
      leading(4, 160, { reach: reachIn(120) }),
      leading(5, 150),
    ]);
    expect(ledTo(of.told as Outcomes, drawn)).toEqual([4]);
    const rows = block(said(sanctions, null, drawn, [[outcomes, of]]), "table").rows.map(
      ({ cells }) => cells[0],
    );
    expect([...new Set(rows)]).toEqual([
      "Party A takes a",
      "Party A takes b",
      "Party A takes a and takes b",
      "Party B takes c",
      "today",
    ]);
  });
});

describe("that joint moves were not tried", () => {
  const open = (coalitions: boolean, parties = ["A", "B"]) =>
    perform(
      caseWith({
        options: parties.map((actor) => ({
          id: actor.toLowerCase(),
          actor,
          text: `takes ${actor.toLowerCase()}`,
        })),
        today: [],
        preferences: [
          {
            actor: "A",
            statements: [{ prefers: "a", cite: ["paper"] }, { unknown: parties.at(-1)!.toLowerCase() }],
          },
        ],
      }),
      { coalitions, samples: 20 },
    ).explanation.caveats.map(plain);
  const said = /^Whether some could leave an outcome together, to their gain, was not tried/;

  it("is said where orders were drawn, several could move, and nobody asked for it", () => {
    expect(open(false).filter((one) => said.test(one))).toHaveLength(1);
    expect(open(true).filter((one) => said.test(one))).toEqual([]);
    expect(open(false, ["A"]).filter((one) => said.test(one))).toEqual([]);
  });

  it("is followed, where they were, by counts in words", () => {
    const { explanation } = perform(
      caseWith({
        options: ["a", "b"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` })),
        today: [],
        preferences: [
          { actor: "A", ranking: ["a", "none", "a + b", "b"], cite: ["paper"] },
          { actor: "B", ranking: ["b", { unordered: ["none", "a + b"] }, "a"], cite: ["paper"] },
        ],
      }),
      { coalitions: true, samples: 20 },
    );
    expect(JSON.stringify(explanation)).toMatch(/ orders looked at\)/);
    expect(JSON.stringify(explanation)).not.toMatch(/[( ]\d of the \d+ orders looked at|\bone of the one\b/);
  });
});
