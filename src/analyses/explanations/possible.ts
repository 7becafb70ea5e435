import type { Priors } from "./priors.ts";
import { priorRanges } from "./priors.ts";
import type { Rating } from "./rating.ts";

/** Evidence, as far as it bears on what is possible. */
interface Rated {
  readonly ratings: readonly Rating[];
}

/** Whether a piece of evidence cannot be seen at all under the explanation of a row: its likelihood is 0, no range. */
export function rulesOut({ ratings }: Rated, row: number): boolean {
  return ratings[row]!.range?.high === 0;
}

/** By row: whether some reading of the inputs leaves it a chance. */
export function possibleRows(priors: Priors, items: readonly Rated[]): boolean[] {
  return priorRanges(priors).map(
    (prior, row) => prior.high > 0 && !items.some((item) => rulesOut(item, row)),
  );
}
