import { type Condition, choicesOf, keepsTo } from "./condition.ts";
import { type ConditionSteps, conditionSteps, type Progress, statesMet } from "./progress.ts";

/** All ways through conditions, issue after issue: they depend on the options and the conditions alone, not on what anything is worth. */
export interface WaysThrough {
  /** The issues in the order in which they are decided. */
  readonly order: readonly number[];
  /** Of each issue the options that can be taken: what a condition on one issue leaves of them. */
  readonly allowed: readonly (readonly number[])[];
  /** Of each issue in turn, where each state of the conditions leads by each option; −1 where it breaks one. */
  readonly leads: readonly Int32Array[];
  /** How many states there are before each issue in turn, and at the end: 1 or more. */
  readonly sizes: readonly number[];
}

/** What can be taken, and what it has to keep to. */
interface Bound {
  readonly options: readonly number[];
  readonly conditions?: readonly Condition[];
}

/** So many steps of one list of conditions are kept: of more, the ways are found anew for each who asks. */
const MOST_KEPT = 10_000_000;

/** Ways through conditions on several issues each: who asks of one option after another asks of the same. */
const kept = new WeakMap<
  ConditionSteps,
  { readonly options: readonly number[]; readonly ways: Pick<WaysThrough, "order" | "leads" | "sizes"> }
>();

const NONE: readonly Condition[] = [];

/** What was found of a list of conditions. */
const known = new WeakMap<
  readonly Condition[],
  { readonly options: readonly number[]; readonly ways: WaysThrough }
>();

/** The ways through conditions, found once for all who ask. */
export function waysThrough(bound: Bound): WaysThrough {
  return waysWithin(bound, Number.POSITIVE_INFINITY)!;
}

/** The same; null where the states, each counted as often as there are conditions, are more than `most`: what they take in memory. */
export function waysWithin({ options, conditions = NONE }: Bound, most: number): WaysThrough | null {
  const before = known.get(conditions);
  if (before !== undefined && isSame(before.options, options)) return before.ways;
  const entangled = conditions.filter((condition) => !isOfOne(condition));
  const ways = entangledWays(options, entangled, most);
  if (ways === null) return null;
  const single = conditions.filter(isOfOne);
  const allowed = options.map((count, issue) => {
    const own = single.filter((condition) => choicesOf(condition)[0]?.issue === issue);
    const all = Array.from({ length: count }, (_, option) => option);
    return own.length === 0
      ? all
      : all.filter((option) => own.every((condition) => keepsTo(condition, taking(issue, option))));
  });
  const found = { ...ways, allowed };
  known.set(conditions, { options: [...options], ways: found });
  return found;
}

/** Whether a condition speaks of one issue alone: what is left of its options is then all that it says. */
function isOfOne(condition: Condition): boolean {
  const choices = choicesOf(condition);
  return choices.length > 0 && choices.every(({ issue }) => issue === choices[0]!.issue);
}

/** A deal of which only one issue is decided. */
function taking(issue: number, option: number): readonly number[] {
  const deal: number[] = [];
  deal[issue] = option;
  return deal;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((count, issue) => count === b[issue]);
}

function entangledWays(options: readonly number[], conditions: readonly Condition[], most: number) {
  const steps = conditionSteps(options.length, conditions);
  const before = kept.get(steps);
  if (before !== undefined && isSame(before.options, options)) return before.ways;
  const leads: Int32Array[] = [];
  const sizes = [1];
  let states: readonly Progress[] = [steps.start];
  let count = conditions.length;
  for (const [place, issue] of steps.order.entries()) {
    const met = statesMet(steps, states, place, options[issue]!);
    leads.push(met.leads);
    states = met.states;
    sizes.push(Math.max(1, states.length));
    count += states.length * conditions.length;
    if (count > most) return null;
  }
  const ways = { order: steps.order, leads, sizes };
  if (leads.reduce((sum, { length }) => sum + length, 0) <= MOST_KEPT)
    kept.set(steps, { options: [...options], ways });
  return ways;
}

/** How many steps of one pass there are, by list of conditions. */
const counted = new WeakMap<WaysThrough, number>();

/** How many steps one pass through the conditions takes: how wide they are. Without any it is a step for each option. */
export function stepsThrough(bound: Bound): number {
  const ways = waysThrough(bound);
  let count = counted.get(ways);
  if (count === undefined) {
    count = passed(bound.options, ways);
    counted.set(ways, count);
  }
  return count;
}

/** Steps from those states that are reached by options that can be taken. */
function passed(options: readonly number[], { order, allowed, leads, sizes }: WaysThrough): number {
  let count = 0;
  let reached = new Uint8Array(1).fill(1);
  for (const [place, issue] of order.entries()) {
    const next = new Uint8Array(sizes[place + 1]!);
    for (let from = 0; from < reached.length; from++) {
      if (reached[from] === 0) continue;
      count += options[issue]!;
      for (const option of allowed[issue]!) {
        const to = leads[place]![from * options[issue]! + option]!;
        if (to >= 0) next[to] = 1;
      }
    }
    reached = next;
  }
  return count;
}

/** Through conditions of more steps partial deals are many, though few are compared at once. */
const WIDE = 3000;

/** Whether it is sooner to go through all conditions several times than to compare what deals are put together of. */
export function isWide(bound: Bound): boolean {
  return (bound.conditions ?? []).length > 0 && stepsThrough(bound) > WIDE;
}
