import { ln } from "#math/elementary.ts";
import { type Intervals, NO_END } from "../spells/intervals.ts";
import { type Innermost, innermost } from "./innermost.ts";
import { isotonic } from "./isotonic.ts";
import { newtonStep } from "./newton-step.ts";

/** The estimate of how long spells last of which only bounds are known. */
export interface Turnbull {
  /**
   * Stretches of days, first to last, in which some spells end. On which days within a stretch they do, the table does not
   * say. The last stretch has no last day (`Infinity`) where open spells outlast all others.
   */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The share of spells that end in the stretch; above 0. */
  readonly share: Float64Array;
  /** The share that outlasts it. */
  readonly survival: Float64Array;
  readonly logLikelihood: number;
  /** How far the log-likelihood can at most lie below the greatest one: a bound that was checked, not a guess. */
  readonly gap: number;
  readonly rounds: number;
}

/** The search ends once the log-likelihood is so near to the greatest, per spell. */
const NEAR = 1e-10;
const MOST_ROUNDS = 10_000;
/** Rounds after which it is taken to be clear enough which stretches have a share, for all shares to be moved at once. */
const ROUNDS_BEFORE_NEWTON = 20;
/** Shares below this are none: rounding in sums of shares that are 1 together. */
const NOUGHT = 1e-12;

/**
 * The nonparametric maximum-likelihood estimate of Turnbull 1976, J. R. Stat. Soc. B 38:290–295. His self-consistency steps
 * alternate with iterative convex minorant steps (Groeneboom & Wellner 1992; Jongbloed 1998), which together are
 * sure to arrive and do so quickly (Wellner & Zhan 1997, J. Am. Stat. Assoc. 92:945–959); where they do not, Newton steps for
 * all shares at once shorten the way. It has arrived when no direction of more likelihood is left (Gentleman & Geyer 1994,
 * Biometrika 81:618–623).
 */
export function turnbull(table: Intervals): Turnbull {
  const given = innermost(table);
  const search = new Search(given, table.rows);
  let rounds = 0;
  while (rounds < MOST_ROUNDS && search.excess() > NEAR) {
    search.selfConsistency();
    search.minorant();
    rounds++;
    if (rounds >= ROUNDS_BEFORE_NEWTON) search.newton();
  }
  return told(given, search, table.rows, rounds);
}

class Search {
  /** The share that ends in each stretch. */
  shares: Float64Array;
  /** The chance of each kind of spell under these shares. */
  #chances: Float64Array;
  readonly #given: Innermost;
  readonly #rows: number;
  readonly #size: number;

