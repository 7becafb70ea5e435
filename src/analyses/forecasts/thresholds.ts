import { LIKELIHOOD_WORDS } from "#case/likelihood.ts";

// Every number at which the register changes its words, with the reason why it stands where it stands.

/**
 * A range wider than this tells nothing: whatever it is, yes and no are both the likelier answer somewhere within it, so that
 * not even the side can be told.
 */
export const WIDEST_TOLD = 0.5;

/** From this difference on two answers are said to differ: people give chances in tenths, and less is no disagreement. */
export const DIFFERENT = 0.1;

/** Chances of a family that are off by no more than this are off by rounding: they are given in whole per cent. */
export const ROUNDED = 0.005;

/** Sums and products of chances lose the sixteenth digit; a difference so small is none. */
export const TIE = 1e-9;

/** The band of ICD 203 in which a chance lies, from 0 (almost no chance) to 6 (almost certain). */
export function bandOf(chance: number): number {
  const whole = Math.round(chance * 100);
  const { "very unlikely": low, unlikely, even, "very likely": high } = LIKELIHOOD_WORDS;
  // On a boundary the word nearer to even is taken, as where a likelihood is printed.
  const below = [low.low, unlikely.low, even.low].filter((limit) => whole >= Math.round(limit * 100));
  const above = [even.high, high.low, high.high].filter((limit) => whole > Math.round(limit * 100));
  return below.length + above.length;
}
