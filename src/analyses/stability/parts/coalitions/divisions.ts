import { type Division, divisionResults } from "#graph-model/coalitions/division-results.ts";
import type { Table } from "#outcome/block.ts";
import { definePart } from "../../../part.ts";
import { capitalised, counted } from "../../../sentence-parts.ts";
import { table } from "../../../table.ts";
import type { Background, Setup } from "../../setup.ts";
import { DIVISIONS, NAMED_IN_DIVISION } from "../../thresholds.ts";
import { CONCEPT_NAMES } from "../../words/concept-names.ts";
import { gainRule } from "./gain-rule.ts";

/** What would hold under every division of the parties into groups; null where there are too many, or too many states. */
export const divisions = definePart({
  id: "divisions",
  title: "What would hold if parties stood together",
  needs: [],
  wanted: ({ facts, options }: Setup) => facts.exact && options.coalitions,
  cost: ({ facts }: Setup) => facts.stateCount * 3 ** facts.parties.length,
  run: ({ model, ranked }: Setup, { progress, budget }) => divisionResults(model, ranked!, progress, budget),
  explain: (found, setup) => (found ? { blocks: [divisionTable(found, setup)] } : {}),
});

/** What would hold under the divisions of the parties into groups, the last first. */
function divisionTable(divisions: readonly Division[], { facts, words }: Background): Table {
  const name = (group: readonly string[]) => group.map((id) => words.party(id)).join(" + ");
  const cell = (states: readonly number[]) => {
    if (states.length > NAMED_IN_DIVISION) return `${states.length} outcomes`;
    return states.length === 0 ? "none" : words.labels(states).join(", ");
  };
  const more = divisions.length - DIVISIONS;
  return table(
    "What would hold if parties stood together",
    ["Groups that act as one", CONCEPT_NAMES.seq, CONCEPT_NAMES.nash],
    divisions
      .slice(-DIVISIONS)
      .reverse()
      .map(({ groups, equilibria }) => [
        groups.map(name).join("; "),
        cell(equilibria.seq),
        cell(equilibria.nash),
      ]),
    `${capitalised(gainRule(facts))}.${more > 0 ? ` ${capitalised(counted(more, "more division is", "more divisions are"))} in the data.` : ""}`,
  );
}
