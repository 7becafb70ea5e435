import { robustnessOf } from "#graph-model/robustness/robustness.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { toldStates } from "../../told-states.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { robustnessBars } from "./robustness-bars.ts";
import { farFlips, robustnessCaveat, robustnessTable } from "./robustness-table.ts";

/** How many errors in the orders of preference each verdict bears; null where something is unknown, or the model is too large. */
export const robustness = definePart({
  id: "robustness",
  title: "How firm it is",
  needs: [outcomes],
  cost: ({ facts }: Setup) => facts.stateCount ** 2 * facts.parties.length,
  run(setup: Setup, { of, budget }) {
    const known = setup.known();
    return known && robustnessOf(known, budget.most("robustnessOrders"), toldStates(of(outcomes), setup));
  },
  explain(found, { facts, input, words }, told) {
    if (!found) return { caveats: [robustnessCaveat(facts)] };
    const shown = { ...facts, ...told(outcomes)!.told };
    return {
      blocks: [robustnessTable(shown, found, words), ...robustnessBars(shown, found, words)],
      flips: farFlips(shown, found, input, words),
    };
  },
});
