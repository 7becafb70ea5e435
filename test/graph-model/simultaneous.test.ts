import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simultaneousVerdicts } from "#graph-model/concepts/simultaneous.ts";
import { Meter } from "#math/budget.ts";
import { perform } from "../analyses/stability/perform.ts";
import { caseWith, twoByTwo } from "../analyses/stability/small-case.ts";
import { engineOf } from "./engine-of.ts";
import { type RandomModel, randomModel } from "./random-model.ts";
import { improvements, simultaneousSanctions, type Ties } from "./textbook.ts";

function verdictsOf(model: RandomModel, ties: Ties): number[][] {
  const { graph, ranked } = engineOf(model);
  return simultaneousVerdicts(graph, ranked, new Meter(1e6), ties)!.map((verdicts) => [...verdicts]);
}

describe("simultaneous sanctions", () => {
  it.each<Ties>(["deter", "do-not-deter"])("are those of the definition where ties %s", (ties) => {
    fc.assert(
      fc.property(randomModel, (model) => {
        const verdicts = verdictsOf(model, ties);
        model.parties.forEach((_, party) => {
          model.codes.forEach((_, state) => {
            const stable = improvements(model, party, state).every(
              (to) => simultaneousSanctions(model, party, state, to, ties).length > 0,
            );
            expect(verdicts[party]![state], `party ${party}, state ${state}`).toBe(stable ? 1 : 0);
          });
        });
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("are given up, not guessed, once the budget is used up", () => {
    const { graph, ranked } = engineOf({
      optionCount: 2,
      codes: [0, 1, 2, 3],
      parties: [
        { own: 1, cannotBeUndone: 0, cannotBeTakenUp: 0, value: [0, 1, 2, 3] },
        { own: 2, cannotBeUndone: 0, cannotBeTakenUp: 0, value: [0, 1, 2, 3] },
      ],
    });
    expect(simultaneousVerdicts(graph, ranked, new Meter(1))).toBeUndefined();
  });

  it("hold cooperation in chicken, which no credible answer does", () => {
    // From cooperation each would gain by defecting; if both do so at once they collide, the worst of both. From the
    // collision each gains by giving way, and still does if both do: nothing deters that.
    const { sim, seqOrSim, seq } = perform(twoByTwo(["b", "a + b", "a", "none"], ["a", "a + b", "b", "none"]))
      .result.concepts;
    expect(sim!.equilibria.states).toEqual([1, 2, 3]);
    expect(seq.equilibria.states).toEqual([1, 2]);
    expect(seqOrSim!.equilibria.states).toEqual([1, 2, 3]);
    expect(sim!.stable!.A!.states).not.toContain(0);
  });

  it("are looked for against every improvement: the witness of the documentation", () => {
    const { concepts } = perform(
      caseWith({
        options: [
          { id: "x", actor: "A", text: "takes x" },
          { id: "y", actor: "A", text: "takes y" },
          { id: "b", actor: "B", text: "takes b" },
        ],
        today: [],
        preferences: [
          { actor: "A", ranking: ["x", "y", "none", "x + b", "y + b", "b", "x + y", "x + y + b"] },
          { actor: "B", ranking: ["b", "none", "x + b", "x", "y + b", "y", "x + y + b", "x + y"] },
        ],
      }),
    ).result;
    expect(concepts.sim!.stable!.A!.states).toContain(0);
    expect(concepts.nash.stable!.A!.states).not.toContain(0);
  });

  it("are counted over drawn orders of preference only if asked for", () => {
    const open = caseWith({
      options: ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` })),
      today: [],
      preferences: [{ actor: "A", statements: [{ prefers: "b" }] }],
    });
    expect(perform(open, { samples: 20 }).result.concepts.sim).toBeNull();
    const { sim, seqOrSim, seq, nash } = perform(open, { samples: 20, simultaneous: true }).result.concepts;
    const countsOf = ({ states, counts }: typeof seq.equilibria) =>
      new Map(states.map((state, at) => [state, counts[at]!]));
    const either = countsOf(seqOrSim!.equilibria);
    for (const each of [nash, seq, sim!]) {
      for (const [state, count] of countsOf(each.equilibria)) {
        expect(either.get(state)).toBeGreaterThanOrEqual(count);
      }
    }
  });
});
