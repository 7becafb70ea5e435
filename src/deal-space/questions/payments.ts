import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { leastCommonMultiple } from "../model/fraction.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { WeightedSums } from "../points/best-sum.ts";

// A payment takes from one party what it gives another, in a unit in which the worth of all is measured.

/** What payments beside a deal would do. */
export interface Payment {
  /** By party what it has above no deal, below 0 what it falls short by, in its own measure. */
  readonly gains: readonly number[];
  /** The least that has to be paid in all for the deal to be made: 0 where it is made anyway; null where that is too much to find. */
  readonly paid: number | null;
  /** Who is paid what it falls short by. */
  readonly to: readonly number[];
  /** What those who accept it could pay and still be no worse off than without a deal. */
  readonly spare: number;
  /** Whether that is enough. */
  readonly isEnough: boolean;
}

/** Refusals of which all choices are tried where not everybody has to agree. */
const MOST_REFUSING = 16;
/** Parties of which all sets are looked at that could make a deal. */
const MOST_PARTIES = 10;

/**
 * The least payment by which a deal would be made, from those who accept it to those who refuse it, each left what it has without a
 * deal. A party without a walk-away value is left what it falls back on, as in the rules of fairness. That the deal keeps to the
 * conditions is not asked.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function payment(given: DealSpace, deal: Deal, acceptance: Acceptance = { by: "all" }): Payment {
  return paymentOf(checked(given).parties.map(wholeWorth), deal, acceptance);
}

/** The same, with the worth in whole numbers. */
export function paymentOf(parties: readonly WholeWorth[], deal: Deal, acceptance: Acceptance): Payment {
  const { units, factors } = inCommon(parties);
  const sums = parties.map((party) => wholeSum(party, deal));
  const gains = parties.map((party, at) => gainOf(party, sums[at]!));
  const accepts = parties.map(({ needed }, at) => sums[at]! >= needed);
  const refusing = parties.map((_, at) => at).filter((at) => !accepts[at]);
  const total = (of: readonly number[]) => of.reduce((sum, at) => sum + factors[at]! * gains[at]!, 0);
  const spare = total(parties.map((_, at) => at).filter((at) => accepts[at] && gains[at]! > 0));
  const to = cheapest(refusing, (some) => -total(some), accepts, acceptance);
  const paid = to === null ? null : -total(to);
  return {
    gains: gains.map((gain, at) => gain / parties[at]!.units + 0),
    paid: paid === null ? null : paid / units + 0,
    to: to ?? [],
    spare: spare / units,
    isEnough: paid !== null && paid <= spare,
  };
}

/** Those of the refusing that have to be won over, at the least cost: all of them, or as few as the votes need. */
function cheapest(
  refusing: readonly number[],
  costOf: (some: readonly number[]) => number,
  accepts: readonly boolean[],
  acceptance: Acceptance,
): readonly number[] | null {
  if (acceptance.by === "all") return refusing;
  if (refusing.length > MOST_REFUSING) return null;
  let best: readonly number[] | null = null;
  for (let set = 0; set < 2 ** refusing.length; set++) {
    const some = refusing.filter((_, place) => ((set >>> place) & 1) === 1);
    const isWon = isMade(
      acceptance,
      accepts.map((one, at) => one || some.includes(at)),
    );
    if (isWon && (best === null || costOf(some) < costOf(best))) best = some;
  }
  return best;
}

/** The deal by which those whose consent it needs gain most together. */
export interface LargestGain {
  readonly deal: Deal;
  /** Whose gains count: all, or those who together can make it. */
  readonly of: readonly number[];
  /** What they have above no deal together. From 0 on, payments can make it a deal. */
  readonly gain: number;
}

/**
 * The deal that keeps to the conditions and by which those who can make it gain most together: with payments there is a deal where this
 * is 0 or more, and only there. Null where no deal keeps to the conditions, `"too many"` where votes decide among more than ten parties.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function largestGain(
  given: DealSpace,
  acceptance: Acceptance = { by: "all" },
): LargestGain | "too many" | null {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  const sets = winning(parties.length, acceptance);
  if (sets === null) return "too many";
  const { units, factors } = inCommon(parties);
  const sums = new WeightedSums(space, parties);
  let most: LargestGain | null = null;
  for (const of of sets) {
    const best = sums.best(
      parties.map((_, at) => (of.includes(at) ? factors[at]! : 0)),
      sums.all,
    );
    if (best === null) return null;
    const gain = of.reduce((sum, at) => {
      const party = parties[at]!;
      return sum + factors[at]! * gainOf(party, wholeSum(party, best.deal));
    }, 0);
    if (most === null || gain / units > most.gain) most = { deal: best.deal, of, gain: gain / units + 0 };
  }
  return most;
}

/** The sets of parties that can make a deal, the largest first. */
function winning(count: number, acceptance: Acceptance): readonly (readonly number[])[] | null {
  const all = Array.from({ length: count }, (_, at) => at);
  if (acceptance.by === "all") return [all];
  if (count > MOST_PARTIES) return null;
  return Array.from({ length: 2 ** count }, (_, set) => all.filter((at) => ((set >>> at) & 1) === 1))
    .filter((of) =>
      isMade(
        acceptance,
        all.map((at) => of.includes(at)),
      ),
    )
    .toReversed();
}

/** What a deal is worth above no deal, in the party's units. What differs by rounding alone is nothing. */
function gainOf({ worst, without, needed, walkAway }: WholeWorth, sum: number): number {
  const gain = sum + worst - without;
  return gain < 0 && sum >= needed && walkAway !== null ? 0 : gain;
}

/** Whole units that are a part of every party's, so that sums over parties are exact: else the parties' own measure. */
function inCommon(parties: readonly WholeWorth[]): {
  readonly units: number;
  readonly factors: readonly number[];
} {
  const plain = { units: 1, factors: parties.map(({ units }) => 1 / units) };
  if (!parties.every(({ isExact }) => isExact)) return plain;
  const units = parties.reduce((common, one) => leastCommonMultiple(common, BigInt(one.units)), 1n);
  const largest = parties.reduce((sum, { values, worst, without, units: own }) => {
    const most = values.reduce((total, row) => total + row.reduce((a, b) => Math.max(a, b), 0), 0);
    return sum + (Number(units) / own) * (most + Math.abs(worst) + Math.abs(without));
  }, 0);
  if (largest > Number.MAX_SAFE_INTEGER) return plain;
  return { units: Number(units), factors: parties.map((one) => Number(units / BigInt(one.units))) };
}
