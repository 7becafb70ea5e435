import { allReasons, type Why } from "#graph-model/sanctions/sanctions.ts";
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
  run({ model, ranked, today }: Setup, { of, budget }) {
    const wanted = [...new Set([today, ...of(outcomes).leaders.map(({ state }) => state)])];
    const why = ranked && allReasons(model, ranked, wanted, budget);
    return why && { why, told: wanted.map((state) => model.graph.codes[state]!) };
  },
  result: (found, { facts, budget }) =>
    found && facts.stateCount > budget.most("tablesInReport")
      ? fromTold(found.why, found.told)
      : (found?.why ?? null),
  bulk: (found, { facts, budget }) =>
    found?.why.of === "all states" && facts.stateCount > budget.most("tablesInReport")
      ? { name: "sanctions", format: "demarche-stability-sanctions/1", data: found.why }
      : null,
  explain(found, setup, told) {
    const shown = told(outcomes)!.told;
    return {
      blocks: [
        found ? sanctionTable(shown, found.why, told(hypergame), setup) : restraintTable(shown, setup),
      ],
    };
  },
});

/** The part of all sanctions that is against improvements from some states. */
function fromTold(why: Why, told: readonly number[]): Why {
  const improvements = why.improvements.filter(({ from }) => told.includes(from));
  const moves = new Set(improvements.map(({ party, to }) => `${party} ${to}`));
  return {
    of: "leading states",
    improvements,
    answers: why.answers.filter(({ against, from }) => moves.has(`${against} ${from}`)),
  };
}
