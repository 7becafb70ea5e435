import type { Deal } from "../model/deal-space.ts";
import { type WholeWorth, wholeSum } from "../model/whole-worth.ts";
import type { Allowed } from "./best-sum.ts";

/**
 * What deals give each party as a share of a scale: of what it could gain at best, or of 1 in its measure. A party whose scale is 0 can
 * gain nothing, and is content with any deal that costs it nothing; it has no share.
 */
export class Shares {
  readonly #parties: readonly WholeWorth[];
  readonly #scale: readonly number[];
  /** What the worst options leave open to what the party has without a deal; gains count from there. */
  readonly #owed: readonly number[];

  constructor(parties: readonly WholeWorth[], scale: readonly number[]) {
    this.#parties = parties;
    this.#scale = scale;
    this.#owed = parties.map(({ without, worst }) => without - worst);
  }

  isCounted(party: number): boolean {
    return this.#scale[party]! > 0;
  }

  /** The shares that go with what a deal is worth above the worst options; ±∞ for a party that has none. */
  ofSums(sums: ArrayLike<number>): number[] {
    return this.#scale.map((scale, party) => {
      const gain = sums[party]! - this.#owed[party]!;
      if (scale > 0) return gain / scale;
      return gain >= 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    });
  }

  of(deal: Deal): number[] {
    return this.ofSums(this.#parties.map((party) => wholeSum(party, deal)));
  }

  least(deal: Deal): number {
    return this.of(deal).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  }

  /** What a unit of each party's worth counts at prices of the shares. */
  weights(prices: readonly number[]): number[] {
    return prices.map((price, party) => (this.isCounted(party) ? price / this.#scale[party]! : 0));
  }

  /** What a weighted sum of worth is above the weighted mean of shares. */
  owed(prices: readonly number[]): number {
    return this.weights(prices).reduce((sum, weight, party) => sum + weight * this.#owed[party]!, 0);
  }

  /** The least worth above the worst options by which a party has such a share. */
  needed(share: number): number[] {
    return this.#owed.map((owed, party) =>
      Math.max(0, this.isCounted(party) ? Math.ceil(owed + share * this.#scale[party]!) : owed),
    );
  }

  /** Whether options are left with which whoever can gain nothing loses nothing, each looked at alone. */
  canServeAll(allowed: Allowed): boolean {
    return this.#parties.every(({ values }, party) => {
      if (this.isCounted(party)) return true;
      const most = allowed.reduce(
        (sum, options, issue) =>
          sum + options.reduce((best, option) => Math.max(best, values[issue]![option]!), 0),
        0,
      );
      return most >= this.#owed[party]!;
    });
  }
}
