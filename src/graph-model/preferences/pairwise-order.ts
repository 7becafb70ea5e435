import { addWhere, difference, differenceFinder, onlyFinder, sharedSums } from "#math/columns.ts";
import type { GraphModel } from "../model/graph-model.ts";
import {
  type PartyPreferences,
  type RankingEntry,
  statementsIn,
  statesOf,
  type ValuedState,
} from "../model/party-preferences.ts";
import { stateOf } from "../moves/feasible-states.ts";
import type { Compiler } from "./compiler.ts";
import { restOf } from "./open-statements.ts";
import { wholeWeights } from "./weight-plan.ts";

/** What is certain of how a party likes each two states, whatever is unknown. States by position. */
export interface PairwiseOrder {
  /** The states that it compares with any other, ascending; null = all. */
  readonly placed: readonly number[] | null;
  /** 1: the first is better; −1: the second is; 0: they are liked equally; undefined: that is open. */
  compare(first: number, second: number): -1 | 0 | 1 | undefined;
  /** How far apart it puts two states of which one is better; larger is farther. */
  gap(first: number, second: number): number;
  /** What it orders by, the most important first: places in the list of statements or weights. */
  readonly entries: readonly number[];
  /** The place in `entries` of what decides which of two states is better; −1 where it orders without statements. */
  deciding(first: number, second: number): number;
}

/** How the stated preferences of a party order pairs of states. */
export function pairwiseOrder(
  model: GraphModel,
  preferences: PartyPreferences,
  compiler: Compiler,
): PairwiseOrder {
  switch (preferences.by) {
    case "ranking":
      return byRanking(preferences.entries, compiler.codes);
    case "utilities":
      return byUtilities(preferences.entries, compiler.codes);
    case "statements":
      return byStatements(model, preferences, compiler);
    case "weights":
      return byWeights(model, preferences, compiler);
  }
}

const WITHOUT_STATEMENTS = { entries: [], deciding: () => -1 } as const;

function byRanking(entries: readonly RankingEntry[], codes: Int32Array): PairwiseOrder {
  const place = new Int32Array(codes.length).fill(-1);
  entries.forEach((entry, at) => {
    for (const code of statesOf(entry)) {
      const state = stateOf(codes, code);
      if (state >= 0 && place[state] === -1) place[state] = at;
    }
  });
  return {
    ...WITHOUT_STATEMENTS,
    placed: [...place.keys()].filter((state) => place[state]! >= 0),
    compare(first, second) {
      const [one, other] = [place[first]!, place[second]!];
      if (one < 0 || other < 0) return undefined;
      if (one !== other) return one < other ? 1 : -1;
      return "tied" in entries[one]! ? 0 : undefined;
    },
    gap: (first, second) => Math.abs(place[first]! - place[second]!),
  };
}

function byUtilities(entries: readonly ValuedState[], codes: Int32Array): PairwiseOrder {
  const low = new Float64Array(codes.length).fill(Number.NaN);
  const high = new Float64Array(codes.length).fill(Number.NaN);
  for (const { state: code, value } of entries) {
    const state = stateOf(codes, code);
    if (state < 0 || !value || !Number.isNaN(low[state]!)) continue;
    low[state] = value.low;
    high[state] = value.high;
  }
  return {
    ...WITHOUT_STATEMENTS,
    placed: [...low.keys()].filter((state) => !Number.isNaN(low[state]!)),
    compare(first, second) {
      if (low[first]! > high[second]!) return 1;
      if (low[second]! > high[first]!) return -1;
      // Ranges that meet are open, unless both are one and the same number.
      return low[first] === high[second] && low[second] === high[first] ? 0 : undefined;
    },
    gap: (first, second) => Math.max(low[first]! - high[second]!, low[second]! - high[first]!),
  };
}

