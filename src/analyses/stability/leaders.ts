import type { Model } from "./model.ts";
import { statesByCell } from "./opponent-components.ts";
import { shortestPaths } from "./paths.ts";
import type { Tally } from "./tally.ts";

/**
 * The states that hold most often, the first `limit`: by the number of completions in which they are an equilibrium
 * by SEQ, then by Nash, SMR, GMR; then those to which improvements lead from today more often, then the nearer ones,
 * then by code. Only states that are an equilibrium by SEQ at least once; where there is none, by GMR.
 */
export function leadingStates({ graph }: Model, tally: Tally, today: number, limit: number): number[] {
  const { nash, gmr, smr, seq } = tally.equilibria;
  const { distance } = shortestPaths(
    graph,
    today,
    graph.parties.map(({ cellOf, cellStart }) => ({ members: statesByCell(cellOf, cellStart) })),
  );
  const far = (state: number) => (distance[state]! < 0 ? Number.MAX_SAFE_INTEGER : distance[state]!);
  const compare = (a: number, b: number) =>
    seq[b]! - seq[a]! ||
    nash[b]! - nash[a]! ||
    smr[b]! - smr[a]! ||
    gmr[b]! - gmr[a]! ||
    tally.reached[b]! - tally.reached[a]! ||
    far(a) - far(b) ||
    a - b;
  const some = seq.some((count) => count > 0) ? seq : gmr;
  const best: number[] = [];
  for (let state = 0; state < some.length; state++) {
    if (some[state] === 0) continue;
    if (best.length === limit && compare(state, best[limit - 1]!) > 0) continue;
    const place = best.findIndex((other) => compare(state, other) < 0);
    best.splice(place < 0 ? best.length : place, 0, state);
    if (best.length > limit) best.pop();
  }
  return best;
}
