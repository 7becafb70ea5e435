import type { Case } from "#case/case.ts";
import { shortName } from "#case/membership.ts";
import { todayOf } from "#case/moves.ts";
import { csvTable } from "../csv.ts";
import type { Exported, Format, Obstacle } from "../format.ts";
import { graphModelOf, stateName } from "../graph-model.ts";
import { preferenceLevels } from "../preference-levels.ts";

/** More states than this make no table. */
const MOST_STATES = 2 ** 20;

/** The states of a case's graph model as a table for spreadsheets. */
export const stateTable: Format = {
  id: "csv",
  title: "table of states (CSV)",
  extensions: [".csv"],
  write: writeStateTable,
};

/**
 * One line per state, ascending with the first option as the lowest bit: its number from 1, its code, its name, a
 * column per option with Y or N, a column per party with the level of its preference (1 = liked least, equal = tie;
 * empty where the case leaves the party's order open), and whether it is today's state.
 */
function writeStateTable(c: Case): Exported {
  const { moves } = c;
  if (!moves)
    return { obstacles: [{ what: "the case has no options and states", cure: "add `moves` to it" }] };
  if (moves.states.length > 0 || moves.merged.length > 0)
    return {
      obstacles: [
        {
          what: "the states of the case are listed or merged, and the table has a column per option",
          cure: "`demarche run stability CASE --json` has them",
        },
      ],
    };
  const model = graphModelOf(moves);
  if (model.codes.length > MOST_STATES) {
    const what = `the case has ${model.codes.length} states`;
    return {
      obstacles: [{ what, cure: `a table of at most ${MOST_STATES} is written; exclude what cannot occur` }],
    };
  }
  const warnings: Obstacle[] = [];
  const levels = model.owners.map((actor) => {
    const order = preferenceLevels(
      moves.preferences.find((entry) => entry.actor === actor),
      model,
    );
    if ("levels" in order) return order.levels;
    const what = `the order of ${shortName(c, actor)} is not fully known: ${order.open}`;
    warnings.push({ what, cure: "its column is empty" });
    return undefined;
  });
  const names = new Map(moves.names.map(({ state, name }) => [model.codeOf(state), name]));
  const today = model.codeOf(todayOf(moves));
  const head = [
    ...["state", "code", "options taken", "name"],
    ...model.options,
    ...model.owners.map((actor) => `level for ${actor}`),
    "today",
  ];
  const lines = Array.from(model.codes, (code, at) => [
    at + 1,
    code,
    stateName(code, model.options),
    names.get(code) ?? "",
    ...model.options.map((_, bit) => ((code >>> bit) & 1 ? "Y" : "N")),
    ...levels.map((level) => level?.[at] ?? null),
    code === today ? "Y" : "N",
  ]);
  return { text: csvTable([head, ...lines]), warnings };
}
