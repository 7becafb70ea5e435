/** A closed interval of real numbers, low ≤ high. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
