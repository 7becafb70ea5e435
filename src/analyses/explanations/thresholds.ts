import { LIKELIHOOD_WORDS } from "#case/likelihood.ts";

// Every number at which a comparison of explanations changes its words, with the reason why it stands where it stands.

/** Log-weights that differ by less are a tie: rounding, not evidence. Sums of a thousand logarithms err by 10⁻¹² or so. */
export const TIE = 1e-9;

/** A lead under the worst inputs must exceed rounding by so much of the two beliefs compared to be called certain. */
export const ROUNDING_OF_ODDS = 1e-12;

/** Standard errors of their difference within which two shares of the same readings cannot be told apart: 95 %. */
export const LEVEL_ERRORS = 2;

/** Below this share of the readings others come first more often than not: the evidence does not decide. */
export const LEAD_OF_ANY_KIND = 0.5;

/** From this share on a lead counts although the ranges overlap: nine readings in ten, as for the range itself. */
export const FIRM_LEAD = 0.9;

/** A change of so many steps makes a lead narrow: one word, one step on, is less than two raters commonly differ by. */
export const NARROW_STEPS = 1;

/** From this chance on a lead is not called narrow, however little would turn it: “narrowly” and “very likely” do not go together. */
export const FAR_AHEAD = LIKELIHOOD_WORDS["very likely"].low;

/** Below this share of the readings another value within the given ranges may well turn the answer: 19 in 20. */
export const FIRM_ENOUGH_FOR_HIGH = 0.95;

/** The 5 and 95 % points: nine readings in ten lie between. */
export const CENTRAL = { low: 0.05, high: 0.95 } as const;

/** Shares of readings are told to the next twentieth, 5 %: a share based on judgement bears no finer figure. */
export const SHARE_STEPS = 20;
/** From here on a share would be told as 100 %, which it is not. */
export const NEARLY_ALL = 1 - 0.5 / SHARE_STEPS;
/** Below it would be told as 0 %. */
export const ALMOST_NONE = 0.5 / SHARE_STEPS;

/** Odds are told to the tenth below this, and whole from here on. */
export const ODDS_IN_TENTHS = 10;
/** Odds below these are told as only slightly more likely. */
export const ODDS_SLIGHT = 1.25;
/** Nobody holds odds beyond these; they are not told. */
export const ODDS_TOLD = 1000;

/** PARC's marks: a range whose middle lies below this is as inconsistent as "very unlikely" (II). */
export const VERY_INCONSISTENT = LIKELIHOOD_WORDS["very unlikely"].high;
/** Below this it is as inconsistent as "unlikely" (I). */
export const INCONSISTENT = LIKELIHOOD_WORDS.unlikely.high;

/** From so many explanations that start level by convention, or pieces of evidence taken as independent, it is told. */
export const SEVERAL = 2;
