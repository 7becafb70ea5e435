import { atomsIn, holds, type Proposition } from "#math/proposition.ts";

/** A statement about which options are taken: its atoms are their ids. */
export type Expression = Proposition;
export { holds };

/** Why a text is no statement, and at which character (from 0). */
export interface ExpressionFault {
  readonly message: string;
  readonly at: number;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

// From the loosest to the tightest binding: `a if b` is true whenever b is false (Fang, Hipel & Kilgour 1993, § 6.3).
const BINARY = ["iff", "if", "or", "and"] as const;
/** Statements are read, and judged, by functions that call themselves. */
const DEEPEST = 200;
/** Words of the statements, and the name of the state in which nothing is done: no option or state may be called so. */
export const RESERVED: readonly string[] = ["not", "and", "or", "if", "iff", "none"];

/** What other notations have for the words of statements. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ...["and", "&", "&&", "∧", "+", ",", "und", "et"].map((sign) => [sign, "and"] as const),
  ...["or", "|", "||", "∨"].map((sign) => [sign, "or"] as const),
  ...["if", "<-"].map((sign) => [sign, "if"] as const),
  ...["iff", "<->", "<=>", "=", "=="].map((sign) => [sign, "iff"] as const),
]);
const NEGATION = /^(?:not|[!~¬-])(.*)$/i;
const WORDS = new Set<string>(["not", "and", "or", "if", "iff", "(", ")"]);

/**
 * Reads a statement such as `not strike`, `withdraw if (abandon and not invade)`, `talk iff freeze`.
 * Operators: not, and, or, if, iff; brackets; option ids. Returns the fault where the text is none.
 */
export function parseExpression(text: string): Expression | ExpressionFault {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[()]|[^\s()]+/g)) tokens.push({ text: match[0], at: match.index });
  let position = 0;
  let nesting = 0;

  function binary(level: number): Expression | ExpressionFault {
    const operator = BINARY[level];
    if (!operator) return unary();
    const first = binary(level + 1);
    if (isFault(first)) return first;
    const operands = [first];
    while (tokens[position]?.text === operator) {
      const { at } = tokens[position++]!;
      const next = binary(level + 1);
      if (isFault(next)) return next;
      operands.push(next);
      if (operands.length > DEEPEST && (operator === "if" || operator === "iff")) {
        return { message: `more than ${DEEPEST} times \`${operator}\` in one statement`, at };
      }
    }
    return joined(operator, operands);
  }

  /** Reads what is inside a bracket or after `not`, unless it is too deep for anybody to follow. */
  function inside(at: number, read: () => Expression | ExpressionFault): Expression | ExpressionFault {
    if (nesting === DEEPEST)
      return { message: `brackets and \`not\` are nested more than ${DEEPEST} deep`, at };
    nesting++;
    const inner = read();
    nesting--;
    return inner;
  }

  function unary(): Expression | ExpressionFault {
    const token = tokens[position];
    if (!token)
      return { message: "the statement ends where an option or `not` should follow", at: text.length };
    position++;
    if (token.text === "not") {
      const of = inside(token.at, unary);
      return isFault(of) ? of : { is: "not", of };
    }
    if (token.text === "(") {
      const inner = inside(token.at, () => binary(0));
      if (isFault(inner)) return inner;
      if (tokens[position]?.text !== ")") return { message: "a bracket is not closed", at: token.at };
      position++;
      return inner;
    }
    if (WORDS.has(token.text))
      return { message: `\`${token.text}\` where an option should stand`, at: token.at };
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(token.text)) {
      const negated = NEGATION.exec(token.text);
      const cure = negated ? `: write \`not${negated[1] ? ` ${negated[1]}` : ""}\`` : "";
      return {
        message: `\`${token.text}\` is neither an option nor one of not, and, or, if, iff${cure}`,
        at: token.at,
      };
    }
    return { is: "atom", atom: token.text, at: token.at };
  }

  const whole = binary(0);
  if (isFault(whole)) return whole;
  const rest = tokens[position];
  if (!rest) return whole;
  const before = tokens[position - 1];
  if (before && before.text !== "not" && /^not$/i.test(before.text))
    return { message: `\`${before.text}\` is taken for an option: write \`not\``, at: before.at };
  const meant = MEANT.get(rest.text.toLowerCase());
  const cure = meant === undefined ? "" : `: write \`${meant}\``;
  return { message: `\`${rest.text}\` where and, or, if or iff should stand${cure}`, at: rest.at };
}

/**
 * Operands joined by one operator. What `and` or `or` joins may be grouped at will, so that a chain of thousands, as
 * other programs write them, becomes a tree that is not deep; `if` and `iff` are grouped from the left.
 */
function joined(is: (typeof BINARY)[number], operands: readonly Expression[]): Expression {
  if (operands.length === 1) return operands[0]!;
  const middle = is === "and" || is === "or" ? (operands.length + 1) >>> 1 : operands.length - 1;
  return { is, left: joined(is, operands.slice(0, middle)), right: joined(is, operands.slice(middle)) };
}

/** Whether the reading of a statement failed. */
export function isFault(result: Expression | ExpressionFault): result is ExpressionFault {
  return "message" in result;
}

/** The options that a statement names, in order of appearance, each as often as it stands there, and at which character. */
export function optionsOf(expression: Expression): { option: string; at: number }[] {
  return atomsIn(expression).map(({ atom, at = 0 }) => ({ option: atom, at }));
}
