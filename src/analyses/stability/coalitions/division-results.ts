import type { Progress } from "#math/progress.ts";
import { byConcept } from "../concepts/concept.ts";
import type { Conventions } from "../concepts/conventions.ts";
import { type MoveGraph, madeOfOptions } from "../graph/move-graph.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import type { Model } from "../model.ts";
import type { Division, StatesByConcept } from "./coalition-result.ts";
import { type CoalitionVerdicts, coalitionVerdicts } from "./coalition-verdicts.ts";
import { divisionsOf } from "./coalitions.ts";
import { divisionDecider } from "./division-verdicts.ts";

/** The most parties that are divided in every way (4140 ways). */
const MOST_PARTIES = 8;
/** Groups of all divisions × states × states × words of a row of bits above which they are not. */
const MOST_WORK = 2 ** 34;
/** Divisions × states × states above which they are not where moves are listed. */
const MOST_WORK_LISTED = 2 ** 24;
/** Divisions up to which the stable states are listed group by group. */
const LISTED = 52;

/** Stability under every division of the parties into groups that act as one; null where there are too many. */
export function divisionResults(
  { graph, input, conventions }: Model,
  ranked: readonly RankedMoves[],
  progress: Progress,
): Division[] | null {
  if (graph.parties.length > MOST_PARTIES) return null;
  const divisions = divisionsOf(graph.parties.length);
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
      stable: divisions.length > LISTED ? null : verdicts.map((each) => stableIn([each])),
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
    if (groups * pairs * Math.ceil(graph.codes.length / 32) > MOST_WORK) return undefined;
    return divisionDecider(graph, ranked, conventions);
  }
  if (divisions.length * pairs > MOST_WORK_LISTED) return undefined;
  return (division) => coalitionVerdicts(graph, ranked, division, conventions);
}
