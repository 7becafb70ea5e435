import {
  alternatingClosureOf,
  closureOf,
  emptyRelation,
  isRelated,
  type Relation,
  relate,
  relatedTo,
  rowsMeet,
  rowWithin,
} from "#math/relation.ts";
import type { Concept } from "../concepts/concept.ts";
import type { Conventions } from "../concepts/conventions.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { jointReach, someJointChange } from "../moves/joint-moves.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { deters, gains } from "./coalition-gain.ts";

/** Per concept a byte per state: 1 where the state is stable. SIM joins changes of options: null without those. */
export type CoalitionVerdicts = Readonly<Record<Concept, Uint8Array>> & { readonly sim: Uint8Array | null };

/** Parties, by their places, in groups that act as one. */
export type Groups = readonly (readonly number[])[];

/** What a group can do and fears, whoever else stands together. */
interface Group {
  readonly members: readonly number[];
  /** The states that it can reach from each state, and those of them that are a gain for it. */
  readonly moves: Relation;
  readonly improvements: Relation;
  /**
   * For the states from where it has a gain: what deters it from leaving, and what of that it cannot leave for something
   * that does not.
   */
  readonly harm: Relation;
  readonly lasting: Relation;
  /** The changes of options of each state's improvements. */
  readonly changes: readonly (readonly number[])[];
}

/**
 * Makes the function that decides stability for the groups of a division of the parties, one division after another,
 * each group acting as one player (Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008). By the textbook's
 * conventions a group improves only if every member does; it is deterred where an answer leaves at least one member no
 * better off than it was, and under SMR where, besides, no move of the group from there makes all of them better off:
 * one test of the same members together. The other groups answer by their own joint moves, or joint improvements.
 *
 * What a group can do is worked out once, whoever else stands together, as a row of bits for each state. In time
 * states² × words of a row for each group of each division.
 */
export function divisionDecider(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  conventions: Conventions,
): (division: Groups) => CoalitionVerdicts[] {
  const { codes, transitive } = graph;
  const size = codes.length;
  const known = new Map<string, Group>();
  const reaches = new Map<string, Relation>();
  const bySteps = transitive && conventions.jointMoves === "closure";

  function groupOf(members: readonly number[]): Group {
    const key = members.join(" ");
    const group = known.get(key) ?? newGroup(members);
    known.set(key, group);
    return group;
  }

  function newGroup(members: readonly number[]): Group {
    const moves = movesOf(members);
    const improvements = emptyRelation(size);
    const harm = emptyRelation(size);
    const lasting = emptyRelation(size);
    const changes: number[][] = [];
    for (let state = 0; state < size; state++) {
      const better = relatedTo(moves, state).filter((to) => gains(ranked, members, state, to, conventions));
      changes.push(better.map((to) => codes[to]! ^ codes[state]!));
      if (better.length === 0) continue;
      for (const to of better) relate(improvements, state, to);
      for (let end = 0; end < size; end++) {
        if (deters(ranked, members, state, end, conventions)) relate(harm, state, end);
      }
      for (const end of relatedTo(harm, state)) {
        if (rowWithin(moves, end, harm, state)) relate(lasting, state, end);
      }
    }
    return { members, moves, improvements, harm, lasting, changes };
  }

  function movesOf(members: readonly number[]): Relation {
    const moves = emptyRelation(size);
    const joint = bySteps && members.length > 1 && together(members.map((member) => groupOf([member]).moves));
    const reach = joint
      ? (state: number) => relatedTo(joint, state).filter((to) => to !== state)
      : jointReach(graph, members, conventions.jointMoves);
    for (let state = 0; state < size; state++) for (const to of reach(state)) relate(moves, state, to);
    return moves;
  }

  /** What some can bring about by their steps; where moves join, successive ones of one group join into one. */
  function together(steps: readonly Relation[]): Relation {
    return transitive ? closureOf(size, steps) : alternatingClosureOf(size, steps);
  }

  /** What groups can bring about by moves of any kind: step by step the same however their members are grouped. */
  function reachOf(groups: readonly Group[]): Relation {
    const members = groups.flatMap((group) => group.members).sort((a, b) => a - b);
    const key = bySteps ? members.join(" ") : "";
    const reach = (key && reaches.get(key)) || together(groups.map(({ moves }) => moves));
    if (key) reaches.set(key, reach);
    return reach;
  }

  function decide(group: Group, others: readonly Group[]): CoalitionVerdicts {
    const byMoves = reachOf(others);
    const byImprovements = together(others.map(({ improvements }) => improvements));
    const stableIf = (isDeterred: (state: number, to: number) => boolean) =>
      Uint8Array.from(codes, (_, state) =>
        relatedTo(group.improvements, state).every((to) => isDeterred(state, to)) ? 1 : 0,
      );
    return {
      nash: stableIf(() => false),
      gmr: stableIf((state, to) => rowsMeet(byMoves, to, group.harm, state)),
      smr: stableIf((state, to) => rowsMeet(byMoves, to, group.lasting, state)),
      seq: stableIf((state, to) => rowsMeet(byImprovements, to, group.harm, state)),
      sim: graph.options && stableIf((state, to) => isSpoilt(group, others, state, to)),
    };
  }

  /** Whether some of the others, by improving at the same moment, make what harms a group of its move. */
  function isSpoilt({ harm }: Group, others: readonly Group[], state: number, to: number): boolean {
    const changes = others.map((other) => other.changes[state]!);
    return someJointChange(changes, codes[to]!, (code) => {
      const end = stateOf(codes, code);
      return end >= 0 && isRelated(harm, state, end);
    });
  }

  return (division) => {
    const groups = division.map(groupOf);
    return groups.map((group) =>
      decide(
        group,
        groups.filter((other) => other !== group),
      ),
    );
  };
}
