import { fromHere } from "#graph-model/sanctions/from-here.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { jointGains } from "../coalitions/joint-gains.ts";
import { concepts, draws } from "../concepts/concepts.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { sanctions } from "../sanctions/sanctions.ts";
import { pathsBlock, stateNetwork } from "./drawn-paths.ts";
import { stateGraph } from "./state-graph.ts";
import { firstMoveTable, waysBlock } from "./ways-from-today.ts";

/** How far it is from today to each state, and what each party's first move leads to; null where something is unknown. */
export const paths = definePart({
  id: "paths",
  title: "How one gets there from today",
  needs: [draws, outcomes],
  cost: ({ facts }: Setup) => facts.stateCount * facts.parties.length,
  run: ({ model, ranked, small, today }: Setup, { of, budget }) =>
    ranked && small ? fromHere(model, ranked, today, of(draws).held[0]!, budget) : null,
  explain(found, setup, told) {
    const shown = told(outcomes)!.told;
    if (!found) return { blocks: [stateNetwork(shown, setup), pathsBlock(shown, setup)] };
    const holding = told(concepts)!.seq.equilibria.states;
    return {
      blocks: [
        stateGraph(found, shown, holding, told(sanctions)?.why ?? null, setup),
        waysBlock(shown, found, told(jointGains) ?? null, setup),
        firstMoveTable(found, setup),
      ],
    };
  },
});
