import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONCEPTS, type Concept } from "#graph-model/concepts/concept.ts";
import { TEXTBOOK } from "#graph-model/concepts/conventions.ts";
import { mixtureCounts } from "#graph-model/concepts/mixture.ts";
import { stabilitySolver } from "#graph-model/concepts/verdicts.ts";
import { perform, refusal } from "../analyses/stability/perform.ts";
import { caseWith, twoByTwo } from "../analyses/stability/small-case.ts";
import { engineOf } from "./engine-of.ts";
import { type RandomModel, randomModel } from "./random-model.ts";
import { improvements, simultaneousSanctions, stable } from "./textbook.ts";

const chicken = twoByTwo(["b", "a + b", "a", "none"], ["a", "a + b", "b", "none"]);
const holding = (concepts: string) =>
  perform(chicken, { concepts }).result.mixture!.states!.equilibria.states;

function holds(model: RandomModel, i: number, s: number, concept: Concept | "sim" | "seqOrSim"): boolean {
  if (concept === "seqOrSim") return holds(model, i, s, "seq") || holds(model, i, s, "sim");
  if (concept !== "sim") return stable(model, i, s, concept);
  return improvements(model, i, s).every((t) => simultaneousSanctions(model, i, s, t).length > 0);
}

describe("a concept for each party", () => {
  it("is decided by the definitions of each, on random models", () => {
    fc.assert(
      fc.property(
        randomModel,
        fc.array(fc.constantFrom(...CONCEPTS, "sim" as const, "seqOrSim" as const), {
          minLength: 4,
          maxLength: 4,
        }),
        (model, drawn) => {
          const { graph, ranked } = engineOf(model);
          const concepts = model.parties.map((_, party) => ({ is: drawn[party]! }));
          const solver = { graph, solve: stabilitySolver(graph), conventions: TEXTBOOK } as Parameters<
            typeof mixtureCounts
          >[0];
          const sampler = { unknowns: [], draw: () => ranked };
          const { equilibria } = mixtureCounts(solver, sampler, 1, concepts)!;
          expect([...equilibria]).toEqual(
            model.codes.map((_, s) => (model.parties.every((_, i) => holds(model, i, s, drawn[i]!)) ? 1 : 0)),
          );
        },
      ),
      { numRuns: 150, seed: 1 },
    );
  });

  it("is what is stable for each party by its own concept", () => {
    const { concepts, limitedMove } = perform(chicken, { horizon: 3 }).result;
    const both = (a: readonly number[], b: readonly number[]) => a.filter((state) => b.includes(state));
    const sim = concepts.sim!.stable!;
    expect(holding("A = nash, B = smr")).toEqual(
      both(concepts.nash.stable!.A!.states, concepts.smr.stable!.B!.states),
    );
    expect(holding("A = sim, B = L3")).toEqual(
      both(sim.A!.states, limitedMove!.horizons[2]!.stable!.B!.states),
    );
    expect(holding("A = nonMyopic, B = gmr")).toEqual(
      both(limitedMove!.nonMyopic!.stable!.A!.states, concepts.gmr.stable!.B!.states),
    );
    expect(holding("A = seqOrSim, B = seqOrSim")).toEqual(concepts.seqOrSim!.equilibria.states);
    // Whoever is not named has SEQ; ids, names and upper case will do.
    expect(holding("Party A = SMR")).toEqual(
      both(concepts.smr.stable!.A!.states, concepts.seq.stable!.B!.states),
    );
  });

  it("differs between the two of chicken: who alone fears answers can be held in cooperation only with the other", () => {
    expect(holding("A = smr, B = smr")).toEqual([1, 2, 3]);
    expect(holding("A = smr, B = nash")).toEqual([1, 2]);
  });

  it("is refused in words where it cannot be read", () => {
    const problem = (concepts: string, of = chicken) => refusal(of, { concepts });
    expect(problem("A")).toContain("not of the form");
    expect(problem("A = nash, X = seq")).toContain("“X”");
    expect(problem("A = nash, A = seq")).toContain("two concepts");
    expect(problem("A = bayes")).toContain("“bayes”, which is no concept");
    expect(problem("A = L0")).toContain("which is no concept");
    const three = caseWith({
      options: ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` })),
      today: [],
      preferences: [{ actor: "A", statements: [{ prefers: "a" }] }],
    });
    expect(problem("A = L2", three)).toContain("two parties only");
    expect(perform(chicken).result.mixture).toBeNull();
  });

  it("is counted over drawn orders too, and told with shares", () => {
    const open = caseWith({
      options: ["a", "b", "c"].map((id) => ({ id, actor: id.toUpperCase(), text: `takes ${id}` })),
      today: [],
      preferences: [{ actor: "A", statements: [{ prefers: "b" }] }],
    });
    const all = ["A", "B", "C"].map((id) => `${id} = gmr`).join(", ");
    const { result, explanation } = perform(open, { samples: 20, concepts: all });
    expect(result.mixture!.states).toEqual(result.concepts.gmr);
    const table = explanation.blocks.find(
      (block) => block.kind === "table" && block.title.includes("its own way"),
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.columns.at(-1)).toMatchObject({ format: "share" });
  });
});
