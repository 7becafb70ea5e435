/** A stretch of a text in UTF-16 code units, its end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}
