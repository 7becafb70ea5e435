import type { Leading, Restraint } from "#graph-model/sanctions/restraints.ts";
import type { Table } from "#outcome/block.ts";
import type { Background } from "../../setup.ts";
import { CONTENT } from "../../thresholds.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { noMove, whatHoldsIt } from "./what-holds-it.ts";

/** What keeps each party in the leading outcomes and in today's state, over the completions looked at. */
export function restraintTable(told: Outcomes, background: Background): Table {
  const { exact } = background.facts;
  const reasonsOf = (row: Leading) => {
    const isContent = ({ noBetter }: Restraint) => noBetter / row.examined >= CONTENT;
    const tempted = row.restraints.filter((restraint) => !isContent(restraint));
    return [
      ...tempted.map((restraint) => ({
        parties: [restraint.party],
        text: reason(row, restraint, background),
      })),
      noMove(
        row.restraints.filter(isContent).map(({ party }) => party),
        exact ? "" : ", in at least four orders of five",
        background.words,
      ),
    ];
  };
  const note = exact
    ? "For each party its best move and the shortest credible answer to it."
    : "For each party its commonest best move and the shortest credible answer to it, in the first drawn orders of preference in which the outcome holds (for today's state, unless it is one of those told first: in which it does what it does more often).";
  return whatHoldsIt(told, reasonsOf, note, background);
}

function reason({ state, examined }: Leading, restraint: Restraint, { facts, words }: Background): string {
  const { party, noBetter, deterred, free, deterrent, gain } = restraint;
  const often = (count: number) => (facts.exact ? "" : ` (${count} of ${examined} orders)`);
  const clauses: { count: number; text: string }[] = [];
  if (deterrent) {
    const step = words.move(party, state, deterrent.to);
    const answer = words.moves(deterrent.to, deterrent.answer);
    clauses.push({
      count: deterred,
      text: `If ${step}, then ${answer}, and ${words.does(party, `is ${words.deterred}`)}${often(deterred)}.`,
    });
  }
  if (gain) {
    clauses.push({
      count: free,
      text: `Nothing: if ${words.move(party, state, gain.to)}, no answer in the others' own interest takes the gain away${often(free)}.`,
    });
  }
  clauses.sort((a, b) => b.count - a.count);
  const rest = noBetter > 0 ? [noMove([party], often(noBetter), words).text] : [];
  return [...clauses.map(({ text }) => text), ...rest].join(" ");
}
