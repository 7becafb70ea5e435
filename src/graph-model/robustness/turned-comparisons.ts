import type { Places } from "#math/places.ts";
import type { KnownModel } from "./known-model.ts";
import type { TurnedComparison } from "./smallest-change.ts";

/**
 * What turns round between the given orders and others: all pairs of levels that stand the other way round, party by
 * party, neighbours first, so that where only one level moves the last comparison is the decisive one.
 * A level is named by its first state, or by the first of `states` that is in it.
 */
export function turnsOf(
  { model, ranked }: KnownModel,
  order: readonly (Places | null)[],
  states: readonly number[],
): TurnedComparison[] {
  const { codes } = model.graph;
  return order.flatMap((places, party) => {
    if (!places) return [];
    const { rank } = ranked[party]!;
    const { id } = model.input.parties[party]!;
    const named = (level: number) =>
      codes[states.find((state) => rank[state] === level) ?? rank.indexOf(level)]!;
    const turned: TurnedComparison[] = [];
    for (let distance = 1; distance < places.length; distance++) {
      for (let better = distance; better < places.length; better++) {
        const worse = better - distance;
        if (places[worse]! < places[better]!) continue;
        turned.push({ party: id, over: named(worse), under: named(better) });
      }
    }
    return turned;
  });
}
