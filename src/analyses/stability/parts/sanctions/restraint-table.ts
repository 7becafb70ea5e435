import type { Leading, Restraint } from "#graph-model/sanctions/restraints.ts";
import type { Table } from "#outcome/block.ts";
import { listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { EXPLAINED, withToday } from "../outcomes/outcome-table.ts";

/** What keeps each party in the leading outcomes and in today's state. */
export function restraintTable(result: Facts & Outcomes, words: Words): Table {
  const states = withToday(result, result.leading.slice(0, EXPLAINED));
  return {
    kind: "table",
    title: "What holds it",
    columns: [{ label: "Outcome" }, { label: "Party" }, { label: "What keeps it from leaving" }],
    rows: states.flatMap((row) => {
      const content = row.restraints.filter(({ noBetter }) => noBetter * 5 >= row.examined * 4);
      const tempted = row.restraints.filter((restraint) => !content.includes(restraint));
      const outcome = stateName(row.state, result, words);
      const emphasis = row.state === result.today ? { emphasis: "muted" as const } : {};
      return [
        ...tempted.map((restraint) => ({
          cells: [outcome, words.party(restraint.party), reason(row, restraint, result, words)],
          ...emphasis,
        })),
        ...(content.length > 0
          ? [
              {
                cells: [
                  outcome,
                  listed(content.map(({ party }) => words.party(party))),
                  result.exact
                    ? "No move that would serve it."
                    : "No move that would serve it, in at least four orders of five.",
                ],
                ...emphasis,
              },
            ]
          : []),
      ];
    }),
    note: result.exact
      ? "For each party its best move and the shortest credible answer to it."
      : "For each party its commonest best move and the shortest credible answer to it, in the first drawn orders of preference in which the outcome holds (for today's state: in which it does what it does more often).",
  };
}

function reason(row: Leading, restraint: Restraint, result: Facts, words: Words): string {
  const { noBetter, deterred, free, deterrent, gain } = restraint;
  const often = (count: number) => (result.exact ? "" : ` (${count} of ${row.examined} orders)`);
  const party = words.party(restraint.party);
  const clauses: { count: number; text: string }[] = [];
  if (deterrent) {
    clauses.push({
      count: deterred,
      text: `If ${words.move(restraint.party, row.state, deterrent.to)}, then ${words.moves(
        deterrent.to,
        deterrent.answer,
      )}, and ${party} is ${words.deterred}${often(deterred)}.`,
    });
  }
  if (gain) {
    clauses.push({
      count: free,
      text: `Nothing: if ${words.move(restraint.party, row.state, gain.to)}, no answer that serves the others takes the gain away${often(free)}.`,
    });
  }
  clauses.sort((a, b) => b.count - a.count);
  const rest = noBetter > 0 ? [`No move that would serve it${often(noBetter)}.`] : [];
  return [...clauses.map(({ text }) => text), ...rest].join(" ");
}
