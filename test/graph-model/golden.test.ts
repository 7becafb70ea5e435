import { describe, expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { stability } from "#analyses/stability/stability.ts";
import { CONCEPT_BIT } from "#graph-model/concepts/concept.ts";
import { equilibriaOf } from "#graph-model/concepts/equilibria.ts";
import { foresight } from "#graph-model/concepts/foresight.ts";
import { solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { shortestPaths } from "#graph-model/moves/paths.ts";
import { plainMoves } from "#graph-model/moves/ranked-moves.ts";
import { partySampler } from "#graph-model/preferences/samplers.ts";
import { statedInputs } from "#graph-model/robustness/stated-inputs.ts";
import { deterringAnswer } from "#graph-model/sanctions/deterrence.ts";
import { Random } from "#math/random.ts";
import { caseOf } from "../analyses/stability/case-of.ts";
import { flat } from "../analyses/stability/perform.ts";
import { built } from "./built.ts";
import { goldenModels, WITHOUT_THOSE_BESIDE } from "./golden-model.ts";

const models = goldenModels();
const CONCEPTS = [
  ["nash", "Nash"],
  ["gmr", "GMR"],
  ["smr", "SMR"],
  ["seq", "SEQ"],
  ["sim", "SIM"],
] as const;

describe(`golden models of the graph model${WITHOUT_THOSE_BESIDE}`, () => {
  it("are there", () => {
    expect(models.length).toBeGreaterThanOrEqual(58);
  });

  describe.each(models.map((golden) => [golden.name, golden] as const))("%s", (_, golden) => {
    const { model, textbook } = golden;
    const c = caseOf(golden);
    const selection = selectMoves(c);
    if ("missing" in selection) throw new Error(selection.missing.join("; "));
    const { input } = selection;
    const decimals = model.states.map(({ decimal }) => decimal);
    // The case lists parties in the order in which their options come, the file in its own.
    const playerOf = input.model.parties.map(({ id }) => Number(id.slice(1)));

    it("has its states", () => {
      expect([...solvableModel(input.model).graph.codes]).toEqual(decimals);
    });

    it("has every textbook verdict for Nash, GMR, SMR, SEQ and SIM, in all states and for all parties", () => {
      const options = stability.readOptions({});
      if ("faults" in options) throw new Error("default options");
      const outcome = stability.perform(c, options.values, new Random(1, "stability"));
      if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
      const result = flat(outcome.result);
      expect(result.exact).toBe(true);
      expect(result.states).toEqual(decimals);
      for (const [concept, name] of CONCEPTS) {
        const chosen = (flags: readonly number[]) => decimals.filter((_, state) => flags[state] === 1);
        input.model.parties.forEach(({ id }, party) => {
          expect(result.concepts[concept]!.stable![id]!.states, `${name} of ${id}`).toEqual(
            chosen(textbook.stable[name][playerOf[party]!]!),
          );
        });
        expect(result.concepts[concept]!.equilibria.states, name).toEqual(
          textbook.equilibria[name].map((id) => decimals[id - 1]!),
        );
      }
      expect(result.concepts.seqOrSim!.equilibria.states).toEqual(
        textbook.equilibria["SEQ|SIM"].map((id) => decimals[id - 1]!),
      );
    });

    const { limitedMove: expected } = textbook;
    if (expected) {
      it("has its stable states and ends for 1 to 12 moves ahead", () => {
        const { horizons, stable, end } = expected;
        const options = stability.readOptions({ horizon: horizons.length });
        if ("faults" in options) throw new Error("options");
        const outcome = stability.perform(c, options.values, new Random(1, "stability"));
        if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
        const { limitedMove } = flat(outcome.result);
        const { model: graphModel, ranked } = built(input);
        const { none, more } = foresight(graphModel.graph, ranked)!;
        let ends = none;
        horizons.forEach((horizon, at) => {
          ends = more(ends);
          input.model.parties.forEach(({ id }, party) => {
            const flags = stable[horizon]![playerOf[party]!]!;
            expect(limitedMove!.horizons[at]!.stable![id]!.states).toEqual(
              decimals.filter((_, state) => flags[state] === 1),
            );
            expect([...ends[party]!].map((state) => state + 1)).toEqual(end[horizon]![playerOf[party]!]);
          });
        });
      });
    }

    it("has the shortest paths, by moves and by improvements, from every state", () => {
      const { model: graphModel, ranked } = built(input);
      const { graph } = graphModel;
      const plain = plainMoves(graph);
      decimals.forEach((_, from) => {
        expect([...shortestPaths(graph, from, plain).distance]).toEqual(textbook.evolution.umDistance[from]);
        expect([...shortestPaths(graph, from, ranked).distance]).toEqual(textbook.evolution.uiDistance[from]);
      });
    });

    it("deters exactly the improvements that the evidence says, and ends in one of its states", () => {
      const { model: graphModel, ranked } = built(input);
      input.model.parties.forEach((_, party) => {
        textbook.evidence[playerOf[party]!]!.forEach((byImprovement, state) => {
          for (const [to, { SEQ }] of Object.entries(byImprovement)) {
            const answer = deterringAnswer(graphModel.graph, ranked, party, state, Number(to) - 1);
            if (SEQ.length === 0) expect(answer).toBeUndefined();
            else expect(SEQ).toContain(answer!.at(-1)!.to + 1);
          }
        });
      });
    });

    it("has its flips: the swaps of neighbours that make or break an equilibrium", () => {
      const robustness = textbook.adjacentSwapRobustness;
      if (!robustness || model.decisionMakers.some(({ preferenceMethod }) => preferenceMethod !== "ranking"))
        return;
      // The file counts swaps of two neighbouring levels of strict rankings only.
      const { model: graphModel, ranked } = built(input);
      const times = new Map<number, number>();
      const changes = statedInputs(input.model);
      for (const { party, ends } of changes) {
        const changed = partySampler(graphModel, party, ends[0]!.preferences(), new Random(1));
        const held = equilibriaOf(graphModel, ranked.with(party, changed.draw(0)), CONCEPT_BIT.seq);
        for (const [position, state] of decimals.entries()) {
          if (!held[position]) continue;
          times.set(state, (times.get(state) ?? 0) + 1);
        }
      }
      expect(changes.length).toBe(robustness.swaps);
      expect(Object.fromEntries(times)).toEqual(
        Object.fromEntries(
          Object.entries(robustness.timesEquilibrium.SEQ!).map(([id, count]) => [
            decimals[Number(id) - 1]!,
            count,
          ]),
        ),
      );
    });
  });
});
