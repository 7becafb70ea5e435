import type { CanonicalItem } from "./canonical.ts";
import { addDifference, addScaled } from "./columns.ts";
import type { Contest, Shift } from "./contest.ts";
import { areAllAlike, leaderOf, leadShares, levelIn } from "./leads.ts";
import { rulesOut } from "./possible.ts";
import { mostHeld, unknownsOf } from "./rating.ts";
import { type Readings, weightsOf } from "./readings.ts";
import { exponentInCluster, exponentsOf } from "./tempering.ts";
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
  const changes = exponentChanges(readings, leftOut).map((by, item) => ({ item, by }));
  return weightsOf(readings.set, sumsAfter(readings, changes), leftOut);
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
  const changes = exponentChanges(readings, leftOut).flatMap((by, item) => (by === 0 ? [] : [{ item, by }]));
  const freed = set.items.some((item) => leftOut(item) && freesRows(item));
  return leadAfter(readings, contest, leader, { leftOut, changes, freed });
}

/** The same without one item: only those of its own cluster then count otherwise, so that the others are not looked at. */
export function leadWithoutItem(readings: Readings, contest: Contest, leader: number, at: number): Lead {
  const item = readings.set.items[at]!;
  return leadAfter(readings, contest, leader, {
    leftOut: (other) => other === item,
    changes: changesWithout(readings, at),
    freed: freesRows(item),
  });
}

/** Whether an item makes some explanation impossible, which then is possible without it. */
function freesRows(item: CanonicalItem): boolean {
  return item.ratings.some((_, row) => rulesOut(item, row));
}

/** By how much the exponent of an item changes. */
interface Change {
  readonly item: number;
  readonly by: number;
}

/** The changes of exponents without one item, in the order of the items. */
function changesWithout(readings: Readings, at: number): readonly Change[] {
  const { exponents, set } = readings;
  const own = { item: at, by: -exponents[at]! };
  const { cluster } = set.items[at]!;
  if (cluster === null) return [own];
  const members = membersOf(readings).get(cluster)!;
  const correlation = set.clusters.find(({ id }) => id === cluster)?.correlation ?? 1;
  const by = members.length === 1 ? 0 : exponentInCluster(members.length - 1, correlation) - exponents[at]!;
  // All items of a cluster have one exponent.
  return by === 0 ? [own] : members.map((item) => (item === at ? own : { item, by }));
}

const members = new WeakMap<Readings, ReadonlyMap<string, readonly number[]>>();

/** The items of each cluster. */
function membersOf(readings: Readings): ReadonlyMap<string, readonly number[]> {
  const known = members.get(readings);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const [at, { cluster }] of readings.set.items.entries()) {
    if (cluster === null) continue;
    const own = found.get(cluster);
    if (own) own.push(at);
    else found.set(cluster, [at]);
  }
  members.set(readings, found);
  return found;
}

interface Without {
  readonly leftOut: (item: CanonicalItem) => boolean;
  readonly changes: readonly Change[];
  /** Whether an explanation is possible then that was not. */
  readonly freed: boolean;
}

function leadAfter(
  readings: Readings,
  contest: Contest,
  leader: number,
  { leftOut, changes, freed }: Without,
): Lead {
  const { set } = readings;
  const weightsAfter = () => weightsOf(set, sumsAfter(readings, changes), leftOut);
  const shares = freed ? leadShares(weightsAfter()) : contest.sharesAfter(shiftsAfter(readings, changes));
  const row = leaderOf(shares, leader);
  const levelWith = levelIn(shares, row, readings.count);
  const together =
    levelWith.length > 0 &&
    levelWith.every((other) => Math.abs(shares[other]! - shares[row]!) <= TIE) &&
    areAllAlike([row, ...levelWith], weightsAfter());
  return { row, share: shares[row]!, levelWith, together };
}

/** The sums after changes of exponents. */
function sumsAfter({ sums, likelihoods }: Readings, changes: readonly Change[]): Float64Array[] {
  return sums.map((sum, row) => {
    const copy = sum.slice();
    for (const { item, by } of changes) if (by !== 0) addScaled(copy, likelihoods.of(item, row), by);
    return copy;
  });
}

/**
 * The shifts that changes of exponents come to. Rows with the same unknown likelihoods move together, which changes no
 * order: those that are most stand still, and the others move against them.
 */
function shiftsAfter(readings: Readings, changes: readonly Change[]): Shift[] {
  const { set, likelihoods, count } = readings;
  const alike = changes.length > FEW ? clusterOf(readings, changes) : null;
  if (alike) return shiftsOfCluster(readings, alike, changes);
  const ofItems = changes.map(({ item }) => unknownsOf(set.items[item]!.ratings));
  const unknowns = set.rows.map((_, row) => ofItems.map((ofRows) => ofRows[row]!).join());
  const still = mostHeld(unknowns);
  const reference = unknowns.indexOf(still);
  const added = new Map<string, Float64Array>();
  return unknowns.flatMap((unknown, row): Shift[] => {
    if (unknown === still) return [];
    const known = added.get(unknown);
    if (known) return [{ row, by: known }];
    const by = new Float64Array(count);
    for (const { item, by: change } of changes) {
      const [own, other] = [likelihoods.of(item, row), likelihoods.of(item, reference)];
      if (own !== other) addDifference(by, own, other, change);
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
function clusterOf(readings: Readings, moved: readonly Change[]): ClusterSums | null {
  const { items } = readings.set;
  const { cluster } = items[moved[0]!.item]!;
  if (cluster === null || moved.some(({ item }) => items[item]!.cluster !== cluster)) return null;
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
  { reference, rows }: ClusterSums,
  changes: readonly Change[],
): Shift[] {
  const common = mostHeld(changes.slice(0, 3).map(({ by }) => by));
  const apart = changes.filter(({ by }) => by !== common);
  return rows.map(({ row, sum }) => {
    const by = sum.map((value) => common * value);
    for (const { item, by: change } of apart)
      addDifference(by, likelihoods.of(item, row), likelihoods.of(item, reference), change - common);
    return { row, by };
  });
}
