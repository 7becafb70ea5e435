import { isFault, parseExpression } from "#case/logic.ts";
import type { Proposition } from "#math/proposition.ts";

/** The reader has checked every statement of a case. */
export function propositionOf(statement: string): Proposition {
  const expression = parseExpression(statement);
  if (isFault(expression)) throw new Error(`not a statement: ${statement} (${expression.message})`);
  return expression;
}
