import type { GraphBudget } from "#graph-model/limits.ts";
import { stateOf } from "#graph-model/moves/feasible-states.ts";
import { type CountedOrders, countedOrders } from "#graph-model/robustness/order-counts.ts";
import { type ChangesByConcept, jointTarget, targetChanges } from "#graph-model/robustness/robustness.ts";
import type { StatementRobustness } from "#graph-model/robustness/statement-changes.ts";
import type { Setup } from "../../setup.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** What it takes that a given state holds, or, where it does, what it takes that it does not. */
export type Target = {
  /** As it was asked for. */
  readonly name: string;
  readonly state: number;
  /** Why there is no answer: something is `not known`, or the model is `too large`; null if there is one. */
  readonly unanswered: "not known" | "too large" | null;
  /** As in `Robustness`, for this state; null also where the model is too large for changes of orders. */
  readonly searched: number | null;
  readonly concepts: ChangesByConcept | null;
  /** One party at a time and all together, where there are few enough orders to count. */
  readonly counted: readonly CountedOrders[];
  /** The same by changes of statements; null where no preferences are given by statements, or the model is too large. */
  readonly statements: StatementRobustness | null;
};

/** What it takes that each state asked for holds, and that all of them hold together. */
export type Targets = {
  readonly each: readonly Target[];
  /**
   * By swaps in orders of preference, where several were asked for: that all hold, or, where all do, that one of them does
   * not. Null where there is no answer for one of them, or the model is too large.
   */
  readonly together: ChangesByConcept | null;
  /** By changes of statements, as for a single state. */
  readonly statements: StatementRobustness | null;
};

/** A state asked for: its name, as given, and its code. */
export interface Asked {
  readonly name: string;
  readonly code: number;
}

/** What it takes that the states asked for hold: the inverse of the analysis. */
export function targetsOf(setup: Setup, asked: readonly Asked[], budget: GraphBudget): Targets {
  const { model, facts } = setup;
  const known = setup.known();
  const search = setup.statementSearch();
  const statementsOf = (states: readonly number[]) => (search ? search(states) : null);
  const unanswered = !facts.exact ? "not known" : !known && !search ? "too large" : null;
  const states = asked.map(({ code }) => stateOf(model.graph.codes, code));
  const each = asked.map(({ name, code }, at): Target => {
    const state = states[at]!;
    const nothing = { searched: null, concepts: null, counted: [], statements: null };
    if (unanswered) return { name, state: code, unanswered, ...nothing };
    const found = known
      ? { ...targetChanges(known, state, budget), counted: countedOrders(known, state, budget) }
      : { searched: null, concepts: null, counted: [] };
    return { name, state: code, unanswered, ...found, statements: statementsOf([state]) };
  });
  const several = asked.length > 1 && !unanswered;
  return {
    each,
    together: several && known ? jointTarget(known, states, budget) : null,
    statements: several ? statementsOf(states) : null,
  };
}
