import { columnAdder } from "#math/column-sums.ts";
import { addWhere } from "#math/columns.ts";
import { denseIntegerRanker } from "#math/dense-integer-ranks.ts";
import { exactWeights } from "#math/exact-weights.ts";
import { atomsIn, type Proposition } from "#math/proposition.ts";
import type { Range } from "#math/range.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { PartyPreferences, WeightedStatement } from "../model/party-preferences.ts";
import type { Compiler } from "./compiler.ts";
import { drawPriorities, restOf } from "./open-statements.ts";
import type { Plan, UnknownDirection } from "./plan.ts";

/** The sizes of all weights, in the unit in which they are drawn, stay below this, so that sums are exact. */
const FINEST = 2 ** 52;

/**
 * Option weighting (one of the three ways of giving preferences in the GMCR programs; Fang, Hipel & Kilgour 1993,
 * ch. 6): a state's worth is the sum of the weights of the statements that hold in it. A range is drawn uniformly, a
 * weight not stated from its range in `exactWeights`, independently. Options that no weight names order, as they do
 * after statements, only what has the same worth.
 */
export function weightPlan(
  model: GraphModel,
  party: number,
  preferences: PartyPreferences & { by: "weights" },
  compiler: Compiler,
): Plan {
  const { length: stateCount } = compiler.codes;
  const unknowns: UnknownDirection[] = [];
  const weights = wholeWeights(preferences.entries).map((range, at) => {
    const { holds } = preferences.entries[at]!;
    const directionOpen = range.low < 0 && range.high > 0;
    if (directionOpen) unknowns.push({ party, kind: "statement", entry: at });
    return { at, range, column: compiler.column(holds), unknown: directionOpen ? unknowns.length - 1 : -1 };
  });
  const rest = restOf(model, party, preferences, compiler, unknowns);
  const print = (at: number) => compiler.prints.proposition(preferences.entries[at]!.holds);
  const drawn = weights
    .filter(({ range }) => range.low < range.high)
    .sort((a, b) => print(a.at) - print(b.at) || a.range.low - b.range.low || a.range.high - b.range.high);
  const total = weights.reduce((sum, { range }) => sum + sizeOf(range), 0);
  let parts = 1;
  while (drawn.length > 0 && total * parts * 2 < FINEST) parts *= 2;

  const stated = new Float64Array(stateCount);
  for (const { range, column } of weights)
    if (range.low === range.high) add(stated, column, range.low * parts);
  // Those that speak of the same options stand together, so that what they add is known for few patterns.
  const together = drawn
    .map(({ at, column }, from) => ({ from, column, options: optionsIn(preferences.entries[at]!.holds) }))
    .sort((a, b) => (a.options < b.options ? -1 : Number(a.options > b.options)));
  const addAll = columnAdder(
    together.map(({ column }) => column),
    stateCount,
  );
  const places = new Int32Array(drawn.length);
  together.forEach(({ from }, place) => {
    places[from] = place;
  });
  const sizes = new Float64Array(drawn.length);
  // There may be thousands, drawn thousands of times: numbers only.
  const lows = Float64Array.from(drawn, ({ range }) => range.low * parts);
  const spans = Float64Array.from(drawn, ({ range }) => (range.high - range.low) * parts + 1);
  const unknowing = Int32Array.from(drawn, ({ unknown }) => unknown);
  const orders = rest.length > 1 ? 1 : 0;
  const rank = denseIntegerRanker(stateCount);
  const sums = new Float64Array(stateCount);
  return {
    fixed: drawn.length === 0 && rest.length === 0,
    unknowns,
    open: drawn.length + rest.length + orders,
    orders,
    complete(random, answers) {
      sums.set(stated);
      for (let from = 0; from < places.length; from++) {
        // A whole number of parts of the unit, all in the range equally likely.
        const weight = lows[from]! + Math.floor(random.uniform() * spans[from]!);
        const unknown = unknowing[from]!;
        if (unknown >= 0) answers[unknown] = weight > 0 ? 1 : 0;
        sizes[places[from]!] = weight;
      }
      addAll(sums, sizes);
      const ranking = rank(sums, total * parts + 1);
      if (rest.length === 0) return ranking;
      return compiler.prioritise(drawPriorities([rest], random, answers), ranking);
    },
  };
}

/** Weights in a common unit. Throws where they have more digits between them than can be added exactly. */
export function wholeWeights(entries: readonly WeightedStatement[]): readonly Range[] {
  const exact = exactWeights(entries.map(({ weight }) => weight ?? undefined));
  if (!exact) throw new Error("the weights cannot be added exactly");
  return exact;
}

/** Equal for two statements that name the same options. */
function optionsIn(statement: Proposition): string {
  return [...new Set(atomsIn(statement).map(({ atom }) => atom))].sort().join(" ");
}

function sizeOf({ low, high }: Range): number {
  return Math.max(Math.abs(low), Math.abs(high));
}

/**
 * Adds a weight to the states in which a statement holds; one below 0 is taken away from all others instead, which
 * orders the states alike and keeps sums from falling below 0.
 */
function add(sums: Float64Array, column: Uint32Array, weight: number): void {
  addWhere(sums, column, Math.abs(weight), weight < 0);
}
