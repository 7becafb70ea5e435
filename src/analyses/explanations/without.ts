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
function shiftsAfter(readings: Readings, changed: readonly number[]): Shift[] {
  const { set, likelihoods, count } = readings;
  const moved = changed.flatMap((change, item) => (change === 0 ? [] : [item]));
  const alike = moved.length > FEW ? clusterOf(readings, moved) : null;
  if (alike) return shiftsOfCluster(readings, alike, changed);
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

/** Of so few items each is added by itself. */
const FEW = 64;

/** All items of a large cluster added up, once for all that are left out of it in turn. */
interface ClusterSums {
  readonly items: readonly number[];
  /** The row that stands still, and those that move against it. */
  readonly reference: number;
  readonly rows: readonly { readonly row: number; readonly sum: Float64Array }[];
}

const sumsOf = new WeakMap<Readings, Map<string, ClusterSums>>();

/** The sums of the cluster whose items are those that move; null where they are no cluster, or not the whole of one. */
function clusterOf(readings: Readings, moved: readonly number[]): ClusterSums | null {
  const { items } = readings.set;
  const { cluster } = items[moved[0]!]!;
  if (cluster === null || moved.some((item) => items[item]!.cluster !== cluster)) return null;
  const kept = sumsOf.get(readings) ?? new Map<string, ClusterSums>();
  sumsOf.set(readings, kept);
  const sums = kept.get(cluster) ?? sumsOfCluster(readings, cluster);
  kept.set(cluster, sums);
  return sums.items.length === moved.length ? sums : null;
}

function sumsOfCluster({ set, likelihoods, count }: Readings, cluster: string): ClusterSums {
  const items = set.items.flatMap((item, at) => (item.cluster === cluster ? [at] : []));
  const ofItems = items.map((item) => unknownsOf(set.items[item]!.ratings));
  const unknowns = set.rows.map((_, row) => ofItems.map((ofRows) => ofRows[row]!).join());
  const still = mostHeld(unknowns);
  const reference = unknowns.indexOf(still);
  const rows = unknowns.flatMap((unknown, row) => {
    if (unknown === still) return [];
    const sum = new Float64Array(count);
    for (const item of items)
      addDifference(sum, likelihoods.of(item, row), likelihoods.of(item, reference), 1);
    return [{ row, sum }];
  });
  return { items, reference, rows };
}

/** The shifts where most items of a cluster change alike: what they come to together, and what is different of the others. */
function shiftsOfCluster(
  { likelihoods }: Readings,
  { items, reference, rows }: ClusterSums,
  changed: readonly number[],
): Shift[] {
  const common = mostHeld(items.slice(0, 3).map((item) => changed[item]!));
  const apart = items.filter((item) => changed[item] !== common);
  return rows.map(({ row, sum }) => {
    const by = sum.map((value) => common * value);
    for (const item of apart)
      addDifference(by, likelihoods.of(item, row), likelihoods.of(item, reference), changed[item]! - common);
    return { row, by };
  });
}
