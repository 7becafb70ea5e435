import type { FromHere } from "#graph-model/sanctions/from-here.ts";
import type { Why } from "#graph-model/sanctions/sanctions.ts";
import { greatestOf } from "#math/extremes.ts";
import { type GridAxis as Axis, hypercubeGrid, placesOn } from "#math/hypercube-grid.ts";
import type { GridAxis, Network } from "#outcome/block.ts";
import { capitalised, counted, countedInFigures, inWords, listed } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import {
  FEW_STATES,
  GRID_COLUMNS,
  GRID_FILLED,
  GRID_ROWS,
  NAMED_IN_PICTURE,
  NODES_OF_GRAPH,
} from "../../thresholds.ts";
import { NETWORK_WORDS } from "../../words/network-words.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { graphArrows } from "./graph-arrows.ts";

/**
 * The state graph of an exact model: all states if they fit in one picture, or else today, the outcomes that hold
 * and the states on the shortest ways to them, the nearest first. Where it helps, they stand in a grid of the parties'
 * options. Arrows are steps that serve the party that takes them, in larger pictures only its best ones, and the steps
 * of shortest ways to outcomes that no such steps lead to. `holding` are all outcomes that hold.
 */
export function stateGraph(
  here: FromHere,
  told: Outcomes,
  holding: readonly number[],
  why: Why | null,
  background: Background,
): Network {
  const { facts, words } = background;
  const { today, stateCount } = facts;
  const distance = new Map(facts.states!.map((state, at) => [state, here.byMoves[at]!]));
  const shown = shownStates(distance, told, holding, background);
  const grid = gridOf(shown, background);
  const { edges, key, note } = graphArrows(shown, grid !== undefined, told, why, background);
  const farthest = greatestOf(
    shown.map((state) => distance.get(state)!),
    0,
  );
  const layer = (state: number) => {
    const steps = distance.get(state)!;
    return steps < 0 ? farthest + 1 : steps;
  };
  const holds = new Set(holding);
  const ends = shown.filter((state) => holds.has(state));
  const leftOut = stateCount - shown.length;
  const named = ends
    .slice(0, NAMED_IN_PICTURE)
    .map((state) => `${words.named(state)} ${away(distance.get(state)!)}`);
  const more = ends.length - named.length;
  const byPlace = grid
    ? (a: number, b: number) => grid.row(a) - grid.row(b) || grid.column(a) - grid.column(b)
    : (a: number, b: number) => layer(a) - layer(b) || a - b;
  const axes = grid?.axes;
  const missing = [
    note,
    leftOut > 0 ? `${capitalised(counted(leftOut, "more state is", "more states are"))} left out.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
  return {
    kind: "network",
    title:
      leftOut === 0 ? "All outcomes, and the moves between them" : "From today to the outcomes that hold",
    alt: `${capitalised(counted(shown.length, "state"))} ${
      axes
        ? `in a grid of ${counted(axes.columns.places, "column")}, by what ${whose(axes.columns)}, and ${counted(axes.rows.places, "row")}, by what ${whose(axes.rows)}`
        : "in columns by the number of moves from today"
    }. ${capitalised(counted(ends.length, "state holds", "states hold"))}: ${named.join(", ")}${
      more > 0 ? `, and ${inWords(more)} more, which the table names` : ""
    }.`,
    words: NETWORK_WORDS,
    nodes: shown.toSorted(byPlace).map((state) => ({
      id: String(state),
      label: words.named(state),
      detail: words.inFull(state),
      emphasis: state === today ? "start" : holds.has(state) ? "end" : "plain",
      ...(state === today && holds.has(state) ? { alsoEnd: true } : {}),
      ...(grid ? { layer: grid.column(state), row: grid.row(state) } : { layer: layer(state) }),
    })),
    edges,
    groups: facts.parties.map(({ id }) => words.party(id)),
    ...(axes ? { grid: axes } : { layers: layerNames(farthest, greatestOf(shown.map(layer))) }),
    key: `${axes ? gridNote(axes, shown.length) : "Columns: the number of moves from today."} ${key}`,
    ...(missing === "" ? {} : { note: missing }),
  };
}

function away(distance: number): string {
  if (distance < 0) return "out of reach";
  return distance === 0 ? "today" : `${countedInFigures(distance, "move")} away`;
}

function layerNames(farthest: number, last: number): string[] {
  const names = Array.from({ length: farthest + 1 }, (_, moves) =>
    moves === 0 ? "today" : countedInFigures(moves, "move"),
  );
  return last > farthest ? [...names, "out of reach"] : names;
}

/**
 * The grid in which the states stand, if all of them are shown, are made of options, and fill most of one. A merged
 * state would belong in several places.
 */
function gridOf(shown: readonly number[], { facts, words }: Background) {
  const { stateCount, today, options, parties, listed: listedStates, merged } = facts;
  if (listedStates || merged.length > 0) return undefined;
  if (shown.length < stateCount || shown.length <= FEW_STATES) return undefined;
  const bitOf = (option: string) => 1 << options.indexOf(option);
  const owned = parties.map((party) => party.options.reduce((bits, option) => bits | bitOf(option), 0));
  const grid = hypercubeGrid(shown, today, owned);
  if (!grid) return undefined;
  const [width, height] = [grid.columns.settings.length, grid.rows.settings.length];
  if (width > GRID_COLUMNS || height > GRID_ROWS || shown.length < GRID_FILLED * width * height)
    return undefined;
  const inWords = ({ groups, settings }: Axis): GridAxis => ({
    places: settings.length,
    bands: groups.flatMap((party) =>
      parties[party]!.options.map((option) => ({
        group: words.party(parties[party]!.id),
        label: words.shortOption(option),
        at: [...settings.keys()].filter((at) => settings[at]! & bitOf(option)),
      })),
    ),
  });
  return {
    axes: { columns: inWords(grid.columns), rows: inWords(grid.rows) },
    column: placesOn(grid.columns),
    row: placesOn(grid.rows),
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

/** All states, or those that matter most; `distance` has the moves from today to each, −1 for never. */
function shownStates(
  distance: ReadonlyMap<number, number>,
  { leading }: Outcomes,
  holding: readonly number[],
  { facts }: Background,
): number[] {
  if (facts.stateCount <= NODES_OF_GRAPH) return [...facts.states!];
  const far = (state: number) => (distance.get(state)! < 0 ? facts.stateCount : distance.get(state)!);
  const onWays = leading.flatMap(({ ways }) => (ways.byImprovements ?? ways.byMoves)?.paths ?? []);
  const wanted = [
    facts.today,
    ...leading.map(({ state }) => state),
    // A whole way before the next, so that no picture shows half of the first.
    ...onWays.flatMap(({ steps }) => steps.map(({ to }) => to)),
    ...holding.toSorted((a, b) => far(a) - far(b) || a - b),
  ];
  return [...new Set(wanted)].slice(0, NODES_OF_GRAPH);
}
