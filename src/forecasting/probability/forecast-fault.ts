/** What can be wrong with a forecast or with what it is scored against. */
export type ForecastFaultKind =
  | "probability" // not between 0 and 1
  | "certain" // 0 or 1 where only what is in between can be used
  | "sum" // probabilities of what excludes one another do not sum to 1
  | "length" // two lists that belong together have different lengths, or one is too short
  | "outcome" // not one of the outcomes
  | "number" // not finite, or outside the range in which it means something
  | "order" // days, quantiles or edges that do not ascend
  | "step" // a step of a waterfall of no known kind, or without a reason
  | "impossible"; // events that no course of events can bring about

/** A forecast that cannot be used, with the place at fault. */
export class ForecastFault extends RangeError {
  readonly kind: ForecastFaultKind;
  /** The argument, by its name, with the place in it where it is a list: `probabilities[2]`. */
  readonly place: string;

  constructor(kind: ForecastFaultKind, place: string, what: string) {
    super(`${place}: ${what}`);
    this.name = "ForecastFault";
    this.kind = kind;
    this.place = place;
  }
}
