import type { Condition } from "./condition.ts";
import { type ConditionSteps, conditionSteps, type Progress, statesMet } from "./progress.ts";

/** All ways through conditions, issue after issue: they depend on the options and the conditions alone, not on what anything is worth. */
export interface WaysThrough {
  /** The issues in the order in which they are decided. */
  readonly order: readonly number[];
  /** Of each issue in turn, where each state of the conditions leads by each option; −1 where it breaks one. */
  readonly leads: readonly Int32Array[];
  /** How many states there are before each issue in turn, and at the end: 1 or more. */
  readonly sizes: readonly number[];
  /** How many steps all states and options make. */
  readonly count: number;
}

/** So many steps of one list of conditions are kept: of more, the ways are found anew for each who asks. */
const MOST_KEPT = 10_000_000;

const kept = new WeakMap<
  ConditionSteps,
  { readonly options: readonly number[]; readonly ways: WaysThrough }
>();

/** The ways through conditions over issues with so many options, found once for all who ask. */
export function waysThrough(steps: ConditionSteps, options: readonly number[]): WaysThrough {
  const known = kept.get(steps);
  if (known?.options.every((count, issue) => count === options[issue])) return known.ways;
  const leads: Int32Array[] = [];
  const sizes = [1];
  let states: readonly Progress[] = [steps.start];
  for (const [place, issue] of steps.order.entries()) {
    const met = statesMet(steps, states, place, options[issue]!);
    leads.push(met.leads);
    states = met.states;
    sizes.push(Math.max(1, states.length));
  }
  const count = leads.reduce((sum, { length }) => sum + length, 0);
  const ways = { order: steps.order, leads, sizes, count };
  if (count <= MOST_KEPT) kept.set(steps, { options: [...options], ways });
  return ways;
}

/** What can be taken, and what it has to keep to. */
interface Bound {
  readonly options: readonly number[];
  readonly conditions?: readonly Condition[];
}

/** How many steps one pass through the conditions takes: how wide they are. Without any it is a step for each option. */
export function stepsThrough({ options, conditions = [] }: Bound): number {
  return conditions.length === 0
    ? options.reduce((sum, count) => sum + count, 0)
    : waysThrough(conditionSteps(options.length, conditions), options).count;
}

/** Through conditions of more steps partial deals are many, though few are compared at once. */
const WIDE = 3000;

/** Whether it is sooner to go through all conditions several times than to compare what deals are put together of. */
export function isWide(bound: Bound): boolean {
  return (bound.conditions ?? []).length > 0 && stepsThrough(bound) > WIDE;
}
