import type { Condition } from "./condition.ts";
import { conditionSteps, type Progress, statesMet } from "./progress.ts";

/**
 * Whether the states in which conditions can stand, issue after issue, come to no more than `most`, each counted as often as there are
 * conditions: what one takes in memory. Everything that is found of deals that keep to conditions goes over these states. Counting
 * ends once there are more.
 */
export function statesWithin(
  options: readonly number[],
  conditions: readonly Condition[],
  most: number,
): boolean {
  if (conditions.length === 0) return true;
  const steps = conditionSteps(options.length, conditions);
  let count = conditions.length;
  let states: readonly Progress[] = [steps.start];
  for (const [place, issue] of steps.order.entries()) {
    states = statesMet(steps, states, place, options[issue]!).states;
    count += states.length * conditions.length;
    if (count > most) return false;
  }
  return true;
}
