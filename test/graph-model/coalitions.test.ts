import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divisionDecider } from "#graph-model/coalitions/coalition-verdicts.ts";
import { type Conventions, TEXTBOOK } from "#graph-model/concepts/conventions.ts";
import { stabilitySolver } from "#graph-model/concepts/verdicts.ts";
import { type JointMoves, jointReach } from "#graph-model/moves/joint-moves.ts";
import { partitionsOf, subsetsOfTwoOrMore } from "#math/set-partitions.ts";
import { perform, plain } from "../analyses/stability/perform.ts";
import { caseWith, twoByTwo } from "../analyses/stability/small-case.ts";
import { workedCases } from "../worked-cases.ts";
import { engineOf } from "./engine-of.ts";
import { anyModel, listedModel, type RandomModel, randomModel } from "./random-model.ts";
import { moves } from "./textbook.ts";

type Step = (player: number, state: number) => number[];

/** States that players reach from a state, none of them twice in succession: on pairs of state and last mover. */
function legalReach(players: readonly number[], from: number, step: Step): number[] {
  const seen = new Set<string>();
  const reached = new Set<number>();
  const open: [number, number][] = [[from, -1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [state, last] = next;
    for (const mover of players) {
      if (mover === last) continue;
      for (const to of step(mover, state)) {
        reached.add(to);
        const key = `${to} ${mover}`;
        if (seen.has(key)) continue;
        seen.add(key);
        open.push([to, mover]);
      }
    }
  }
  return [...reached];
}

/** R_H(s) by the definition of each convention, s left out. */
function groupMoves(model: RandomModel, group: readonly number[], from: number, by: JointMoves): number[] {
  if (by === "closure") {
    return legalReach(group, from, (party, state) => moves(model, party, state)).filter((to) => to !== from);
  }
  const code = model.codes[from]!;
  return model.codes.flatMap((other, to) => {
    const changed = other ^ code;
    const own = group.reduce((bits, party) => bits | model.parties[party]!.own, 0);
    const barred = group.some((party) => {
      const { cannotBeUndone, cannotBeTakenUp } = model.parties[party]!;
      return (changed & code & cannotBeUndone) !== 0 || (changed & other & cannotBeTakenUp) !== 0;
    });
    return to === from || (changed & ~own) !== 0 || barred ? [] : [to];
  });
}

/** The verdicts straight from the definitions: per group and state, in the order of the concepts. */
function byDefinition(
  model: RandomModel,
  division: readonly (readonly number[])[],
  { jointMoves: by, coalitionGain, ties }: Conventions,
) {
  const { codes } = model;
  const worth = (party: number, state: number) => model.parties[party]!.value[state]!;
  const step: Step = (player, state) => groupMoves(model, division[player]!, state, by);
  const better = (player: number, from: number, to: number) => {
    const members = division[player]!;
    const up = members.filter((party) => worth(party, to) > worth(party, from)).length;
    if (coalitionGain === "all-better") return up === members.length;
    return up > 0 && members.every((party) => worth(party, to) >= worth(party, from));
  };
  const harmsThem = (player: number, from: number, end: number) =>
    ties === "deter"
      ? !better(player, from, end)
      : division[player]!.some((party) => worth(party, end) < worth(party, from));
  const gain: Step = (player, state) => step(player, state).filter((to) => better(player, state, to));
  return division.map((_, i) => {
    const others = division.map((_, player) => player).filter((player) => player !== i);
    return codes.map((_, s) => {
      const gains = gain(i, s);
      const harms = (end: number) => harmsThem(i, s, end);
      let joint = [{ movers: 0, change: 0 }];
      for (const other of others) {
        const own = gain(other, s).map((to) => codes[to]! ^ codes[s]!);
        joint = joint.flatMap((before) => [
          before,
          ...own.map((change) => ({ movers: before.movers + 1, change: before.change ^ change })),
        ]);
      }
      const spoilt = (to: number) =>
        joint.some(({ movers, change }) => {
          const end = codes.indexOf(codes[to]! ^ change);
          return movers > 0 && end >= 0 && harms(end);
        });
      return [
        gains.length === 0,
        gains.every((t) => legalReach(others, t, step).some(harms)),
        gains.every((t) => legalReach(others, t, step).some((u) => harms(u) && step(i, u).every(harms))),
        gains.every((t) => legalReach(others, t, gain).some(harms)),
        gains.every(spoilt),
      ];
    });
  });
}

const CONCEPTS = ["nash", "gmr", "smr", "seq", "sim"] as const;

const dividing = (models: fc.Arbitrary<RandomModel>) =>
  models
    .filter(({ parties, codes }) => parties.length > 2 && codes.length <= 32)
    .chain((model) => fc.tuple(fc.constant(model), fc.constantFrom(...partitionsOf(model.parties.length))));
const divided = dividing(randomModel);

describe("stability of coalitions", () => {
  it.each<Conventions>([
    TEXTBOOK,
    { ...TEXTBOOK, jointMoves: "jump" },
    { ...TEXTBOOK, coalitionGain: "none-worse" },
    { ...TEXTBOOK, ties: "do-not-deter" },
    { jointMoves: "jump", coalitionGain: "none-worse", ties: "do-not-deter" },
  ])("is that of the definitions on random models, by %o", (conventions) => {
    fc.assert(
      fc.property(divided, ([model, division]) => {
        const { graph, ranked } = engineOf(model);
        const decide = divisionDecider(graph, ranked, conventions);
        const found = decide(division).map((verdicts) =>
          model.codes.map((_, state) => CONCEPTS.map((concept) => verdicts[concept]![state] === 1)),
        );
        expect(found).toEqual(byDefinition(model, division, conventions));
      }),
      { numRuns: 120, seed: 1 },
    );
  });

  it("is that of the definitions where moves are listed and nobody may move twice in succession", () => {
    fc.assert(
      fc.property(dividing(listedModel), ([model, division]) => {
        const { graph, ranked } = engineOf(model);
        const found = divisionDecider(
          graph,
          ranked,
          TEXTBOOK,
        )(division).map(({ sim, ...verdicts }) => {
          expect(sim).toBeNull();
          return model.codes.map((_, state) =>
            (["nash", "gmr", "smr", "seq"] as const).map((concept) => verdicts[concept][state] === 1),
          );
        });
        const expected = byDefinition(model, division, TEXTBOOK);
        expect(found).toEqual(expected.map((states) => states.map((verdicts) => verdicts.slice(0, 4))));
      }),
      { numRuns: 120, seed: 7 },
    );
  });

  it("is that of single parties where each stands alone, as the fast engine has it", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { graph, ranked } = engineOf(model);
        const alone = model.parties.map((_, party) => [party]);
        const found = divisionDecider(graph, ranked, TEXTBOOK)(alone);
        stabilitySolver(graph)(ranked, 15, (party, verdicts) => {
          const { nash, gmr, smr, seq } = found[party]!;
          expect([...verdicts]).toEqual(
            model.codes.map((_, at) => nash[at]! + 2 * gmr[at]! + 4 * smr[at]! + 8 * seq[at]!),
          );
        });
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it("differs by convention where the way to a joint setting leads through a state that cannot occur", () => {
    // Both take their option at once; taken alone either is excluded.
    const model: RandomModel = {
      optionCount: 2,
      codes: [0, 3],
      parties: [1, 2].map((own) => ({ own, cannotBeUndone: 0, cannotBeTakenUp: 0, value: [0, 1] })),
    };
    const { graph, ranked } = engineOf(model);
    expect([...jointReach(graph, [0, 1], "closure")(0)]).toEqual([]);
    expect([...jointReach(graph, [0, 1], "jump")(0)]).toEqual([1]);
    const nash = (jointMoves: JointMoves) =>
      divisionDecider(graph, ranked, { ...TEXTBOOK, jointMoves })([[0, 1]])[0]!.nash[0];
    expect(nash("closure")).toBe(1);
    expect(nash("jump")).toBe(0);
  });
});

describe("the witness of the joint test of SMR", () => {
  it("finds the coalition's way out, which does not improve on the sanction for all", () => {
    // The same stands in docs/methods/stability.md: A and B together against C, from the state in which nothing is done.
    const state = (code: number) =>
      ["a", "b", "c"].filter((_, option) => (code >>> option) & 1).join(" + ") || "none";
    const { result } = perform(
      caseWith({
        options: ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` })),
        today: [],
        preferences: [
          { actor: "A", ranking: [4, 3, 0, 7, 1, 2, 5, 6].map(state) },
          { actor: "B", ranking: [3, 7, 4, 0, 1, 2, 5, 6].map(state) },
          { actor: "C", ranking: [0, 1, 2, 3, 4, 5, 6, 7].map(state) },
        ],
      }),
      { coalitions: true },
    );
    const together = result.divisions!.find(({ groups }) => JSON.stringify(groups) === '[["A","B"],["C"]]')!;
    expect(together.stable![0]!.gmr).toContain(0);
    expect(together.stable![0]!.smr).not.toContain(0);
  });
});

describe("the groundwater dispute at Elmira", () => {
  it("has the published coalition: the ministry and the firm leave the firm's delay for a modified order, together", () => {
    const elmira = workedCases().find(({ id }) => id === "elmira-1991")!;
    const { jointGains, options } = perform(elmira).result;
    const code = (...taken: string[]) => taken.reduce((bits, id) => bits | (1 << options.indexOf(id)), 0);
    const found = jointGains!.filter(({ coalitions }) => coalitions.length > 0);
    expect(found).toEqual([
      {
        state: code("delay", "insist"),
        examined: 1,
        coalitions: [
          {
            parties: ["MoE", "Uniroyal"],
            improves: 1,
            free: 1,
            to: code("modify", "accept", "insist"),
            answer: null,
          },
        ],
      },
    ]);
  });
});

describe("coalitions and divisions", () => {
  it("are all there are, once each: 2ⁿ − n − 1 and the Bell numbers", () => {
    expect([1, 2, 3, 4, 8].map((n) => subsetsOfTwoOrMore(n).length)).toEqual([0, 1, 4, 11, 247]);
    expect([1, 2, 3, 4, 5, 8].map((n) => partitionsOf(n).length)).toEqual([1, 2, 5, 15, 52, 4140]);
    expect(new Set(partitionsOf(5).map((division) => JSON.stringify(division))).size).toBe(52);
    expect(partitionsOf(3).at(0)).toEqual([[0, 1, 2]]);
    expect(partitionsOf(3).at(-1)).toEqual([[0], [1], [2]]);
  });
});

const dilemma = twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]);

describe("joint gains", () => {
  it("are those of both from mutual defection, and of nobody from cooperation", () => {
    const { result, explanation } = perform(dilemma);
    const gains = new Map(result.jointGains!.map(({ state, coalitions }) => [state, coalitions]));
    expect(gains.get(0)).toEqual([{ parties: ["A", "B"], improves: 1, free: 1, to: 3, answer: null }]);
    expect(gains.get(3)).toEqual([]);
    const table = explanation.blocks.find(
      (block) => block.kind === "table" && block.title === "Who could jointly do better",
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["today", "Party A and Party B", "Party A takes a and Party B takes b", "Nothing: all would gain."],
    ]);
    expect(plain(table.note!)).toContain(
      "The two parties have no joint move that pays in the end from “Party A takes a; Party B takes b”.",
    );
  });

  it("are found and their deterrence decided as the definitions say, on random models of three parties", () => {
    const three = randomModel.filter(
      ({ parties }) => parties.length === 3 && parties.every(({ own }) => own > 0),
    );
    fc.assert(
      fc.property(three, (model) => {
        const ids = ["a", "b", "c", "d", "e", "f"].slice(0, model.optionCount);
        const owner = (option: number) => model.parties.findIndex(({ own }) => (own >>> option) & 1);
        const name = (code: number) => ids.filter((_, at) => (code >>> at) & 1).join(" + ") || "none";
        const missing = Array.from({ length: 1 << ids.length }, (_, code) => code).filter(
          (code) => !model.codes.includes(code),
        );
        const levels = (value: readonly number[]) =>
          [...new Set(value)]
            .sort((a, b) => b - a)
            .map((level) => model.codes.filter((_, s) => value[s] === level).map(name))
            .map((tied) => (tied.length === 1 ? tied[0] : tied));
        const { result } = perform(
          caseWith({
            options: ids.map((id, at) => {
              const { cannotBeUndone, cannotBeTakenUp } = model.parties[owner(at)]!;
              const reversible = (cannotBeUndone >>> at) & 1 ? "cannot be undone" : "yes";
              return {
                id,
                actor: "ABC"[owner(at)],
                text: id,
                reversible: (cannotBeTakenUp >>> at) & 1 ? "cannot be taken up again" : reversible,
              };
            }),
            excluded: missing.map((code) => ({
              never: ids.map((id, at) => ((code >>> at) & 1 ? id : `not ${id}`)).join(" and "),
            })),
            today: [],
            preferences: model.parties.map(({ value }, party) => ({
              actor: "ABC"[party],
              ranking: levels(value),
            })),
          }),
          { coalitions: true },
        );
        const step: Step = (party, state) =>
          moves(model, party, state).filter(
            (to) => model.parties[party]!.value[to]! > model.parties[party]!.value[state]!,
          );
        for (const { state, coalitions } of result.jointGains!) {
          const s = model.codes.indexOf(state);
          const found = new Map(coalitions.map((gain) => [[...gain.parties].sort().join(""), gain]));
          for (const group of subsetsOfTwoOrMore(3)) {
            const better = (to: number) =>
              group.every((party) => model.parties[party]!.value[to]! > model.parties[party]!.value[s]!);
            const gains = groupMoves(model, group, s, "closure").filter(better);
            const rest = [0, 1, 2].filter((party) => !group.includes(party));
            const free = gains.filter((t) => legalReach(rest, t, step).every(better));
            const shown = found.get(group.map((party) => "ABC"[party]).join(""));
            expect(shown?.improves ?? 0).toBe(gains.length > 0 ? 1 : 0);
            expect(shown?.free ?? 0).toBe(free.length > 0 ? 1 : 0);
            if (shown) expect(free.length > 0 ? free : gains).toContain(model.codes.indexOf(shown.to));
            if (shown?.answer) expect(better(model.codes.indexOf(shown.answer.at(-1)!.to))).toBe(false);
          }
        }
        expect(result.divisions).toHaveLength(5);
        const last = result.divisions!.at(-1)!;
        expect(last.equilibria.seq).toEqual(result.concepts.seq.equilibria.states);
        expect(last.equilibria.sim).toEqual(result.concepts.sim!.equilibria.states);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it("are counted over drawn orders only if asked for", () => {
    const open = caseWith({
      options: ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` })),
      today: [],
      preferences: [{ actor: "A", statements: [{ prefers: "b" }] }],
    });
    expect(perform(open, { samples: 20 }).result.jointGains).toBeNull();
    const { jointGains, leading, divisions } = perform(open, { samples: 20, coalitions: true }).result;
    expect(jointGains!.map(({ state }) => state)).toEqual(leading.map(({ state }) => state));
    for (const { examined, coalitions } of jointGains!) {
      expect(examined).toBeGreaterThan(0);
      for (const { improves, free } of coalitions) {
        expect(improves).toBeLessThanOrEqual(examined);
        expect(free).toBeLessThanOrEqual(improves);
      }
    }
    expect(divisions).toBeNull();
  });

  it("can be by jump, which reaches what a sequence of moves does not", () => {
    const bound = caseWith({
      options: [
        { id: "a", actor: "A", text: "takes a" },
        { id: "b", actor: "B", text: "takes b" },
      ],
      excluded: [{ never: "a and not b" }, { never: "b and not a" }],
      today: [],
      preferences: [
        { actor: "A", ranking: ["a + b", "none"] },
        { actor: "B", ranking: ["a + b", "none"] },
      ],
    });
    const gainsOf = (jointMoves: string) =>
      perform(bound, { jointMoves }).result.jointGains!.find(({ state }) => state === 0)!.coalitions;
    expect(gainsOf("closure")).toEqual([]);
    expect(gainsOf("jump")).toMatchObject([{ parties: ["A", "B"], to: 3 }]);
  });
});

