import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foresight } from "#graph-model/concepts/foresight.ts";
import { perform } from "../analyses/stability/perform.ts";
import { caseWith, twoByTwo } from "../analyses/stability/small-case.ts";
import { engineOf } from "./engine-of.ts";
import { anyModel, type RandomModel } from "./random-model.ts";
import { moves } from "./textbook.ts";

const twoParties = anyModel.filter(({ parties }) => parties.length === 2);

/** The end of state s if party i has the move and h moves are left: the definition, without memory. */
function endOf(model: RandomModel, i: number, s: number, h: number): number {
  if (h === 0) return s;
  const { value } = model.parties[i]!;
  const ends = moves(model, i, s).map((t) => endOf(model, 1 - i, t, h - 1));
  const best = Math.max(...ends.map((end) => value[end]!), value[s]!);
  return best > value[s]! ? ends.find((end) => value[end] === best)! : s;
}

const chicken = twoByTwo(["b", "a + b", "a", "none"], ["a", "a + b", "b", "none"]);
const dilemma = twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]);

describe("limited-move stability", () => {
  it("is backward induction by the definition, on random models of two parties", () => {
    fc.assert(
      fc.property(twoParties, (model) => {
        const { graph, ranked } = engineOf(model);
        const { none, more } = foresight(graph, ranked)!;
        let ends = none;
        for (let h = 1; h <= 3; h++) {
          ends = more(ends);
          for (let party = 0; party < 2; party++) {
            const expected = model.codes.map((_, s) => endOf(model, party, s, h));
            expect([...ends[party]!], `party ${party}, ${h} moves`).toEqual(expected);
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("is Nash for a horizon of one", () => {
    for (const c of [chicken, dilemma]) {
      const { concepts, limitedMove } = perform(c, { horizon: 1 }).result;
      expect(limitedMove!.horizons[0]).toEqual(concepts.nash);
    }
  });

  it("is non-myopic in the prisoner's dilemma's two like outcomes, and in chicken's cooperation", () => {
    // Brams & Wittman 1981: the non-myopic equilibria of these two games.
    const ofDilemma = perform(dilemma, { horizon: 4 }).result.limitedMove!;
    expect(ofDilemma.nonMyopic!.equilibria.states).toEqual([0, 3]);
    expect(ofDilemma.horizons[1]!.equilibria.states).toEqual([0, 3]);
    expect(ofDilemma.nonMyopic!.period).toBe(1);
    const ofChicken = perform(chicken, { horizon: 4 }).result.limitedMove!;
    expect(ofChicken.nonMyopic!.equilibria.states).toEqual([3]);
    expect(ofChicken.horizons.map(({ equilibria }) => equilibria.states)).toEqual([
      [1, 2],
      expect.anything(),
      [3],
      [3],
    ]);
  });

  it("takes as non-myopic only what holds throughout the period in which the ends repeat", () => {
    fc.assert(
      fc.property(twoParties, (model) => {
        const states = (code: number) =>
          ["a", "b", "c", "d", "e", "f"]
            .slice(0, model.optionCount)
            .filter((_, option) => (code >>> option) & 1)
            .join(" + ") || "none";
        const owner = (option: number) => (model.parties[0]!.own & (1 << option) ? "A" : "B");
        const owners = new Set(Array.from({ length: model.optionCount }, (_, option) => owner(option)));
        if (model.optionCount === 0 || owners.size < 2 || model.codes.length < 1 << model.optionCount) return;
        const order = (party: number) => {
          const { value } = model.parties[party]!;
          return [...model.codes].sort((x, y) => value[y]! - value[x]! || x - y).map(states);
        };
        const options = ["a", "b", "c", "d", "e", "f"].slice(0, model.optionCount);
        const { limitedMove } = perform(
          caseWith({
            options: options.map((id, at) => ({ id, actor: owner(at), text: id })),
            today: [],
            preferences: [
              { actor: "A", ranking: order(0) },
              { actor: "B", ranking: order(1) },
            ],
          }),
          { horizon: 100 },
        ).result;
        const { nonMyopic, horizons } = limitedMove!;
        if (!nonMyopic || nonMyopic.from + 2 * nonMyopic.period > 100) return;
        const late = horizons.slice(Math.max(nonMyopic.from - 1, 0));
        for (const id of ["A", "B"]) {
          const always = model.codes.filter((code) =>
            late.every(({ stable }) => stable![id]!.states.includes(code)),
          );
          expect(nonMyopic.stable![id]!.states).toEqual(always);
        }
        const at = (horizon: number) => horizons[horizon - 1];
        for (let h = Math.max(nonMyopic.from, 1); h + nonMyopic.period <= 100; h++) {
          expect(at(h + nonMyopic.period)).toEqual(at(h));
        }
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it("is left out for three parties, and unless a horizon is given", () => {
    const three = caseWith({
      options: ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` })),
      today: [],
      preferences: [{ actor: "A", statements: [{ prefers: "a" }] }],
    });
    expect(perform(three, { samples: 20, horizon: 3 }).result.limitedMove).toBeNull();
    expect(perform(chicken).result.limitedMove).toBeNull();
  });

  it("is told in a table, with a column for each horizon and one for all", () => {
    const { explanation } = perform(chicken, { horizon: 2 });
    const table = explanation.blocks.find(
      (block) => block.kind === "table" && block.title.includes("look further"),
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.columns.map(({ label }) => label)).toEqual(["Outcome", "1 move", "2 moves", "however far"]);
    expect(
      table.rows.find(({ cells }) => cells[0] === "Party A takes a; Party B takes b")!.cells.at(-1),
    ).toBe("yes");
  });
});
