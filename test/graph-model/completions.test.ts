import { describe, expect, it } from "vitest";
import type { StabilityInput } from "#analyses/stability/input.ts";
import { selectMoves } from "#analyses/stability/select.ts";
import type { Case } from "#case/case.ts";
import { solvableModel } from "#graph-model/concepts/solvable-model.ts";
import type { PartyPreferences } from "#graph-model/model/party-preferences.ts";
import { partySampler } from "#graph-model/preferences/samplers.ts";
import { Random } from "#math/random.ts";
import { perform } from "../analyses/stability/perform.ts";
import { caseWith, twoByTwo } from "../analyses/stability/small-case.ts";

function inputOf(c: Case): StabilityInput {
  const selection = selectMoves(c);
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  return selection.input;
}

/** How often each order of the states, best first, is drawn for party A. */
function orders(c: Case, runs: number): Map<string, number> {
  const input = inputOf(c);
  const model = solvableModel(input.model);
  const party = partySampler(model, 0, input.model.parties[0]!.preferences, new Random(7));
  const seen = new Map<string, number>();
  const answers = new Uint8Array(party.unknowns.length);
  for (let run = 0; run < runs; run++) {
    const { rank } = party.draw(run, answers);
    const order = [...rank.keys()].sort((a, b) => rank[b]! - rank[a]! || a - b);
    const key = order.map((state, at) =>
      at > 0 && rank[order[at - 1]!] === rank[state] ? `=${state}` : ` ${state}`,
    );
    seen.set(key.join("").trim(), (seen.get(key.join("").trim()) ?? 0) + 1);
  }
  return seen;
}

/** Party A's statements in a model of the options a (A's) and b (B's). */
function stating(preferences: object): Case {
  return caseWith({
    options: [
      { id: "a", actor: "A", text: "takes a" },
      { id: "b", actor: "B", text: "takes b" },
    ],
    today: [],
    preferences: [{ actor: "A", ...preferences }],
  });
}

/** Fails unless exactly these orders occur, about equally often. */
function expectUniform(seen: ReadonlyMap<string, number>, expected: readonly string[]): void {
  expect([...seen.keys()].sort()).toEqual([...expected].sort());
  const runs = [...seen.values()].reduce((sum, count) => sum + count, 0);
  const mean = runs / expected.length;
  const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  // Mean and standard deviation of χ² are its degrees of freedom and the root of twice that; five of them is never.
  const freedom = expected.length - 1;
  expect(chiSquare).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
}

/** All orders that party A's ranking allows, by going through all orders of all levels: ties are one level. */
function linearExtensions(input: StabilityInput): string[] {
  const preferences = input.model.parties[0]!.preferences;
  if (preferences.by !== "ranking") throw new Error("not a ranking");
  const groups = preferences.entries.map((entry) =>
    "tied" in entry ? [[...entry.tied].sort((a, b) => a - b)] : entry.unordered.map((state) => [state]),
  );
  const listed = groups.flat(2);
  const states = Array.from({ length: 1 << input.model.options.length }, (_, state) => state);
  const groupOf = (level: readonly number[]) =>
    groups.findIndex((group) => group.some(([state]) => state === level[0]));
  const extensions: string[] = [];
  const place = (order: readonly (readonly number[])[], left: readonly (readonly number[])[]) => {
    if (left.length === 0) extensions.push(order.map((level) => level.join("=")).join(" "));
    for (const level of left) {
      const group = groupOf(level);
      // What stands in an earlier group must come first.
      if (group >= 0 && left.some((other) => groupOf(other) >= 0 && groupOf(other) < group)) continue;
      place(
        [...order, level],
        left.filter((other) => other !== level),
      );
    }
  };
  place([], [...groups.flat(), ...states.filter((state) => !listed.includes(state)).map((state) => [state])]);
  return extensions;
}

describe("statements", () => {
  it("rank lexicographically, the most important first, and leave ties where they say nothing", () => {
    // State 0: neither, 1: a, 2: b, 3: both.
    const known = { statements: [{ prefers: "b" }, { prefers: "not a" }], rest: "indifferent" };
    expect([...orders(stating(known), 3)]).toEqual([["2 3 0 1", 3]]);
    expect([
      ...orders(stating({ statements: [{ prefers: "a or b" }], rest: "indifferent" }), 1).keys(),
    ]).toEqual(["1=2=3 0"]);
  });

  it("of unknown direction are turned either way equally often", () => {
    const unknown = { statements: [{ prefers: "b" }, { unknown: "a" }], rest: "indifferent" };
    expectUniform(orders(stating(unknown), 600), ["3 2 1 0", "2 3 0 1"]);
  });

  it("of unknown priority are put in either order equally often", () => {
    const loose = { statements: [{ unordered: [{ prefers: "a" }, { prefers: "b" }] }], rest: "indifferent" };
    expectUniform(orders(stating(loose), 600), ["3 1 2 0", "3 2 1 0"]);
  });

  it("leave the other options to follow in any order and direction, unless the party is indifferent", () => {
    expectUniform(orders(stating({ statements: [{ prefers: "a" }] }), 600), ["3 1 2 0", "1 3 0 2"]);
    expect([...orders(stating({ statements: [{ prefers: "a" }], rest: "indifferent" }), 5).keys()]).toEqual([
      "1=3 0=2",
    ]);
    // Two options, two priorities, four directions.
    expectUniform(orders(stating({ statements: [] }), 2400), [
      "3 1 2 0",
      "3 2 1 0",
      "2 0 3 1",
      "2 3 0 1",
      "1 3 0 2",
      "1 0 3 2",
      "0 2 1 3",
      "0 1 2 3",
    ]);
  });

  it("may be more than a machine word holds", () => {
    const many = Array.from({ length: 40 }, () => ({ prefers: "a or not a" }));
    const statements = [{ prefers: "b" }, ...many, { prefers: "not a" }];
    expect([...orders(stating({ statements, rest: "indifferent" }), 1).keys()]).toEqual(["2 3 0 1"]);
  });
});