describe("stated coalitions", () => {
  const options = ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` }));
  /** A and B would each rather not move alone, and both gain by moving together; C never minds. */
  const stated = (more: Readonly<Record<string, unknown>> = {}) =>
    caseWith({
      options,
      today: [],
      preferences: [
        { actor: "A", statements: [{ prefers: "a and b" }, { prefers: "not a" }], rest: "indifferent" },
        { actor: "B", statements: [{ prefers: "a and b" }, { prefers: "not b" }], rest: "indifferent" },
        { actor: "C", statements: [{ prefers: "c" }], rest: "indifferent" },
      ],
      coalitions: [{ members: ["A", "B"] }],
      ...more,
    });

  it("are told beside the parties on their own", () => {
    const { result, explanation } = perform(stated());
    expect(result.concepts.nash.equilibria.states).toEqual([4, 7]);
    expect(result.together!.groups).toEqual([["A", "B"], ["C"]]);
    expect(result.together!.equilibria.nash.states).toEqual([7]);
    expect(JSON.stringify(explanation.blocks)).toContain("What holds where Party A and Party B act as one");
  });

  it("are what the division of the same groups gives", () => {
    const { together, divisions } = perform(stated(), { coalitions: true }).result;
    const same = divisions!.find(
      ({ groups }) => JSON.stringify(groups) === JSON.stringify(together!.groups),
    )!;
    for (const concept of CONCEPTS) {
      expect(together!.equilibria[concept]!.states).toEqual(same.equilibria[concept]);
      expect(together!.stable.map((group) => group[concept]!.states)).toEqual(
        same.stable!.map((group) => group[concept]),
      );
    }
  });

  it("are counted over completions where something is unknown", () => {
    const preferences = ["a", "b"].map((id) => ({
      actor: id.toUpperCase(),
      statements: [{ prefers: "a and b" }, { prefers: `not ${id}` }],
      rest: "indifferent",
    }));
    const { together } = perform(stated({ preferences }), { samples: 200 }).result;
    expect(together!.examined).toBe(200);
    // C, of whom nothing is known, wants c or not with equal chance; what A and B do follows in any case.
    const { states, counts } = together!.equilibria.seq;
    expect(states).toEqual([3, 7]);
    expect(counts[0]! + counts[1]!).toBe(200);
    expect(Math.abs(counts[0]! - 100)).toBeLessThan(30);
  });

  it("are none where the case states none", () => {
    expect(perform(stated({ coalitions: [] })).result.together).toBeNull();
  });
});

describe("all divisions of seven parties", () => {
  it("are decided: 877 of them, over 128 outcomes", () => {
    // Everybody would rather contribute alone to nothing than be left out of what all contribute to.
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    const all = ids.join(" and ");
    const c = caseWith({
      options: ids.map((id) => ({ id, actor: id.toUpperCase(), text: `contributes ${id}` })),
      today: [],
      preferences: ids.map((id) => ({
        actor: id.toUpperCase(),
        statements: [{ prefers: all }, { prefers: `not ${id}` }],
        rest: "indifferent",
      })),
    });
    const { divisions } = perform(c, { coalitions: true }).result;
    expect(divisions).toHaveLength(877);
    // Only all of them together leave what nobody contributes to.
    const holding = (state: number) => divisions!.filter(({ equilibria }) => equilibria.nash.includes(state));
    expect(holding(127)).toHaveLength(877);
    expect(holding(0)).toHaveLength(876);
    expect(divisions!.find(({ groups }) => groups.length === 1)!.equilibria.nash).toEqual([127]);
  });
});
