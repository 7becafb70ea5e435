import { TIE } from "./thresholds.ts";
import { areLevel } from "./verdict.ts";

/**
 * By row, the share of readings in which it leads: no other has a greater posterior. Of rows that tie each leads, so that
 * the shares may sum to more than 1. `weights` by row, then reading; what `added` holds for a row is added to its weights.
 */
export function leadShares(
  weights: readonly Float64Array[],
  added: readonly (Float64Array | undefined)[] = [],
): number[] {
  const count = weights[0]?.length ?? 0;
  // Row by row, so that every column is read as it lies in memory, and without a branch: see `Contest`.
  const { greatest, second, best, none } = tableau(count);
  weights.forEach((weight, row) => {
    const more = added[row] ?? none;
    for (let reading = 0; reading < count; reading++) {
      const value = weight[reading]! + more[reading]!;
      const former = greatest[reading]!;
      second[reading] = Math.max(second[reading]!, Math.min(value, former));
      greatest[reading] = Math.max(former, value);
      best[reading]! += (row - best[reading]!) * Number(value > former);
    }
  });
  const leads = new Array<number>(weights.length).fill(0);
  for (let reading = 0; reading < count; reading++) {
    if (greatest[reading]! - second[reading]! > TIE) leads[best[reading]!]!++;
    else countTie(weights, added, reading, greatest[reading]!, leads);
  }
  return leads.map((lead) => lead / Math.max(1, count));
}

/** By reading: the greatest and the second greatest weight so far, and who has the greatest; and nothing to add. */
interface Tableau {
  readonly greatest: Float64Array;
  readonly second: Float64Array;
  readonly best: Int32Array;
  readonly none: Float64Array;
}

/** The last one made: shares are formed a thousand times for as many readings, each time from the start. */
let last: Tableau | undefined;

function tableau(count: number): Tableau {
  if (last?.best.length !== count) {
    const [greatest, second, none] = [0, 0, 0].map(() => new Float64Array(count));
    last = { greatest: greatest!, second: second!, best: new Int32Array(count), none: none! };
  }
  last.greatest.fill(-Infinity);
  last.second.fill(-Infinity);
  last.best.fill(0);
  return last;
}

function countTie(
  weights: readonly Float64Array[],
  added: readonly (Float64Array | undefined)[],
  reading: number,
  greatest: number,
  leads: number[],
): void {
  weights.forEach((column, row) => {
    const value = column[reading]! + (added[row]?.[reading] ?? 0);
    if (greatest - value <= TIE) leads[row]!++;
  });
}

/** The row with the greatest share; `incumbent` where it has no smaller a share than any. */
export function leaderOf(shares: readonly number[], incumbent: number): number {
  return shares.reduce((leader, share, row) => (share > shares[leader]! + TIE ? row : leader), incumbent);
}

/** The rows whose shares cannot be told apart from that of the first. `readings` is how many the shares are of. */
export function levelIn(shares: readonly number[], first: number, readings: number): number[] {
  return shares.flatMap((share, row) =>
    row !== first && areLevel(shares[first]!, share, readings) ? [row] : [],
  );
}

/** Whether two rows have the same weight in every reading, so that neither ever comes first without the other. */
export function areAlike(one: Float64Array, other: Float64Array): boolean {
  return one === other || one.every((weight, reading) => Math.abs(weight - other[reading]!) <= TIE);
}

/** The same of several rows. */
export function areAllAlike(rows: readonly number[], weights: readonly Float64Array[]): boolean {
  return rows.every((row) => areAlike(weights[rows[0]!]!, weights[row]!));
}
