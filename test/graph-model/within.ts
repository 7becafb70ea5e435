import { GRAPH_MODEL_LIMITS, type GraphBudget } from "#graph-model/limits.ts";
import { Budget } from "#math/budget.ts";

/** The engine's budget with some limits elsewhere. */
export function within(most: Partial<Record<keyof typeof GRAPH_MODEL_LIMITS, number>>): GraphBudget {
  const moved = Object.entries(GRAPH_MODEL_LIMITS).map(([name, limit]) => [
    name,
    { ...limit, most: most[name as keyof typeof GRAPH_MODEL_LIMITS] ?? limit.most },
  ]);
  return new Budget<typeof GRAPH_MODEL_LIMITS>(Object.fromEntries(moved));
}
