import type { CoxModel } from "./cox.ts";

/**
 * Of the pairs of spells of which one is known to end first, the share in which it is the one with the higher predictor; equal
 * predictors count half (Harrell et al. 1982, JAMA 247:2543–2546). ½: the fit orders no better than chance. A pair counts
 * where one ends while the other is at risk and outlasts that day; who is last seen on a day outlasts it. Null without such
 * a pair.
 */
export function concordance({ order, scaled }: CoxModel): number | null {
  const { rows, size, values, groupStart, groupEnded, groupDay, stratumStart, late, entry, lateStart } =
    order;
  const predictor = new Float64Array(rows);
  for (let at = 0; at < rows; at++) {
    for (let j = 0; j < size; j++) predictor[at]! += values[at * size + j]! * scaled[j]!;
  }
  const levels = predictor.slice().sort();
  const rank = Int32Array.from(predictor, (one) => placeOf(levels, one));
  // How many are at risk by rank, as sums that halve: Fenwick 1994.
  const counts = new Int32Array(rows + 1);
  const add = (at: number, by: number) => {
    for (let place = rank[at]! + 1; place <= rows; place += place & -place) counts[place]! += by;
  };
  const below = (most: number): number => {
    let sum = 0;
    for (let place = most; place > 0; place -= place & -place) sum += counts[place]!;
    return sum;
  };
  let [right, pairs] = [0, 0];
  for (let stratum = 0; stratum + 1 < stratumStart.length; stratum++) {
    counts.fill(0);
    let atRisk = 0;
    let leaving = lateStart[stratum]!;
    for (let group = stratumStart[stratum]!; group < stratumStart[stratum + 1]!; group++) {
      const [start, end] = [groupStart[group]!, groupStart[group + 1]!];
      const outlasting = start + groupEnded[group]!;
      for (let at = outlasting; at < end; at++) add(at, 1);
      atRisk += end - outlasting;
      if (outlasting > start && entry) {
        for (; leaving < lateStart[stratum + 1]! && entry[late[leaving]!]! >= groupDay[group]!; leaving++) {
          add(late[leaving]!, -1);
          atRisk--;
        }
      }
      for (let at = start; at < outlasting; at++) {
        const lower = below(rank[at]!);
        right += lower + (below(rank[at]! + 1) - lower) / 2;
        pairs += atRisk;
      }
      for (let at = start; at < outlasting; at++) add(at, 1);
      atRisk += outlasting - start;
    }
  }
  return pairs === 0 ? null : right / pairs;
}

/** The first place of a value among sorted ones: equal values share it. */
function placeOf(levels: Float64Array, value: number): number {
  let [from, to] = [0, levels.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (levels[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
