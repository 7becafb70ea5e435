import { exp } from "#math/elementary.ts";
import type { CoxModel } from "./cox.ts";
import { overRiskSets } from "./risk-sets.ts";

/** The cumulative hazard of a spell whose covariates are all 0, one stratum, on the days on which spells end. */
export interface Baseline {
  readonly day: Int32Array;
  readonly cumulativeHazard: Float64Array;
}

/**
 * The baseline cumulative hazard of each stratum, in the order of their numbers: on each day the reciprocal of the weight
 * at risk, for each ending (Breslow 1974; with Efron's ties, of each of his risk sets).
 */
export function baselines({ fit, order, scaled }: CoxModel): Baseline[] {
  const { centre, unit, groupEnded, groupDay, stratumStart, size } = order;
  // The weights are those of the centred covariates.
  let back = 0;
  for (let j = 0; j < size; j++) back += (scaled[j]! * centre[j]!) / unit[j]!;
  const factor = exp(-back);
  const jump = new Float64Array(groupEnded.length);
  overRiskSets(order, scaled, fit.ties, (day) => {
    jump[day.group] = day.jump * factor;
  });
  return Array.from({ length: stratumStart.length - 1 }, (_, stratum) => {
    const groups: number[] = [];
    for (let group = stratumStart[stratum + 1]! - 1; group >= stratumStart[stratum]!; group--) {
      if (groupEnded[group]! > 0) groups.push(group);
    }
    let sum = 0;
    return {
      day: Int32Array.from(groups, (group) => groupDay[group]!),
      cumulativeHazard: Float64Array.from(groups, (group) => {
        sum += jump[group]!;
        return sum;
      }),
    };
  });
}
