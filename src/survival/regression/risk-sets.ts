import { exp, ln } from "#math/elementary.ts";
import type { Ties } from "./cox-table.ts";
import type { RiskOrder } from "./risk-order.ts";

/**
 * What a day on which spells end brings to the partial likelihood. With d endings of one day, Efron's risk sets are
 * l = 0 … d − 1: all who are at risk, of those who end on the day only the part 1 − l/d; Breslow's are all whole.
 */
export interface EndingDay {
  group: number;
  /** Endings of the day. */
  ended: number;
  /** Σ over the risk sets of ln of their weight. */
  lnWeights: number;
  /** Σ of the linear predictors of those who end. */
  predicted: number;
  /** Σ of the covariates of those who end, less the means of the risk sets. */
  readonly score: Float64Array;
  /** Σ of the risk sets' means. */
  readonly means: Float64Array;
  /** Σ of the risk sets' covariances, size × size. */
  readonly information: Float64Array;
  /** Σ 1/weight, and Σ (l/d)/weight: the jumps of the baseline hazard for who stays and, less the second, who ends. */
  jump: number;
  jumpOfEnded: number;
  /** Σ mean/weight, and Σ (l/d) mean/weight. */
  readonly meanJump: Float64Array;
  readonly meanJumpOfEnded: Float64Array;
}

/**
 * Goes through the days on which spells end, backwards in each stratum, at given coefficients (of the scaled covariates).
 * One pass over the rows: the sums over who is at risk grow by those who are last seen on the day, and shrink by those
 * who have not yet entered. What is handed to `visit` is used again for the next day.
 *
 * Breslow 1974, Biometrics 30:89–99; Efron 1977, JASA 72:557–565, §6; Therneau & Grambsch 2000, §3.3.
 */
export function overRiskSets(
  order: RiskOrder,
  coefficients: Float64Array,
  ties: Ties,
  visit: (day: EndingDay) => void,
): void {
  const { rows, size, values, groupStart, groupEnded, stratumStart, riskEnd, late, entry, lateStart } = order;
  const pairs = (size * (size + 1)) / 2;
  // Sums over who is at risk, and over those of them who end on the day: weights, times covariates, times pairs of them.
  const all = new Float64Array(1 + size + pairs);
  const ending = new Float64Array(1 + size + pairs);
  const predictors = entry ? new Float64Array(rows) : null;
  const day = newDay(size);
  for (let stratum = 0; stratum + 1 < stratumStart.length; stratum++) {
    all.fill(0);
    const first = groupStart[stratumStart[stratum]!]!;
    let leaving = lateStart[stratum]!;
    // Weights are e^(predictor − shift), and their sums change with it: they stay in the range of a double.
    let shift = first < rows ? predictorOf(order, coefficients, first) : 0;
    // The largest weight at risk since the sums were last taken.
    let largest = 0;
    for (let group = stratumStart[stratum]!; group < riskEnd[stratum]!; group++) {
      const start = groupStart[group]!;
      const end = groupStart[group + 1]!;
      const ended = groupEnded[group]!;
      let predicted = 0;
      if (ended > 0) ending.fill(0);
      for (let at = start; at < end; at++) {
        const predictor = predictorOf(order, coefficients, at);
        if (predictors) predictors[at] = predictor;
        if (predictor - shift > FARTHEST) {
          const factor = exp(shift - predictor);
          for (let place = 0; place < all.length; place++) {
            all[place]! *= factor;
            ending[place]! *= factor;
          }
          largest *= factor;
          shift = predictor;
        }
        const w = exp(predictor - shift);
        if (at < start + ended) {
          predicted += predictor;
          add(ending, values, at * size, size, w);
        } else add(all, values, at * size, size, w);
      }
      if (ended === 0) continue;
      for (let place = 0; place < all.length; place++) all[place]! += ending[place]!;
      if (entry && predictors) {
        const today = order.groupDay[group]!;
        largest = Math.max(largest, all[0]!);
        for (; leaving < lateStart[stratum + 1]! && entry[late[leaving]!]! >= today; leaving++) {
          const at = late[leaving]!;
          add(all, values, at * size, size, -exp(predictors[at]! - shift));
        }
        // Where little is left of much, it is mostly rounding: the sums are taken anew.
        if (!(all[0]! >= largest * LITTLE_LEFT)) {
          shift = Number.NEGATIVE_INFINITY;
          for (let at = first; at < end; at++) {
            if (entry[at]! < today) shift = Math.max(shift, predictors[at]!);
          }
          all.fill(0);
          ending.fill(0);
          for (let at = first; at < end; at++) {
            if (entry[at]! >= today) continue;
            const w = exp(predictors[at]! - shift);
            add(all, values, at * size, size, w);
            if (at >= start && at < start + ended) add(ending, values, at * size, size, w);
          }
          largest = all[0]!;
        }
      }
      day.group = group;
      day.ended = ended;
      day.predicted = predicted;
      takeDay(day, all, ending, size, ties);
      day.lnWeights += ended * shift;
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (let at = start; at < start + ended; at++) sum += values[at * size + j]!;
        day.score[j] = sum - day.means[j]!;
      }
      // Hazards in the scale of the given predictors.
      if (shift !== 0) {
        const back = exp(-shift);
        day.jump *= back;
        day.jumpOfEnded *= back;
        for (let j = 0; j < size; j++) {
          day.meanJump[j]! *= back;
          day.meanJumpOfEnded[j]! *= back;
        }
      }
      visit(day);
    }
  }
}

