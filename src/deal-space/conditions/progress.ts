import { type Choice, type Condition, choicesOf } from "./condition.ts";

/**
 * How far conditions have come when some issues are decided, condition by condition: 0 settled, whatever follows; above 0 still
 * open, the number saying what counts for the rest of the way.
 */
export type Progress = readonly number[];

/** What becomes of the conditions when the options of an issue are chosen, issue after issue. */
export interface ConditionSteps {
  /** The issues in the order in which they are decided. */
  readonly order: readonly number[];
  readonly start: Progress;
  /** The progress after the issue at this place of the order takes the option; null where a condition is broken. */
  next(progress: Progress, place: number, option: number): Progress | null;
  /** Whether no other list that `next` gives says the same as this one. */
  isOnly(progress: Progress): boolean;
}

const SETTLED = 0;
const BROKEN = -1;
const OPEN = 1;
/** Of an `implies`: what should follow has failed, and it all hangs on whether what it follows from holds. */
const FAILED = 2;

/** So many steps are kept: of more, each is taken anew. */
const MOST_KEPT = 100_000;

/** The steps that were taken of conditions: of a space that is drawn again and again they are always the same. */
const kept = new WeakMap<readonly Condition[], { readonly issues: number; readonly steps: ConditionSteps }>();
/** The same by what the conditions say, for the lists asked for last: who leaves out one input after another lists them anew each time. */
const latest = new Map<string, ConditionSteps>();
const MOST_LATEST = 4;

/**
 * The steps of conditions over issues in such an order that as few as possible are open at a time: deals that differ only in what
 * no open condition asks can then be compared with one another, which is elimination along a tree decomposition.
 */
export function conditionSteps(issues: number, conditions: readonly Condition[]): ConditionSteps {
  const known = kept.get(conditions);
  if (known?.issues === issues) return known.steps;
  const says = JSON.stringify([issues, conditions]);
  const steps = latest.get(says) ?? keptSteps(takenSteps(issues, conditions));
  kept.set(conditions, { issues, steps });
  // What is asked for again becomes the last.
  latest.delete(says);
  latest.set(says, steps);
  for (const oldest of latest.keys()) {
    if (latest.size <= MOST_LATEST) break;
    latest.delete(oldest);
  }
  return steps;
}

/** The same steps, of which each is taken once, and of which equal progress is one list. */
function keptSteps(steps: ReturnType<typeof takenSteps>): ConditionSteps {
  const met = new Map<string, Progress>([[steps.start.join(), steps.start]]);
  const only = new Set<Progress>([steps.start]);
  const known = steps.order.map(() => new Map<Progress, (Progress | null)[]>());
  let left = MOST_KEPT;
  return {
    ...steps,
    next(progress, place, option) {
      const row = known[place]!.get(progress);
      const before = row?.[option];
      if (before !== undefined) return before;
      const to = steps.next(progress, place, option);
      const key = to?.join();
      const same = key === undefined ? null : (met.get(key) ?? to);
      if (left === 0) return same;
      left--;
      if (key !== undefined && same !== null) {
        met.set(key, same);
        only.add(same);
      }
      if (row) row[option] = same;
      else {
        const first: (Progress | null)[] = [];
        first[option] = same;
        known[place]!.set(progress, first);
      }
      return same;
    },
    isOnly: (progress) => only.has(progress),
  };
}

function takenSteps(issues: number, conditions: readonly Condition[]): Omit<ConditionSteps, "isOnly"> {
  const order = issueOrder(issues, conditions);
  const placeOf = new Int32Array(issues);
  order.forEach((issue, place) => {
    placeOf[issue] = place;
  });
  const rules = conditions.map((condition) => ruleOf(condition, placeOf));
  const touched = order.map(() => [] as number[]);
  conditions.forEach((condition, at) => {
    for (const issue of new Set(choicesOf(condition).map((choice) => choice.issue)))
      touched[placeOf[issue]!]!.push(at);
  });
  return {
    order,
    start: rules.map(({ start }) => start),
    next(progress, place, option) {
      let next: number[] | null = null;
      for (const at of touched[place]!) {
        const before = (next ?? progress)[at]!;
        if (before === SETTLED) continue;
        const after = rules[at]!.next(before, place, option);
        if (after === BROKEN) return null;
        if (after !== before) {
          next ??= [...progress];
          next[at] = after;
        }
      }
      return next ?? progress;
    },
  };
}

/** States of the conditions after one more issue, and how the states before it lead to them. */
export interface StatesMet {
  readonly states: readonly Progress[];
  /** `leads[from · options + option]`: the place of the state that is reached; −1 where a condition is broken. */
  readonly leads: Int32Array;
}

