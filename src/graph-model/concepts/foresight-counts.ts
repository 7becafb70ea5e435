import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { type Ends, foresight } from "./limited-move.ts";
import type { SolvableModel } from "./solvable-model.ts";
import { addFlags, noCounts, type StableCounts } from "./stable-counts.ts";

/** Stability for parties that look a stated number of moves ahead, and for those that look ever farther. */
export interface ForesightCounts {
  /** For 1, 2, … moves ahead. */
  readonly byHorizon: readonly StableCounts[];
  /** Stable for all horizons from some one on; null if no repetition was found in a completion. */
  readonly nonMyopic: {
    readonly counts: StableCounts;
    /** The horizon from which on everything repeats itself, the largest of all completions. */
    readonly from: number;
    /** The number of horizons after which it does, the largest of all completions; 1 = nothing changes any more. */
    readonly period: number;
  } | null;
}

/** Counts limited-move and non-myopic stability over all completions; null unless there are two parties. */
export function foresightCounts(
  { graph }: SolvableModel,
  sampler: Sampler,
  completions: number,
  horizon: number,
): ForesightCounts | null {
  const stateCount = graph.codes.length;
  const byHorizon = Array.from({ length: horizon }, () => noCounts(stateCount, 2));
  const lasting = noCounts(stateCount, 2);
  let repeats = true;
  let from = 0;
  let period = 0;
  for (let run = 0; run < completions; run++) {
    const look = foresight(graph, sampler.draw(run));
    if (!look) return null;
    let ends = look.none;
    for (const counts of byHorizon) {
      ends = look.more(ends);
      addFlags(counts, ends.map(stays));
    }
    const repetition = repeats ? findRepetition(look.none, look.more) : undefined;
    if (!repetition) {
      repeats = false;
      continue;
    }
    addFlags(lasting, repetition.lasting);
    from = Math.max(from, repetition.from);
    period = Math.max(period, repetition.period);
  }
  return { byHorizon, nonMyopic: repeats ? { counts: lasting, from, period } : null };
}

/** A byte per state: 1 where the state ends in itself. */
export function stays(ends: Int32Array): Uint8Array {
  return Uint8Array.from(ends, (end, state) => (end === state ? 1 : 0));
}

/**
 * The ends for h moves follow from those for h − 1 alone, and there are finitely many of them, so they repeat
 * themselves from some horizon on. Whatever stays put throughout one period does so for all longer horizons: that is
 * non-myopic stability (Brams & Wittman 1981; Kilgour 1984), tested rather than assumed, since ends may go on
 * alternating. Brent's algorithm: no more than two vectors of ends are kept.
 */
export function findRepetition(
  none: Ends,
  more: (ends: Ends) => Ends,
): { from: number; period: number; lasting: Uint8Array[] } | undefined {
  let kept = none;
  let ends = more(none);
  let period = 1;
  let limit = 1;
  for (let horizon = 1; !same(kept, ends); horizon++) {
    if (horizon > GRAPH_MODEL_LIMITS.foresightHorizon.most) return undefined;
    if (period === limit) {
      kept = ends;
      limit *= 2;
      period = 0;
    }
    ends = more(ends);
    period++;
  }
  let behind = none;
  let ahead = none;
  for (let step = 0; step < period; step++) ahead = more(ahead);
  let from = 0;
  for (; !same(behind, ahead); from++) {
    behind = more(behind);
    ahead = more(ahead);
  }
  const lasting = behind.map(stays);
  for (let step = 1; step < period; step++) {
    behind = more(behind);
    lasting.forEach((flags, party) => {
      const ends = behind[party]!;
      for (let state = 0; state < flags.length; state++) if (ends[state] !== state) flags[state] = 0;
    });
  }
  return { from, period, lasting };
}

function same(a: Ends, b: Ends): boolean {
  return a.every((ends, party) => ends.every((end, state) => end === b[party]![state]));
}
