import { bitSet } from "#math/bit-set.ts";
import type { Ranking } from "#math/dense-ranks.ts";
import { type Priority, prioritiser } from "#math/prioritised-ranks.ts";
import type { Proposition } from "#math/proposition.ts";
import { columnOf, truthTable } from "#math/truth-table.ts";
import type { Fingerprints } from "../model/fingerprints.ts";
import { type GraphModel, truthInState } from "../model/graph-model.ts";

/** How to turn propositions of a model into columns of truth over its states. */
export interface Compiler {
  readonly codes: Int32Array;
  /** Tells the parts of the model apart, so that nothing drawn depends on how they are listed. */
  readonly prints: Fingerprints;
  column(proposition: Proposition): Uint32Array;
  /** Ranks the states by propositions, the most important first; they order only what is tied in `above`, if given. */
  prioritise(priorities: readonly Priority[], above?: Ranking): Ranking;
}

/** Compiles propositions once each. */
export function propositionCompiler(model: GraphModel, codes: Int32Array, prints: Fingerprints): Compiler {
  const index = new Map(model.options.map(({ id }, at) => [id, at]));
  const holds = truthInState(model);
  const compiled = (proposition: Proposition) =>
    model.listed
      ? bitSet(codes.length, (state) => holds(proposition, codes[state]!))
      : columnOf(truthTable(proposition, index, model.options.length), codes);
  const known = new Map<string, Uint32Array>();
  return {
    codes,
    prints,
    prioritise: prioritiser(codes.length),
    column(proposition) {
      const key = JSON.stringify(proposition);
      const column = known.get(key) ?? compiled(proposition);
      known.set(key, column);
      return column;
    },
  };
}
