import { exp } from "#math/elementary.ts";
import type { Column } from "../spells/columns.ts";
import type { Ties } from "./cox-table.ts";
import type { RiskOrder } from "./risk-order.ts";
import { overRiskSets } from "./risk-sets.ts";

/**
 * What each row adds to the score of the scaled covariates, in the order of risk, row by row: its own ending less what
 * it was expected to add while at risk (Therneau & Grambsch 2000, §4.6; with Efron's ties, who ends on a day is at risk in
 * part only, as in the likelihood). They sum to the score.
 */
export function scoreResiduals(order: RiskOrder, coefficients: Float64Array, ties: Ties): Float64Array {
  const { rows, size, values, groupStart, groupEnded, groupDay, stratumStart, entry } = order;
  const residuals = new Float64Array(rows * size);
  const groups = groupEnded.length;
  // The jump of the baseline hazard on the day of each group, and that jump times the mean of its risk set.
  const jump = new Float64Array(groups);
  const meanJump = new Float64Array(groups * size);
  const jumpOfEnded = new Float64Array(groups);
  const meanJumpOfEnded = new Float64Array(groups * size);
  const means = new Float64Array(groups * size);
  overRiskSets(order, coefficients, ties, (day) => {
    jump[day.group] = day.jump;
    jumpOfEnded[day.group] = day.jumpOfEnded;
    for (let j = 0; j < size; j++) {
      const place = day.group * size + j;
      meanJump[place] = day.meanJump[j]!;
      meanJumpOfEnded[place] = day.meanJumpOfEnded[j]!;
      means[place] = day.means[j]! / day.ended;
    }
  });
  for (let stratum = 0; stratum + 1 < stratumStart.length; stratum++) {
    const [first, behind] = [stratumStart[stratum]!, stratumStart[stratum + 1]!];
    // Time runs backwards in the order: sums up to a day are sums from its group to the end of the stratum.
    const sum = new Float64Array(behind - first + 1);
    const meanSum = new Float64Array((behind - first + 1) * size);
    for (let group = behind - 1; group >= first; group--) {
      const at = group - first;
      sum[at] = sum[at + 1]! + jump[group]!;
      for (let j = 0; j < size; j++) {
        meanSum[at * size + j] = meanSum[(at + 1) * size + j]! + meanJump[group * size + j]!;
      }
    }
    for (let group = first; group < behind; group++) {
      const start = groupStart[group]!;
      for (let row = start; row < groupStart[group + 1]!; row++) {
        let predictor = 0;
        for (let j = 0; j < size; j++) predictor += values[row * size + j]! * coefficients[j]!;
        const from = group - first;
        const until =
          entry && entry[row]! >= 0
            ? groupUpTo(groupDay, entry[row]!, first, behind) - first
            : behind - first;
        // Who was never at risk while others ended may have any weight.
        const weight = sum[from] === sum[until] ? 0 : exp(predictor);
        const ends = row < start + groupEnded[group]!;
        for (let j = 0; j < size; j++) {
          const value = values[row * size + j]!;
          let expected =
            value * (sum[from]! - sum[until]!) - (meanSum[from * size + j]! - meanSum[until * size + j]!);
          if (ends) expected -= value * jumpOfEnded[group]! - meanJumpOfEnded[group * size + j]!;
          residuals[row * size + j] = (ends ? value - means[group * size + j]! : 0) - weight * expected;
        }
      }
    }
  }
  return residuals;
}

/** The first group of a stratum whose day is not after a day; days fall from group to group. */
function groupUpTo(groupDay: Int32Array, day: number, first: number, behind: number): number {
  let [from, to] = [first, behind];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (groupDay[middle]! <= day) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * The robust covariance of the coefficients: each subject's whole influence on them, squared and summed (Lin & Wei 1989,
 * JASA 84:1074–1078). In the unit of the given covariates.
 */
export function subjectScatter(
  order: RiskOrder,
  subject: Column,
  coefficients: Float64Array,
  ties: Ties,
  covariance: Float64Array,
): Float64Array {
  const { rows, size, row, unit } = order;
  const residuals = scoreResiduals(order, coefficients, ties);
  const bySubject = new Map<number, Float64Array>();
  for (let at = 0; at < rows; at++) {
    const id = subject[row[at]!]!;
    let sum = bySubject.get(id);
    if (!sum) {
      sum = new Float64Array(size);
      bySubject.set(id, sum);
    }
    for (let j = 0; j < size; j++) sum[j]! += residuals[at * size + j]!;
  }
  const scatter = new Float64Array(size * size);
  // In the order of the subjects' numbers: sums of doubles depend on their order.
  for (const id of [...bySubject.keys()].sort((a, b) => a - b)) {
    const score = bySubject.get(id)!;
    const influence = new Float64Array(size);
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) influence[j]! += covariance[j * size + k]! * score[k]!;
      influence[j]! /= unit[j]!;
    }
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) scatter[j * size + k]! += influence[j]! * influence[k]!;
    }
  }
  return scatter;
}
