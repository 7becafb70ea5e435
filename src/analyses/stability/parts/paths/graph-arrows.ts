import type { MoveStep } from "#graph-model/sanctions/move-steps.ts";
import type { DeterrableMove, Why } from "#graph-model/sanctions/sanctions.ts";
import type { Network } from "#outcome/block.ts";
import { capitalised, counted } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import {
  ARROWS,
  ARROWS_IN_GRID,
  STATES_WITH_ALL_STEPS,
  STATES_WITH_DETERRED,
  WAYS,
} from "../../thresholds.ts";
import type { Outcomes } from "../outcomes/found.ts";

type Edge = Network["edges"][number];

/** Which steps are drawn besides the ways from today: all that serve somebody, or each party's best from each state. */
interface Choice {
  readonly steps: "all" | "best" | "none";
  /** Whether those that answers deter are drawn too. */
  readonly deterred: boolean;
  readonly note: string;
}

const FORCED =
  "on the shortest ways to outcomes that cannot be reached otherwise, moves that are not in the mover's own interest.";
const BEST = "Plain arrows: from each state each party's best move in its own interest that nobody deters.";

/** What the table of the moves says of those drawn pale. */
const DETERRED = "in its own interest, yet answers deter it";
const AGAINST = "not in its own interest";
const ON_SUCH_WAY = "on a way of which some move is not in the mover's own interest";

/** The fullest choice first. */
const CHOICES: readonly Choice[] = [
  {
    steps: "all",
    deterred: true,
    note: `Plain arrows: other moves in its own interest that nobody deters. Pale arrows: moves that answers deter, and, ${FORCED}`,
  },
  {
    steps: "best",
    deterred: true,
    note: `${BEST} Pale arrows: its best move where answers deter all that are in its own interest, and, ${FORCED}`,
  },
  { steps: "best", deterred: false, note: `${BEST} Pale arrows: ${FORCED}` },
  { steps: "none", deterred: false, note: `Pale arrows: ${FORCED}` },
];

/** The arrows between the states that are shown, as many as the picture can bear, what its key says of them, and what is left out. */
export function graphArrows(
  states: readonly number[],
  inGrid: boolean,
  told: Outcomes,
  why: Why | null,
  background: Background,
): { edges: readonly Edge[]; key: string; note: string } {
  const shown = new Set(states);
  const inFull = !inGrid && states.length <= STATES_WITH_ALL_STEPS;
  const isLarge = states.length > STATES_WITH_DETERRED;
  const edgesOf = (choice: Choice) => edgesBetween(shown, choice, told, why, background);
  const choices = CHOICES.filter(
    ({ steps, deterred }) =>
      (steps === "none" || why) && (steps !== "all" || inFull) && (!deterred || !isLarge),
  ).map((choice) => ({ note: choice.note, edges: edgesOf(choice) }));
  const fits = (edges: readonly Edge[]) =>
    inGrid ? edges.length <= ARROWS_IN_GRID : (inFull ? edges.length : heads(edges)) <= ARROWS;
  const { edges, note } = choices.find((choice) => fits(choice.edges)) ?? choices.at(-1)!;
  // The ways from today come first.
  const drawn = fits(edges) ? edges : edges.slice(0, ARROWS);
  const left = edgesOf(CHOICES[0]!).length - drawn.length;
  const key = `Strong arrows: shortest ways of moves in each mover's own interest${
    isLarge ? `, ${WAYS} at most to each outcome` : ""
  }. ${note}`;
  const sentences: string[] = [];
  if (why?.of === "leading states")
    sentences.push("Moves off these ways are shown only from the leading outcomes and from today.");
  if (left > 0) {
    const steps = counted(
      left,
      "further move in somebody's own interest is",
      "further moves in somebody's own interest are",
    );
    sentences.push(`${capitalised(steps)} left out.`);
  }
  return { edges: drawn, key, note: sentences.join(" ") };
}

/** How many arrows one sees where those of one party to one state run together. */
function heads(edges: readonly Edge[]): number {
  return new Set(edges.map(({ to, group, emphasis }) => `${to} ${emphasis} ${group}`)).size;
}

function edgesBetween(
  shown: ReadonlySet<number>,
  { steps, deterred }: Choice,
  { leading }: Outcomes,
  why: Why | null,
  { facts, words }: Background,
): Edge[] {
  const improvements = why?.improvements ?? [];
  const isComplete = why?.of === "all states";
  const edges = new Map<string, Edge>();
  const improves = new Set(improvements.map(({ party, from, to }) => `${party} ${from} ${to}`));
  const add = (party: string, from: number, to: number, emphasis: Edge["emphasis"], note?: string) => {
    const key = `${party} ${from} ${to}`;
    if (edges.has(key) || !shown.has(from) || !shown.has(to)) return;
    const told = note === AGAINST && (improves.has(key) || !isComplete) ? ON_SUCH_WAY : note;
    edges.set(key, {
      from: String(from),
      to: String(to),
      group: words.party(party),
      emphasis,
      ...(told !== undefined && { note: told }),
    });
  };
  const trace = (way: readonly MoveStep[], emphasis: Edge["emphasis"], note?: string) => {
    let from = facts.today;
    for (const { party, to } of way) {
      add(party, from, to, emphasis, note);
      from = to;
    }
  };
  for (const { ways } of leading) {
    const paths = ways.byImprovements?.paths ?? [];
    const told = shown.size > STATES_WITH_DETERRED ? paths.slice(0, WAYS) : paths;
    for (const path of told) trace(path.steps, "strong");
  }
  const wanted = steps === "best" ? bestSteps(improvements) : steps === "all" ? improvements : [];
  for (const { party, from, to, seq } of wanted) {
    if (seq.length === 0) add(party, from, to, "plain");
    else if (deterred) add(party, from, to, "muted", DETERRED);
  }
  for (const { ways } of leading) {
    // Nobody would take them all, so they look as unlikely as what answers deter.
    if (!ways.byImprovements && ways.byMoves) trace(ways.byMoves.paths[0]!.steps, "muted", AGAINST);
  }
  return [...edges.values()];
}

/** From each state each party's best step that nobody deters, or else its best one. */
function bestSteps(improvements: readonly DeterrableMove[]): DeterrableMove[] {
  // A party's improvements from a state are listed the best first.
  const best = new Map<string, DeterrableMove>();
  for (const step of improvements) {
    const key = `${step.party} ${step.from}`;
    const known = best.get(key);
    if (!known || (known.seq.length > 0 && step.seq.length === 0)) best.set(key, step);
  }
  return [...best.values()];
}
