import * as z from "zod";
import { Missing } from "./basis.ts";
import { type Quantity, type Range, rangeOf, Share } from "./quantity.ts";

/**
 * Five words for how expected a piece of evidence is if a hypothesis is true, and the ranges they stand for:
 * the middle five bands of ICD 203 (Office of the Director of National Intelligence, 2015, p. 3).
 */
export const LIKELIHOOD_WORDS = {
  "very unlikely": { low: 0.05, high: 0.2 },
  unlikely: { low: 0.2, high: 0.45 },
  even: { low: 0.45, high: 0.55 },
  likely: { low: 0.55, high: 0.8 },
  "very likely": { low: 0.8, high: 0.95 },
} as const satisfies Record<string, Range>;

export type LikelihoodWord = keyof typeof LIKELIHOOD_WORDS;

/** The words from least to most likely. */
export const LIKELIHOOD_ORDER = Object.keys(LIKELIHOOD_WORDS) as readonly LikelihoodWord[];

export const LikelihoodWord = z.enum(LIKELIHOOD_ORDER as [LikelihoodWord, ...LikelihoodWord[]]);

/** A likelihood: one of five words, a share or range of shares, or that it is not stated. */
export const Likelihood = z
  .union([LikelihoodWord, Missing, Share])
  .describe("very unlikely, unlikely, even, likely, very likely; a share or [low, high]; or `not stated`");
export type Likelihood = LikelihoodWord | Quantity;

/** The least chance, other than none at all, that a forecast is taken to mean: a smaller one is a slip of the pen. */
export const LEAST_CHANCE = 1e-6;

const CHANCE = {
  error: "a chance is 0, 1, or at least one in a million away from both: write what you would bet on",
};

/** Whether every number of a quantity is 0, 1, or far enough from both to be meant. */
function isMeant(quantity: Likelihood): boolean {
  const range = likelihoodRange(quantity);
  if (range === undefined) return true;
  const best = (quantity as { readonly best?: number }).best;
  return [range.low, range.high, ...(best === undefined ? [] : [best])].every(
    (chance) => chance === 0 || chance === 1 || (chance >= LEAST_CHANCE && chance <= 1 - LEAST_CHANCE),
  );
}

/** The likelihood of something to come. */
export const Chance = Likelihood.refine(isMeant, CHANCE);

/** The same in figures only. */
export const ChanceShare = Share.refine(isMeant, CHANCE);

/** The range of a likelihood; `undefined` where it is not stated. */
export function likelihoodRange(likelihood: Likelihood): Range | undefined {
  if (typeof likelihood === "string" && Object.hasOwn(LIKELIHOOD_WORDS, likelihood)) {
    return LIKELIHOOD_WORDS[likelihood as LikelihoodWord];
  }
  return rangeOf(likelihood as Quantity);
}