describe("rankings", () => {
  it("are taken as they stand, ties included", () => {
    expect([...orders(stating({ ranking: ["b", ["none", "a"], "a + b"] }), 2)]).toEqual([["2 0=1 3", 2]]);
  });

  it("put states that are left out anywhere, all places equally likely", () => {
    expectUniform(orders(stating({ ranking: ["b", "none"] }), 3600), [
      ...["1 3 2 0", "3 1 2 0", "1 2 3 0", "3 2 1 0", "1 2 0 3", "3 2 0 1"],
      ...["2 1 3 0", "2 3 1 0", "2 1 0 3", "2 3 0 1", "2 0 1 3", "2 0 3 1"],
    ]);
  });

  it.each([
    ["a group above a state, one left out", ["a", "b"], [{ unordered: ["a", "b"] }, "none"], 8],
    ["ties above a state, one left out", ["a", "b"], [["a", "b"], "none"], 3],
    ["nothing listed", ["a", "b"], [], 24],
    [
      "a group, a tie, three left out",
      ["a", "b", "c"],
      [{ unordered: ["a", "b", "none"] }, ["c", "a + b"]],
      1260,
    ],
    [
      "two groups, two left out",
      ["a", "b", "c"],
      [{ unordered: ["a", "b"] }, "none", { unordered: ["c", "a + c", "b + c"] }],
      672,
    ],
  ] as const)("are completed to all linear extensions alike: %s", (_, options, ranking, count) => {
    const c = caseWith({
      options: options.map((id, at) => ({ id, actor: "ABC"[at], text: `takes ${id}` })),
      today: [],
      preferences: [{ actor: "A", ranking }],
    });
    const expected = linearExtensions(inputOf(c));
    expect(expected).toHaveLength(count);
    expectUniform(orders(c, 40 * count), expected);
  });

  it("shuffle groups of unknown inner order", () => {
    expectUniform(orders(stating({ ranking: ["b", { unordered: ["none", "a", "a + b"] }] }), 1800), [
      ...["2 0 1 3", "2 0 3 1", "2 1 0 3", "2 1 3 0", "2 3 0 1", "2 3 1 0"],
    ]);
  });
});

describe("a run with unknowns", () => {
  const c = stating({ statements: [{ prefers: "a" }] });

  it("is the same for the same seed and different for another", () => {
    expect(perform(c, { samples: 50 })).toEqual(perform(c, { samples: 50 }));
    expect(perform(c, { samples: 50 }, 2).result).not.toEqual(perform(c, { samples: 50 }).result);
  });

  it("is one exact run when nothing is unknown, whatever the number of samples", () => {
    const known = twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]);
    const { result } = perform(known, { samples: 50 });
    expect(result).toEqual(perform(known, { samples: 400 }, 9).result);
    expect(result).toMatchObject({ exact: true, completions: 1, open: 0 });
  });

  it("gives shares near the exact ones", () => {
    // A wants a for sure. B's two wishes can be put in four ways that differ for it: only its direction on b counts,
    // and it is for b as often as against it. So a and a + b each hold half the time, never both.
    const { result } = perform(c, { samples: 4000 });
    expect(result.exact).toBe(false);
    expect(result.concepts.nash.equilibria.states).toEqual([1, 3]);
    const [without, both] = result.concepts.nash.equilibria.counts as [number, number];
    // The two are of one size, so drawing goes on to its bound.
    expect(without + both).toBe(result.completions);
    expect(result.completions).toBe(6400);
    expect(Math.abs(both / 6400 - 0.5)).toBeLessThan(0.04);
  });

  it("leaves the draws of a party as they are when another's wishes change", () => {
    const input = inputOf(c);
    const model = solvableModel(input.model);
    const other = { by: "statements", entries: [], restUnknown: true } as const;
    const draw = (mine: typeof other | PartyPreferences) => {
      partySampler(model, 0, mine, new Random(3)).draw(4, new Uint8Array(4));
      return [...partySampler(model, 1, other, new Random(3)).draw(4, new Uint8Array(4)).rank];
    };
    expect(draw(other)).toEqual(draw(input.model.parties[0]!.preferences));
  });
});
