import type { Condition } from "./condition.ts";
import { waysWithin } from "./ways-through.ts";

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
  return conditions.length === 0 || waysWithin({ options, conditions }, most) !== null;
}
