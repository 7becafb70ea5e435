import type { StateStatements } from "#graph-model/robustness/statement-changes.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { changeOf } from "../../words/smallest-changes.ts";
import { jointGains } from "../coalitions/joint-gains.ts";
import { whileAlone } from "../coalitions/jointly-left.ts";
import { toldStates } from "../outcomes/found.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { farStatementFlips, statementChangeTable } from "./statement-tables.ts";

/**
 * The smallest changes of statements that make or break the leading outcomes and today's state; null if something is
 * unknown, nobody's preferences are given by statements, or the model is too large for it.
 */
export const statements = definePart({
  id: "statements",
  title: "What other priorities would change",
  needs: [outcomes],
  cost: ({ facts, budget }: Setup) =>
    Math.min(facts.stateCount * facts.parties.length * 100, budget.most("statementWork")),
  run(setup: Setup, { of }): StateStatements[] | null {
    const search = setup.statementSearch();
    const { codes } = setup.model.graph;
    const told = toldStates(of(outcomes), setup);
    return search && told.map((state) => ({ state: codes[state]!, ...search([state]) }));
  },
  explain(found, setup, told) {
    if (!found) return {};
    const alone = (state: number, holds: boolean) =>
      whileAlone(told(jointGains) ?? null, told(outcomes)?.told, changeOf(state, holds), setup);
    return {
      blocks: [statementChangeTable(found, setup)],
      flips: farStatementFlips(found, alone, setup),
    };
  },
});
