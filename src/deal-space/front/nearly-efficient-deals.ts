import type { Meter } from "#math/budget.ts";
import type { Progress } from "#math/progress.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeWorth } from "../model/whole-worth.ts";
import { type Among, type EfficientDeals, efficientIn, neededAmong } from "./efficient-deals.ts";
import { DominanceFilter, type Kept, type Rows } from "./undominated.ts";
import { type TooLarge, walked } from "./walk.ts";

/**
 * Deals near all efficient ones, with the bound. For every deal that is worth to each party `within` more than it has to be (its
 * walk-away value, or the deal that is to be matched), one of these is worth to each party at most `within` less. All of them are
 * what was asked for: a party that has no walk-away value, or accepts everything, needs no such room.
 */
export interface NearlyEfficientDeals extends Omit<EfficientDeals, "count"> {
  /** By party, in its own measure; 0 throughout where these are all efficient deals. */
  readonly within: readonly number[];
}

/** How much is kept on the way, and who is told how far it is. */
export interface NearlyEfficientOptions {
  /** The most partial deals that are kept after each issue, where conditions have come equally far. */
  readonly rows?: number;
  readonly progress?: Progress;
}

/** Steps by which what is worth about the same becomes coarser. */
const COARSER = 1.4;
/** More cells than so many times the rows that may be kept leave too many after dominance, too. */
const CELLS = 8;

/**
 * Where there are too many efficient deals to compare. Deals are put together issue by issue as all efficient ones are, but where
 * too many partial deals are left, those count as one that are worth about the same to all: each lies in a cell of a grid, and one
 * stands for those in its cell and in all cells below. What that can cost is added up over the issues (as for the approximate fronts of
 * Papadimitriou & Yannakakis 2000, FOCS 41: 86–92), and is the bound.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function nearlyEfficientDeals(
  given: DealSpace,
  among: Among,
  { rows = DEAL_LIMITS.nearFront.most, progress = () => {} }: NearlyEfficientOptions = {},
): NearlyEfficientDeals | TooLarge {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  const issues = space.options.length;
  const coarse = new Coarsening(parties, Math.max(1, rows), space.work);
  const found = walked(space, parties, {
    needed: neededAmong(parties, among),
    most: parties.map(() => Number.POSITIVE_INFINITY),
    keep(candidates, place) {
      progress(place / issues);
      return coarse.kept(candidates, place);
    },
  });
  if ("tooLarge" in found) return found;
  progress(1);
  const { count: _, ...deals } = efficientIn(parties, found);
  return { ...deals, within: coarse.lost().map((units, party) => units / parties[party]!.units) };
}

/** Keeps no more than so many rows, and knows what that can have cost. */
class Coarsening {
  readonly #filter: DominanceFilter;
  readonly #work: Meter | undefined;
  readonly #spread: readonly number[];
  readonly #most: number;
  /** After each issue, by party, the largest loss. */
  readonly #losses: number[][] = [];
  /** The width of cells that did last, as a share of what lies between the worst and the best deal for a party. */
  #width = 0;

  constructor(parties: readonly WholeWorth[], most: number, work: Meter | undefined) {
    this.#filter = new DominanceFilter(Number.POSITIVE_INFINITY, work);
    this.#work = work;
    this.#spread = parties.map(({ values }) =>
      values.reduce((sum, row) => sum + row.reduce((a, b) => Math.max(a, b)), 0),
    );
    this.#most = most;
  }

  /** Null where the work is spent before they are few enough. */
  kept(rows: Rows, place: number): Kept | null {
    const finest = 2 / this.#spread.reduce((a, b) => Math.max(a, b), 2);
    // What did after the issue before will do again, or a little less.
    let width = this.#width / COARSER ** 2;
    if (width < finest) width = 0;
    while (!this.#work?.isSpent) {
      const cells = this.#spread.map((spread) => Math.max(1, Math.floor(width * spread)));
      const kept = this.#within(rows, cells);
      if (kept !== null) {
        this.#width = width;
        const losses = this.#losses[place];
        this.#losses[place] = cells.map((cell, party) => Math.max(losses?.[party] ?? 0, cell - 1));
        return kept;
      }
      width = width === 0 ? finest : width * COARSER;
    }
    return null;
  }

  lost(): number[] {
    return this.#spread.map((_, party) =>
      this.#losses.reduce((sum, losses) => sum + (losses?.[party] ?? 0), 0),
    );
  }

  /** The rows that stand for all by cells so wide; null where they are too many. */
  #within(rows: Rows, cells: readonly number[]): Kept | null {
    const isExact = cells.every((cell) => cell === 1);
    const inCells = isExact
      ? rows
      : {
          size: rows.size,
          columns: rows.columns.map((column, party) => {
            const cell = cells[party]!;
            return cell === 1
              ? column
              : column.subarray(0, rows.size).map((worth) => Math.floor(worth / cell));
          }),
          largest: rows.largest.map((most, party) => Math.floor(most / cells[party]!)),
        };
    if (rows.size > this.#most && this.#filter.distinct(inCells).size > CELLS * this.#most) return null;
    this.#work?.spend(rows.size * (2 + cells.length));
    const kept = this.#filter.undominated(inCells);
    return kept === null || kept.size > this.#most ? null : kept;
  }
}
