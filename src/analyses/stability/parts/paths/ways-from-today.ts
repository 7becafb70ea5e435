import type { JointGains } from "#graph-model/coalitions/joint-gains.ts";
import type { FirstMove, FromHere } from "#graph-model/sanctions/from-here.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Ways } from "#graph-model/sanctions/ways-from.ts";
import type { List, Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { counted, inWords, listed, listedUpTo } from "../../../sentence-parts.ts";
import { mutedIf, type Row, table } from "../../../table.ts";
import type { Background } from "../../setup.ts";
import { NAMED } from "../../thresholds.ts";
import type { Words } from "../../words/words.ts";
import { broughtAbout } from "../coalitions/jointly-left.ts";
import type { Outcomes } from "../outcomes/found.ts";

/**
 * How one gets from today to each leading outcome, by moves of each party by itself and from where by one that some make
 * together, and where one would stop, where every order of preference is known.
 */
export function waysBlock(
  told: Outcomes,
  { equilibria }: FromHere,
  jointly: readonly JointGains[] | null,
  background: Background,
): List {
  const { facts, words } = background;
  const together = (state: number) => broughtAbout(state, jointly, told, background);
  return {
    kind: "list",
    title: "How one gets there from today",
    items: [
      ...told.leading.map(
        (row): Text => [
          { strong: words.named(row.state) },
          ...wayTo(row, facts.today, words),
          ...together(row.state).map((sentence) => ` ${sentence}`),
        ],
      ),
      reachSentence(equilibria, facts.today, words),
    ],
  };
}

function wayTo({ state, ways }: Leading, today: number, words: Words): string[] {
  if (state === today) return [": this is today's state."];
  if (!ways.byMoves) return [": no sequence of moves leads there from today."];
  const serving = ways.byImprovements;
  const { total, paths } = serving ?? ways.byMoves;
  const way = farthest(paths);
  const kind = serving
    ? "Each move is in the mover's own interest."
    : "There is no way of moves in each mover's own interest.";
  const only =
    total === 1
      ? ""
      : ` This is one of ${total === null ? "very many" : inWords(total)} equally short ways${serving ? " of this kind" : ""}.`;
  return [
    `: ${words.moves(today, way.steps)}. ${kind}${only}`,
    ` ${stopSentence(way, today, words)}`.trimEnd(),
  ];
}

type Way = Ways["paths"][number];

/** The listed way that gets farthest before somebody stops it; the first of several. */
function farthest(paths: readonly Way[]): Way {
  return paths.reduce((best, way) => (taken(way) > taken(best) ? way : best));
}

/** How many of its steps would be taken. No state comes twice on a shortest way. */
function taken({ steps, stops }: Way): number {
  return stops ? steps.findIndex(({ to }) => to === stops.at) + 1 : steps.length;
}

function stopSentence(way: Way, today: number, words: Words): string {
  const { stops, steps } = way;
  if (!stops) return "";
  const next = steps[taken(way)]!;
  const why =
    stops.because === "costs"
      ? "the next move is not in its own interest"
      : `an answer ${OTHERS_INTEREST} would take the gain of the next move away`;
  const step = steps.length > 1 ? ` (${words.move(next.party, stops.at, next.to)})` : "";
  return `${stops.at === today ? "Today" : `At “${words.named(stops.at)}”`} ${words.subject(stops.party)} would stop: ${why}${step}.`;
}

/** To which of the outcomes that hold one can get from today; of today's state itself only that it is one of them. */
function reachSentence(
  { byImprovements, byMoves, never }: FromHere["equilibria"],
  today: number,
  words: Words,
): Text {
  const reached = byImprovements.filter((state) => state !== today);
  const isToday = reached.length < byImprovements.length;
  const all = reached.length + byMoves.length + never.length;
  if (all === 0) return isToday ? "Today's state is the only outcome that holds." : "No outcome holds.";
  const them = `${isToday ? "other " : ""}${all === 1 ? "outcome that holds" : "outcomes that hold"}`;
  const also = isToday ? "Today's state holds. " : "";
  if (all === reached.length) {
    const some = all === 1 ? `The ${them}` : all === 2 ? `Both ${them}` : `All ${inWords(all)} ${them}`;
    return `${also}${some} can be reached from today by moves in each mover's own interest.`;
  }
  if (all === 1) {
    const how =
      byMoves.length > 0
        ? "can be reached from today only by a move that is not in the mover's own interest"
        : "cannot be reached from today at all";
    return `${also}The ${them} (${listed(words.labels([...byMoves, ...never]))}) ${how}.`;
  }
  const those = (states: readonly number[], what: string) => {
    const named = states.length > 0 && states.length <= NAMED;
    const count = states.length < all ? inWords(states.length) : all === 2 ? "both" : `all ${inWords(all)}`;
    return `${count} ${what}${named ? ` (${listed(words.labels(states))})` : ""}`;
  };
  const way = "can be reached from today by moves in each mover's own interest";
  const others = [
    ...(byMoves.length > 0 ? [those(byMoves, "only by a move that is not in the mover's own interest")] : []),
    ...(never.length > 0 ? [those(never, "not at all")] : []),
  ];
  return reached.length === 0
    ? `${also}None of the ${inWords(all)} ${them} ${way}: ${listed(others)}.`
    : `${also}Of ${inWords(all)} ${them}, ${listed([those(reached, way), ...others])}.`;
}

/** Of which answers one speaks (SEQ): answers that would cost those who give them are told elsewhere. */
const OTHERS_INTEREST = "in the others' own interest";

/** What each party could do first, and what could come of it. */
export function firstMoveTable({ firstMoves }: FromHere, { facts, words }: Background): Table {
  const { parties, today } = facts;
  const outcomes = (states: readonly number[]) => {
    const names = states.map((state) => (state === today ? "today's state" : `“${words.named(state)}”`));
    return names.length > 0 ? listedUpTo(NAMED, names) : "none";
  };
  const told = ({ party, to, deterred, leadsTo }: FirstMove): Row => [
    words.party(party),
    words.move(party, today, to),
    deterred
      ? `no: an answer ${OTHERS_INTEREST} takes the gain away`
      : `yes: no answer ${OTHERS_INTEREST} takes the gain away`,
    outcomes(leadsTo),
  ];
  return table(
    "Who could move first, and what could come of it",
    [
      "Party",
      "First move in its own interest",
      "Would it make it?",
      "Outcomes that hold and that may come of it",
    ],
    parties.flatMap(({ id }) => {
      const mine = firstMoves.filter(({ party, serves }) => party === id && serves);
      const more = mine.length - NAMED;
      const rest = mine.length === 0 ? "none" : counted(more, "more move");
      const last = { cells: [words.party(id), rest, null, null], ...mutedIf(true) };
      return [...mine.slice(0, NAMED).map(told), ...(mine.length === 0 || more > 0 ? [last] : [])];
    }),
    "What may come of a move: outcomes that hold to which further moves lead, each in the mover's own interest, somebody else moving next.",
  );
}
