import type { StateStatements } from "#graph-model/robustness/statement-changes.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
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
  explain: (found, setup) =>
    found ? { blocks: [statementChangeTable(found, setup)], flips: farStatementFlips(found, setup) } : {},
});
