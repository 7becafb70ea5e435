import { type Expression, isFault, parseExpression } from "#case/logic.ts";

/** The reader has checked every statement of a case. */
export function expressionOf(statement: string): Expression {
  const expression = parseExpression(statement);
  if (isFault(expression)) throw new Error(`not a statement: ${statement} (${expression.message})`);
  return expression;
}
