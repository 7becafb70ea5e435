import type { FirstMove, FromHere } from "#graph-model/sanctions/from-here.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Ways } from "#graph-model/sanctions/ways-from.ts";
import type { List, Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { counted, listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";

/** So many first moves of a party are told, and so many outcomes by name. */
const TOLD = 4;

/** How one gets from today to each leading outcome, and where one would stop, where every order of preference is known. */
export function waysBlock(result: Facts & Outcomes, { equilibria }: FromHere, words: Words): List {
  return {
    kind: "list",
    title: "How one gets there from today",
    items: [
      ...result.leading.map(
        (row): Text => [{ strong: words.label(row.state) }, ...wayTo(row, result, words)],
      ),
      reachSentence(equilibria, words),
    ],
  };
}

function wayTo({ state, ways }: Leading, { today }: Facts, words: Words): string[] {
  if (state === today) return [": this is today's state."];
  if (!ways.byMoves) return [": no sequence of moves leads there from today."];
  const serving = ways.byImprovements;
  const told = serving ?? ways.byMoves;
  const way = farthest(told);
  const kind = serving
    ? "Each step serves the party that takes it."
    : "There is no way of steps that each serve the party that takes them.";
  const only =
    told.total === 1
      ? ""
      : ` This is one of ${told.total === null ? "very many" : told.total} equally short ways${serving ? " of this kind" : ""}.`;
  return [
    `: ${words.moves(today, way.steps)}. ${kind}${only}`,
    ` ${stopSentence(way, today, words)}`.trimEnd(),
  ];
}

type Way = Ways["paths"][number];

/** The listed way that gets farthest before somebody stops it; the first of several. */
function farthest({ paths }: Ways): Way {
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
      ? "the next step does not serve it"
      : "the others could answer the next step so that it gains nothing";
  const step = steps.length > 1 ? ` (${words.move(next.party, stops.at, next.to)})` : "";
  return `${stops.at === today ? "Today" : `At “${words.label(stops.at)}”`} ${words.party(stops.party)} would stop: ${why}${step}.`;
}

function reachSentence({ byImprovements, byMoves, never }: FromHere["equilibria"], words: Words): Text {
  const all = byImprovements.length + byMoves.length + never.length;
  const names = (states: readonly number[]) =>
    states.length === 0 || states.length > TOLD
      ? ""
      : ` (${listed(states.map((state) => `“${words.label(state)}”`))})`;
  if (all === byImprovements.length) {
    const them = all === 1 ? "The outcome that holds" : `All ${all} outcomes that hold`;
    return `${them} can be reached from today by steps that each serve the party that takes them.`;
  }
  const parts = [
    `${byImprovements.length} can be reached from today by steps that each serve the party that takes them${names(byImprovements)}`,
    ...(byMoves.length > 0
      ? [`${byMoves.length} only if somebody acts against its interest${names(byMoves)}`]
      : []),
    ...(never.length > 0 ? [`${never.length} not at all${names(never)}`] : []),
  ];
  return `Of ${counted(all, "outcome that holds", "outcomes that hold")}, ${listed(parts)}.`;
}

/** What each party could do first, and what could come of it. */
export function firstMoveTable({ parties, today }: Facts, here: FromHere, words: Words): Table {
  const outcomes = (states: readonly number[]) => {
    if (states.length === 0) return "none";
    const named = states
      .slice(0, TOLD)
      .map((state) => (state === today ? "today's state" : `“${words.label(state)}”`));
    return listed(states.length > TOLD ? [...named, `${states.length - TOLD} more`] : named);
  };
  return {
    kind: "table",
    title: "Who could move first, and what could come of it",
    columns: [
      { label: "Party" },
      { label: "First step that would serve it" },
      { label: "Would it take it?" },
      { label: "Outcomes that hold and that may come of it" },
    ],
    rows: parties.flatMap(({ id }) => {
      const mine = here.firstMoves.filter(({ party, serves }) => party === id && serves);
      if (mine.length === 0)
        return [{ cells: [words.party(id), "none", null, null], emphasis: "muted" as const }];
      const more = mine.length - TOLD;
      return [
        ...mine.slice(0, TOLD).map(({ to, deterred, leadsTo }: FirstMove) => ({
          cells: [
            words.party(id),
            words.move(id, today, to),
            deterred ? "no: an answer takes the gain away" : "yes: no answer takes the gain away",
            outcomes(leadsTo),
          ],
        })),
        ...(more > 0
          ? [
              {
                cells: [words.party(id), `${counted(more, "more step")}`, null, null],
                emphasis: "muted" as const,
              },
            ]
          : []),
      ];
    }),
    note: "What may come of a step: outcomes that hold to which further steps lead, each serving the party that takes it, somebody else moving next. The data also has the first steps that do not serve the party that could take them.",
  };
}
