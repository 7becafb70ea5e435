/** How the spells of a class stand at an age. */
export interface Standing {
  /** The share that lasts at least so long. */
  readonly survival: number;
  /** Its limits, on the scale and level asked for; null where the scale gives none. */
  readonly low: number | null;
  readonly high: number | null;
  /** The share that ended before the age, by kind of ending: with the survival they sum to 1. */
  readonly shares: readonly number[];
  /**
   * Between what the survival lies, whatever is assumed where days are not known: least and greatest. Bands of a life table,
   * or dates that are no single days; limits of the sample are apart.
   */
  readonly between: readonly [number, number];
}

/** By which age half of the spells have ended. */
export interface MedianLength {
  readonly days: number;
  /** Between what it lies, whatever is assumed where days are not known; `to` is null where it may never come. */
  readonly from: number;
  readonly to: number | null;
}
