/** Where a sequence begins to repeat itself, and after how many terms it does. */
export interface Cycle<Term> {
  readonly from: number;
  readonly period: number;
  /** The term at `from`. */
  readonly term: Term;
}

/**
 * Where the sequence in which each term makes the next one begins to repeat itself (R. P. Brent 1980): no more than two
 * terms are kept. Undefined if no repetition is found within `most` terms.
 */
export function findCycle<Term>(
  first: Term,
  next: (term: Term) => Term,
  same: (a: Term, b: Term) => boolean,
  most: number,
): Cycle<Term> | undefined {
  let kept = first;
  let ahead = next(first);
  let period = 1;
  let limit = 1;
  for (let at = 1; !same(kept, ahead); at++) {
    if (at > most) return undefined;
    if (period === limit) {
      kept = ahead;
      limit *= 2;
      period = 0;
    }
    ahead = next(ahead);
    period++;
  }
  let term = first;
  ahead = first;
  for (let step = 0; step < period; step++) ahead = next(ahead);
  let from = 0;
  for (; !same(term, ahead); from++) {
    term = next(term);
    ahead = next(ahead);
  }
  return { from, period, term };
}
