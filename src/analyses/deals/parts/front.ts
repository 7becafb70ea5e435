import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import { type EfficientDeals, efficientDeals } from "#deal-space/front/efficient-deals.ts";
import type { TooLarge } from "#deal-space/front/walk.ts";
import { smallestDifferences, smallestSpread } from "#deal-space/points/as-elsewhere.ts";
import { idealOfAll, worstOfAll } from "#deal-space/points/ideal.ts";
import { nashSolution } from "#deal-space/points/nash.ts";
import type { Ratio } from "#deal-space/points/point.ts";
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
import { accountOf, tellIfSpent } from "../work.ts";
import {
  type FrontRow,
  type Listed,
  madeRows,
  type NearFront,
  type PointOf,
  type Points,
} from "./listed-packages.ts";
import { aloneIn, nearOf } from "./near-front.ts";

export interface FrontFound {
  readonly rows: readonly FrontRow[];
  /** How many efficient packages are worth something else to somebody; and how many packages stand behind them. */
  readonly size: number;
  readonly packages: Count;
  /** That there are too many to compare. */
  readonly tooLarge: TooLarge["tooLarge"] | null;
  /** Where there are: packages near all efficient ones; null where even they could not be found. */
  readonly near: NearFront | null;
  /** False where values had to be rounded. */
  readonly isExact: boolean;
  readonly points: Points | null;
  /** Where the front is too large: what can be found of the rules one by one. */
  readonly alone: Partial<Points> | null;
}

/** The efficient packages that are made, without a list of all packages, and what each rule picks among those all accept. */
export const front = definePart({
  id: "front",
  title: "Efficient packages",
  needs: [],
  wanted: ({ exact }: DealsSetup) => exact !== null,
  cost: ({ size }: DealsSetup) => 20 * size,
  run(setup: DealsSetup, { budget, progress }): FrontFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const { exact, acceptance, input } = setup;
    const account = accountOf(setup, "front", limits);
    const { deals: space } = exact!;
    const rowOf = (deals: Listed, row: number, withPackage: boolean) => ({
      values: deals.worth.map((column, party) => column[row]! / deals.parties[party]!.units),
      package: withPackage ? clausesIn(deals.deal(row), input) : null,
    });
    const countedRow = (deals: EfficientDeals, row: number, withPackage: boolean): FrontRow => ({
      ...rowOf(deals, row, withPackage),
      count: countOf(deals.count(row)),
    });
    const pointOf: PointOf = (deals, { rows, value, exact: ratio }) => ({
      value: wholeBeyond(ratio) ?? (Number.isFinite(value) ? value : null),
      packages: rows.slice(0, limits.most("tiedInReport")).map((row) => countedRow(deals, row, true)),
      level: rows.length,
    });
    const found = efficientDeals(
      { ...space, work: account.part(2) },
      acceptance.by === "all" ? "acceptable" : "all",
      {
        comparisons: limits.most("comparisons"),
        progress: (share) => progress(0.3 * share),
      },
    );
    if ("tooLarge" in found) {
      const { of, limit } = found.tooLarge;
      if (of === "comparisons") limits.cut("comparisons", limit, null);
      const near = nearOf(
        { ...space, work: account.part(2) },
        acceptance,
        limits.most("nearInReport"),
        rowOf,
        (share) => progress(0.3 + 0.4 * share),
      );
      const alone = aloneIn({ ...space, work: account }, pointOf, limits);
      tellIfSpent(limits, account, of === "steps");
      return {
        rows: [],
        size: 0,
        packages: 0,
        tooLarge: found.tooLarge,
        near,
        isExact: true,
        points: null,
        alone,
      };
    }
    const rows = madeRows(found, acceptance);
    const listed = rows.slice(0, limits.most("frontInReport"));
    if (listed.length < rows.length) limits.cut("frontInReport", listed.length, rows.length);
    const examples = limits.most("examplesInReport");
    return {
      rows: listed.map((row, at) => countedRow(found, row, at < examples)),
      size: rows.length,
      packages: countOf(rows.reduce((sum, row) => sum + found.count(row), 0n)),
      tooLarge: null,
      near: null,
      isExact: found.parties.every((party) => party.isExact),
      points: pointsOf(exact!, found, acceptance, pointOf),
      alone: null,
    };
  },
  result: ({ rows, tooLarge, near }, { input }) => {
    const named = (example: readonly number[] | null) =>
      example === null ? {} : { package: namedPackage(example, input.clauses) };
    if (tooLarge === null)
      return rows.map(({ values, count, package: example }) => ({ values, count, ...named(example) }));
    return {
      tooLarge: { ...tooLarge },
      ...(near === null
        ? {}
        : {
            near: {
              within: near.within,
              packages: near.rows.map(({ values, package: example }) => ({ values, ...named(example) })),
            },
          }),
    };
  },
});

/** A whole number that floating-point numbers cannot hold exactly, in its digits; null for others. */
function wholeBeyond(ratio: Ratio | undefined): string | null {
  if (ratio === undefined || ratio.over % ratio.under !== 0n) return null;
  const whole = ratio.over / ratio.under;
  return whole > BigInt(Number.MAX_SAFE_INTEGER) ? String(whole) : null;
}

/** The rules, among the packages that all accept. */
function pointsOf(
  { deals: space, space: all }: ExactSpace,
  found: EfficientDeals,
  acceptance: Acceptance,
  pointOf: PointOf,
): Points | null {
  const deals = acceptance.by === "all" ? found : efficientDeals(space, "acceptable");
  if ("tooLarge" in deals || deals.size === 0) return null;
  const ideal = idealAmong(deals);
  const most = idealOfAll(space);
  return {
    nash: pointOf(deals, nashSolution(deals)),
    kalaiSmorodinsky: pointOf(deals, kalaiSmorodinskySolution(deals, ideal)),
    kalaiSmorodinskyOfAll: most === null ? null : pointOf(deals, kalaiSmorodinskySolution(deals, most)),
    egalitarian: pointOf(deals, egalitarianSolution(deals)),
    leximin: pointOf(deals, leximinSolution(deals, ideal)),
    welfare: pointOf(deals, largestWelfare(deals)),
    smallestSpread:
      most === null
        ? null
        : pointOf(deals, smallestSpread(deals, most, "at-least-worst", worstOfAll(all) ?? undefined)),
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
