import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { toldStatements } from "../../told.ts";
import { toldStates } from "../../told-states.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { farStatementFlips, type StatedChanges, statementChangeTable } from "./statement-tables.ts";

/**
 * The smallest changes of statements that make or break the leading outcomes and today's state; null if something is
 * unknown, nobody's preferences are given by statements, or the model is too large for it.
 */
export const statements = definePart({
  id: "statements",
  title: "What other priorities would change",
  needs: [outcomes],
  cost: ({ facts }: Setup) => facts.stateCount * facts.parties.length * 100,
  run(setup: Setup, { of }): StatedChanges[] | null {
    const search = setup.statementSearch();
    const { codes } = setup.model.graph;
    return (
      search &&
      toldStates(of(outcomes), setup).map((state) => ({
        state: codes[state]!,
        ...toldStatements(search([state]), setup.input),
      }))
    );
  },
  explain: (found, { facts, input, words }) =>
    found
      ? {
          blocks: statementChangeTable(facts, found, input, words),
          flips: farStatementFlips(found, input, words),
        }
      : {},
});
