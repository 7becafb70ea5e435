import { exp, ln } from "#math/elementary.ts";
import { factored, inverted } from "#math/symmetric-solve.ts";
import type { Ties } from "./cox-table.ts";
import type { RiskOrder } from "./risk-order.ts";

export interface PenalisedPoint {
  /** ln L + ½ ln |information|; −∞ where there is no information on some direction. */
  readonly value: number;
  /** Its slope, by Firth's formula: the score + ½ tr(information⁻¹ · slope of the information). */
  readonly score: Float64Array;
  /** The information of the partial likelihood, size × size. */
  readonly information: Float64Array;
}

/**
 * The penalised partial likelihood of the scaled covariates. The slope of the information is the sum of the risk sets'
 * third central moments (Heinze & Schemper 2001, §2): each risk set is gone through by itself, for these fits are of
 * small tables.
 */
export function penalisedLikelihood(
  order: RiskOrder,
  coefficients: Float64Array,
  ties: Ties,
): PenalisedPoint {
  const { rows, size, values, groupStart, groupEnded, groupDay, stratumStart, entry } = order;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  const third = new Float64Array(size * size * size);
  const predictor = new Float64Array(rows);
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < rows; at++) {
    for (let j = 0; j < size; j++) predictor[at]! += values[at * size + j]! * coefficients[j]!;
    most = Math.max(most, predictor[at]!);
  }
  const weight = predictor.map((one) => exp(one - most));
  let value = 0;
  const mean = new Float64Array(size);
  for (let stratum = 0; stratum + 1 < stratumStart.length; stratum++) {
    const first = groupStart[stratumStart[stratum]!]!;
    for (let group = stratumStart[stratum]!; group < stratumStart[stratum + 1]!; group++) {
      const [start, end, ended] = [groupStart[group]!, groupStart[group + 1]!, groupEnded[group]!];
      const day = groupDay[group]!;
      const part = (at: number, l: number): number => {
        if (entry && entry[at]! >= day) return 0;
        const ends = at >= start && at < start + ended;
        return ends && ties === "efron" ? weight[at]! * (1 - l / ended) : weight[at]!;
      };
      for (let l = 0; l < ended; l++) {
        const who = start + l;
        value += predictor[who]!;
        let sum = 0;
        mean.fill(0);
        for (let at = first; at < end; at++) {
          const w = part(at, l);
          sum += w;
          for (let j = 0; j < size; j++) mean[j]! += w * values[at * size + j]!;
        }
        value -= ln(sum) + most;
        for (let j = 0; j < size; j++) {
          mean[j]! /= sum;
          score[j]! += values[who * size + j]! - mean[j]!;
        }
        for (let at = first; at < end; at++) {
          const share = part(at, l) / sum;
          if (share === 0) continue;
          for (let j = 0; j < size; j++) {
            const fromJ = share * (values[at * size + j]! - mean[j]!);
            for (let k = 0; k < size; k++) {
              const fromK = fromJ * (values[at * size + k]! - mean[k]!);
              information[j * size + k]! += fromK;
              for (let m = 0; m < size; m++) {
                third[(j * size + k) * size + m]! += fromK * (values[at * size + m]! - mean[m]!);
              }
            }
          }
        }
      }
    }
  }
  const parts = factored(information, size);
  for (const pivot of parts.pivots) value += ln(pivot) / 2;
  const inverse = inverted(parts);
  for (let m = 0; m < size; m++) {
    for (let pair = 0; pair < size * size; pair++)
      score[m]! += (inverse[pair]! * third[pair * size + m]!) / 2;
  }
  return { value, score, information };
}
