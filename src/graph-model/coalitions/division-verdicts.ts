import {
  closureOf,
  emptyRelation,
  type Relation,
  relate,
  relatedTo,
  rowsMeet,
  rowWithin,
} from "#math/relation.ts";
import type { Conventions } from "../concepts/conventions.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { jointReach } from "../moves/joint-moves.ts";
import type { OptionGraph } from "../moves/option-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { deters, gains } from "./coalition-gain.ts";
import type { CoalitionVerdicts } from "./coalition-verdicts.ts";

/** What a group can do and fears, whoever else stands together. */
interface Group {
  readonly members: readonly number[];
  readonly moves: Relation;
  readonly improvements: Relation;
  /** Per state the states that deter the group from leaving it, and those that do so for good. */
  readonly harm: Relation;
  readonly lasting: Relation;
  /** The changes of options of each state's improvements. */
  readonly changes: readonly (readonly number[])[];
}

/**
 * Makes the function that decides stability for the groups of a division of the parties, one division after another: as
 * `coalitionVerdicts`, for models in option form, on bits. What a group can do is worked out once, whoever else stands
 * together. What the others can bring about is the closure of their joint moves, or joint improvements; successive moves
 * of one group join into one. In time states² × words of a row for each group of each division.
 */
export function divisionDecider(
  graph: OptionGraph,
  ranked: readonly RankedMoves[],
  conventions: Conventions,
): (division: readonly (readonly number[])[]) => CoalitionVerdicts[] {
  const { codes } = graph;
  const size = codes.length;
  const known = new Map<string, Group>();
  const reaches = new Map<string, Relation>();

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
      for (const to of better) relate(improvements, state, to);
      changes.push(better.map((to) => codes[to]! ^ codes[state]!));
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
    if (members.length > 1 && conventions.jointMoves === "closure") {
      const joint = closureOf(
        size,
        members.map((member) => groupOf([member]).moves),
      );
      for (let state = 0; state < size; state++) {
        for (const to of relatedTo(joint, state)) if (to !== state) relate(moves, state, to);
      }
      return moves;
    }
    const reach = jointReach(graph, members, conventions.jointMoves);
    for (let state = 0; state < size; state++) for (const to of reach(state)) relate(moves, state, to);
    return moves;
  }

  /** Whether some of the others from `next` on, one at least, change `code` at once into what harms. */
  function spoilt(
    group: Group,
    others: readonly Group[],
    state: number,
    code: number,
    next: number,
  ): boolean {
    for (let at = next; at < others.length; at++) {
      for (const change of others[at]!.changes[state]!) {
        const end = stateOf(codes, code ^ change);
        if (end >= 0 && isHarm(group, state, end)) return true;
        if (spoilt(group, others, state, code ^ change, at + 1)) return true;
      }
    }
    return false;
  }

  function isHarm({ harm }: Group, state: number, end: number): boolean {
    return (harm.rows[state * harm.words + (end >>> 5)]! & (1 << (end & 31))) !== 0;
  }

  /**
   * What groups can bring about by moves of any kind. Step by step it is the same however their members are grouped; by
   * jumps it depends on who jumps with whom.
   */
  function reachOf(groups: readonly Group[]): Relation {
    const closure = () =>
      closureOf(
        size,
        groups.map(({ moves }) => moves),
      );
    if (conventions.jointMoves === "jump") return closure();
    const key = groups
      .flatMap(({ members }) => members)
      .sort((a, b) => a - b)
      .join(" ");
    const reach = reaches.get(key) ?? closure();
    reaches.set(key, reach);
    return reach;
  }

  function decide(group: Group, others: readonly Group[]): CoalitionVerdicts {
    const byMoves = reachOf(others);
    const byImprovements = closureOf(
      size,
      others.map(({ improvements }) => improvements),
    );
    const verdicts = {
      nash: new Uint8Array(size),
      gmr: new Uint8Array(size),
      smr: new Uint8Array(size),
      seq: new Uint8Array(size),
      sim: new Uint8Array(size),
    };
    for (let state = 0; state < size; state++) {
      const better = relatedTo(group.improvements, state);
      const stable = (by: (to: number) => boolean) => (better.every(by) ? 1 : 0);
      verdicts.nash[state] = better.length === 0 ? 1 : 0;
      verdicts.gmr[state] = stable((to) => rowsMeet(byMoves, to, group.harm, state));
      verdicts.smr[state] = stable((to) => rowsMeet(byMoves, to, group.lasting, state));
      verdicts.seq[state] = stable((to) => rowsMeet(byImprovements, to, group.harm, state));
      verdicts.sim[state] = stable((to) => spoilt(group, others, state, codes[to]!, 0));
    }
    return verdicts;
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
