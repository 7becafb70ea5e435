import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { tally } from "#graph-model/concepts/tally.ts";
import { fingerprintsOf } from "#graph-model/model/fingerprints.ts";
import { type GraphModel, graphModel } from "#graph-model/model/graph-model.ts";
import type { PartyPreferences, StatementEntry } from "#graph-model/model/party-preferences.ts";
import { partySamplers, samplerOf } from "#graph-model/preferences/samplers.ts";
import type { Proposition } from "#math/proposition.ts";
import { Random } from "#math/random.ts";

const atom = (name: string): Proposition => ({ is: "atom", atom: name });
const not = (of: Proposition): Proposition => ({ is: "not", of });
const and = (left: Proposition, right: Proposition): Proposition => ({ is: "and", left, right });

/** Three parties, six options, and something unknown of every kind; no two parts alike. */
const MODEL = graphModel({
  options: ["a", "b", "c", "d", "e", "f"].map((id, at) => ({
    id,
    party: at % 3,
    reversible: id === "f" ? "cannot be undone" : "yes",
  })),
  excluded: [and(atom("a"), atom("b")), and(atom("c"), and(atom("d"), not(atom("f"))))],
  today: 0b000100,
  parties: [
    {
      id: "P",
      preferences: {
        by: "statements",
        restUnknown: true,
        entries: [
          { holds: atom("a"), known: false },
          {
            unordered: [atom("b"), not(atom("c")), and(atom("d"), atom("e"))].map((holds) => ({
              holds,
              known: true,
            })),
          },
        ],
      },
    },
    {
      id: "Q",
      preferences: {
        by: "weights",
        restUnknown: true,
        entries: [
          { holds: atom("b"), weight: { low: 1, high: 3 } },
          { holds: atom("e"), weight: { low: -1, high: 2 } },
          { holds: not(atom("a")), weight: { low: 2, high: 2 } },
        ],
      },
    },
    {
      id: "R",
      preferences: {
        by: "ranking",
        entries: [{ unordered: [0, 1, 2, 4] }, { tied: [8, 16] }, { tied: [32] }],
      },
    },
  ],
});

/** Moves bit `at` of a code to bit `to[at]`. */
function moved(code: number, to: readonly number[]): number {
  return to.reduce((bits, place, at) => ((code >>> at) & 1 ? bits | (1 << place) : bits), 0);
}

/** The same model under other names, with its options, parties, exclusions and unordered statements in another order. */
function relabelled(model: GraphModel, options: readonly number[], parties: readonly number[]): GraphModel {
  const name = (id: string) => `z${"fbdace".indexOf(id)}`;
  const said = (proposition: Proposition): Proposition => {
    if (proposition.is === "atom") return atom(name(proposition.atom));
    if (proposition.is === "not") return not(said(proposition.of));
    return { ...proposition, left: said(proposition.left), right: said(proposition.right) };
  };
  const entry = (each: StatementEntry): StatementEntry =>
    "unordered" in each
      ? { unordered: each.unordered.map(({ holds, known }) => ({ holds: said(holds), known })).reverse() }
      : { holds: said(each.holds), known: each.known };
  const codes = (states: readonly number[]) => states.map((code) => moved(code, options)).reverse();
  const wanted = (preferences: PartyPreferences): PartyPreferences => {
    switch (preferences.by) {
      case "statements":
        return { ...preferences, entries: preferences.entries.map(entry) };
      case "weights":
        return {
          ...preferences,
          entries: preferences.entries.map(({ holds, weight }) => ({ holds: said(holds), weight })).reverse(),
        };
      case "ranking":
        return {
          ...preferences,
          entries: preferences.entries.map((each) =>
            "tied" in each ? { tied: codes(each.tied) } : { unordered: codes(each.unordered) },
          ),
        };
      case "utilities":
        return preferences;
    }
  };
  const inOrder = <T>(items: readonly T[], to: readonly number[]) =>
    to.map((_, place) => items[to.indexOf(place)]!);
  return {
    ...model,
    options: inOrder(model.options, options).map(({ id, party, reversible }) => ({
      id: name(id),
      party: parties[party]!,
      reversible,
    })),
    excluded: model.excluded.map(said).reverse(),
    today: moved(model.today, options),
    parties: inOrder(model.parties, parties).map(({ id, preferences }) => ({
      id: `other ${id}`,
      preferences: wanted(preferences),
    })),
  };
}

/** How each party ranks each state, by code, in the first completions; and how often each is an equilibrium by SEQ. */
function drawnFrom(model: GraphModel) {
  const solvable = solvableModel(model);
  const sampler = samplerOf(partySamplers(solvable, new Random(7)));
  const { equilibria } = tally(solvable, sampler, 0, 0, 200, false, () => {});
  const draws = Array.from({ length: 30 }, (_, run) => sampler.draw(run));
  const stateOf = new Map([...solvable.graph.codes].map((code, state) => [code, state]));
  return {
    codes: [...solvable.graph.codes],
    ranks: (party: number, code: number) => draws.map((ranked) => ranked[party]!.rank[stateOf.get(code)!]),
    count: (code: number) => equilibria.seq[stateOf.get(code)!],
  };
}

const orderOf = (count: number) => {
  const places = Array.from({ length: count }, (_, place) => place);
  return fc.shuffledSubarray(places, { minLength: count, maxLength: count });
};

describe("what is drawn", () => {
  it("does not depend on names, nor on the order in which anything is listed", () => {
    const straight = drawnFrom(MODEL);
    expect(new Set(straight.codes.map(straight.count)).size).toBeGreaterThan(5);
    fc.assert(
      fc.property(orderOf(6), orderOf(3), (options, parties) => {
        const other = drawnFrom(relabelled(MODEL, options, parties));
        for (const code of straight.codes) {
          const there = moved(code, options);
          expect(other.count(there)).toBe(straight.count(code));
          parties.forEach((to, party) => {
            expect(other.ranks(to, there)).toEqual(straight.ranks(party, code));
          });
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

describe("fingerprints", () => {
  it("tell all parts of a model apart that differ in what they are to each other", () => {
    const prints = fingerprintsOf(MODEL);
    expect(new Set(MODEL.options.map(({ id }) => prints.atom(id))).size).toBe(6);
    expect(new Set(prints.streams).size).toBe(3);
  });

  it("are alike for parts that nothing tells apart, whose streams differ all the same", () => {
    const silent = { by: "statements", entries: [], restUnknown: true } as const;
    const twins = graphModel({
      options: ["a", "b"].map((id, party) => ({ id, party, reversible: "yes" })),
      parties: ["A", "B"].map((id) => ({ id, preferences: silent })),
    });
    const prints = fingerprintsOf(twins);
    expect(prints.atom("a")).toBe(prints.atom("b"));
    expect(prints.streams[0]).not.toBe(prints.streams[1]);
  });
});
