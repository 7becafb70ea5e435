import { listedPaths } from "./listed-paths.ts";
import type { MoveGraph } from "./move-graph.ts";
import { optionPaths } from "./option-paths.ts";
import type { PathLimits, Paths, Stepping } from "./path-tree.ts";

/** Shortest paths from a state in which nobody moves twice in succession. `steppings` has an entry for each party. */
export function shortestPaths(
  graph: MoveGraph,
  from: number,
  steppings: readonly Stepping[],
  limits: PathLimits = {},
): Paths {
  return graph.form === "options"
    ? optionPaths(graph, from, steppings, limits)
    : listedPaths(graph, from, steppings, limits);
}