/** Where states lead by the options of the issue at a place of the order. What has come equally far meets in one state. */
export function statesMet(
  steps: ConditionSteps,
  states: readonly Progress[],
  place: number,
  options: number,
): StatesMet {
  // Equal progress mostly is one list, which is found sooner than by what it says.
  const same = new Map<Progress, number>();
  const met = new Map<string, number>();
  const next: Progress[] = [];
  const leads = new Int32Array(states.length * options).fill(-1);
  for (const [from, progress] of states.entries()) {
    for (let option = 0; option < options; option++) {
      const to = steps.next(progress, place, option);
      if (to === null) continue;
      let at = same.get(to);
      if (at === undefined) {
        const says = steps.isOnly(to) ? undefined : to.join();
        at = (says === undefined ? undefined : met.get(says)) ?? next.length;
        if (at === next.length) next.push(to);
        if (says !== undefined) met.set(says, at);
        same.set(to, at);
      }
      leads[from * options + option] = at;
    }
  }
  return { states: next, leads };
}

/** Next comes the issue after which the fewest conditions are begun and not decided; of several, the one that is named first. */
function issueOrder(issues: number, conditions: readonly Condition[]): readonly number[] {
  const left = conditions.map((condition) => new Set(choicesOf(condition).map(({ issue }) => issue)));
  const touching = Array.from({ length: issues }, () => [] as number[]);
  for (const [at, scope] of left.entries()) for (const issue of scope) touching[issue]!.push(at);
  const begun = conditions.map(() => false);
  const waiting = Array.from({ length: issues }, (_, issue) => issue);
  const order: number[] = [];
  while (waiting.length > 0) {
    let [best, fewest] = [0, Number.POSITIVE_INFINITY];
    for (const [place, issue] of waiting.entries()) {
      // How many more are open than before it: it begins some, and decides those of which it is all that is left.
      let more = 0;
      for (const at of touching[issue]!)
        if (begun[at]) more -= left[at]!.size === 1 ? 1 : 0;
        else if (left[at]!.size > 1) more++;
      if (more < fewest) [best, fewest] = [place, more];
    }
    const issue = waiting.splice(best, 1)[0]!;
    for (const at of touching[issue]!) {
      left[at]!.delete(issue);
      begun[at] = true;
    }
    order.push(issue);
  }
  return order;
}

interface Rule {
  readonly start: number;
  next(before: number, place: number, option: number): number;
}

function ruleOf(condition: Condition, placeOf: Int32Array): Rule {
  switch (condition.type) {
    case "implies":
      return implication(atPlaces(condition.if, placeOf), atPlaces(condition.needs, placeOf));
    case "forbid":
      return implication(atPlaces(condition.all, placeOf), null);
    default:
      return count(condition.type, condition.k, atPlaces(condition.of, placeOf));
  }
}

/** Choices by the place of their issue. */
interface Placed {
  /** How many of them hold if the issue at a place takes an option, and how many there are at it. */
  hits(place: number, option: number): number;
  at(place: number): number;
  /** How many come at later places. */
  after(place: number): number;
  readonly size: number;
}

function atPlaces(choices: readonly Choice[], placeOf: Int32Array): Placed {
  const by = new Map<number, Set<number>[]>();
  for (const choice of choices) {
    const place = placeOf[choice.issue]!;
    by.set(place, [...(by.get(place) ?? []), new Set(choice.in)]);
  }
  return {
    hits: (place, option) => by.get(place)?.filter((options) => options.has(option)).length ?? 0,
    at: (place) => by.get(place)?.length ?? 0,
    after: (place) => [...by].reduce((sum, [other, sets]) => sum + (other > place ? sets.length : 0), 0),
    size: choices.length,
  };
}

/** Where all of the first hold, all of the second do; with null for the second the first may not all hold. */
function implication(first: Placed, second: Placed | null): Rule {
  return {
    start: second === null ? FAILED : second.size === 0 ? SETTLED : OPEN,
    next(before, place, option) {
      if (first.hits(place, option) < first.at(place)) return SETTLED;
      const failed = before === FAILED || (second !== null && second.hits(place, option) < second.at(place));
      if (failed) return first.after(place) === 0 ? BROKEN : FAILED;
      return second!.after(place) === 0 ? SETTLED : OPEN;
    },
  };
}

function count(type: "atMost" | "atLeast", k: number, of: Placed): Rule {
  const isMost = type === "atMost";
  return {
    start: (isMost ? of.size <= k : k <= 0) ? SETTLED : OPEN,
    next(before, place, option) {
      const hits = before - OPEN + of.hits(place, option);
      const left = of.after(place);
      if (isMost ? hits > k : hits + left < k) return BROKEN;
      if (isMost ? hits + left <= k : hits >= k) return SETTLED;
      return hits + OPEN;
    },
  };
}
