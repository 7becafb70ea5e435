import { describe, expect, it } from "vitest";
import { stability } from "#analyses/stability/stability.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import { perform, plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

const CONCEPTS = ["nash", "gmr", "smr", "seq"] as const;

const held = (c: Case) => {
  const { concepts } = perform(c).result;
  return CONCEPTS.map((concept) => concepts[concept].equilibria.states);
};

function missing(c: Case): readonly string[] {
  const options = stability.readOptions({});
  if ("faults" in options) throw new Error("default options");
  const outcome = stability.perform(c, options.values, new Random(1, "stability"));
  if (outcome.status !== "not-applicable") throw new Error(`was ${outcome.status}`);
  return outcome.missing;
}

/** By hand: A leaves truce for probe. B answers with clash; it cannot go on to war, having just moved. */
const probing = (between: "B" | "C") =>
  caseWith({
    states: ["truce", "probe", "clash", "war"].map((id) => ({ id, name: id, text: `there is ${id}` })),
    transitions: [
      { actor: "A", from: "truce", to: "probe" },
      { actor: "B", from: "probe", to: "clash" },
      { actor: between, from: "clash", to: "war" },
    ],
    today: "truce",
    preferences: [
      { actor: "A", ranking: [["probe", "clash"], "truce", "war"] },
      { actor: "B", ranking: ["war", "clash", "probe", "truce"] },
      ...(between === "C" ? [{ actor: "C", ranking: ["war", "clash", "probe", "truce"] }] : []),
    ],
  });

describe("listed states", () => {
  it("let nobody move twice in succession: one answerer cannot bring about what two can", () => {
    // States by place: truce 0, probe 1, clash 2, war 3.
    expect(held(probing("B"))).toEqual([[3], [3], [3], [3]]);
    expect(held(probing("C"))).toEqual([[3], [0, 3], [0, 3], [0, 3]]);
  });

  it("count a reversible move in both directions, and one that is not in one", () => {
    const shuttle = (reversible: boolean) =>
      caseWith({
        states: ["home", "away"].map((id) => ({ id, name: id })),
        transitions: [{ actor: "A", from: "home", to: "away", reversible }],
        today: "away",
        preferences: [{ actor: "A", ranking: ["home", "away"] }],
      });
    expect(held(shuttle(true))[0]).toEqual([0]);
    expect(held(shuttle(false))[0]).toEqual([0, 1]);
  });

  it("are named in words and data", () => {
    const { result, explanation } = perform(probing("C"));
    expect(result.listed).toEqual(["truce", "probe", "clash", "war"]);
    expect(result.options).toEqual([]);
    expect(plain(explanation.judgements[0]!.text)).toContain("“truce”");
    expect(JSON.stringify(explanation.blocks)).toContain("Party A brings it to “probe”");
  });

  it("leave everything to chance where nothing is known of a party, states being its wishes", () => {
    const { preferences, ...rest } = probing("C").moves!;
    const { result } = perform(caseWith({ ...rest, preferences: preferences.slice(0, 2) }), { samples: 400 });
    expect(result.exact).toBe(false);
    // C makes war from clash in half of its orders, and only that deters A from leaving truce.
    const at = result.concepts.seq.equilibria.states.indexOf(0);
    const { interval } = result.concepts.seq.equilibria;
    expect(interval!.low[at]).toBeGreaterThan(0.4);
    expect(interval!.low[at]).toBeLessThan(0.5);
    expect(interval!.high[at]).toBeGreaterThan(0.5);
    expect(interval!.high[at]).toBeLessThan(0.6);
  });

  it("can be ordered by statements about them", () => {
    const { preferences, ...rest } = probing("C").moves!;
    const stated = preferences.map((entry) =>
      entry.actor === "A"
        ? {
            actor: "A",
            statements: [{ prefers: "probe or clash" }, { prefers: "not war" }],
            rest: "indifferent",
          }
        : entry,
    );
    expect(held(caseWith({ ...rest, preferences: stated }))).toEqual(held(probing("C")));
  });

  it("without any move are no conflict", () => {
    const c = caseWith({ states: [{ id: "home", name: "home" }], today: "home" });
    expect(missing(c).join()).toContain("moves from one state to another");
  });
});

