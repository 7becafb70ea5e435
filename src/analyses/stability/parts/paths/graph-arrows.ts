import type { MoveStep } from "#graph-model/sanctions/move-steps.ts";
import type { Why } from "#graph-model/sanctions/sanctions.ts";
import type { Network } from "#outcome/block.ts";
import { counted } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";

/** The most states of which every step that serves somebody may be drawn … */
const MOST_STATES_IN_FULL = 40;
/** … the most of which steps that answers deter are … */
const MOST_STATES_WITH_DETERRED = 64;
/** … and the most arrows, so that each can be followed. In a grid there may be more: they run along its lines. */
const MOST_ARROWS = 90;
const MOST_ARROWS_IN_GRID = 600;

/** In a picture with none of those, no more than so many ways to each outcome. */
const MOST_WAYS = 3;

type Drawn = Facts & Outcomes & { readonly why: Why | null };
type Edge = Network["edges"][number];

/** Which steps are drawn besides the ways from today: all that serve somebody, or each party's best from each state. */
interface Choice {
  readonly steps: "all" | "best" | "none";
  /** Whether those that answers deter are drawn too. */
  readonly deterred: boolean;
  readonly note: string;
}

const FORCED =
  "on the shortest ways to outcomes that no serving steps lead to, steps that do not serve the one who would take them.";
const BEST =
  "Plain arrows: from each state each party's best step of those that serve it and that nobody deters.";

/** The fullest choice first. */
const CHOICES: readonly Choice[] = [
  {
    steps: "all",
    deterred: true,
    note: `Plain arrows: other steps that serve it and that nobody deters. Pale arrows: steps that answers deter, and, ${FORCED}`,
  },
  {
    steps: "best",
    deterred: true,
    note: `${BEST} Pale arrows: its best step where answers deter all that serve it, and, ${FORCED}`,
  },
  { steps: "best", deterred: false, note: `${BEST} Pale arrows: ${FORCED}` },
  { steps: "none", deterred: false, note: `Pale arrows: ${FORCED}` },
];

/** The arrows between the states that are shown, as many as the picture can bear, and what its note says of them. */
export function graphArrows(
  states: readonly number[],
  inGrid: boolean,
  result: Drawn,
  words: Words,
): { edges: readonly Edge[]; note: string } {
  const shown = new Set(states);
  const inFull = !inGrid && states.length <= MOST_STATES_IN_FULL;
  const choices = CHOICES.filter(
    ({ steps, deterred }) =>
      (steps === "none" || result.why) &&
      (steps !== "all" || inFull) &&
      (!deterred || states.length <= MOST_STATES_WITH_DETERRED),
  ).map((choice) => ({ note: choice.note, edges: edgesBetween(shown, choice, result, words) }));
  const fits = (edges: readonly Edge[]) =>
    inGrid ? edges.length <= MOST_ARROWS_IN_GRID : (inFull ? edges.length : heads(edges)) <= MOST_ARROWS;
  const { edges, note } = choices.find((choice) => fits(choice.edges)) ?? choices.at(-1)!;
  // The ways from today come first.
  const drawn = fits(edges) ? edges : edges.slice(0, MOST_ARROWS);
  const left = edgesBetween(shown, CHOICES[0]!, result, words).length - drawn.length;
  return {
    edges: drawn,
    note: [
      `Strong arrows: shortest ways on which each step serves the party that takes it${
        states.length > MOST_STATES_WITH_DETERRED ? `, ${MOST_WAYS} at most to each outcome` : ""
      }.`,
      note,
      ...(result.why?.of === "leading states"
        ? ["Steps off these ways are shown only from the leading outcomes and from today."]
        : []),
      ...(left > 0
        ? [
            `${counted(left, "further step that serves somebody is", "further steps that serve somebody are")} left out.`,
          ]
        : []),
    ].join(" "),
  };
}

/** How many arrows one sees where those of one party to one state run together. */
function heads(edges: readonly Edge[]): number {
  return new Set(edges.map(({ to, group, emphasis }) => `${to} ${emphasis} ${group}`)).size;
}

function edgesBetween(
  shown: ReadonlySet<number>,
  { steps, deterred }: Choice,
  result: Drawn,
  words: Words,
): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (party: string, from: number, to: number, emphasis: Edge["emphasis"]) => {
    const key = `${party} ${from} ${to}`;
    if (edges.has(key) || !shown.has(from) || !shown.has(to)) return;
    edges.set(key, { from: String(from), to: String(to), group: words.party(party), emphasis });
  };
  const trace = (way: readonly MoveStep[], emphasis: Edge["emphasis"]) => {
    let from = result.today;
    for (const { party, to } of way) {
      add(party, from, to, emphasis);
      from = to;
    }
  };
  for (const { ways } of result.leading) {
    const paths = ways.byImprovements?.paths ?? [];
    const told = shown.size > MOST_STATES_WITH_DETERRED ? paths.slice(0, MOST_WAYS) : paths;
    for (const path of told) trace(path.steps, "strong");
  }

  for (const { party, from, to, seq } of wanted(steps, result)) {
    if (seq.length === 0) add(party, from, to, "plain");
    else if (deterred) add(party, from, to, "muted");
  }
  for (const { ways } of result.leading) {
    // Nobody would take them all, so they look as unlikely as what answers deter.
    if (!ways.byImprovements && ways.byMoves) trace(ways.byMoves.paths[0]!.steps, "muted");
  }
  return [...edges.values()];
}

/** Of the steps that serve somebody those to draw: a party's best step that nobody deters, or else its best one. */
function wanted(steps: Choice["steps"], { why }: Drawn) {
  const improvements = why?.improvements ?? [];
  if (steps !== "best") return steps === "all" ? improvements : [];
  // A party's improvements from a state are listed the best first.
  const best = new Map<string, (typeof improvements)[number]>();
  for (const step of improvements) {
    const key = `${step.party} ${step.from}`;
    const known = best.get(key);
    if (!known || (known.seq.length > 0 && step.seq.length === 0)) best.set(key, step);
  }
  return [...best.values()];
}
