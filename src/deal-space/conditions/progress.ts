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
  /** What tells progress after the issue at this place from other progress there: what conditions that are then open have come to. */
  says(progress: Progress, place: number): string;
}

const SETTLED = 0;
const BROKEN = -1;
const OPEN = 1;
/** Of an `implies`: what should follow has failed, and it all hangs on whether what it follows from holds. */
const FAILED = 2;

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
  const steps = latest.get(says) ?? takenSteps(issues, conditions);
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

function takenSteps(issues: number, conditions: readonly Condition[]): ConditionSteps {
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
  const open = openAfter(touched);
  return {
    order,
    start: rules.map(({ start }) => start),
    says(progress, place) {
      let says = "";
      for (const at of open[place]!) says += String.fromCharCode(progress[at]!);
      return says;
    },
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

/** Of each place of the order the conditions of which some issue is decided after it and some is not. */
function openAfter(touched: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const last = new Map(touched.flatMap((all, place) => all.map((at) => [at, place] as const)));
  let begun: readonly number[] = [];
  return touched.map((all, place) => {
    begun = [...new Set([...begun, ...all])].filter((at) => last.get(at)! > place);
    return begun;
  });
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
  const met = new Map<string, number>();
  const next: Progress[] = [];
  const leads = new Int32Array(states.length * options).fill(-1);
  for (const [from, progress] of states.entries()) {
    for (let option = 0; option < options; option++) {
      const to = steps.next(progress, place, option);
      if (to === null) continue;
      const says = steps.says(to, place);
      let at = met.get(says);
      if (at === undefined) {
        at = next.length;
        next.push(to);
        met.set(says, at);
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

const NONE: readonly Set<number>[] = [];

function atPlaces(choices: readonly Choice[], placeOf: Int32Array): Placed {
  const by = new Map<number, Set<number>[]>();
  for (const choice of choices) {
    const place = placeOf[choice.issue]!;
    by.set(place, [...(by.get(place) ?? []), new Set(choice.in)]);
  }
  const after = new Map(
    [...by.keys()].map((place) => [
      place,
      [...by].reduce((sum, [other, sets]) => sum + (other > place ? sets.length : 0), 0),
    ]),
  );
  return {
    hits(place, option) {
      let hits = 0;
      for (const options of by.get(place) ?? NONE) if (options.has(option)) hits++;
      return hits;
    },
    at: (place) => by.get(place)?.length ?? 0,
    // Mostly it is asked of a place of its own.
    after: (place) =>
      after.get(place) ?? [...by].reduce((sum, [other, sets]) => sum + (other > place ? sets.length : 0), 0),
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
