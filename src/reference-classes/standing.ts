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
   * Between what the survival lies where days are not known, least and greatest: in a life table, between its values at the
   * ends of the band, whatever is assumed within; of listed spells, whatever their days were, as their dates allow. The
   * limits of the sample are apart from this.
   */
  readonly between: readonly [number, number];
}

/** By which age half of the spells have ended. */
export interface MedianLength {
  readonly days: number;
  /** Between what it lies where days are not known, in the same sense; `to` is null where it may never come. */
  readonly from: number;
  readonly to: number | null;
}
