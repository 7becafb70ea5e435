import type { Network } from "#outcome/block.ts";
import { counted } from "../../sentence-parts.ts";
import type { FromHere } from "../reasons/from-here-result.ts";
import type { MoveStep, StabilityResult } from "../result.ts";
import type { Words } from "./words.ts";

/** A picture with more states than this helps nobody. */
const MOST_NODES = 40;
/** Nor does one with more arrows. */
const MOST_EDGES = 90;

type Edge = Network["edges"][number];

/**
 * The state graph of an exact model: all states if they fit in one picture, or else today, the outcomes that hold
 * and the states on the shortest ways to them, the nearest first. Arrows are steps that serve the party that takes
 * them, and the steps of shortest ways to outcomes that no such steps lead to.
 */
export function stateGraph(result: StabilityResult, here: FromHere, words: Words): Network {
  const shown = shownStates(result, here);
  const isShown = new Set(shown);
  const drawn = edgesBetween(isShown, result, words);
  const { edges, left } = legible(drawn);
  const distance = new Map(result.states!.map((state, at) => [state, here.byMoves[at]!]));
  const farthest = Math.max(0, ...shown.map((state) => distance.get(state)!));
  const layer = (state: number) => {
    const steps = distance.get(state)!;
    return steps < 0 ? farthest + 1 : steps;
  };
  const holds = new Set(result.concepts.seq.equilibria.states);
  const ends = shown.filter((state) => holds.has(state));
  const leftOut = result.stateCount - shown.length;
  return {
    kind: "network",
    title:
      leftOut === 0 ? "All outcomes, and the steps between them" : "From today to the outcomes that hold",
    alt: `${counted(shown.length, "state")} in columns by the number of moves from today. ${counted(ends.length, "state holds", "states hold")}: ${ends
      .map((state) => `${words.label(state)} ${away(distance.get(state)!)}`)
      .join(", ")}.`,
    nodes: shown
      .toSorted((a, b) => layer(a) - layer(b) || a - b)
      .map((state) => ({
        id: String(state),
        label: words.label(state),
        detail: words.inFull(state),
        emphasis: state === result.today ? "start" : holds.has(state) ? "end" : "plain",
        layer: layer(state),
      })),
    edges,
    note:
      "Columns: the number of moves from today. Strong arrows: shortest ways on which each step serves the party that takes it. " +
      "Plain arrows: other steps that serve it and that nobody deters, and the shortest ways to outcomes that no such steps lead to. Pale arrows: steps that serve it, but that answers deter." +
      (holds.has(result.today) ? " Today's state holds too." : "") +
      (leftOut > 0 ? ` ${counted(leftOut, "more state is", "more states are")} left out.` : "") +
      (left > 0 ? ` ${counted(left, "more arrow is", "more arrows are")} left out.` : ""),
  };
}

function away(distance: number): string {
  if (distance < 0) return "out of reach";
  return distance === 0 ? "today" : `${counted(distance, "move")} away`;
}

function shownStates(
  { states, today, leading, concepts, stateCount }: StabilityResult,
  here: FromHere,
): number[] {
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

function edgesBetween(shown: ReadonlySet<number>, result: StabilityResult, words: Words): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (party: string, from: number, to: number, emphasis: Edge["emphasis"]) => {
    const key = `${from}-${to}`;
    if (edges.has(key) || !shown.has(from) || !shown.has(to)) return;
    edges.set(key, { from: String(from), to: String(to), group: words.party(party), emphasis });
  };
  const trace = (steps: readonly MoveStep[], emphasis: Edge["emphasis"]) => {
    let from = result.today;
    for (const { party, to } of steps) {
      add(party, from, to, emphasis);
      from = to;
    }
  };
  for (const { ways } of result.leading)
    for (const { steps } of ways.byImprovements?.paths ?? []) trace(steps, "strong");
  for (const { party, from, to, seq } of result.why?.improvements ?? []) {
    add(party, from, to, seq.length === 0 ? "plain" : "muted");
  }
  for (const { ways } of result.leading) {
    if (!ways.byImprovements && ways.byMoves) trace(ways.byMoves.paths[0]!.steps, "plain");
  }
  return [...edges.values()];
}

/** The arrows that a picture can bear: without the pale ones, and then without the plain ones, if there are too many. */
function legible(edges: readonly Edge[]): { edges: readonly Edge[]; left: number } {
  const kept = [
    edges,
    edges.filter(({ emphasis }) => emphasis !== "muted"),
    edges.filter(({ emphasis }) => emphasis === "strong"),
  ].find((some) => some.length <= MOST_EDGES);
  const shown = kept ?? edges.filter(({ emphasis }) => emphasis === "strong").slice(0, MOST_EDGES);
  return { edges: shown, left: edges.length - shown.length };
}
