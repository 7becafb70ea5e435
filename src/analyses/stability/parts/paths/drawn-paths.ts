import type { MoveStep } from "#graph-model/sanctions/move-steps.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import { greatestOf } from "#math/extremes.ts";
import type { List, Network } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { counted } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { NODES_OF_WAYS } from "../../thresholds.ts";
import { inAbout } from "../../words/counts.ts";
import { NETWORK_WORDS } from "../../words/network-words.ts";
import { type Outcomes, withToday } from "../outcomes/found.ts";

/** How one gets from today to each leading outcome, where orders of preference were drawn. */
export function pathsBlock({ leading, completions }: Outcomes, background: Background): List {
  return {
    kind: "list",
    title: "How one gets there from today",
    items: leading.map((row) => [
      { strong: background.words.named(row.state) },
      ...pathTo(row, completions, background),
    ]),
  };
}

function pathTo(row: Leading, completions: number, { facts, words }: Background): Exclude<Text, string> {
  const { exact, today } = facts;
  const { state, path, improvementPath: better, improvementPaths } = row;
  if (state === today) return [": this is today's state."];
  if (!path) return [": no sequence of moves leads there from today."];
  const steps = words.moves(today, improvementPaths > 0 && better ? better.steps : path);
  if (improvementPaths === 0) {
    const always = exact ? "" : ", in every order of preference drawn";
    return [`: ${steps}. At least one of these moves is not in the mover's own interest${always}.`];
  }
  if (better && exact) return [`: ${steps}. Each move is in the mover's own interest.`];
  return [
    // The share is that of all such ways; the one that is named, found among them or not, is only one.
    `: ${steps}. There is a way of moves in each mover's own interest, this or another, `,
    ...inAbout(improvementPaths, completions, " of the orders of preference"),
    `.${row.reach.unanswered?.reached === 0 ? " On every such way an answer deters some move." : ""}`,
  ];
}

function away(moves: number): string {
  return moves === 1 ? "one move away" : `${moves} moves away`;
}

/** Today, the leading outcomes and the paths between them. */
export function stateNetwork(told: Outcomes, { facts, words }: Background): Network {
  const { today, exact } = facts;
  const { completions } = told;
  const layers = new Map<number, number>([[today, 0]]);
  const edges = new Map<string, Network["edges"][number]>();
  const shown = new Map(withToday(told).map((row) => [row.state, row]));
  const leading = new Set(told.leading.map(({ state }) => state));

  function trace(steps: readonly MoveStep[], emphasis: "strong" | "plain"): void {
    if (layers.size + steps.length > NODES_OF_WAYS) return;
    let from = today;
    steps.forEach(({ party, to }, at) => {
      layers.set(to, Math.min(layers.get(to) ?? at + 1, at + 1));
      const key = `${party}: ${from}-${to}`;
      if (!edges.has(key)) {
        edges.set(key, {
          from: String(from),
          to: String(to),
          group: words.party(party),
          emphasis,
          ...(emphasis === "plain" && {
            note: "on a way of which some move is not in the mover's own interest",
          }),
        });
      }
      from = to;
    });
  }
  for (const { improvementPath } of told.leading) if (improvementPath) trace(improvementPath.steps, "strong");
  for (const { path, improvementPath } of told.leading) if (path && !improvementPath) trace(path, "plain");
  const last = greatestOf(layers.values());
  for (const state of leading) if (!layers.has(state)) layers.set(state, last + 1);

  const nodes = [...layers]
    .sort(([a, layerA], [b, layerB]) => layerA - layerB || a - b)
    .map(([state, layer]): Network["nodes"][number] => {
      const row = shown.get(state);
      return {
        id: String(state),
        label: words.named(state),
        detail: words.inFull(state),
        emphasis: state === today ? "start" : leading.has(state) ? "end" : "plain",
        layer,
        ...(row && !exact ? { share: row.counts.seq / completions } : {}),
      };
    });
  const count = told.leading.filter(({ state }) => state !== today).length;
  const distances = told.leading.flatMap(({ state, path }) =>
    state === today ? [] : `${words.named(state)} ${path ? away(path.length) : "out of reach"}`,
  );
  return {
    kind: "network",
    title: "From today to the outcomes that hold",
    alt: `Today's state, ${counted(count, "outcome")} that ${count === 1 ? "holds" : "hold"}, and the moves that lead ${count === 1 ? "there" : "to them"}: ${distances.join(", ")}.`,
    words: NETWORK_WORDS,
    nodes,
    edges: [...edges.values()],
    groups: facts.parties.map(({ id }) => words.party(id)),
    key: "Strong lines: each move on the way is in the mover's own interest. Thin lines: the shortest way, on which some move is not.",
    ...(!exact && told.leading.some(({ variants }) => variants.length > 0)
      ? { note: "A share is that of the outcome itself, without its variants." }
      : {}),
  };
}