/** A can take a and b, B can take c; all want what they own. */
const threeOptions = (more: Readonly<Record<string, unknown>>) =>
  caseWith({
    options: [
      { id: "a", actor: "A", text: "takes a" },
      { id: "b", actor: "A", text: "takes b" },
      { id: "c", actor: "B", text: "takes c" },
    ],
    today: [],
    preferences: [
      { actor: "A", statements: [{ prefers: "a" }, { prefers: "b" }], rest: "indifferent" },
      { actor: "B", statements: [{ prefers: "c" }], rest: "indifferent" },
    ],
    ...more,
  });

describe("merged states", () => {
  it("are one state, by the lowest number or the one that is named", () => {
    const { result } = perform(threeOptions({ merged: [{ when: "a and b" }] }));
    expect(result.states).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(result.merged).toEqual([{ state: 3, of: [3, 7] }]);
    const named = perform(threeOptions({ merged: [{ when: "a and b", as: "a + b + c" }] })).result;
    expect(named.states).toEqual([0, 1, 2, 4, 5, 6, 7]);
    expect(named.merged).toEqual([{ state: 7, of: [3, 7] }]);
  });

  it("that share a combination are one", () => {
    const { merged } = perform(threeOptions({ merged: [{ when: "a" }, { when: "b" }] })).result;
    expect(merged).toEqual([{ state: 1, of: [1, 2, 3, 5, 6, 7] }]);
  });

  it("can be left and reached as any of the combinations can: moves need not join", () => {
    // In the merged state of a, with or without c, B has no move. A reaches it from none and from c.
    const { result } = perform(threeOptions({ merged: [{ when: "a and not b" }] }));
    const from = (state: number) => result.fromHere!.byMoves[result.states!.indexOf(state)];
    expect([from(1), from(4)]).toEqual([1, 1]);
    // From none over the merged state to b and c: A, then A again is not legal; B then A is.
    expect(from(6)).toBe(2);
  });

  it("take one place in an order; two places are told", () => {
    const ranking = [["a + b + c", "a + b"], "a", "b", "none", "c", "a + c", "b + c"];
    const { explanation } = perform(
      threeOptions({
        merged: [{ when: "a and b" }],
        preferences: [
          { actor: "A", ranking },
          { actor: "B", ranking },
        ],
      }),
    );
    expect(JSON.stringify(explanation)).not.toContain("the first place is used");
    const apart = ["a + b + c", "a", "a + b", "b", "none", "c", "a + c", "b + c"];
    const told = perform(
      threeOptions({
        merged: [{ when: "a and b" }],
        preferences: [
          { actor: "A", ranking: apart },
          { actor: "B", ranking },
        ],
      }),
    );
    expect(JSON.stringify(told.explanation)).toContain("the first place is used");
  });

  it("are refused where the one that stands for them is not among them, or there are too many options", () => {
    expect(missing(threeOptions({ merged: [{ when: "a", as: "b" }] })).join()).toContain(
      "`b` is not one of those in which `a` holds",
    );
    const options = Array.from({ length: 13 }, (_, at) => ({
      id: `o${at}`,
      actor: "AB"[at % 2]!,
      text: "t",
    }));
    expect(missing(caseWith({ options, today: [], merged: [{ when: "o0" }] })).join()).toContain(
      "at most 12 options",
    );
  });
});

describe("barred moves", () => {
  it("cannot be made, alone or on a way", () => {
    const free = perform(threeOptions({})).result;
    const barred = perform(threeOptions({ barred: [{ actor: "A", from: "not c", to: "a" }] })).result;
    expect(free.concepts.nash.equilibria.states).toEqual([7]);
    // Without c A cannot come to a state with a, not even from one; b is what it has left.
    expect(barred.concepts.nash.equilibria.states).toEqual([7]);
    expect(barred.concepts.nash.stable!.A!.states).toEqual([1, 2, 3, 7]);
    const at = barred.states!.indexOf(1);
    expect([free.fromHere!.byMoves[at], barred.fromHere!.byMoves[at]]).toEqual([1, 3]);
  });

  it("are all moves of a party where nothing else is said", () => {
    const { stable } = perform(threeOptions({ barred: [{ actor: "B" }] })).result.concepts.nash;
    expect(stable!.B!.states).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
