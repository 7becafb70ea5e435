import type { Range } from "#math/range.ts";
import type { Condition } from "../conditions/condition.ts";
import { type DealSpace, type PartyWorth, worthOf } from "../model/deal-space.ts";
import { WeightedSums } from "./best-sum.ts";

/** What the worst and the best deal that keep to the conditions are worth to parties: to be asked of many that differ in worth alone. */
export class PossibleEnds {
  readonly #rows: readonly Float64Array[];
  /** Found when it is first asked for: draws that are kept do not ask. */
  #sums: WeightedSums | null = null;
  readonly #space: DealSpace;

  constructor(options: readonly number[], conditions: readonly Condition[]) {
    this.#rows = options.map((count) => new Float64Array(count));
    this.#space = { options, parties: [], conditions };
  }

  /** Whether some deals are not possible. */
  get isBound(): boolean {
    return this.#space.conditions!.length > 0;
  }

  /** In the party's own measure; null where no deal keeps to the conditions. */
  of(party: PartyWorth): Range | null {
    const { values, weights, bias = 0 } = party;
    const rows = values.map((row, issue) => row.map((value) => value * (weights?.[issue] ?? 1)));
    if (!this.isBound) {
      const end = (pick: (a: number, b: number) => number) =>
        rows.reduce((sum, row) => sum + row.reduce((a, b) => pick(a, b)), bias);
      return { low: end(Math.min), high: end(Math.max) };
    }
    for (const [issue, row] of rows.entries()) this.#rows[issue]!.set(row);
    this.#sums ??= new WeightedSums(this.#space, [{ values: this.#rows }]);
    const worst = this.#sums.best([-1], this.#sums.all);
    const best = this.#sums.best([1], this.#sums.all);
    return worst === null || best === null
      ? null
      : { low: worthOf(party, worst.deal), high: worthOf(party, best.deal) };
  }
}
