/** A stretch of ages, or a single day, over which some of those at risk end; and the part of it that is asked for. */
export interface RiskStretch {
  /** Spells at risk over it; no whole number where some are last seen open within. */
  readonly exposed: number;
  /** How many of them end in it, by kind of ending. */
  readonly ended: readonly number[];
  /** From which part of it to which is asked, 0 to 1; endings fall evenly over it. A day is asked for as a whole. */
  readonly from: number;
  readonly to: number;
}

/** What becomes of those at risk where the first stretch is entered, by the end of the last. */
export interface ConditionalShares {
  /** The share still open. */
  readonly open: number;
  /** The standard error of its logarithm. */
  readonly openLogError: number;
  /** The share ended, by kind; with `open` they sum to 1. */
  readonly shares: readonly number[];
  readonly errors: readonly number[];
}

/**
 * The chances of a spell that has lasted so long already: Kaplan–Meier and Aalen–Johansen of what follows, which is the
 * curve of those at risk at the age (Klein & Moeschberger 2003, eq. 4.6.1; in R, `survfit` with `start.time`). Of a stretch
 * entered at u and left at q, with shares pₖ = dₖ/n of kind k and p = Σ pₖ, the part (q − u) pₖ/(1 − u p) ends.
 *
 * Errors by the delta method over the multinomial pₖ of each stretch, cov(pₖ, pₗ) = (pₖ[k = l] − pₖ pₗ)/n. Of whole days they are
 * Greenwood's, and those of Dinse & Larson (1986); of whole bands of a life table Gehan's (1969).
 *
 * @param stretches in the order of ages, each with somebody exposed.
 */
export function conditionalShares(stretches: readonly RiskStretch[], kinds: number): ConditionalShares {
  const parts = stretches.map(partOf);
  const shares = new Array<number>(kinds).fill(0);
  const before: number[] = [];
  let open = 1;
  for (const { ends, stays } of parts) {
    before.push(open);
    for (let kind = 0; kind < kinds; kind++) shares[kind]! += open * ends[kind]!;
    open *= stays;
  }
  // Backwards, so that what a share still gains from later stretches is at hand: it shrinks as more end before.
  const variances = new Array<number>(kinds).fill(0);
  const later = new Array<number>(kinds).fill(0);
  let logVariance = 0;
  for (let place = parts.length - 1; place >= 0; place--) {
    const { exposed, all, given, from, to, left, ends } = parts[place]!;
    const span = to - from;
    const total = (all * (1 - all)) / exposed;
    const slope = -span / ((1 - to * all) * left);
    // Where nothing is left, the logarithm of what is open has no finite error.
    logVariance += to * all === 1 ? Number.POSITIVE_INFINITY : slope * slope * total;
    for (let kind = 0; kind < kinds; kind++) {
      // What a pₗ more would add: the same for all kinds, and more for the kind itself.
      const common =
        before[place]! * ((span * from * given[kind]!) / (left * left)) + lossOf(later[kind]!, slope);
      const own = (before[place]! * span) / left;
      const share = given[kind]!;
      const second = all * common * common + 2 * share * common * own + share * own * own;
      const first = all * common + share * own;
      variances[kind]! += Math.max(0, second - first * first) / exposed;
      later[kind]! += before[place]! * ends[kind]!;
    }
  }
  return { open, openLogError: Math.sqrt(logVariance), shares, errors: variances.map(Math.sqrt) };
}

/** What comes later shrinks with what ends before; where nothing is left, nothing comes later. */
function lossOf(later: number, slope: number): number {
  return later === 0 ? 0 : later * slope;
}

function partOf({ exposed, ended, from, to }: RiskStretch) {
  const given = ended.map((count) => count / exposed);
  // Of the counts, so that it is exactly 1 where all end.
  const all = ended.reduce((sum, count) => sum + count, 0) / exposed;
  const left = 1 - from * all;
  const ends = given.map((share) => ((to - from) * share) / left);
  return { exposed, all, given, from, to, left, ends, stays: Math.max(0, 1 - to * all) / left };
}
