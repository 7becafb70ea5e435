import { allReasons } from "#graph-model/sanctions/sanctions.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { hypergame } from "../hypergame/hypergame.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { restraintTable } from "./restraint-table.ts";
import { sanctionTable } from "./sanction-table.ts";

/**
 * Every sanction against every improvement from all states (256 at most) or from the leading states and today's (4096
 * states at most); null where there are more, or where something is unknown.
 */
export const sanctions = definePart({
  id: "sanctions",
  title: "What holds them",
  needs: [outcomes],
  cost: ({ facts }: Setup) => facts.stateCount * facts.parties.length * 4,
  run(setup: Setup, { of }) {
    const { model, ranked, today } = setup;
    const wanted = [...new Set([today, ...of(outcomes).leaders.map(({ state }) => state)])];
    return ranked && allReasons(model, setup.plain(), ranked, wanted);
  },
  explain(found, { facts, words }, told) {
    const shown = { ...facts, ...told(outcomes)!.told, hypergame: told(hypergame) };
    return { blocks: [found ? sanctionTable(shown, found, words) : restraintTable(shown, words)] };
  },
});
