import { byConcept } from "#graph-model/concepts/concept.ts";
import { type Robustness, robustnessOf } from "#graph-model/robustness/robustness.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { jointGains } from "../coalitions/joint-gains.ts";
import { toldStates } from "../outcomes/found.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { robustnessBars } from "./robustness-bars.ts";
import { farSwaps, robustnessCaveat, robustnessTable } from "./robustness-table.ts";

/** How many errors in the orders of preference each verdict bears; null where something is unknown, or the model is too large. */
export const robustness = definePart({
  id: "robustness",
  title: "How firm it is",
  needs: [outcomes],
  // Beyond this the model is too large, and nothing is done.
  cost: ({ facts, budget }: Setup) =>
    Math.min(facts.stateCount ** 2 * facts.parties.length, budget.most("swapWork")),
  run(setup: Setup, { of, budget }) {
    const known = setup.known();
    if (!known) return null;
    const told = toldStates(of(outcomes), setup);
    return {
      robustness: robustnessOf(known, told, budget),
      told: told.map((state) => setup.model.graph.codes[state]!),
    };
  },
  result: (found, { facts, budget }) =>
    found && facts.stateCount > budget.most("tablesInReport")
      ? ofStates(found.robustness, found.told)
      : (found?.robustness ?? null),
  bulk: (found, { facts, budget }) =>
    found?.robustness.of === "all states" && facts.stateCount > budget.most("tablesInReport")
      ? { name: "robustness", format: "demarche-stability-robustness/1", data: found.robustness }
      : null,
  explain(found, setup, told) {
    if (!found) return { caveats: [robustnessCaveat(setup.facts)] };
    const shown = told(outcomes)!.told;
    return {
      blocks: [
        robustnessTable(shown, found.robustness, setup),
        ...robustnessBars(shown, found.robustness, setup),
      ],
      flips: farSwaps(shown, found.robustness, told(jointGains) ?? null, setup),
    };
  },
});

/** The rows of some states. */
function ofStates({ concepts, ...rest }: Robustness, told: readonly number[]): Robustness {
  return {
    ...rest,
    of: "leading states",
    concepts: byConcept((concept) => concepts[concept].filter(({ state }) => told.includes(state))),
  };
}
