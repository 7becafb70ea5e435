import { Meter } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { keepsTo } from "../conditions/condition.ts";
import { DEAL_LIMITS } from "../limits.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeSum } from "../model/whole-worth.ts";

/** What a deal is worth by the measure that is looked for, from the parties' sums above the worst option of each issue. */
export type Measure = (sums: Float64Array) => number;

/** Steps of a try for each party, and for each condition that is looked at. */
const TRIED = 3;
const KEPT = 4;
/** So many issues are changed then. */
const KICKED = 3;

/**
 * A good deal by the measure, from one that keeps to the conditions: as long as some change on one or two issues betters it, the
 * change is made; then the search starts again so many times from near by. The best deal it need not be, least of all where
 * the changes that may be tried run out. The same every time.
 */
export function bettered(
  space: DealSpace,
  parties: readonly WholeWorth[],
  from: Deal,
  measure: Measure,
  kicks: number,
  tries: number = DEAL_LIMITS.tries.most,
): Deal {
  const search = new Search(space, parties, measure, tries);
  const random = new Random(1, "a deal near by");
  let best = search.descend(from);
  for (let kick = 0; kick < kicks && search.canTry; kick++) {
    const near = [...best.deal];
    for (let change = 0; change < KICKED; change++) {
      const issue = random.below(near.length);
      near[issue] = random.below(space.options[issue]!);
    }
    if (!search.isAllowed(near)) continue;
    const found = search.descend(near);
    if (found.value > best.value) best = found;
  }
  return best.deal;
}

interface Found {
  readonly deal: Deal;
  readonly value: number;
}

class Search {
  readonly #space: DealSpace;
  readonly #parties: readonly WholeWorth[];
  readonly #measure: Measure;
  readonly #changed: Float64Array;
  readonly #tries: Meter;

  constructor(space: DealSpace, parties: readonly WholeWorth[], measure: Measure, tries: number) {
    this.#space = space;
    this.#parties = parties;
    this.#measure = measure;
    this.#tries = new Meter(tries);
    this.#changed = new Float64Array(parties.length);
  }

  get canTry(): boolean {
    return this.#tries.left > 0 && !this.#space.work?.isSpent;
  }

  isAllowed(deal: Deal): boolean {
    const { conditions = [], work } = this.#space;
    work?.spend(KEPT * conditions.length);
    return conditions.every((condition) => keepsTo(condition, deal));
  }

  descend(from: Deal): Found {
    const deal = [...from];
    const sums = Float64Array.from(this.#parties, (party) => wholeSum(party, deal));
    let value = this.#measure(sums);
    for (;;) {
      const better = this.#change(deal, sums, value);
      if (better === null) return { deal, value };
      value = better;
    }
  }

  /** Makes the first change on one or two issues that betters the deal; null if none does. */
  #change(deal: number[], sums: Float64Array, value: number): number | null {
    const { options } = this.#space;
    for (let first = 0; first < options.length; first++) {
      if (!this.canTry) return null;
      for (let one = 0; one < options[first]!; one++) {
        const single = one === deal[first] ? null : this.#tried(deal, sums, value, [first, one]);
        if (single !== null) return single;
      }
    }
    for (let first = 0; first < options.length; first++)
      for (let second = first + 1; second < options.length; second++)
        for (let one = 0; one < options[first]!; one++) {
          if (one === deal[first]) continue;
          if (!this.canTry) return null;
          for (let other = 0; other < options[second]!; other++) {
            if (other === deal[second]) continue;
            const both = this.#tried(deal, sums, value, [first, one], [second, other]);
            if (both !== null) return both;
          }
        }
    return null;
  }

  #tried(
    deal: number[],
    sums: Float64Array,
    value: number,
    ...changes: readonly (readonly [issue: number, option: number])[]
  ): number | null {
    this.#tries.spend();
    this.#space.work?.spend(TRIED * (1 + this.#parties.length));
    const changed = this.#changed;
    for (let party = 0; party < changed.length; party++) {
      const { values } = this.#parties[party]!;
      let sum = sums[party]!;
      for (const [issue, option] of changes) sum += values[issue]![option]! - values[issue]![deal[issue]!]!;
      changed[party] = sum;
    }
    const own = this.#measure(changed);
    if (own <= value) return null;
    const before = changes.map(([issue]) => deal[issue]!);
    for (const [issue, option] of changes) deal[issue] = option;
    if (!this.isAllowed(deal)) {
      for (const [at, [issue]] of changes.entries()) deal[issue] = before[at]!;
      return null;
    }
    sums.set(changed);
    return own;
  }
}
