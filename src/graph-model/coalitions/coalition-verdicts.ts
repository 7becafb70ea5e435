import { byConcept, type Concept } from "../concepts/concept.ts";
import type { Conventions } from "../concepts/conventions.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { jointReach } from "../moves/joint-moves.ts";
import { type MoveGraph, madeOfOptions } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { deters, gains } from "./coalition-gain.ts";

/** Per concept a byte per state: 1 where the state is stable. SIM joins changes of options: null without those. */
export type CoalitionVerdicts = Readonly<Record<Concept, Uint8Array>> & { readonly sim: Uint8Array | null };

/** A coalition, or a single party, that acts as one. */
interface Player {
  readonly members: readonly number[];
  /** The states that it can reach from each state, ascending. */
  readonly moves: readonly Int32Array[];
  /** Those of them that are a gain for the group. */
  readonly improvements: readonly Int32Array[];
}

/**
 * Stability of every state for every group of a division of the parties, each group acting as one player
 * (Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008). By the textbook's conventions a group improves only if every
 * member does; it is deterred where an answer leaves at least one member no better off than it was, and under SMR where,
 * besides, no move of the group from there makes all of them better off: one test of the same members together. The other groups answer by
 * their own joint moves, or joint improvements. In time up to groups × states² × moves, so for small models only.
 */
export function coalitionVerdicts(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  division: readonly (readonly number[])[],
  conventions: Conventions,
): CoalitionVerdicts[] {
  const players = division.map((members): Player => {
    const moves = Array.from(graph.codes, (_, state) => state).map(
      jointReach(graph, members, conventions.jointMoves),
    );
    const improvements = moves.map((reached, state) =>
      reached.filter((to) => gains(ranked, members, state, to, conventions)),
    );
    return { members, moves, improvements };
  });
  return players.map((_, focal) => decide(graph, ranked, players, focal, conventions));
}

function decide(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  players: readonly Player[],
  focal: number,
  conventions: Conventions,
): CoalitionVerdicts {
  const stateCount = graph.codes.length;
  const { members, moves, improvements } = players[focal]!;
  const others = players.filter((_, player) => player !== focal);
  const byMoves = reachOfOthers(others.map((player) => player.moves));
  const byImprovements = reachOfOthers(others.map((player) => player.improvements));
  const verdicts = byConcept(() => new Uint8Array(stateCount));
  const sim = madeOfOptions(graph) ? new Uint8Array(stateCount) : null;
  for (let state = 0; state < stateCount; state++) {
    const harmful = (end: number) => deters(ranked, members, state, end, conventions);
    // Whether the group cannot repair the harm either: asked once for each end.
    const lasting = new Map<number, boolean>();
    const harmfulForGood = (end: number) => {
      if (!harmful(end)) return false;
      const known = lasting.get(end) ?? moves[end]!.every(harmful);
      lasting.set(end, known);
      return known;
    };
    const better = improvements[state]!;
    const deterred = (by: (to: number) => boolean) => (better.every(by) ? 1 : 0);
    verdicts.nash[state] = better.length === 0 ? 1 : 0;
    verdicts.gmr[state] = deterred((to) => byMoves(to).some(harmful));
    verdicts.smr[state] = deterred((to) => byMoves(to).some(harmfulForGood));
    verdicts.seq[state] = deterred((to) => byImprovements(to).some(harmful));
    if (sim) {
      sim[state] = deterred((to) => spoilt(graph, others, state, graph.codes[to]!, harmful, 0));
    }
  }
  return { ...verdicts, sim };
}

/**
 * The states to which the others can take a state, one after the other, nobody twice in succession, kept once found. In
 * option form two successive moves of one player join into one, and it does no harm to keep them apart.
 */
function reachOfOthers(lists: readonly (readonly Int32Array[])[]): (state: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  const perState = lists.length + 1;
  return (from) => {
    const kept = known.get(from);
    if (kept) return kept;
    // The start is better for the group than the state it left, and so never deters.
    const states = new Set([from]);
    const places = new Set([from * perState]);
    for (const place of places) {
      const state = Math.floor(place / perState);
      for (const [at, list] of lists.entries()) {
        if (place % perState === at + 1) continue;
        for (const to of list[state]!) {
          states.add(to);
          places.add(to * perState + at + 1);
        }
      }
    }
    const found = [...states];
    known.set(from, found);
    return found;
  };
}

/** Whether some of the others from `next` on, one at least, change `code` at once by an improvement into what harms. */
function spoilt(
  graph: MoveGraph,
  others: readonly Player[],
  state: number,
  code: number,
  harmful: (end: number) => boolean,
  next: number,
): boolean {
  for (let player = next; player < others.length; player++) {
    for (const to of others[player]!.improvements[state]!) {
      const joint = code ^ graph.codes[to]! ^ graph.codes[state]!;
      const end = stateOf(graph.codes, joint);
      if (end >= 0 && harmful(end)) return true;
      if (spoilt(graph, others, state, joint, harmful, player + 1)) return true;
    }
  }
  return false;
}
