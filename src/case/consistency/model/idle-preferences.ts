import { isIn, isSubset } from "#math/bit-set.ts";
import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import { ordersIn, type PlacedOrder, type PlacedPreference, preferencesIn } from "../../preference-orders.ts";
import type { Path } from "../../walk.ts";
import { isEmptySet, type PossibleStates } from "./possible-states.ts";

/** States that are gone through, once for each statement, to find what a statement tells apart. */
const MOST_COMPARED = 5_000_000;

/** Preferences and weights that tell no two states apart which can occur, or none that those above them do not. */
export function idlePreferences(moves: Lenient<Moves>, states: PossibleStates): Contradiction[] {
  const budget = { left: MOST_COMPARED };
  return ordersIn(moves).flatMap((order) => {
    const { preferences, path } = order;
    const stated = preferencesIn(order);
    const weighed = listed(preferences.weights).flatMap(({ at, of: { when } }) =>
      when ? [{ statement: when, path: [...path, "weights", at, "when"] as Path }] : [],
    );
    return [
      ...[...stated, ...weighed].flatMap((each) => constant(each, states)),
      ...settledAbove(stated, preferences.actor, states, budget),
      ...cancelledOut(order, states, budget),
    ];
  });
}

function constant(
  { statement, path }: Pick<PlacedPreference, "statement" | "path">,
  states: PossibleStates,
): Contradiction[] {
  const where = states.where(statement);
  if (!where) return [];
  const inEvery = isSubset(states.possible, where);
  if (!inEvery && !isEmptySet(where)) return [];
  const what = `\`${statement.text}\` holds in ${inEvery ? "every state" : "no state"} that can occur: it tells no two apart`;
  return [{ path, what, cure: "mend it or `excluded`, or leave it out", severity: "warning" }];
}

/** Weights, each of which tells states apart, and whose sums are the same in all. */
function cancelledOut(
  { preferences: { weights, actor }, path }: PlacedOrder,
  states: PossibleStates,
  budget: { left: number },
): Contradiction[] {
  const added = listed(weights).map(({ of: { when, weight } }) => ({
    where: when && states.where(when),
    weight,
  }));
  budget.left -= added.length * states.possible.length * 32;
  if (added.length < 2 || budget.left < 0) return [];
  const sums = new Float64Array(states.possible.length * 32);
  for (const { where, weight } of added) {
    // Of a range every number may be meant.
    if (!where || typeof weight !== "number") return [];
    for (let state = 0; state < sums.length; state++) if (isIn(where, state)) sums[state]! += weight;
  }
  let sum: number | undefined;
  for (let state = 0; state < sums.length; state++) {
    if (!isIn(states.possible, state)) continue;
    sum ??= sums[state]!;
    if (Math.abs(sums[state]! - sum) > ROUNDING * Math.abs(sum)) return [];
  }
  const what = `the weights of \`${actor ?? "a party"}\` cancel out: every state that can occur has the same sum`;
  return [{ path: [...path, "weights"], what, cure: "mend them, or leave them out", severity: "warning" }];
}

/** What sums in another order may differ by, as a share. */
const ROUNDING = 1e-12;

/**
 * Statements that are true, or false, in all states that those above them leave level: they never decide. Of statements of
 * an unknown priority none is above the other.
 */
function settledAbove(
  stated: readonly PlacedPreference[],
  actor: string | undefined,
  states: PossibleStates,
  budget: { left: number },
): Contradiction[] {
  const found: Contradiction[] = [];
  const level = levelStates(states);
  for (let first = 0; first < stated.length; ) {
    let end = first + 1;
    while (stated[end]?.rank === stated[first]!.rank) end++;
    budget.left -= (end - first) * level.size;
    const group = stated.slice(first, end).map((each) => ({ each, where: states.where(each.statement) }));
    if (budget.left < 0 || group.some(({ where }) => !where)) return found;
    // Nothing is above the first.
    if (first > 0) {
      for (const { each, where } of group) {
        if (level.isSplitBy(where!)) continue;
        const what = `\`${actor ?? "a party"}\` has \`${each.statement.text}\` below statements that settle it: it never decides`;
        found.push({ path: each.path, what, cure: "leave it out, or put it higher", severity: "warning" });
      }
    }
    for (const { where } of group) level.split(where!);
    first = end;
  }
  return found;
}

/** The possible states, in classes of those that no statement so far tells apart. */
function levelStates({ possible }: PossibleStates) {
  const size = possible.length * 32;
  let classes = new Int32Array(size);
  let count = 1;
  const each = (visit: (state: number) => void) => {
    for (let state = 0; state < size; state++)
      if ((possible[state >>> 5]! >>> (state & 31)) & 1) visit(state);
  };
  const bit = (set: Uint32Array, state: number) => (set[state >>> 5]! >>> (state & 31)) & 1;
  return {
    size,
    /** Whether some states of one class are in a set and others not. */
    isSplitBy(set: Uint32Array): boolean {
      const seen = new Uint8Array(count);
      let split = false;
      each((state) => {
        const place = classes[state]!;
        seen[place]! |= 1 << bit(set, state);
        if (seen[place] === 3) split = true;
      });
      return split;
    },
    /** Takes the states of a set apart from the others of their classes. */
    split(set: Uint32Array): void {
      const next = new Int32Array(size);
      const names = new Int32Array(count * 2).fill(-1);
      let fresh = 0;
      each((state) => {
        const key = classes[state]! * 2 + bit(set, state);
        if (names[key] === -1) names[key] = fresh++;
        next[state] = names[key]!;
      });
      classes = next;
      count = fresh;
    },
  };
}
