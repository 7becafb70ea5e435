import type { CanonicalItem } from "./canonical.ts";
import { addDifference, addScaled } from "./columns.ts";
import type { Contest, Shift } from "./contest.ts";
import { areAllAlike, leaderOf, leadShares, levelIn } from "./leads.ts";
import { rulesOut } from "./possible.ts";
import { mostHeld, unknownsOf } from "./rating.ts";
import { type Readings, weightsOf } from "./readings.ts";
import { exponentsOf } from "./tempering.ts";
import { TIE } from "./thresholds.ts";

/** Who leads, and in which share of the readings. */
export interface Lead {
  readonly row: number;
  readonly share: number;
  /** The rows whose shares cannot be told apart from that. */
  readonly levelWith: readonly number[];
  /** Whether all of these have the same weight in every reading, so that they come first together. */
  readonly together: boolean;
}

/** The weights of all rows without the items that `leftOut` names, on the same readings. */
export function weightsWithout(
  readings: Readings,
  leftOut: (item: CanonicalItem) => boolean,
): Float64Array[] {
  return weightsOf(readings.set, sumsAfter(readings, exponentChanges(readings, leftOut)), leftOut);
}

/** By item: by how much its exponent changes once some are left out; the rest of a cluster then counts for more. */
function exponentChanges({ set, exponents }: Readings, leftOut: (item: CanonicalItem) => boolean): number[] {
  return exponentsOf(set.items, set.clusters, leftOut).map((exponent, item) => exponent - exponents[item]!);
}

/** Who leads without the items that `leftOut` names, on the same readings; the rest of a cluster then counts for more. */
export function leadWithout(
  readings: Readings,
  contest: Contest,
  leader: number,
  leftOut: (item: CanonicalItem) => boolean,
): Lead {
  const { set } = readings;
  const changed = exponentChanges(readings, leftOut);
  const freed = set.items.some((item) => leftOut(item) && item.ratings.some((_, row) => rulesOut(item, row)));
  const weightsAfter = () => weightsOf(set, sumsAfter(readings, changed), leftOut);
  const shares = freed ? leadShares(weightsAfter()) : contest.sharesAfter(shiftsAfter(readings, changed));
  const row = leaderOf(shares, leader);
  const levelWith = levelIn(shares, row, readings.count);
  const together =
    levelWith.length > 0 &&
    levelWith.every((other) => Math.abs(shares[other]! - shares[row]!) <= TIE) &&
    areAllAlike([row, ...levelWith], weightsAfter());
  return { row, share: shares[row]!, levelWith, together };
}

/** The sums after changes of exponents, by item. */
function sumsAfter({ sums, likelihoods }: Readings, changed: readonly number[]): Float64Array[] {
  return sums.map((sum, row) => {
    const copy = sum.slice();
    changed.forEach((change, item) => {
      if (change !== 0) addScaled(copy, likelihoods.of(item, row), change);
    });
    return copy;
  });
}

/**
 * The shifts that changes of exponents come to. Rows with the same unknown likelihoods move together, which changes no
 * order: those that are most stand still, and the others move against them.
 */
function shiftsAfter({ set, likelihoods, count }: Readings, changed: readonly number[]): Shift[] {
  const moved = changed.flatMap((change, item) => (change === 0 ? [] : [item]));
  const ofItems = moved.map((item) => unknownsOf(set.items[item]!.ratings));
  const unknowns = set.rows.map((_, row) => ofItems.map((ofRows) => ofRows[row]!).join());
  const still = mostHeld(unknowns);
  const reference = unknowns.indexOf(still);
  const added = new Map<string, Float64Array>();
  return unknowns.flatMap((unknown, row): Shift[] => {
    if (unknown === still) return [];
    const known = added.get(unknown);
    if (known) return [{ row, by: known }];
    const by = new Float64Array(count);
    for (const item of moved) {
      const [own, other] = [likelihoods.of(item, row), likelihoods.of(item, reference)];
      if (own !== other) addDifference(by, own, other, changed[item]!);
    }
    added.set(unknown, by);
    return [{ row, by }];
  });
}
