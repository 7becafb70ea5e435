import { rowOf } from "#math/bit-rows.ts";
import { bitSet, isIn, sharedSize, sizeOfSet } from "#math/bit-set.ts";
import { answeredSo, type Tally } from "../concepts/tally.ts";
import { clearlyMore } from "../concepts/told-apart.ts";
import type { FlipCandidate } from "./flips.ts";
import type { PreferenceInput } from "./preference-input.ts";

// Result types are types, not interfaces, so that they count as plain JSON.

/** One changed or resolved input by which a state holds (SEQ) that did not, or no longer holds. */
export type StateTurn = Omit<PreferenceInput, "state"> & {
  /** Whether the party then wants what the statement says, or the option; null for a swap. */
  readonly wanted: boolean | null;
  readonly completions: number;
  /** In how many of these completions the state then holds. */
  readonly holds: number;
  /** And as stated: in the same completions, for an unknown direction in all that were drawn, scaled to as many. */
  readonly stated: number;
};

/** A state that holds in so few completions does not hold, and one that fails in so few holds: one in twenty. */
const FEW = 1 / 20;

/** The single changes by which a state that holds in hardly any completion holds in nearly all, or the other way round. */
export function stateTurns(run: Tally, candidates: readonly FlipCandidate[], state: number): StateTurn[] {
  const { held, completions: drawn } = run;
  const inFirst = (count: number) => bitSet(count, (at) => isIn(held[at]!, state));
  const all = inFirst(held.length);
  return candidates.flatMap((candidate) => {
    const { input, wanted } = candidate;
    let holds: number;
    let stated: number;
    let completions: number;
    if ("end" in candidate) {
      completions = candidate.end.completions;
      holds = sizeOfSet(rowOf(candidate.end.held, state));
      stated = sizeOfSet(inFirst(completions));
    } else {
      const answered = answeredSo(run, candidate.unknown, candidate.wanted!);
      completions = sizeOfSet(answered);
      holds = sharedSize(all, answered);
      stated = Math.round((sizeOfSet(all) / Math.max(1, drawn)) * completions);
    }
    if (!clearlyMore(completions, 0)) return [];
    const isFew = (count: number) => count <= FEW * completions;
    const isMost = (count: number) => completions - count <= FEW * completions;
    if (!(isFew(stated) && isMost(holds)) && !(isMost(stated) && isFew(holds))) return [];
    const { state: _, ...named } = input;
    return [{ ...named, wanted, completions, holds, stated }];
  });
}
