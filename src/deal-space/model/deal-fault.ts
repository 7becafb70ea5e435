/** What can be wrong with a space of deals. */
export type DealFaultKind =
  | "size" // too few or too many issues, options or parties
  | "length" // a list with another number of entries than there are issues, or options
  | "number" // not a finite number
  | "condition"; // an issue or an option that there is not, an empty list, a count out of reach

/** A space of deals that cannot be used, with the first place at fault. */
export class DealFault extends RangeError {
  readonly kind: DealFaultKind;
  /** Where it stands in the typed model: `parties[1].values[0]`. */
  readonly place: string;

  constructor(kind: DealFaultKind, place: string, what: string) {
    super(`${place}: ${what}`);
    this.name = "DealFault";
    this.kind = kind;
    this.place = place;
  }
}