  constructor(given: Innermost, rows: number) {
    this.#given = given;
    this.#rows = rows;
    this.#size = given.by.length;
    this.shares = new Float64Array(this.#size).fill(1 / this.#size);
    this.#chances = this.#chancesOf(this.shares);
  }

  logLikelihood(chances = this.#chances): number {
    const { count } = this.#given;
    let sum = 0;
    for (let kind = 0; kind < count.length; kind++) {
      if (!(chances[kind]! > 0)) return Number.NEGATIVE_INFINITY;
      sum += count[kind]! * ln(chances[kind]!);
    }
    return sum;
  }

  /** By how much the steepest direction still rises, per spell; the greatest log-likelihood is at most that much away. */
  excess(): number {
    let most = 0;
    for (const slope of this.#slopes()) if (slope > most) most = slope;
    return most - 1;
  }

  /** One round of Turnbull's equations: each spell is shared out over its stretches as the shares now say. */
  selfConsistency(): void {
    const slopes = this.#slopes();
    this.#take(this.shares.map((share, at) => share * slopes[at]!));
  }

  /** One Newton step for the cumulative shares, each by itself, brought back to rising ones; halved until it gains. */
  minorant(): void {
    const size = this.#size - 1;
    if (size < 1) return;
    const { first, last, count } = this.#given;
    const gradient = new Float64Array(size);
    const curvature = new Float64Array(size);
    const add = (at: number, slope: number, bend: number) => {
      if (at < 0 || at >= size) return;
      gradient[at]! += slope;
      curvature[at]! += bend;
    };
    for (let kind = 0; kind < count.length; kind++) {
      const chance = this.#chances[kind]!;
      const slope = count[kind]! / chance;
      add(last[kind]!, slope, slope / chance);
      add(first[kind]! - 1, -slope, slope / chance);
    }
    const sums = new Float64Array(size);
    let sum = 0;
    for (let at = 0; at < size; at++) {
      sum += this.shares[at]!;
      sums[at] = sum;
    }
    const aim = isotonic(
      sums.map((value, at) => value + gradient[at]! / curvature[at]!),
      curvature,
    );
    const before = this.logLikelihood();
    for (let step = 1; step > 1e-4; step /= 2) {
      let low = 0;
      const shares = new Float64Array(this.#size);
      for (let at = 0; at <= size; at++) {
        const high = at === size ? 1 : sums[at]! + step * (aim[at]! - sums[at]!);
        shares[at] = Math.max(0, high - low);
        low = high;
      }
      if (this.#takeIfBetter(shares, before)) return;
    }
  }

  /** One Newton step for all shares above 0, as far as it goes without using one up; halved until it gains. */
  newton(): void {
    const found = newtonStep(this.#given, this.shares, this.#chances);
    if (found === undefined) return;
    const { direction, reach } = found;
    const before = this.logLikelihood();
    for (let step = reach; step > reach / 100; step /= 2) {
      const shares = new Float64Array(this.#size);
      let sum = 0;
      for (let at = 0; at < this.#size; at++) {
        const share = this.shares[at]! + step * direction[at]!;
        shares[at] = share > NOUGHT / 10 ? share : 0;
        sum += shares[at]!;
      }
      for (let at = 0; at < this.#size; at++) shares[at]! /= sum;
      if (this.#takeIfBetter(shares, before)) return;
    }
  }

  #takeIfBetter(shares: Float64Array, before: number): boolean {
    const chances = this.#chancesOf(shares);
    if (!(this.logLikelihood(chances) > before)) return false;
    this.shares = shares;
    this.#chances = chances;
    return true;
  }

  #take(shares: Float64Array): void {
    this.shares = shares;
    this.#chances = this.#chancesOf(shares);
  }

  #chancesOf(shares: Float64Array): Float64Array {
    const sums = new Float64Array(this.#size + 1);
    for (let at = 0; at < this.#size; at++) sums[at + 1] = sums[at]! + shares[at]!;
    const { first, last } = this.#given;
    // No `Float64Array.from` with a function: it takes ten times as long.
    const chances = new Float64Array(first.length);
    for (let kind = 0; kind < first.length; kind++)
      chances[kind] = sums[last[kind]! + 1]! - sums[first[kind]!]!;
    return chances;
  }

  /** Per spell, how the log-likelihood rises with the share of each stretch. */
  #slopes(): Float64Array {
    const { first, last, count } = this.#given;
    const slopes = new Float64Array(this.#size + 1);
    for (let kind = 0; kind < count.length; kind++) {
      const slope = count[kind]! / this.#chances[kind]! / this.#rows;
      slopes[first[kind]!]! += slope;
      slopes[last[kind]! + 1]! -= slope;
    }
    for (let at = 1; at < this.#size; at++) slopes[at]! += slopes[at - 1]!;
    return slopes.subarray(0, this.#size);
  }
}

function told(given: Innermost, search: Search, rows: number, rounds: number): Turnbull {
  const kept = [...search.shares.keys()].filter((at) => search.shares[at]! > NOUGHT);
  const share = Float64Array.from(kept, (at) => search.shares[at]!);
  let left = 1;
  const survival = share.map((part, at) => {
    left -= part;
    return at === share.length - 1 ? 0 : Math.max(0, left);
  });
  return {
    from: Float64Array.from(kept, (at) => given.after[at]! + 1),
    to: Float64Array.from(kept, (at) => (given.by[at] === NO_END ? Number.POSITIVE_INFINITY : given.by[at]!)),
    share,
    survival,
    logLikelihood: search.logLikelihood(),
    gap: Math.max(0, search.excess()) * rows,
    rounds,
  };
}
