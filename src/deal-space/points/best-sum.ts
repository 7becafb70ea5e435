import type { Meter } from "#math/budget.ts";
import { waysThrough } from "../conditions/ways-through.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import type { WholeWorth } from "../model/whole-worth.ts";

/** The deal that keeps to the conditions and is worth most in a weighted sum over the parties; null where no deal keeps to them. */
export type BestSum = (weights: readonly number[]) => Deal | null;

/** Of each issue the options that may be taken. */
export type Allowed = readonly (readonly number[])[];

/** Of equal deals the first is given. Options count from the worst of their issue. */
export function bestSumOf(space: DealSpace, parties: readonly WholeWorth[]): BestSum {
  const sums = new WeightedSums(space, parties);
  return (weights) => sums.best(weights, sums.all)?.deal ?? null;
}

/**
 * Weighted sums over the parties, of the deals that keep to the conditions. Ready to be asked for many weights: how far conditions can
 * have come after each issue is found once, and the best way through is then one pass over the issues (dynamic programming).
 */
export class WeightedSums {
  /** Every option of every issue that a condition on that issue alone leaves. */
  readonly all: Allowed;
  readonly #order: readonly number[];
  readonly #options: readonly number[];
  readonly #parties: readonly Pick<WholeWorth, "values">[];
  /** Of each issue in turn, where each state of the conditions leads by each option; −1 where it breaks one. */
  readonly #leads: readonly Int32Array[];
  /** Of each issue in turn, what can still be added from each state before it, and at the end. */
  readonly #after: readonly Float64Array[];
  /** Of each issue in turn, the option that is best from each state before it. */
  readonly #choices: readonly Int32Array[];
  /** What each option of each issue adds by the weights asked for last. */
  readonly #worth: readonly Float64Array[];

  readonly #work: Meter | undefined;
  /** Steps of a pass. */
  readonly #pass: number;

  constructor({ options, conditions = [], work }: DealSpace, parties: readonly Pick<WholeWorth, "values">[]) {
    const { order, allowed, leads, sizes } = waysThrough({ options, conditions });
    this.all = allowed;
    this.#order = order;
    this.#options = options;
    this.#parties = parties;
    this.#leads = leads;
    this.#after = sizes.map((size) => new Float64Array(size));
    this.#choices = leads.map((_, place) => new Int32Array(sizes[place]!));
    this.#worth = options.map((count) => new Float64Array(count));
    this.#work = work;
    this.#pass =
      leads.reduce((sum, { length }) => sum + length, 0) +
      allowed.reduce((sum, { length }) => sum + length * (2 + parties.length), 0);
    // To make room for the passes takes about as long as one.
    work?.spend(this.#pass);
  }

  /** Whether what pays for the passes is spent: what is found goes on to be right, and whoever goes through in rounds stops. */
  get isSpent(): boolean {
    return this.#work?.isSpent ?? false;
  }

  /** The best deal of allowed options, and what it comes to; null where there is none. */
  best(weights: readonly number[], allowed: Allowed): { readonly deal: Deal; readonly sum: number } | null {
    const order = this.#order;
    this.#work?.spend(this.#pass);
    this.#weigh(weights, allowed);
    this.#after[order.length]!.fill(0);
    for (let place = order.length - 1; place >= 0; place--) this.#passBack(place, allowed);
    const sum = this.#after[0]![0]!;
    if (sum === Number.NEGATIVE_INFINITY) return null;
    const deal = new Array<number>(order.length);
    let state = 0;
    for (const [place, issue] of order.entries()) {
      const option = this.#choices[place]![state]!;
      deal[issue] = option;
      state = this.#leads[place]![state * this.#options[issue]! + option]!;
    }
    return { deal, sum };
  }

  /** Of every allowed option of every issue, in their order, the most that a deal of allowed options comes to that takes it. */
  mostWith(weights: readonly number[], allowed: Allowed): readonly Float64Array[] {
    if (this.best(weights, allowed) === null)
      return allowed.map((options) => new Float64Array(options.length).fill(Number.NEGATIVE_INFINITY));
    this.#work?.spend(this.#pass);
    const found = allowed.map((options) => new Float64Array(options.length));
    let before = new Float64Array(1);
    for (const [place, issue] of this.#order.entries()) {
      const count = this.#options[issue]!;
      const leads = this.#leads[place]!;
      const after = this.#after[place + 1]!;
      const next = new Float64Array(after.length).fill(Number.NEGATIVE_INFINITY);
      for (const [at, option] of allowed[issue]!.entries()) {
        let most = Number.NEGATIVE_INFINITY;
        for (let from = 0; from < before.length; from++) {
          const to = leads[from * count + option]!;
          if (to < 0) continue;
          const so = before[from]! + this.#worth[issue]![option]!;
          if (so > next[to]!) next[to] = so;
          if (so + after[to]! > most) most = so + after[to]!;
        }
        found[issue]![at] = most;
      }
      before = next;
    }
    return found;
  }

  #weigh(weights: readonly number[], allowed: Allowed): void {
    for (const [issue, options] of allowed.entries()) {
      const worth = this.#worth[issue]!;
      for (const option of options) {
        let sum = 0;
        for (let party = 0; party < weights.length; party++)
          sum += weights[party]! * this.#parties[party]!.values[issue]![option]!;
        worth[option] = sum;
      }
    }
  }

  /** What can be added at most from each state before an issue, from what can be after it. */
  #passBack(place: number, allowed: Allowed): void {
    const issue = this.#order[place]!;
    const count = this.#options[issue]!;
    const worth = this.#worth[issue]!;
    const leads = this.#leads[place]!;
    const after = this.#after[place + 1]!;
    const here = this.#after[place]!;
    const choice = this.#choices[place]!;
    for (let from = 0; from < here.length; from++) {
      let most = Number.NEGATIVE_INFINITY;
      for (const option of allowed[issue]!) {
        const to = leads[from * count + option]!;
        if (to < 0) continue;
        const sum = worth[option]! + after[to]!;
        if (sum > most) {
          most = sum;
          choice[from] = option;
        }
      }
      here[from] = most;
    }
  }
}
