import type { Chance } from "./chance.ts";

/** Days that a spell has lasted: a range, where it is not known on which day it began. */
export interface Age {
  readonly least: number;
  readonly most: number;
}

/** What a class says of a spell that has lasted so long: whether it ends within some days more, and how. */
export interface EndingBy {
  /**
   * `curve`: the share of spells as old that did; `rate`: too few spells for a curve, so the chance at a constant rate of
   * endings, which the age does not change.
   */
  readonly way: "curve" | "rate";
  /** Spells of the class, and how many of them were still watched at the age: of a table counted evenly over a band. */
  readonly n: number;
  readonly atRisk: number;
  /** Between what that lies: whatever the days of the spells, and of the age, and wherever in a band they were last seen. */
  readonly atRiskBetween: readonly [number, number];
  /** The chance to have ended, in whatever way. */
  readonly ended: Chance;
  /**
   * Between what the estimate lies since days are not known, whatever they were: of listed spells, and of the age; it holds
   * `ended.best`. The days of those in a life table are not known either, but that endings fall evenly over a band is part of its
   * estimate.
   */
  readonly between: readonly [number, number];
  /**
   * The chance to have ended so, by kind of ending, in the order of the class, none above that in whatever way. At a constant rate
   * the best of them sum to `ended.best`, and by a curve too where half an ending or more stands behind each.
   */
  readonly endings: readonly Chance[];
  /** How much of the chance is the prior's, where there are few spells: its share of the endings. */
  readonly priorWeight: number | null;
}

/** Why a class does not say. */
export interface Untold {
  readonly untold:
    | "beyond" // its spells were not watched so long
    | "none left" // none of its spells lasted so long, or was still watched then
    | "no days"; // its spells were not watched for a single day
}

/** What is said of an age, of its middle, and of so many days more. */
export type Chances = (age: Age, middle: number, more: number) => EndingBy | Untold;

/** What days leave open, the best guess among it. */
export function holding(between: readonly [number, number] | null, best: number): readonly [number, number] {
  return between === null ? [best, best] : [Math.min(between[0], best), Math.max(between[1], best)];
}
