import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { StabilityInput } from "../input.ts";
import { subjectOf } from "./subject.ts";

/** That a party wants an option or listed state to be taken, or not to be. */
export interface PlainWish {
  readonly atom: string;
  readonly wanted: boolean;
}

/**
 * What a party turns out to wish of a single option or listed state, where that is all that a flip is about; null where it
 * is about a condition or about places in an order. A flip speaks of the statement as the case writes it: a party that
 * turns out not to want “not a” wants a.
 */
export function plainWish(
  input: StabilityInput,
  flip: Pick<PreferenceFlip, "party" | "entries" | "option" | "kind" | "wanted">,
): PlainWish | null {
  if (flip.kind === "swap" || flip.wanted === null) return null;
  let { wanted } = flip;
  let holds = subjectOf(input, flip)?.holds;
  for (; holds?.is === "not"; holds = holds.of) wanted = !wanted;
  return holds?.is === "atom" ? { atom: holds.atom, wanted } : null;
}
