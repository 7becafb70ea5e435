import type { Leader } from "#graph-model/sanctions/leaders.ts";

/** The positions of the states that are told one by one: the leading outcomes, and today's. */
export function toldStates(
  { leaders }: { readonly leaders: readonly Leader[] },
  { today }: { readonly today: number },
): number[] {
  return [...new Set([...leaders.map(({ state }) => state), today])];
}
