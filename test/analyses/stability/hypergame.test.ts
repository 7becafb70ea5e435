import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { improvements, moves, sanctions, stable, type TextbookModel } from "../../graph-model/textbook.ts";
import { perform } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

const OPTIONS = ["a", "b", "c", "d"];
const OWNERS = ["A", "B", "C"];

/** A conflict of two or three parties over four options, and how each of them sees it. */
interface Hypergame {
  readonly owner: readonly number[];
  readonly partyCount: number;
  /** Orders of all 16 states, best first: the real ones, and by whom believed of whom. */
  readonly real: readonly (readonly number[])[];
  /** States that cannot occur. */
  readonly excluded?: readonly number[];
  readonly views: readonly {
    readonly unaware: number;
    readonly unseen: readonly number[];
    /** Order by party; null = seen rightly. */
    readonly believed: readonly (readonly number[] | null)[];
  }[];
}

const order = fc.shuffledSubarray(
  Array.from({ length: 16 }, (_, code) => code),
  { minLength: 16 },
);

const hypergame: fc.Arbitrary<Hypergame> = fc
  .record({
    partyCount: fc.integer({ min: 2, max: 3 }),
    owner: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
    real: fc.array(order, { minLength: 3, maxLength: 3 }),
    views: fc.array(
      fc.record({
        unaware: fc.nat(15),
        blind: fc.boolean(),
        unseen: fc.uniqueArray(fc.nat(15), { maxLength: 6 }),
        believed: fc.array(fc.option(order, { freq: 2 }), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 3, maxLength: 3 },
    ),
  })
  .map(({ partyCount, owner, real, views }) => {
    const owners = owner.map((drawn, option) => (option < partyCount ? option : drawn % partyCount));
    return {
      owner: owners,
      partyCount,
      real: real.slice(0, partyCount),
      views: views.slice(0, partyCount).map(({ unaware, blind, unseen, believed }, party) => ({
        // Nobody is unaware of what it could do itself.
        unaware: owners.reduce((bits, by, at) => (by === party ? bits & ~(1 << at) : bits), unaware),
        // Today, with nothing taken, is seen by everybody.
        unseen: blind ? unseen.filter((code) => code !== 0) : [],
        believed: believed.slice(0, partyCount),
      })),
    };
  });

const stateName = (code: number) =>
  OPTIONS.filter((_, option) => (code >>> option) & 1).join(" + ") || "none";
const exactly = (code: number) =>
  OPTIONS.map((option, at) => ((code >>> at) & 1 ? option : `not ${option}`)).join(" and ");
function caseOf({ owner, real, views, excluded = [] }: Hypergame) {
  const rankingOf = (codes: readonly number[]) =>
    codes.filter((code) => !excluded.includes(code)).map(stateName);
  return caseWith({
    options: OPTIONS.map((id, at) => ({ id, actor: OWNERS[owner[at]!]!, text: `does ${id}` })),
    excluded: excluded.map((code) => ({ never: exactly(code) })),
    today: [],
    preferences: real.map((codes, party) => ({ actor: OWNERS[party]!, ranking: rankingOf(codes) })),
    views: views.map(({ unaware, unseen, believed }, party) => ({
      actor: OWNERS[party]!,
      unaware: OPTIONS.filter((_, option) => (unaware >>> option) & 1),
      unseen: unseen.map((code) => ({ never: exactly(code) })),
      preferences: believed.flatMap((codes, other) =>
        codes ? [{ actor: OWNERS[other]!, ranking: rankingOf(codes) }] : [],
      ),
    })),
  });
}

/** The game of the states that `keep` leaves, with the given orders, as the textbook has it. */
function game(
  { owner, partyCount, excluded = [] }: Hypergame,
  orders: readonly (readonly number[])[],
  keep: (code: number) => boolean,
): TextbookModel {
  const codes = Array.from({ length: 16 }, (_, code) => code).filter(
    (code) => !excluded.includes(code) && keep(code),
  );
  return {
    codes,
    parties: Array.from({ length: partyCount }, (_, party) => ({
      own: owner.reduce((bits, by, at) => (by === party ? bits | (1 << at) : bits), 0),
      cannotBeUndone: 0,
      cannotBeTakenUp: 0,
      value: codes.map((code) => -orders[party]!.indexOf(code)),
    })),
  };
}

function gameOf(hypergame: Hypergame, party: number): TextbookModel {
  const { unaware, unseen, believed } = hypergame.views[party]!;
  return game(
    hypergame,
    hypergame.real.map((codes, other) => believed[other] ?? codes),
    (code) => (code & unaware) === 0 && !unseen.includes(code),
  );
}

const CONCEPTS = ["nash", "gmr", "smr", "seq"] as const;
type Concept = (typeof CONCEPTS)[number];
const holds = (model: TextbookModel, state: number, concept: Concept) =>
  model.parties.every((_, party) => stable(model, party, state, concept));

describe("a hypergame", () => {
  it("holds where every party would stay in its own game, by the definitions", () => {
    fc.assert(
      fc.property(hypergame, (drawn) => {
        const views = perform(caseOf(drawn)).result.hypergame!;
        const games = drawn.views.map((_, party) => gameOf(drawn, party));
        const seen = (party: number, code: number) =>
          games[party]!.codes.indexOf(code & ~drawn.views[party]!.unaware);
        for (const concept of CONCEPTS) {
          const expected = Array.from({ length: 16 }, (_, code) => code).filter((code) =>
            games.every((model, party) => {
              const state = seen(party, code);
              return state < 0 || stable(model, party, state, concept);
            }),
          );
          expect(views.equilibria[concept].states, concept).toEqual(expected);
          views.parties.forEach((view, party) => {
            const model = games[party]!;
            expect(view.expected[concept].states).toEqual(
              model.codes.filter((_, state) => holds(model, state, concept)),
            );
          });
        }
        const truth = game(drawn, drawn.real, () => true);
        for (const { state, heldByTruth, unseenBy, expectedBy } of views.leading) {
          expect(heldByTruth).toBe(holds(truth, state, "seq") ? 1 : 0);
          games.forEach((model, party) => {
            const at = seen(party, state);
            expect(unseenBy.includes(OWNERS[party]!)).toBe(at < 0);
            if (at >= 0) expect(expectedBy[OWNERS[party]!]).toBe(holds(model, at, "seq") ? 1 : 0);
          });
        }
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it("surprises a party exactly where its own game foretells something else than the others' own games", () => {
    fc.assert(
      fc.property(hypergame, (drawn) => {
        const { leading, surprises } = perform(caseOf(drawn)).result.hypergame!;
        const games = drawn.views.map((_, party) => gameOf(drawn, party));
        const seen = (party: number, code: number) =>
          games[party]!.codes.indexOf(code & ~drawn.views[party]!.unaware);
        const leaves = (party: number, code: number) => {
          const at = seen(party, code);
          return at >= 0 && !stable(games[party]!, party, at, "seq");
        };
        const expected: string[] = [];
        for (const { state } of leading) {
          games.forEach((model, party) => {
            const at = seen(party, state);
            if (at < 0) return;
            games.forEach((_, by) => {
              if (by === party) return;
              const foretold = !stable(model, by, at, "seq");
              if (foretold !== leaves(by, state))
                expected.push(`${state} ${party} ${leaves(by, state) ? "moves" : "stays"} ${by}`);
            });
          });
        }
        const found = surprises
          .filter(({ by }) => by !== null)
          .map(
            ({ state, party, kind, by }) =>
              `${state} ${OWNERS.indexOf(party)} ${kind} ${OWNERS.indexOf(by!)}`,
          );
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 30, seed: 2 },
    );
  });

  it("tells whose own step is answered, and who is held back by nothing, by what the others really like", () => {
    let told = 0;
    fc.assert(
      fc.property(hypergame, (drawn) => {
        const { leading, surprises } = perform(caseOf(drawn)).result.hypergame!;
        const games = drawn.views.map((_, party) => gameOf(drawn, party));
        const { codes, parties } = game(drawn, drawn.real, () => true);
        const seen = (party: number, code: number) =>
          games[party]!.codes.indexOf(code & ~drawn.views[party]!.unaware);
        const hidden = (party: number, code: number) => seen(party, code) < 0;
        // Everybody moves by its own order, between the states that it sees.
        const behaviour: TextbookModel = {
          codes,
          parties: parties.map((own, party) => ({
            ...own,
            value: codes.map((code) => games[party]!.parties[party]!.value[seen(party, code)] ?? 0),
            targets: codes.map((code, state) =>
              hidden(party, code)
                ? []
                : moves({ codes, parties }, party, state).filter((to) => !hidden(party, codes[to]!)),
            ),
          })),
        };
        const expected: string[] = [];
        for (const { state } of leading) {
          games.forEach((model, party) => {
            const at = seen(party, state);
            if (at < 0) return;
            const { value, own } = model.parties[party]!;
            const free = improvements(model, party, at)
              .filter((to) => sanctions(model, party, at, to, "seq").length === 0)
              .sort((a, b) => value[b]! - value[a]!);
            // Whether it is better off in the end is judged by what it really likes.
            const judged: TextbookModel = {
              codes,
              parties: behaviour.parties.map((other, at) =>
                at === party ? { ...other, value: parties[at]!.value } : other,
              ),
            };
            const answered = (to: number) => sanctions(judged, party, state, to, "seq").length > 0;
            if (free.length > 0) {
              const to = (state & ~own) | (model.codes[free[0]!]! & own);
              if (answered(to)) expected.push(`${state} ${party} answered ${to}`);
            } else if (improvements(behaviour, party, state).some((to) => !answered(to))) {
              expected.push(`${state} ${party} held back`);
            }
          });
        }
        const found = surprises
          .filter(({ by }) => by === null)
          .map(({ state, party, kind, to }) => {
            const end = kind === "answered" ? ` ${to}` : "";
            return `${state} ${OWNERS.indexOf(party)} ${kind}${end}`;
          });
        told += found.length;
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 40, seed: 5 },
    );
    expect(told).toBeGreaterThan(10);
  });

  it("is no hypergame where every view is right", () => {
    fc.assert(
      fc.property(hypergame, (drawn) => {
        const right = {
          ...drawn,
          views: drawn.views.map(() => ({ unaware: 0, unseen: [], believed: drawn.real })),
        };
        const { hypergame: views, concepts } = perform(caseOf(right)).result;
        expect(views!.surprises).toEqual([]);
        for (const concept of CONCEPTS)
          expect(views!.equilibria[concept].states).toEqual(concepts[concept].equilibria.states);
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it("bars the moves of a party into and out of what it does not see", () => {
    // What cannot occur without the options that a party does not know of, it does not see either.
    const impossible = fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 6 });
    fc.assert(
      fc.property(hypergame, impossible, (hypergame, excluded) => {
        const drawn = { ...hypergame, excluded };
        const { concepts, hypergame: views } = perform(caseOf(drawn)).result;
        const truth = game(drawn, drawn.real, () => true);
        const blind: TextbookModel = {
          ...truth,
          parties: truth.parties.map((own, party) => {
            const { unseen, unaware } = drawn.views[party]!;
            const hidden = (code: number) => [...unseen, ...excluded].includes(code & ~unaware);
            expect(views!.parties[party]!.unseen).toEqual(truth.codes.filter(hidden));
            return {
              ...own,
              targets: truth.codes.map((code, state) =>
                hidden(code) ? [] : moves(truth, party, state).filter((to) => !hidden(truth.codes[to]!)),
              ),
            };
          }),
        };
        for (const concept of CONCEPTS) {
          expect(concepts[concept].equilibria.states).toEqual(
            blind.codes.filter((_, state) => holds(blind, state, concept)),
          );
        }
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it("sees merged states where it sees the one that stands for them, and then moves through all of them", () => {
    const merged = (unseen: string) => {
      const { hypergame: views, concepts } = perform(
        caseWith({
          options: ["a", "b"].map((id, at) => ({ id, actor: OWNERS[at]!, text: `does ${id}` })),
          merged: [{ when: "b" }],
          today: ["a"],
          preferences: [{ actor: "B", statements: [{ prefers: "b" }] }],
          views: [{ actor: "B", unseen: [{ never: unseen }] }],
        }),
      ).result;
      return {
        unseen: views!.parties.find(({ party }) => party === "B")!.unseen,
        leaves: [0, 1].filter((state) => !concepts.nash.stable!.B!.states.includes(state)),
      };
    };
    // The states 2 and 3 are one, and 2 stands for them.
    expect(merged("not a and not b")).toEqual({ unseen: [0], leaves: [1] });
    expect(merged("a and b")).toEqual({ unseen: [], leaves: [0, 1] });
    expect(merged("not a and b")).toEqual({ unseen: [2], leaves: [] });
  });
});

describe("chicken in which one party takes the other for a hawk", () => {
  // Taken: a and b are yielding. Each likes best that only the other yields, then both, then to yield alone.
  const chicken = twoByTwo(["b", "a + b", "a", "none"], ["a", "a + b", "b", "none"]);
  const mistaken = {
    ...chicken,
    moves: {
      ...chicken.moves!,
      views: [
        {
          actor: "A",
          unaware: [],
          unseen: [],
          // A believes that B would rather crash than yield.
          preferences: [{ ...chicken.moves!.preferences[1]!, ranking: ["a", "a + b", "none", "b"] }],
        },
      ],
    },
  };

  it("expects that it must yield itself, and is surprised where the other yields and stays", () => {
    const { hypergame: views } = perform(mistaken).result;
    const [a] = views!.parties;
    expect(a!.expected.nash.states).toEqual([1]);
    expect(views!.equilibria.nash.states).toEqual([1, 2]);
    const yielded = views!.leading.find(({ state }) => state === 2)!;
    expect(yielded.expectedBy).toEqual({ A: 0, B: 1 });
    expect(views!.surprises.filter(({ state }) => state === 2)).toMatchObject([
      { party: "A", kind: "stays", by: "B" },
    ]);
  });

  it("says so in words", () => {
    const text = JSON.stringify(perform(mistaken).explanation.blocks);
    expect(text).toContain("How each party sees it");
    expect(text).toContain("Mistakes what Party B would rather see");
    expect(text).toContain("Party B stays, though Party A expects the opposite.");
  });
});
