import type { Progress } from "#math/progress.ts";
import { partitionsOf } from "#math/set-partitions.ts";
import { byConcept, type Concept } from "../concepts/concept.ts";
import type { Conventions } from "../concepts/conventions.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import { type MoveGraph, madeOfOptions } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { type CoalitionVerdicts, coalitionVerdicts } from "./coalition-verdicts.ts";
import { divisionDecider } from "./division-verdicts.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** States by the concept that makes them stable, ascending; SIM is null where states are not combinations of options. */
export type StatesByConcept = { readonly [concept in Concept]: readonly number[] } & {
  readonly sim: readonly number[] | null;
};

/** What would hold if the parties stood together in groups, each acting as one. */
export type Division = {
  readonly groups: readonly (readonly string[])[];
  readonly equilibria: StatesByConcept;
  /** Per group; null where there are more than 52 divisions. */
  readonly stable: readonly StatesByConcept[] | null;
};

/** Stability under every division of the parties into groups that act as one; null where there are too many. */
export function divisionResults(
  { graph, input, conventions }: SolvableModel,
  ranked: readonly RankedMoves[],
  progress: Progress,
): Division[] | null {
  if (graph.parties.length > GRAPH_MODEL_LIMITS.coalitionParties.most) return null;
  const divisions = partitionsOf(graph.parties.length);
  const decide = decider(graph, ranked, divisions, conventions);
  if (!decide) return null;
  const states = (stable: (state: number) => boolean) => [...graph.codes.filter((_, state) => stable(state))];
  const stableIn = (verdicts: readonly CoalitionVerdicts[]): StatesByConcept => ({
    ...byConcept((concept) => states((state) => verdicts.every((each) => each[concept][state] === 1))),
    sim: madeOfOptions(graph) ? states((state) => verdicts.every((each) => each.sim?.[state] === 1)) : null,
  });
  return divisions.map((division, at) => {
    const verdicts = decide(division);
    progress((at + 1) / divisions.length);
    return {
      groups: division.map((members) => members.map((member) => input.parties[member]!.id)),
      equilibria: stableIn(verdicts),
      stable:
        divisions.length > GRAPH_MODEL_LIMITS.divisionsByGroup.most
          ? null
          : verdicts.map((each) => stableIn([each])),
    };
  });
}

/** The fastest way to decide divisions of a model; undefined where all of them would take too long. */
function decider(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  divisions: readonly (readonly (readonly number[])[])[],
  conventions: Conventions,
): ((division: readonly (readonly number[])[]) => CoalitionVerdicts[]) | undefined {
  const pairs = graph.codes.length ** 2;
  if (graph.form === "options") {
    const groups = divisions.reduce((sum, division) => sum + division.length, 0);
    if (groups * pairs * Math.ceil(graph.codes.length / 32) > GRAPH_MODEL_LIMITS.divisionWork.most)
      return undefined;
    return divisionDecider(graph, ranked, conventions);
  }
  if (divisions.length * pairs > GRAPH_MODEL_LIMITS.divisionWorkListed.most) return undefined;
  return (division) => coalitionVerdicts(graph, ranked, division, conventions);
}
