import type { ConceptResults } from "#graph-model/concepts/concept-results.ts";
import type { FromHere } from "#graph-model/sanctions/from-here.ts";
import type { Why } from "#graph-model/sanctions/sanctions.ts";
import type { GridAxis, Network } from "#outcome/block.ts";
import { counted, listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { NETWORK_WORDS } from "../../words/network-words.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { graphArrows } from "./graph-arrows.ts";
import { type OptionAxis, optionGrid } from "./option-grid.ts";

/** What the picture shows. */
export type Drawn = Facts & Outcomes & { readonly concepts: ConceptResults; readonly why: Why | null };

/** A model of more states than this is not shown as a whole, nor are more states drawn of it. */
const MOST_NODES = 200;
/** Up to so many states columns by the number of moves are as easy to read as a grid, and say more. */
const FEW_STATES = 8;
/** A grid that is larger, or has more empty places than states, helps nobody. */
const MOST_COLUMNS = 16;
const MOST_ROWS = 32;
/** The alternative text names no more outcomes than this; the table has all. */
const MOST_NAMED = 12;

/**
 * The state graph of an exact model: all states if they fit in one picture, or else today, the outcomes that hold
 * and the states on the shortest ways to them, the nearest first. Where it helps, they stand in a grid of the parties'
 * options. Arrows are steps that serve the party that takes them, in larger pictures only its best ones, and the steps
 * of shortest ways to outcomes that no such steps lead to.
 */
export function stateGraph(result: Drawn, here: FromHere, words: Words): Network {
  const shown = shownStates(result, here);
  const grid = gridOf(shown, result);
  const { edges, note } = graphArrows(shown, grid !== undefined, result, words);
  const distance = new Map(result.states!.map((state, at) => [state, here.byMoves[at]!]));
  const farthest = Math.max(0, ...shown.map((state) => distance.get(state)!));
  const layer = (state: number) => {
    const steps = distance.get(state)!;
    return steps < 0 ? farthest + 1 : steps;
  };
  const holds = new Set(result.concepts.seq.equilibria.states);
  const ends = shown.filter((state) => holds.has(state));
  const leftOut = result.stateCount - shown.length;
  const named = ends
    .slice(0, MOST_NAMED)
    .map((state) => `${words.label(state)} ${away(distance.get(state)!)}`);
  const more = ends.length - named.length;
  const byPlace = grid
    ? (a: number, b: number) => grid.row(a) - grid.row(b) || grid.column(a) - grid.column(b)
    : (a: number, b: number) => layer(a) - layer(b) || a - b;
  const axes = grid && {
    columns: axisWords(grid.columns, result, words),
    rows: axisWords(grid.rows, result, words),
  };
  return {
    kind: "network",
    title:
      leftOut === 0 ? "All outcomes, and the steps between them" : "From today to the outcomes that hold",
    alt: `${counted(shown.length, "state")} ${
      axes
        ? `in a grid of ${counted(axes.columns.places, "column")}, by what ${whose(axes.columns)}, and ${counted(axes.rows.places, "row")}, by what ${whose(axes.rows)}`
        : "in columns by the number of moves from today"
    }. ${counted(ends.length, "state holds", "states hold")}: ${named.join(", ")}${
      more > 0 ? `, and ${more} more, which the table names` : ""
    }.`,
    words: NETWORK_WORDS,
    nodes: shown.toSorted(byPlace).map((state) => ({
      id: String(state),
      label: words.label(state),
      detail: words.inFull(state),
      emphasis: state === result.today ? "start" : holds.has(state) ? "end" : "plain",
      ...(state === result.today && holds.has(state) ? { alsoEnd: true } : {}),
      ...(grid ? { layer: grid.column(state), row: grid.row(state) } : { layer: layer(state) }),
    })),
    edges,
    groups: result.parties.map(({ id }) => words.party(id)),
    ...(axes ? { grid: axes } : { layers: layerNames(farthest, Math.max(...shown.map(layer))) }),
    note: [
      axes ? gridNote(axes, shown.length) : "Columns: the number of moves from today.",
      note,
      ...(leftOut > 0 ? [`${counted(leftOut, "more state is", "more states are")} left out.`] : []),
    ].join(" "),
  };
}

function away(distance: number): string {
  if (distance < 0) return "out of reach";
  return distance === 0 ? "today" : `${counted(distance, "move")} away`;
}

function layerNames(farthest: number, last: number): string[] {
  const names = Array.from({ length: farthest + 1 }, (_, moves) =>
    moves === 0 ? "today" : counted(moves, "move"),
  );
  return last > farthest ? [...names, "out of reach"] : names;
}

/**
 * The grid in which the states stand, if all of them are shown, are made of options, and fill most of one. A merged
 * state would belong in several places.
 */
function gridOf(shown: readonly number[], result: Facts) {
  const { stateCount, today, options, parties, listed: listedStates, merged } = result;
  if (listedStates || merged.length > 0) return undefined;
  if (shown.length < stateCount || shown.length <= FEW_STATES) return undefined;
  const owned = parties.map((party) =>
    party.options.reduce((bits, option) => bits | (1 << options.indexOf(option)), 0),
  );
  const axes = optionGrid(shown, today, owned);
  if (!axes) return undefined;
  const [width, height] = [axes.columns.settings.length, axes.rows.settings.length];
  if (width > MOST_COLUMNS || height > MOST_ROWS || shown.length * 2 < width * height) return undefined;
  const place = ({ parties, settings }: OptionAxis) => {
    const mask = parties.reduce((bits, party) => bits | owned[party]!, 0);
    const places = new Map(settings.map((setting, at) => [setting, at]));
    return (state: number) => places.get(state & mask)!;
  };
  return { ...axes, column: place(axes.columns), row: place(axes.rows) };
}

function axisWords(axis: OptionAxis, { options, parties }: Facts, words: Words): GridAxis {
  return {
    places: axis.settings.length,
    bands: axis.parties.flatMap((party) =>
      parties[party]!.options.map((option) => {
        const bit = 1 << options.indexOf(option);
        return {
          group: words.party(parties[party]!.id),
          label: option,
          at: [...axis.settings.keys()].filter((at) => axis.settings[at]! & bit),
        };
      }),
    ),
  };
}

function whose({ bands }: GridAxis): string {
  const groups = [...new Set(bands.map(({ group }) => group))];
  return `${listed(groups)} ${groups.length === 1 ? "does" : "do"}`;
}

function gridNote({ columns, rows }: NonNullable<Network["grid"]>, states: number): string {
  return (
    `Columns: what ${whose(columns)}; rows: what ${whose(rows)}. A bar marks where an option is taken.` +
    (states < columns.places * rows.places ? " A cross is a combination that cannot occur." : "")
  );
}

function shownStates({ states, today, leading, stateCount, concepts }: Drawn, here: FromHere): number[] {
  if (stateCount <= MOST_NODES) return [...states!];
  const near = new Map(
    states!.map((state, at) => [state, here.byMoves[at]! < 0 ? stateCount : here.byMoves[at]!]),
  );
  const nearer = (a: number, b: number) => near.get(a)! - near.get(b)! || a - b;
  const onWays = leading.flatMap(({ ways }) => (ways.byImprovements ?? ways.byMoves)?.paths ?? []);
  const wanted = [
    today,
    ...leading.map(({ state }) => state),
    // A whole way before the next, so that no picture shows half of the first.
    ...onWays.flatMap(({ steps }) => steps.map(({ to }) => to)),
    ...concepts.seq.equilibria.states.toSorted(nearer),
  ];
  return [...new Set(wanted)].slice(0, MOST_NODES);
}