function byStatements(
  model: GraphModel,
  preferences: PartyPreferences & { by: "statements" },
  compiler: Compiler,
): PairwiseOrder {
  const groups = preferences.entries.map(statementsIn);
  const statements = groups.flat();
  const groupOf = groups.flatMap((group, at) => group.map(() => at));
  const ends = groups.map((_, at) => groupOf.lastIndexOf(at) + 1);
  const columns = statements.map((statement) => compiler.column(statement.holds));
  const tie = tieOf(model, preferences, compiler);
  const firstDifference = differenceFinder(columns, compiler.codes.length);
  return {
    placed: null,
    entries: [...statements.keys()],
    compare(first, second) {
      const at = firstDifference(first, second);
      if (at === columns.length) return tie(first, second);
      const better = difference(columns[at]!, first, second) > 0 ? 1 : -1;
      // Where the priority within a group is not known, all that differ in it must point the same way.
      for (let other = at; other < ends[groupOf[at]!]!; other++) {
        const differs = difference(columns[other]!, first, second);
        if (differs !== 0 && (differs !== better || !statements[other]!.known)) return undefined;
      }
      return better;
    },
    gap: (first, second) => columns.length - firstDifference(first, second),
    deciding: firstDifference,
  };
}

function byWeights(
  model: GraphModel,
  preferences: PartyPreferences & { by: "weights" },
  compiler: Compiler,
): PairwiseOrder {
  const whole = wholeWeights(preferences.entries);
  const weights = preferences.entries
    .map(({ holds, weight }, at) => ({
      entry: at,
      column: compiler.column(holds),
      range: whole[at]!,
      size: weight === null ? 0 : Math.max(Math.abs(whole[at]!.low), Math.abs(whole[at]!.high)),
    }))
    .sort((a, b) => b.size - a.size);
  const tie = tieOf(model, preferences, compiler);
  const ranged = weights.filter(({ range }) => range.low < range.high);
  const [lows, highs] = [new Float64Array(compiler.codes.length), new Float64Array(compiler.codes.length)];
  for (const { column, range } of weights) {
    addWhere(lows, column, range.low);
    addWhere(highs, column, range.high);
  }
  const inBoth = sharedSums(
    ranged.map(({ column, range }) => ({ column, size: range.high - range.low })),
    compiler.codes.length,
  );
  /**
   * The least by which the first is better: what holds in both counts in neither. A weight not stated may be as large as
   * all others, so that it always leaves the order open.
   */
  const lead = (first: number, second: number) => lows[first]! - highs[second]! + inBoth(first, second);
  // What certainly makes a state the better one by holding in it, or by not holding: the one that does so by most comes first.
  const certain = weights
    .map(({ column, range: { low, high } }, at) => ({
      at,
      column: high < 0 ? column.map((word) => ~word) : column,
      least: Math.max(low, -high),
    }))
    .filter(({ least }) => least > 0)
    .sort((a, b) => b.least - a.least || a.at - b.at);
  const firstOnly = onlyFinder(
    certain.map(({ column }) => column),
    compiler.codes.length,
  );
  return {
    placed: null,
    entries: weights.map(({ entry }) => entry),
    compare(first, second) {
      const least = lead(first, second);
      if (least > 0) return 1;
      const most = -lead(second, first);
      if (most < 0) return -1;
      return least === 0 && most === 0 ? tie(first, second) : undefined;
    },
    gap: (first, second) => Math.max(lead(first, second), lead(second, first)),
    deciding(first, second) {
      const at = lead(first, second) > 0 ? firstOnly(first, second) : firstOnly(second, first);
      return certain[at]?.at ?? -1;
    },
  };
}

/** States alike in all that is stated: a tie, unless they differ in something else that the party may care about. */
function tieOf(
  model: GraphModel,
  preferences: PartyPreferences & { readonly restUnknown: boolean },
  compiler: Compiler,
): (first: number, second: number) => 0 | undefined {
  const columns = restOf(model, 0, preferences, compiler, []).map(({ column }) => column);
  return (first, second) =>
    columns.some((column) => difference(column, first, second) !== 0) ? undefined : 0;
}
