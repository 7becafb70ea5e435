import { type WaysThrough, waysThrough } from "../conditions/ways-through.ts";
import { DEAL_LIMITS } from "../limits.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import type { WholeWorth } from "../model/whole-worth.ts";
import { addTo, emptyTally, isLarge, type Tally } from "./tally.ts";
import type { Kept, Rows } from "./undominated.ts";

/** Partial deals over the issues decided so far, where conditions have come equally far. */
export interface Partials {
  /** The state that these are in, by its number. */
  readonly state: number;
  readonly size: number;
  /** What they are worth so far: `worth[party][row]`, above the worst option of each issue. */
  readonly worth: readonly Float64Array[];
  /** How many there are of each. */
  readonly tally: Tally;
  /** From which group of partial deals over one issue less, from which of its rows, and by which option. */
  readonly before: Int32Array;
  readonly row: Int32Array;
  readonly option: Uint16Array;
}

/** What is kept of partial deals, and how far they have to come. */
export interface Walk {
  /** The least that a deal has to be worth to each party; what cannot come so far is dropped. */
  readonly needed: readonly number[];
  /** What is more than this to a party counts as this. */
  readonly most: readonly number[];
  /**
   * A sum over the parties that a deal has to come to, each party's worth (above the worst option of each issue) times its weight.
   * Only for worth without `most`.
   */
  readonly sum?: { readonly weights: readonly number[]; readonly least: number };
  /**
   * Which of the partial deals are kept that meet in a state of the conditions, after the issue at a place of the order; null
   * where that is too much to find.
   */
  keep(rows: Rows, place: number): Kept | null;
  /** The most comparisons that `keep` makes, where it may find too much to do; `DEAL_LIMITS.comparisons` where it is left out. */
  readonly comparisons?: number;
}

/** That there are too many deals to compare: at which issue, how many partial deals, and the limit that it came to. */
export interface TooLarge {
  readonly tooLarge: {
    readonly issue: number;
    readonly partialDeals: number;
    /** The most partial deals at once, the most comparisons in all, or the most steps of all that may be asked of the space. */
    readonly limit: number;
    readonly of: "partial deals" | "comparisons" | "steps";
  };
}

/** Steps for each state of the conditions, whatever stands in it, and for what it keeps of each party. */
const STATE = 150;
const PARTY = 30;

/** What is left when all issues are decided. */
export interface Walked extends Partials {
  /** A deal that stands behind a row. */
  deal(row: number): Deal;
}

/**
 * Puts deals together issue by issue, and after each keeps only what has to be kept. With conditions, only partial deals are set
 * against one another of which no open condition asks different things.
 */
export function walked(
  space: DealSpace,
  parties: readonly WholeWorth[],
  walk: Walk,
  { most: limit }: { readonly most: number } = DEAL_LIMITS.front,
): Walked | TooLarge {
  const ways = waysThrough(space);
  const { order } = ways;
  const reach = reachAfter(parties, order);
  const sums = walk.sum ? sumsAfter(parties, order, walk.sum.weights) : [];
  const large = isLarge(space.options.reduce((product, count) => product * BigInt(count), 1n));
  const layers: Partials[][] = [[nothingDecided(parties.length, large)]];
  const room = new Room(parties.length);
  const { work } = space;
  for (const [place, issue] of order.entries()) {
    const values = parties.map((party) => party.values[issue]!);
    // A partial deal goes on only if the best that is still to come can bring it far enough for every party.
    const least = walk.needed.map((value, party) => value - reach[place]![party]!);
    const leastSum = walk.sum ? walk.sum.least - sums[place]! : Number.NEGATIVE_INFINITY;
    const layer: Partials[] = [];
    for (const { state, from } of branches(layers[place]!, ways, place, space.options[issue]!)) {
      const candidates = from.reduce((sum, { partials }) => sum + partials.size, 0);
      if (candidates > limit)
        return { tooLarge: { issue, partialDeals: candidates, limit, of: "partial deals" } };
      if (work?.spend(STATE + PARTY * parties.length + candidates * (2 + parties.length)) === false)
        return { tooLarge: { issue, partialDeals: candidates, limit: work.most, of: "steps" } };
      const partials = extended(state, from, {
        values,
        least,
        leastSum,
        candidates,
        large,
        walk,
        decided: place,
        room,
      });
      if (partials === null) {
        if (work?.isSpent)
          return { tooLarge: { issue, partialDeals: candidates, limit: work.most, of: "steps" } };
        const { comparisons = DEAL_LIMITS.comparisons.most } = walk;
        return { tooLarge: { issue, partialDeals: candidates, limit: comparisons, of: "comparisons" } };
      }
      if (partials.size > 0) layer.push(partials);
    }
    layers.push(layer);
  }
  // Nothing is open any more, so that one group is left, or none if no deal keeps to the conditions and comes far enough.
  const last = layers.at(-1)![0] ?? empty(parties.length, large);
  return { ...last, deal: (row) => dealBehind(row, layers, order) };
}

function dealBehind(end: number, layers: readonly (readonly Partials[])[], order: readonly number[]): Deal {
  const deal = new Array<number>(order.length);
  let group = 0;
  let row = end;
  for (let place = order.length; place > 0; place--) {
    const partials = layers[place]![group]!;
    deal[order[place - 1]!] = partials.option[row]!;
    group = partials.before[row]!;
    row = partials.row[row]!;
  }
  return deal;
}

interface Branch {
  readonly partials: Partials;
  readonly group: number;
  readonly option: number;
}

