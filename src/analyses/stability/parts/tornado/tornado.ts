import { tornado as tornadoOf } from "#graph-model/robustness/tornado.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { changes } from "../changes/changes.ts";
import { draws } from "../concepts/concepts.ts";
import { toldStates } from "../outcomes/found.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { tornadoBlocks } from "./tornado-charts.ts";

/** How far each single input of the preferences moves the leading outcomes and today's state. */
export const tornado = definePart({
  id: "tornado",
  title: "What each single input moves",
  needs: [draws, outcomes, changes],
  cost: ({ facts }: Setup) => facts.stateCount,
  run(setup: Setup, { of }) {
    const told = toldStates(of(outcomes), setup);
    return tornadoOf(setup.model, setup.parties, of(draws), of(changes), told);
  },
  explain: (found, setup, told) => ({ blocks: tornadoBlocks(found, told(outcomes)!.told, setup) }),
});
