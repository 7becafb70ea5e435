import type { Conventions } from "../concepts/conventions.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/** Whether a group gains from going from one state to another: a coalition improvement. */
export function gains(
  ranked: readonly RankedMoves[],
  members: readonly number[],
  from: number,
  to: number,
  { coalitionGain }: Pick<Conventions, "coalitionGain">,
): boolean {
  let better = 0;
  for (const member of members) {
    const { rank } = ranked[member]!;
    if (rank[to]! > rank[from]!) better++;
    else if (coalitionGain === "all-better" || rank[to]! < rank[from]!) return false;
  }
  return better > 0;
}

/**
 * Whether an end deters a group from leaving a state: where it would not be a gain, or, if ties do not deter, where
 * some member would be worse off.
 */
export function deters(
  ranked: readonly RankedMoves[],
  members: readonly number[],
  from: number,
  end: number,
  conventions: Pick<Conventions, "coalitionGain" | "ties">,
): boolean {
  if (conventions.ties === "deter") return !gains(ranked, members, from, end, conventions);
  return members.some((member) => ranked[member]!.rank[end]! < ranked[member]!.rank[from]!);
}