/** The partial deals that meet in the same state of the conditions after the next issue. */
function branches(
  groups: readonly Partials[],
  { order, allowed, leads }: WaysThrough,
  place: number,
  options: number,
): Iterable<{ readonly state: number; readonly from: readonly Branch[] }> {
  const met = new Map<number, { readonly state: number; readonly from: Branch[] }>();
  for (const [group, partials] of groups.entries())
    for (const option of allowed[order[place]!]!) {
      const state = leads[place]![partials.state * options + option]!;
      if (state < 0) continue;
      const known = met.get(state);
      if (known) known.from.push({ partials, group, option });
      else met.set(state, { state, from: [{ partials, group, option }] });
    }
  return met.values();
}

interface Extension {
  readonly values: readonly Float64Array[];
  readonly least: readonly number[];
  readonly leastSum: number;
  readonly candidates: number;
  readonly large: boolean;
  readonly walk: Walk;
  /** The place of the issue that is decided. */
  readonly decided: number;
  readonly room: Room;
}

/** Where candidates stand until it is known which are kept: one memory for all issues, since what is new costs more than its use. */
class Room {
  columns: readonly Float64Array[];
  branch = new Int32Array(0);
  row = new Int32Array(0);

  constructor(parties: number) {
    this.columns = Array.from({ length: parties }, () => new Float64Array(0));
  }

  /** Sees to it that so many fit. */
  make(candidates: number): void {
    if (this.branch.length >= candidates) return;
    this.columns = this.columns.map(() => new Float64Array(2 * candidates));
    this.branch = new Int32Array(2 * candidates);
    this.row = new Int32Array(2 * candidates);
  }
}

function extended(
  state: number,
  from: readonly Branch[],
  { values, least, leastSum, candidates, large, walk, decided, room }: Extension,
): Partials | null {
  const width = values.length;
  room.make(candidates);
  const { columns, branch, row } = room;
  const weights = walk.sum?.weights;
  const { most } = walk;
  const added = new Float64Array(width);
  let size = 0;
  for (let at = 0; at < from.length; at++) {
    const { partials, option } = from[at]!;
    const { worth: before, size: rows } = partials;
    for (let party = 0; party < width; party++) added[party] = values[party]![option]!;
    for (let each = 0; each < rows; each++) {
      let isWithinReach = true;
      let sum = 0;
      for (let party = 0; party < width; party++) {
        const worth = Math.min(before[party]![each]! + added[party]!, most[party]!);
        columns[party]![size] = worth;
        if (worth < least[party]!) isWithinReach = false;
        if (weights !== undefined) sum += weights[party]! * worth;
      }
      if (!isWithinReach || (weights !== undefined && sum < leastSum)) continue;
      branch[size] = at;
      row[size] = each;
      size++;
    }
  }
  const largest = columns.map((column) => {
    let most = 0;
    for (let at = 0; at < size; at++) if (column[at]! > most) most = column[at]!;
    return most;
  });
  const kept = walk.keep({ size, columns, largest }, decided);
  if (kept === null) return null;
  const tally = emptyTally(kept.size, large);
  for (let at = 0; at < size; at++) {
    const place = kept.place[at]!;
    if (place >= 0) addTo(tally, place, from[branch[at]!]!.partials.tally, row[at]!);
  }
  const result = {
    state,
    size: kept.size,
    worth: columns.map((column) => taken(column, kept)),
    tally,
    before: new Int32Array(kept.size),
    row: new Int32Array(kept.size),
    option: new Uint16Array(kept.size),
  };
  for (let at = 0; at < kept.size; at++) {
    const candidate = kept.rows[at]!;
    const { group, option } = from[branch[candidate]!]!;
    result.before[at] = group;
    result.row[at] = row[candidate]!;
    result.option[at] = option;
  }
  return result;
}

/** The values of the rows that stay. */
function taken(column: Float64Array, { rows, size }: Kept): Float64Array {
  const values = new Float64Array(size);
  for (let at = 0; at < size; at++) values[at] = column[rows[at]!]!;
  return values;
}

/** The most that the issues after each place of the order can bring each party. */
function reachAfter(
  parties: readonly WholeWorth[],
  order: readonly number[],
): readonly (readonly number[])[] {
  const reach: number[][] = [];
  let after = parties.map(() => 0);
  for (const issue of order.toReversed()) {
    reach.push(after);
    after = parties.map(
      ({ values }, party) => after[party]! + values[issue]!.reduce((a, b) => Math.max(a, b)),
    );
  }
  return reach.reverse();
}

/** The most that the issues after each place of the order can add to a weighted sum over the parties. */
function sumsAfter(
  parties: readonly WholeWorth[],
  order: readonly number[],
  weights: readonly number[],
): readonly number[] {
  const sums: number[] = [];
  let after = 0;
  for (const issue of order.toReversed()) {
    sums.push(after);
    let most = Number.NEGATIVE_INFINITY;
    for (let option = 0; option < parties[0]!.values[issue]!.length; option++)
      most = Math.max(
        most,
        parties.reduce((sum, { values }, party) => sum + weights[party]! * values[issue]![option]!, 0),
      );
    after += most;
  }
  return sums.reverse();
}

function nothingDecided(parties: number, large: boolean): Partials {
  const one = empty(parties, large, 1);
  one.tally.low[0] = 1;
  return one;
}

function empty(parties: number, large: boolean, size = 0): Partials {
  return {
    state: 0,
    size,
    worth: Array.from({ length: parties }, () => new Float64Array(size)),
    tally: emptyTally(size, large),
    before: new Int32Array(size),
    row: new Int32Array(size),
    option: new Uint16Array(size),
  };
}
