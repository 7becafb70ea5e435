import type { Progress } from "#math/progress.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { EQUAL_UNITS, type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { addTo, countAt, emptyTally } from "./tally.ts";
import { DominanceFilter } from "./undominated.ts";
import { type TooLarge, type Walk, type Walked, walked } from "./walk.ts";

/** The efficient deals of a space: no other deal is worth as much to every party and more to one. Equal deals stand in one row. */
export interface EfficientDeals {
  /** Rows in falling order of what they are worth to the first party, then to the second, and so on. */
  readonly size: number;
  /** What the parties get: `worth[party][row]`, in whole units of the party (`parties[party].units` make 1). */
  readonly worth: readonly Float64Array[];
  readonly parties: readonly WholeWorth[];
  /** How many deals are worth this to all. */
  count(row: number): bigint;
  /** One of them. */
  deal(row: number): Deal;
}

/** How much is compared, and who is told how far it is. */
export interface EfficientDealsOptions {
  /** The most comparisons of partial deals of four parties and more; `DEAL_LIMITS.comparisons` where it is left out. */
  readonly comparisons?: number;
  readonly progress?: Progress;
}

/**
 * Only deals that every party accepts by its walk-away value; or all that keep to the conditions; or those that are worth at least
 * what a given deal is worth, to every party.
 */
export type Among = "acceptable" | "all" | { readonly asGoodAs: Deal };

/**
 * All efficient deals, without listing the deals: issue by issue, only partial deals are kept that no other dominates, for what
 * is added later is added to both (Klamroth & Wiecek 2000, Naval Res. Logist. 47:57–76, for the knapsack). What cannot reach
 * a walk-away value any more is dropped. The work grows with the efficient deals, not with all of them.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function efficientDeals(
  given: DealSpace,
  among: Among,
  { comparisons, progress }: EfficientDealsOptions = {},
): EfficientDeals | TooLarge {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  return efficientOf(
    space,
    parties,
    { needed: neededAmong(parties, among), ...(comparisons === undefined ? {} : { comparisons }) },
    progress,
  );
}

/** The least that deals have to be worth to each party, above the worst option of each issue. */
export function neededAmong(parties: readonly WholeWorth[], among: Among): readonly number[] {
  return parties.map((party) =>
    among === "acceptable" ? party.needed : among === "all" ? 0 : wholeSum(party, among.asGoodAs),
  );
}

/** The efficient deals among those that come as far as the walk asks. */
export function efficientOf(
  space: DealSpace,
  parties: readonly WholeWorth[],
  walk: Pick<Walk, "needed" | "sum" | "comparisons">,
  progress: Progress = () => {},
  limit?: { readonly most: number },
): EfficientDeals | TooLarge {
  const filter = new DominanceFilter(walk.comparisons, space.work);
  const found = walked(
    space,
    parties,
    {
      ...walk,
      most: parties.map(() => Number.POSITIVE_INFINITY),
      keep(rows, place) {
        progress(place / space.options.length);
        return filter.undominated(rows);
      },
    },
    limit,
  );
  if ("tooLarge" in found) return found;
  return listedOf(
    found,
    parties,
    parties.every(({ isExact }) => isExact) ? allOf(found) : joined(found, parties),
  );
}

/** The efficient ones of deals that are listed, each of them once. */
export function efficientAmong(parties: readonly WholeWorth[], deals: readonly Deal[]): EfficientDeals {
  const tally = emptyTally(deals.length, false);
  tally.low.fill(1);
  return efficientIn(parties, {
    size: deals.length,
    worth: parties.map((party) => Float64Array.from(deals, (deal) => wholeSum(party, deal))),
    tally,
    deal: (row: number) => deals[row]!,
  });
}

/** Those of the deals found that none of the others dominates. */
export function efficientIn(parties: readonly WholeWorth[], found: Found): EfficientDeals {
  return listedOf(found, parties, joined(found, parties));
}

/** What is needed of deals that were found. */
type Found = Pick<Walked, "size" | "worth" | "tally" | "deal">;

interface Listed {
  readonly rows: Int32Array;
  readonly tally: Walked["tally"];
}

function listedOf(found: Found, parties: readonly WholeWorth[], { rows, tally }: Listed): EfficientDeals {
  return {
    size: rows.length,
    worth: found.worth.map((column, party) => {
      // In many draws there are few deals: with a plain loop this takes a fifth of the time.
      const { worst } = parties[party]!;
      const worth = new Float64Array(rows.length);
      for (let at = 0; at < rows.length; at++) worth[at] = column[rows[at]!]! + worst;
      return worth;
    }),
    parties,
    count: (at) => countAt(tally, at),
    deal: (at) => found.deal(rows[at]!),
  };
}

function allOf({ size, tally }: Found): Listed {
  return { rows: Int32Array.from({ length: size }, (_, at) => at), tally };
}

/** Where worth had to be rounded, deals that differ by rounding alone are joined, and those that are better by it fall away. */
function joined({ size, worth, tally }: Found, parties: readonly WholeWorth[]): Listed {
  const filter = new DominanceFilter(Number.POSITIVE_INFINITY);
  const columns = worth.map((column, party) =>
    parties[party]!.isExact ? column : column.map((value) => Math.round(value / EQUAL_UNITS)),
  );
  const largest = columns.map((column) => column.reduce((a, b) => Math.max(a, b), 0));
  const kept = filter.undominated({ size, columns, largest })!;
  const sums = emptyTally(kept.size, tally.high !== null);
  for (let row = 0; row < size; row++) if (kept.place[row]! >= 0) addTo(sums, kept.place[row]!, tally, row);
  return { rows: kept.rows.slice(0, kept.size), tally: sums };
}
