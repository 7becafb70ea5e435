import type { Leading, Restraint } from "#graph-model/sanctions/restraints.ts";
import type { Table } from "#outcome/block.ts";
import { capitalised, inWords } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { CONTENT } from "../../thresholds.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { noMove, noMoveAtAll, whatHoldsIt } from "./what-holds-it.ts";

/** What keeps each party in the leading outcomes and in today's state, over the completions looked at. */
export function restraintTable(told: Outcomes, background: Background): Table {
  const { exact } = background.facts;
  const reasonsOf = (row: Leading) => {
    const isContent = ({ noBetter }: Restraint) => noBetter / row.examined >= CONTENT;
    const able = row.restraints.filter((restraint) => restraint.hasMove);
    const tempted = able.filter((restraint) => !isContent(restraint));
    const content = able.filter(isContent);
    // Each number is told of those of whom it is so; the one whose is greatest first.
    const counts = exact
      ? [row.examined]
      : [...new Set(content.map(({ noBetter }) => noBetter))].toSorted((a, b) => b - a);
    return [
      ...tempted.map((restraint) => ({
        parties: [restraint.party],
        text: reason(row, restraint, background),
      })),
      ...counts.map((count) =>
        noMove(
          content.filter(({ noBetter }) => exact || noBetter === count).map(({ party }) => party),
          exact ? "" : ` (${count} of ${row.examined} orders)`,
          background.words,
        ),
      ),
      noMoveAtAll(
        row.restraints.filter((restraint) => !restraint.hasMove).map(({ party }) => party),
        background.words,
      ),
    ];
  };
  const note = exact
    ? "For each party its best move and the shortest credible answer to it."
    : "For each party the commonest of its best moves and the shortest credible answer to it, in the first drawn orders of preference in which the outcome holds or, where the row says so, does not.";
  return whatHoldsIt(told, reasonsOf, note, background);
}

/**
 * What keeps one party there, or what it could gain, the more frequent first. A count stands beside what it counts: the orders
 * in which every move that pays is answered, or some is not, and of these the ones in which it is the move that is named.
 */
function reason(row: Leading, restraint: Restraint, background: Background): string {
  const { facts, words } = background;
  const { noBetter, deterred, free } = restraint;
  const of = (count: number) => `${count} of ${row.examined} orders`;
  const clauses: { count: number; text: string }[] = [];
  if (deterred > 0) {
    const { count, text } = answered(row.state, restraint, words);
    const isAll = facts.exact || count === deterred;
    clauses.push({
      count: deterred,
      text: isAll
        ? `${capitalised(text)}${facts.exact ? "" : ` (${of(deterred)})`}.`
        : `In ${of(deterred)} every move that pays is answered; in ${inWords(count)} of these the best move goes so: ${text}.`,
    });
  }
  if (free > 0) {
    const { to, count } = restraint.gain!;
    const move = words.move(restraint.party, row.state, to);
    const isAll = facts.exact || count === free;
    clauses.push({
      count: free,
      text: isAll
        ? `Nothing: if ${move}, ${UNANSWERED}${facts.exact ? "" : ` (${of(free)})`}.`
        : `Nothing in ${of(free)}: some move pays, and ${UNANSWERED}; in ${inWords(count)} of these the best such move is this: ${move}.`,
    });
  }
  clauses.sort((a, b) => b.count - a.count);
  const rest =
    noBetter > 0 ? [noMove([restraint.party], facts.exact ? "" : ` (${of(noBetter)})`, words).text] : [];
  return [...clauses.map(({ text }) => text), ...rest].join(" ");
}

const UNANSWERED = "no answer in the others' own interest takes the gain away";

/** The best move that an answer deters, as it goes most often, and in how many orders it goes so. */
function answered(state: number, { party, deterrent }: Restraint, words: Background["words"]) {
  const { to, answer, count } = deterrent!;
  const text = `if ${words.move(party, state, to)}, then ${words.moves(to, answer)}, and ${words.does(party, `is ${words.deterred}`)}`;
  return { count, text };
}
