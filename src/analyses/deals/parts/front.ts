import { type Acceptance, isMade } from "#deal-space/acceptance/acceptance.ts";
import { type EfficientDeals, efficientDeals } from "#deal-space/front/efficient-deals.ts";
import { smallestDifferences, smallestSpread } from "#deal-space/points/as-elsewhere.ts";
import { nashSolution } from "#deal-space/points/nash.ts";
import { dealsNearNash } from "#deal-space/points/nash-search.ts";
import type { Point } from "#deal-space/points/point.ts";
import {
  egalitarianSolution,
  idealAmong,
  kalaiSmorodinskySolution,
  leximinSolution,
} from "#deal-space/points/shares.ts";
import { largestWelfare } from "#deal-space/points/welfare.ts";
import type { Budget } from "#math/budget.ts";
import { definePart } from "../../part.ts";
import { type Count, countOf } from "../counts.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { clausesIn, type ExactSpace } from "../model.ts";
import type { DealsSetup } from "../setup.ts";

/** Packages that are worth the same to all. */
export interface FrontRow {
  /** What they are worth, by party. */
  readonly values: readonly number[];
  /** How many there are. */
  readonly count: Count;
  /** One of them, by clause; null where there are too many rows for examples. */
  readonly package: readonly number[] | null;
}

/** What a rule picks, and the number that it makes as large, or as small, as it can. */
export interface RulePoint {
  readonly value: number | null;
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

export interface FrontFound {
  readonly rows: readonly FrontRow[];
  /** How many efficient packages are worth something else to somebody; and how many packages stand behind them. */
  readonly size: number;
  readonly packages: Count;
  /** That there are too many to compare. */
  readonly tooLarge: { readonly partialDeals: number; readonly limit: number } | null;
  /** False where values had to be rounded. */
  readonly isExact: boolean;
  readonly points: Points | null;
  /** Where the front is too large: the Nash solution alone, if it could be found. */
  readonly nashAlone: RulePoint | null;
}

/** The efficient packages that are made, without a list of all packages, and what each rule picks among those all accept. */
export const front = definePart({
  id: "front",
  title: "Efficient packages",
  needs: [],
  wanted: ({ exact }: DealsSetup) => exact !== null,
  cost: ({ size }: DealsSetup) => 20 * size,
  run({ exact, acceptance, input }: DealsSetup, { budget }): FrontFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const { space } = exact!;
    const rowOf = (deals: EfficientDeals, row: number, withPackage: boolean): FrontRow => ({
      values: deals.worth.map((column, party) => column[row]! / deals.parties[party]!.units),
      count: countOf(deals.count(row)),
      package: withPackage ? clausesIn(deals.deal(row), input) : null,
    });
    const pointOf = (deals: EfficientDeals, { rows, value }: Point): RulePoint => ({
      value: Number.isFinite(value) ? value : null,
      packages: rows.slice(0, limits.most("tiedInReport")).map((row) => rowOf(deals, row, true)),
      level: rows.length,
    });
    const found = efficientDeals(space, acceptance.by === "all" ? "acceptable" : "all");
    if ("tooLarge" in found) {
      const { partialDeals, limit } = found.tooLarge;
      const near = dealsNearNash(space);
      return {
        rows: [],
        size: 0,
        packages: 0,
        tooLarge: { partialDeals, limit },
        isExact: true,
        points: null,
        nashAlone: near === null || "tooLarge" in near ? null : pointOf(near, nashSolution(near)),
      };
    }
    const rows = madeRows(found, acceptance);
    const listed = rows.slice(0, limits.most("frontInReport"));
    if (listed.length < rows.length) limits.cut("frontInReport", listed.length, rows.length);
    const examples = limits.most("examplesInReport");
    return {
      rows: listed.map((row, at) => rowOf(found, row, at < examples)),
      size: rows.length,
      packages: countOf(rows.reduce((sum, row) => sum + found.count(row), 0n)),
      tooLarge: null,
      isExact: found.parties.every((party) => party.isExact),
      points: pointsOf(exact!, found, acceptance, pointOf),
      nashAlone: null,
    };
  },
  result: ({ rows, tooLarge }, { input }) =>
    tooLarge === null
      ? rows.map(({ values, count, package: example }) => ({
          values,
          count,
          ...(example === null ? {} : { package: namedPackage(example, input.clauses) }),
        }))
      : { tooLarge },
});

/** The rows that are made by the rule of acceptance. What dominates a deal that is made is made too. */
function madeRows({ size, worth, parties }: EfficientDeals, acceptance: Acceptance): number[] {
  const all = Array.from({ length: size }, (_, row) => row);
  if (acceptance.by === "all") return all;
  return all.filter((row) =>
    isMade(
      acceptance,
      parties.map(({ walkAway }, party) => walkAway === null || worth[party]![row]! >= walkAway),
    ),
  );
}

/** The rules, among the packages that all accept. */
function pointsOf(
  { space }: ExactSpace,
  found: EfficientDeals,
  acceptance: Acceptance,
  pointOf: (deals: EfficientDeals, point: Point) => RulePoint,
): Points | null {
  const deals = acceptance.by === "all" ? found : efficientDeals(space, "acceptable");
  if ("tooLarge" in deals || deals.size === 0) return null;
  const ideal = idealAmong(deals);
  const all = efficientDeals(space, "all");
  const idealOfAll = "tooLarge" in all ? null : idealAmong(all);
  return {
    nash: pointOf(deals, nashSolution(deals)),
    kalaiSmorodinsky: pointOf(deals, kalaiSmorodinskySolution(deals, ideal)),
    kalaiSmorodinskyOfAll:
      idealOfAll === null ? null : pointOf(deals, kalaiSmorodinskySolution(deals, idealOfAll)),
    egalitarian: pointOf(deals, egalitarianSolution(deals)),
    leximin: pointOf(deals, leximinSolution(deals, ideal)),
    welfare: pointOf(deals, largestWelfare(deals)),
    smallestSpread: idealOfAll === null ? null : pointOf(deals, smallestSpread(deals, idealOfAll)),
    smallestDifferences: pointOf(deals, smallestDifferences(deals)),
  };
}

/** A package by the ids of its clauses and options, as the case has them. */
export function namedPackage(
  given: readonly number[],
  clauses: DealsSetup["input"]["clauses"],
): { readonly [clause: string]: string } {
  return Object.fromEntries(clauses.map(({ id, options }, at) => [id, options[given[at]!]!.id]));
}
