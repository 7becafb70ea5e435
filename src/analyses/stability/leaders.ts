import { bitCount } from "#math/gather-bits.ts";
import type { Model } from "./model.ts";
import { statesByCell } from "./opponent-components.ts";
import { shortestPaths } from "./paths.ts";
import type { Tally } from "./tally.ts";

/** States that hold about as often as the most-held of them counts as variants of one outcome. */
const ABOUT_AS_OFTEN = 0.9;

/** A state that holds often, with the states that say nearly the same. */
export interface Leader {
  readonly state: number;
  /** The other states that hold about as often and share the core, ascending. */
  readonly variants: readonly number[];
  /** Options that all of them take or all of them leave, as bits of a code. */
  readonly core: number;
}

/**
 * The outcomes that hold most often, at most `limit`: by the number of completions in which a state is an equilibrium
 * by SEQ, then by Nash, SMR, GMR; then those to which improvements lead from today more often, then the nearer ones,
 * then by code. Only states that are an equilibrium by SEQ at least once; where there is none, by GMR.
 *
 * Where completions were drawn, many of these states differ only in what hardly matters. So the most-held state and
 * all that hold at least nine tenths as often are taken together; what they have in common is the *core* of the
 * outcome. Of the states with that core a named one stands for them, or else the first in the order above; the others
 * are its variants, and the next outcome is looked for outside the core. Where the states have nothing in common, each
 * stands for itself.
 */
export function leadingOutcomes(
  { graph, input }: Model,
  tally: Tally,
  today: number,
  limit: number,
): Leader[] {
  const { nash, gmr, smr, seq } = tally.equilibria;
  const { codes, optionCount } = graph;
  const { distance } = shortestPaths(
    graph,
    today,
    graph.parties.map(({ cellOf, cellStart }) => ({ members: statesByCell(cellOf, cellStart) })),
  );
  const named = new Set(input.names.map(({ state }) => state));
  const far = (state: number) => (distance[state]! < 0 ? Number.MAX_SAFE_INTEGER : distance[state]!);
  const compare = (a: number, b: number) =>
    seq[b]! - seq[a]! ||
    nash[b]! - nash[a]! ||
    smr[b]! - smr[a]! ||
    gmr[b]! - gmr[a]! ||
    tally.reached[b]! - tally.reached[a]! ||
    far(a) - far(b) ||
    a - b;
  const counts = seq.some((count) => count > 0) ? seq : gmr;
  const everything = 2 ** optionCount - 1;

  const leaders: Leader[] = [];
  // Marks states that an outcome already listed stands for.
  const covered = new Uint8Array(codes.length);
  while (leaders.length < limit) {
    const top = best(counts, covered, compare);
    if (top < 0) break;
    let members = [top];
    let core = everything;
    if (tally.completions > 1) {
      const close = Math.ceil(ABOUT_AS_OFTEN * counts[top]!);
      members = [];
      for (let state = 0; state < codes.length; state++) {
        if (covered[state] || counts[state]! < close) continue;
        members.push(state);
        core &= ~(codes[state]! ^ codes[top]!);
      }
      if (bitCount(core) === 0) {
        members = [top];
        core = everything;
      }
    }
    members.sort((a, b) => Number(named.has(codes[b]!)) - Number(named.has(codes[a]!)) || compare(a, b));
    const [state, ...variants] = members as [number, ...number[]];
    for (let other = 0; other < codes.length; other++) {
      if (((codes[other]! ^ codes[top]!) & core) === 0) covered[other] = 1;
    }
    leaders.push({ state, variants: variants.sort((a, b) => a - b), core });
  }
  return leaders;
}

function best(counts: Uint32Array, covered: Uint8Array, compare: (a: number, b: number) => number): number {
  let first = -1;
  for (let state = 0; state < counts.length; state++) {
    if (counts[state] === 0 || covered[state]) continue;
    if (first < 0 || compare(state, first) < 0) first = state;
  }
  return first;
}
