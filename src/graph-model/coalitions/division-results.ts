import type { Progress } from "#math/progress.ts";
import { partitionsOf } from "#math/set-partitions.ts";
import { byConcept, type Concept } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { type CoalitionVerdicts, divisionDecider, type Groups } from "./coalition-verdicts.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** States by the concept that makes them stable, ascending; SIM is null where states are not combinations of options. */
export type StatesByConcept = { readonly [concept in Concept]: readonly number[] } & {
  readonly sim: readonly number[] | null;
};

/** What would hold if the parties stood together in groups, each acting as one. */
export type Division = {
  readonly groups: readonly (readonly string[])[];
  readonly equilibria: StatesByConcept;
  /** Per group; null where there are too many divisions. */
  readonly stable: readonly StatesByConcept[] | null;
};

/** Stability under every division of the parties into groups that act as one; null where there are too many. */
export function divisionResults(
  { graph, input, conventions }: SolvableModel,
  ranked: readonly RankedMoves[],
  progress: Progress = () => {},
  budget: GraphBudget = fullBudget(),
): Division[] | null {
  const divisions = divisionsWithin(graph, budget);
  if (!divisions) return null;
  const byGroup = budget.allows("divisionsByGroup", divisions.length);
  const decide = divisionDecider(graph, ranked, conventions);
  const states = (stable: (state: number) => boolean) => [...graph.codes.filter((_, state) => stable(state))];
  const stableIn = (verdicts: readonly CoalitionVerdicts[]): StatesByConcept => ({
    ...byConcept((concept) => states((state) => verdicts.every((each) => each[concept][state] === 1))),
    sim: graph.options && states((state) => verdicts.every((each) => each.sim?.[state] === 1)),
  });
  return divisions.map((division, at) => {
    const verdicts = decide(division);
    progress((at + 1) / divisions.length);
    return {
      groups: division.map((members) => members.map((member) => input.parties[member]!.id)),
      equilibria: stableIn(verdicts),
      stable: byGroup ? verdicts.map((each) => stableIn([each])) : null,
    };
  });
}

/** All divisions of the parties; null where there are too many parties, or deciding them would take too long. */
function divisionsWithin({ codes, parties, transitive }: MoveGraph, budget: GraphBudget): Groups[] | null {
  if (!budget.allows("coalitionParties", parties.length)) return null;
  const divisions = partitionsOf(parties.length);
  const pairs = codes.length ** 2;
  const groups = divisions.reduce((sum, division) => sum + division.length, 0);
  const enough = transitive
    ? budget.allows("divisionWork", groups * pairs * Math.ceil(codes.length / 32))
    : budget.allows("divisionWorkListed", divisions.length * pairs);
  return enough ? divisions : null;
}
