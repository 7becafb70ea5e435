import type { MoveStep } from "#graph-model/sanctions/move-steps.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { List, Network } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import type { Facts } from "../../facts.ts";
import { NETWORK_WORDS } from "../../words/network-words.ts";
import { shareInWords } from "../../words/share-in-words.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";

/** A picture with more states than this helps nobody. */
const MOST_NODES = 40;

/** How one gets from today to each leading outcome. */
export function pathsBlock(result: Facts & Outcomes, words: Words): List {
  return {
    kind: "list",
    title: "How one gets there from today",
    items: result.leading.map((row): Text => pathText(row, result, words)),
  };
}

function pathText(row: Leading, result: Facts & Outcomes, words: Words): Text {
  const name = { strong: words.label(row.state) };
  if (row.state === result.today) return [name, ": this is today's state."];
  if (!row.path) return [name, ": no sequence of moves leads there from today."];
  const { improvementPath: better } = row;
  const any = words.moves(result.today, row.path);
  const ways = `${shareInWords(row.improvementPaths, result.completions)} of the orders of preference.`;
  if (row.improvementPaths === 0) {
    const always = result.exact ? "" : ", in every order of preference drawn";
    return [
      name,
      `: ${any}. At least one of these steps is against the interest of the party that takes it${always}.`,
    ];
  }
  if (!better) {
    return [name, `: ${any}. There is also a way of steps that each serve the party that takes them ${ways}`];
  }
  const steps = words.moves(result.today, better.steps);
  if (result.exact) return [name, `: ${steps}. Each step serves the party that takes it.`];
  return [name, `: ${steps}. There is a way of steps that each serve the party that takes them ${ways}`];
}

function away(path: readonly MoveStep[] | null): string {
  if (!path) return "out of reach";
  return path.length === 1 ? "one move away" : `${path.length} moves away`;
}

/** Today, the leading outcomes and the paths between them. */
export function stateNetwork(result: Facts & Outcomes, words: Words): Network {
  const layers = new Map<number, number>([[result.today, 0]]);
  const edges = new Map<string, Network["edges"][number]>();
  const leading = new Map(result.leading.map((row) => [row.state, row]));

  function trace(steps: readonly MoveStep[], emphasis: "strong" | "plain"): void {
    if (layers.size + steps.length > MOST_NODES) return;
    let from = result.today;
    steps.forEach(({ party, to }, at) => {
      layers.set(to, Math.min(layers.get(to) ?? at + 1, at + 1));
      const key = `${party}: ${from}-${to}`;
      if (!edges.has(key)) {
        edges.set(key, { from: String(from), to: String(to), group: words.party(party), emphasis });
      }
      from = to;
    });
  }
  for (const { improvementPath } of result.leading)
    if (improvementPath) trace(improvementPath.steps, "strong");
  for (const { path, improvementPath } of result.leading) if (path && !improvementPath) trace(path, "plain");
  const last = Math.max(...layers.values());
  for (const { state } of result.leading) if (!layers.has(state)) layers.set(state, last + 1);

  const nodes = [...layers]
    .sort(([a, layerA], [b, layerB]) => layerA - layerB || a - b)
    .map(([state, layer]): Network["nodes"][number] => {
      const row = leading.get(state) ?? (state === result.today ? result.todayState : undefined);
      return {
        id: String(state),
        label: words.label(state),
        detail: words.inFull(state),
        emphasis: state === result.today ? "start" : leading.has(state) ? "end" : "plain",
        layer,
        ...(row && !result.exact ? { share: row.counts.seq / result.completions } : {}),
      };
    });
  const count = result.leading.filter(({ state }) => state !== result.today).length;
  return {
    kind: "network",
    title: "From today to the outcomes that hold",
    alt: `Today's state, ${count === 1 ? "one outcome" : `${count} outcomes`} that hold, and the moves that lead to them: ${result.leading
      .map(({ state, path }) => `${words.label(state)} ${away(path)}`)
      .join(", ")}.`,
    words: NETWORK_WORDS,
    nodes,
    edges: [...edges.values()],
    groups: result.parties.map(({ id }) => words.party(id)),
    note: "Strong lines: each step on the way serves the party that takes it. Thin lines: the shortest way, on which some step does not.",
  };
}