/** Predictors farther above the shift than this would bring sums near the end of the range. */
const FARTHEST = 200;

/** A share of a sum below which its rounding would show in the seventh digit and beyond. */
const LITTLE_LEFT = 2 ** -20;

function newDay(size: number): EndingDay {
  return {
    group: 0,
    ended: 0,
    lnWeights: 0,
    predicted: 0,
    score: new Float64Array(size),
    means: new Float64Array(size),
    information: new Float64Array(size * size),
    jump: 0,
    jumpOfEnded: 0,
    meanJump: new Float64Array(size),
    meanJumpOfEnded: new Float64Array(size),
  };
}

function predictorOf({ size, values }: RiskOrder, coefficients: Float64Array, at: number): number {
  let predictor = 0;
  for (let j = 0; j < size; j++) predictor += values[at * size + j]! * coefficients[j]!;
  return predictor;
}

function add(sums: Float64Array, values: Float64Array, first: number, size: number, weight: number): void {
  sums[0]! += weight;
  let pair = 1 + size;
  for (let j = 0; j < size; j++) {
    const weighted = weight * values[first + j]!;
    sums[1 + j]! += weighted;
    for (let k = 0; k <= j; k++) sums[pair++]! += weighted * values[first + k]!;
  }
}

/** The sums over a day's risk sets, from five sums of powers of their weights: no loop over pairs for each of them. */
function takeDay(day: EndingDay, all: Float64Array, ending: Float64Array, size: number, ties: Ties): void {
  const { ended } = day;
  let [inverse, inversePart, square, squarePart, squareParts] = [0, 0, 0, 0, 0];
  let lnWeights = 0;
  let product = 1;
  const share = ties === "efron" ? 1 / ended : 0;
  for (let l = 0; l < ended; l++) {
    const part = l * share;
    const weight = all[0]! - part * ending[0]!;
    const one = 1 / weight;
    inverse += one;
    inversePart += part * one;
    square += one * one;
    squarePart += part * one * one;
    squareParts += part * part * one * one;
    // One logarithm for many weights: of their product, before it leaves the range of a double.
    product *= weight;
    if (product > 1e150 || product < 1e-150) {
      lnWeights += ln(product);
      product = 1;
    }
  }
  day.lnWeights = lnWeights + ln(product);
  day.jump = inverse;
  day.jumpOfEnded = inversePart;
  let pair = 1 + size;
  for (let j = 0; j < size; j++) {
    const allJ = all[1 + j]!;
    const endingJ = ending[1 + j]!;
    day.means[j] = allJ * inverse - endingJ * inversePart;
    day.meanJump[j] = allJ * square - endingJ * squarePart;
    day.meanJumpOfEnded[j] = allJ * squarePart - endingJ * squareParts;
    for (let k = 0; k <= j; k++) {
      const allK = all[1 + k]!;
      const endingK = ending[1 + k]!;
      const covariance =
        all[pair]! * inverse -
        ending[pair]! * inversePart -
        (allJ * allK * square -
          (allJ * endingK + endingJ * allK) * squarePart +
          endingJ * endingK * squareParts);
      day.information[j * size + k] = covariance;
      day.information[k * size + j] = covariance;
      pair++;
    }
  }
}
