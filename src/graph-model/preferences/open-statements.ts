import { onlyIn } from "#math/bit-set.ts";
import type { Priority } from "#math/prioritised-ranks.ts";
import type { Random } from "#math/random.ts";
import { atomsOf, type GraphModel } from "../model/graph-model.ts";
import { namedOptions, type PartyPreferences } from "../model/party-preferences.ts";
import type { Compiler } from "./compiler.ts";
import type { UnknownDirection } from "./plan.ts";

/** A statement of which the direction may be unknown. */
export interface OpenStatement {
  readonly column: Uint32Array;
  /** Its place among the unknown directions; −1 = the party wants that it holds. */
  readonly unknown: number;
  /** The one state in which it holds, where it holds in one only. */
  readonly only?: number | undefined;
  /** Whether the statements before its group put apart all states that it would: it is drawn and orders nothing. */
  readonly idle?: boolean;
}

/** One whose column is worked out only where it may order something. */
export interface UnmadeStatement extends Omit<OpenStatement, "column"> {
  readonly column: () => Uint32Array;
}

/** What stands for the column of a statement that orders nothing. */
const NO_COLUMN = new Uint32Array(0);

/**
 * Groups of statements, the most important first, with those marked that order nothing whichever way the others are drawn: which
 * states are put apart depends neither on directions nor on the order within a group. Thousands of statements soon put apart all
 * states: of those that come after, no column is worked out or kept.
 */
export function withIdle(
  groups: readonly (readonly UnmadeStatement[])[],
  stateCount: number,
): (readonly OpenStatement[])[] {
  const classes = new Int32Array(stateCount);
  let count = Math.min(1, stateCount);
  return groups.map((group) => {
    const marked = group.map((statement): OpenStatement => {
      const column = count === stateCount ? NO_COLUMN : statement.column();
      return count === stateCount || !splits(column, classes, count)
        ? { ...statement, column: NO_COLUMN, idle: true }
        : { ...statement, column };
    });
    for (const { column, idle } of marked) if (!idle) count = refine(classes, count, column);
    return marked;
  });
}

/** Whether a statement holds in some states of a class and not in others. */
function splits(column: Uint32Array, classes: Int32Array, count: number): boolean {
  const truths = new Uint8Array(count);
  for (let state = 0; state < classes.length; state++) {
    const seen = truths[classes[state]!]! | (holdsIn(column, state) ? 2 : 1);
    if (seen === 3) return true;
    truths[classes[state]!] = seen;
  }
  return false;
}

/** Splits each class by a statement; gives how many there are. */
function refine(classes: Int32Array, count: number, column: Uint32Array): number {
  const places = new Int32Array(2 * count).fill(-1);
  let found = 0;
  for (let state = 0; state < classes.length; state++) {
    const key = 2 * classes[state]! + (holdsIn(column, state) ? 1 : 0);
    if (places[key] === -1) places[key] = found++;
    classes[state] = places[key]!;
  }
  return found;
}

function holdsIn(column: Uint32Array, state: number): boolean {
  return ((column[state >>> 5]! >>> (state & 31)) & 1) === 1;
}

/**
 * The options, or listed states, that no statement or weight of a party names, as one group that follows after all
 * else, each of unknown direction, if it may care about them. Their directions are added to `unknowns`.
 */
export function restOf(
  model: GraphModel,
  party: number,
  preferences: PartyPreferences & { readonly restUnknown: boolean },
  compiler: Compiler,
  unknowns: UnknownDirection[],
): OpenStatement[] {
  if (!preferences.restUnknown) return [];
  const named = namedOptions(preferences);
  const { prints } = compiler;
  return atomsOf(model)
    .filter((id) => !named.has(id))
    .sort((a, b) => prints.atom(a) - prints.atom(b))
    .map((id) => {
      unknowns.push({ party, kind: "option", option: id });
      const column = compiler.column({ is: "atom", atom: id });
      return { column, unknown: unknowns.length - 1, only: onlyIn(column) };
    });
}

/**
 * Draws an order and directions: each group is shuffled, every order being equally likely, and an unknown direction is
 * either with chance ½. Writes 1 or 0 for each into `answers`.
 */
export function drawPriorities(
  groups: readonly (readonly OpenStatement[])[],
  random: Random,
  answers: Uint8Array,
): Priority[] {
  const priorities: Priority[] = [];
  for (const group of groups) {
    for (const { column, unknown, only, idle } of group.length > 1 ? random.shuffle([...group]) : group) {
      if (unknown < 0) {
        if (!idle) priorities.push({ column, wanted: true, only });
        continue;
      }
      const wanted = random.below(2) === 1;
      answers[unknown] = wanted ? 1 : 0;
      if (!idle) priorities.push({ column, wanted, only });
    }
  }
  return priorities;
}
