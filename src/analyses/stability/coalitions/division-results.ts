import { byConcept } from "../concepts/concept.ts";
import { madeOfOptions } from "../graph/move-graph.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import type { Model } from "../model.ts";
import type { Division, StatesByConcept } from "./coalition-result.ts";
import { type CoalitionVerdicts, coalitionVerdicts } from "./coalition-verdicts.ts";
import { divisionsOf } from "./coalitions.ts";

/** The most parties that are divided in every way (4140 ways). */
const MOST_PARTIES = 8;
/** Divisions × states × states above which they are not. */
const MOST_WORK = 2 ** 24;
/** Divisions up to which the stable states are listed group by group. */
const LISTED = 52;

/** Stability under every division of the parties into groups that act as one; null where there are too many. */
export function divisionResults(
  { graph, input, conventions }: Model,
  ranked: readonly RankedMoves[],
): Division[] | null {
  if (graph.parties.length > MOST_PARTIES) return null;
  const divisions = divisionsOf(graph.parties.length);
  if (divisions.length * graph.codes.length ** 2 > MOST_WORK) return null;
  const states = (stable: (state: number) => boolean) => [...graph.codes.filter((_, state) => stable(state))];
  const stableIn = (verdicts: readonly CoalitionVerdicts[]): StatesByConcept => ({
    ...byConcept((concept) => states((state) => verdicts.every((each) => each[concept][state] === 1))),
    sim: madeOfOptions(graph) ? states((state) => verdicts.every((each) => each.sim?.[state] === 1)) : null,
  });
  return divisions.map((division) => {
    const verdicts = coalitionVerdicts(graph, ranked, division, conventions);
    return {
      groups: division.map((members) => members.map((member) => input.parties[member]!.id)),
      equilibria: stableIn(verdicts),
      stable: divisions.length > LISTED ? null : verdicts.map((each) => stableIn([each])),
    };
  });
}
