import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { Surprise } from "#graph-model/hypergames/surprises.ts";
import type { Block, Table } from "#outcome/block.ts";
import { capitalised, listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { shareInWords } from "../../words/share-in-words.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";

/** Surprises told, at most. */
const SURPRISES = 20;

/** What follows where parties see the conflict differently. */
export function hypergameBlocks(result: Facts, views: Hypergame, words: Words): Block[] {
  return [
    seenTable(result, views, words),
    heldTable(result, views, words),
    ...surpriseTable(result, views, words),
  ];
}

/** Whether a party takes a state to be impossible. */
export function isBlind(views: Hypergame | null, party: string, state: number): boolean {
  return views?.parties.find((view) => view.party === party)?.unseen.includes(state) ?? false;
}

/** What becomes of today's state where parties are mistaken; undefined if that is not told. */
export function hypergameJudgement(
  views: Hypergame,
  { today, exact }: Facts,
  words: Words,
): string | undefined {
  const held = views.leading.find(({ state }) => state === today);
  if (!held) return undefined;
  const mistaken = views.parties
    .filter(({ unseen, unaware, misjudges }) => unseen.length + unaware.length + misjudges.length > 0)
    .map(({ party }) => words.party(party));
  const { count, heldByTruth } = held;
  if (views.completions > 1) {
    const share = (of: number) => shareInWords(of, views.completions);
    // The real preferences may all be known although a belief is not.
    const truth = exact
      ? `it would ${heldByTruth > 0 ? "" : "not "}if nobody were mistaken`
      : `${share(heldByTruth)} if nobody were mistaken`;
    return `As each party sees the conflict today's state would last ${share(count)} of the ways to fill in what is not known of what they believe; ${truth}.`;
  }
  if (count > 0 && heldByTruth > 0)
    return "As each party sees the conflict today's state would last too: the mistakes change nothing about it.";
  if (count > 0)
    return `As each party sees the conflict today's state would last, as long as ${listed(mistaken)} ${mistaken.length === 1 ? "is" : "are"} mistaken.`;
  if (heldByTruth > 0)
    return `As each party sees the conflict today's state would not last, although it would if ${listed(mistaken)} were not mistaken.`;
  return "As each party sees the conflict today's state would not last either.";
}

function seenTable(result: Facts, { parties, completions }: Hypergame, words: Words): Table {
  return {
    kind: "table",
    title: "How each party sees it",
    columns: [
      { label: "Party" },
      { label: "What it does not see or misjudges" },
      { label: completions === 1 ? "Would hold if it were right" : "Would hold most often if it were right" },
    ],
    rows: parties.map(({ party, unseen, unaware, misjudges, expected }) => {
      const mistakes = [
        unaware.length > 0
          ? `does not know of ${unaware.length === 1 ? "the option" : "the options"} ${listed(unaware.map((id) => `“${words.option(id)}”`))}`
          : "",
        unseen.length > 0
          ? `takes ${unseen.length} of the ${result.stateCount} outcomes to be impossible: ${some(unseen, words)}`
          : "",
        misjudges.length > 0
          ? `mistakes what ${listed(misjudges.map((id) => (id === party ? "it" : words.party(id))))} would rather see`
          : "",
      ].filter((mistake) => mistake !== "");
      const most = Math.max(0, ...expected.seq.counts);
      const held = expected.seq.states.filter((_, at) => expected.seq.counts[at] === most);
      return {
        cells: [
          words.party(party),
          mistakes.length > 0
            ? capitalised(listed(mistakes))
            : "Nothing: it sees the conflict as the case says",
          held.length > 0 ? some(held, words) : "nothing",
        ],
      };
    }),
    note: "Each party takes the others to see the conflict as it does. Credible answers deter (SEQ).",
  };
}

function some(states: readonly number[], words: Words): string {
  const told = states.slice(0, 4).map((state) => `“${words.label(state)}”`);
  return states.length > told.length
    ? `${told.join(", ")} and ${states.length - told.length} more`
    : listed(told);
}

function heldTable(result: Facts, { leading, equilibria, completions }: Hypergame, words: Words): Table {
  const format = completions === 1 ? "text" : "share";
  const cell = (count: number) => (completions === 1 ? (count > 0 ? "yes" : "no") : count / completions);
  const parties = result.parties.map(({ id }) => id);
  return {
    kind: "table",
    title: "What holds as each party sees it",
    columns: [
      { label: "Outcome" },
      { label: "Everybody would stay", format },
      { label: "It would hold if nobody were mistaken", format },
      ...parties.map((id) => ({ label: `${words.party(id)} expects it to hold`, format }) as const),
    ],
    rows: leading.map(({ state, count, heldByTruth, unseenBy, expectedBy }) => ({
      cells: [
        stateName(state, result, words),
        cell(count),
        cell(heldByTruth),
        ...parties.map((id) => (unseenBy.includes(id) ? "does not see it" : cell(expectedBy[id]!))),
      ],
      ...(state === result.today ? { emphasis: "muted" as const } : {}),
    })),
    note:
      (equilibria.seq.total > leading.filter(({ count }) => count > 0).length
        ? "The most-held are shown. "
        : "") +
      `${equilibria.seq.total} of the ${result.stateCount} outcomes hold${completions === 1 ? "" : " at least once"} ` +
      "because every party stays in them by its own view of the conflict. One that holds although it would not if nobody " +
      "were mistaken lasts as long as the mistake. One that a party expects not to hold is a surprise to that party.",
  };
}

function surpriseTable(result: Facts, { surprises, examined }: Hypergame, words: Words): Table[] {
  if (surprises.length === 0) return [];
  const told = surprises.toSorted((a, b) => b.count - a.count).slice(0, SURPRISES);
  return [
    {
      kind: "table",
      title: "Who would be surprised by what",
      columns: [
        { label: "Outcome" },
        { label: "Party" },
        { label: "What happens and it does not expect" },
        ...(examined === 1 ? [] : [{ label: `Seen in, of ${examined}` }]),
      ],
      rows: told.map((surprise) => ({
        cells: [
          stateName(surprise.state, result, words),
          words.party(surprise.party),
          surpriseText(surprise, words),
          ...(examined === 1 ? [] : [String(surprise.count)]),
        ],
      })),
      ...(told.length < surprises.length ? { note: `And ${surprises.length - told.length} more.` } : {}),
    },
  ];
}

function surpriseText({ kind, state, party, by, to, answer, unforeseen }: Surprise, words: Words): string {
  const name = words.party(party);
  switch (kind) {
    case "moves": {
      const move = words.move(by!, state, to!);
      return unforeseen
        ? `${capitalised(move)}; ${name} takes what comes of it to be impossible, or does not know of it.`
        : `${capitalised(move)}, though ${name} expects ${words.party(by!)} to stay.`;
    }
    case "stays":
      return `${capitalised(words.party(by!))} stays, though ${name} expects it to leave.`;
    case "answered":
      return `Its own step does not pay: if ${words.move(party, state, to!)}, then ${words.moves(to!, answer)}.`;
    case "held back":
      return `It could gain: if ${words.move(party, state, to!)}, no answer would take the gain away. It stays for fear of one that would not come.`;
  }
}
