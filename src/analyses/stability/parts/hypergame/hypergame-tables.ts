import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { Surprise } from "#graph-model/hypergames/surprises.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Table } from "#outcome/block.ts";
import { capitalised, inWords, listed, listedUpTo } from "../../../sentence-parts.ts";
import { mutedIf, table } from "../../../table.ts";
import type { Background } from "../../setup.ts";
import { NAMED, SURPRISES } from "../../thresholds.ts";
import { countCell, countFormat } from "../../words/counts.ts";
import type { Words } from "../../words/words.ts";

/** What follows where parties see the conflict differently. */
export function hypergameTables(views: Hypergame, background: Background): Table[] {
  return [seenTable(views, background), heldTable(views, background), ...surpriseTable(views, background)];
}

function seenTable({ parties, completions }: Hypergame, { facts, words }: Background): Table {
  const some = (states: readonly number[]) => listedUpTo(NAMED, words.labels(states));
  return table(
    "How each party sees it",
    [
      "Party",
      "What it does not see or misjudges",
      completions === 1 ? "Would hold if it were right" : "Would hold most often if it were right",
    ],
    parties.map(({ party, unseen, unaware, misjudges, expected: { seq } }) => {
      const mistakes: string[] = [];
      if (unaware.length > 0) {
        const names = listed(unaware.map((id) => `“${words.option(id)}”`));
        mistakes.push(`does not know of ${unaware.length === 1 ? "the option" : "the options"} ${names}`);
      }
      if (unseen.length > 0) {
        const count = `${inWords(unseen.length)} of the ${inWords(facts.stateCount)} outcomes`;
        mistakes.push(`takes ${count} to be impossible: ${some(unseen)}`);
      }
      if (misjudges.length > 0) {
        const whose = listed(misjudges.map((id) => (id === party ? "it" : words.party(id))));
        mistakes.push(`mistakes what ${whose} would rather see`);
      }
      const most = greatestOf(seq.counts, 0);
      const held = seq.states.filter((_, at) => seq.counts[at] === most);
      return [
        words.party(party),
        mistakes.length > 0
          ? capitalised(listed(mistakes))
          : "Nothing: it sees the conflict as the case says",
        held.length > 0 ? some(held) : "nothing",
      ];
    }),
    "Each party takes the others to see the conflict as it does. Credible answers deter (SEQ).",
  );
}

function heldTable({ leading, equilibria, completions }: Hypergame, { facts, words }: Background): Table {
  const format = countFormat(completions);
  const cell = (count: number) => countCell(count, completions);
  const parties = facts.parties.map(({ id }) => id);
  const { total } = equilibria.seq;
  return table(
    "What holds as each party sees it",
    [
      "Outcome",
      ["Everybody would stay", format],
      ["It would hold if nobody were mistaken", format],
      ...parties.map((id) => [`${words.party(id)} expects it to hold`, format] as const),
    ],
    leading.map(({ state, count, heldByTruth, unseenBy, expectedBy }) => ({
      cells: [
        words.marked(state),
        cell(count),
        cell(heldByTruth),
        ...parties.map((id) => (unseenBy.includes(id) ? "does not see it" : cell(expectedBy[id]!))),
      ],
      ...mutedIf(state === facts.today),
    })),
    (total > leading.filter(({ count }) => count > 0).length ? "The most-held are shown. " : "") +
      `${total === 0 ? "None" : capitalised(inWords(total))} of the ${inWords(facts.stateCount)} outcomes ${total === 1 ? "holds" : "hold"}${completions === 1 ? "" : " at least once"} ` +
      "because every party stays in them by its own view of the conflict. One that holds although it would not if nobody " +
      "were mistaken lasts as long as the mistake. One that a party expects not to hold is a surprise to that party.",
  );
}

function surpriseTable({ surprises, examined }: Hypergame, { words }: Background): Table[] {
  if (surprises.length === 0) return [];
  const told = surprises.toSorted((a, b) => b.count - a.count).slice(0, SURPRISES);
  const counts = examined > 1;
  return [
    table(
      "Who would be surprised by what",
      [
        "Outcome",
        "Party",
        "What happens and it does not expect",
        ...(counts ? [`Seen in, of ${examined}`] : []),
      ],
      told.map((surprise) => [
        words.marked(surprise.state),
        words.party(surprise.party),
        surpriseText(surprise, words),
        ...(counts ? [seenIn(surprise)] : []),
      ]),
      told.length < surprises.length ? `And ${inWords(surprises.length - told.length)} more.` : "",
    ),
  ];
}

/** In how many orders a party is so surprised, and in how many of them by the move that is named. */
function seenIn({ count, so, to }: Surprise): string {
  return to === null || so === count ? String(count) : `${count}, in ${so} of them by this move`;
}

function surpriseText({ kind, state, party, by, to, answer, unforeseen }: Surprise, words: Words): string {
  const does = (phrase: string) => words.does(party, phrase);
  switch (kind) {
    case "moves": {
      const move = capitalised(words.move(by!, state, to!));
      return unforeseen
        ? `${move}; ${does("takes what comes of it to be impossible, or does not know of it")}.`
        : `${move}, though ${does(`expects ${words.subject(by!)} to stay`)}.`;
    }
    case "stays":
      return `${capitalised(words.does(by!, "stays"))}, though ${does("expects the opposite")}.`;
    case "answered":
      return `Its own move does not pay: if ${words.move(party, state, to!)}, then ${words.moves(to!, answer)}.`;
    case "held back":
      return `It could gain: if ${words.move(party, state, to!)}, no answer would take the gain away. It stays for fear of one that would not come.`;
  }
}
