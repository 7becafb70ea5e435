import { type Acceptance, isMade } from "#deal-space/acceptance/acceptance.ts";
import type { EfficientDeals } from "#deal-space/front/efficient-deals.ts";
import type { Point } from "#deal-space/points/point.ts";
import type { Count } from "../counts.ts";

/** Packages that are worth the same to all. */
export interface FrontRow {
  /** What they are worth, by party. */
  readonly values: readonly number[];
  /** How many there are. */
  readonly count: Count;
  /** One of them, by clause; null where there are too many rows for examples. */
  readonly package: readonly number[] | null;
}

/** What a rule picks, and the number that it makes as large, or as small, as it can; whole ones beyond 2⁵³ in digits. */
export interface RulePoint {
  readonly value: number | string | null;
  readonly packages: readonly FrontRow[];
  /** How many rows are level; more than are listed where these are too many. */
  readonly level: number;
}

/** The rules of fairness, by name. */
export interface Points {
  readonly nash: RulePoint;
  readonly kalaiSmorodinsky: RulePoint;
  readonly kalaiSmorodinskyOfAll: RulePoint | null;
  readonly egalitarian: RulePoint;
  readonly leximin: RulePoint;
  readonly welfare: RulePoint;
  readonly smallestSpread: RulePoint | null;
  readonly smallestDifferences: RulePoint;
}

/**
 * Packages near all efficient ones. Whatever efficient package is worth to whoever accepts it `within` more than no deal, one of these is worth
 * to each party at most `within` less.
 */
export interface NearFront {
  readonly rows: readonly Omit<FrontRow, "count">[];
  readonly size: number;
  /** By party, in its own measure. */
  readonly within: readonly number[];
}

/** Deals whose number is not asked. */
export type Listed = Omit<EfficientDeals, "count">;
export type PointOf = (deals: EfficientDeals, point: Point) => RulePoint;

/** The rows that are made by the rule of acceptance. What dominates a deal that is made is made too. */
export function madeRows({ size, worth, parties }: Listed, acceptance: Acceptance): number[] {
  const all = Array.from({ length: size }, (_, row) => row);
  if (acceptance.by === "all") return all;
  return all.filter((row) =>
    isMade(
      acceptance,
      parties.map(({ walkAway }, party) => walkAway === null || worth[party]![row]! >= walkAway),
    ),
  );
}
