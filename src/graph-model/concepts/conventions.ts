import { JOINT_MOVES, type JointMoves } from "../moves/joint-moves.ts";

/** Whether an answer that leaves a party exactly as well off as it was deters it. */
export const TIES = ["deter", "do-not-deter"] as const;
export type Ties = (typeof TIES)[number];

/** When a coalition gains: every member is strictly better off, or nobody is worse off and somebody better. */
export const COALITION_GAINS = ["all-better", "none-worse"] as const;
export type CoalitionGain = (typeof COALITION_GAINS)[number];

/** What counts where the literature differs. */
export interface Conventions {
  readonly ties: Ties;
  readonly jointMoves: JointMoves;
  readonly coalitionGain: CoalitionGain;
}

/** The textbook's (Fang, Hipel & Kilgour 1993; for coalitions Kilgour, Hipel, Fang & Peng 2001): the first of each. */
export const TEXTBOOK: Conventions = {
  ties: TIES[0],
  jointMoves: JOINT_MOVES[0],
  coalitionGain: COALITION_GAINS[0],
};

/** The highest rank of an end that deters a party from leaving a state of rank `rank`. */
export function deterringRank(rank: number, ties: Ties): number {
  return ties === "deter" ? rank : rank - 1;
}
