import { opposite, type Proposition } from "#math/proposition.ts";
import type { Words } from "./words.ts";

/**
 * That a party wants what a statement says, or that it does not, as a clause. What it wants under a condition is told as one: "the
 * union wants to strike where the employers do not pay".
 */
export function wantedText(party: string, holds: Proposition, wanted: boolean, words: Words): string {
  const wish = holds.is === "if" ? literalOf(holds.left) : null;
  if (holds.is !== "if" || wish === null)
    return `${words.does(party, wanted ? "wants" : "does not want")} ${words.statement(holds)}`;
  return `${words.wants(party, wish.atom, wish.taken === wanted)} where ${conditionText(holds.right, words)}`;
}

function conditionText(condition: Proposition, words: Words): string {
  const literal = literalOf(condition);
  if (literal) return words.clause(literal.atom, literal.taken);
  if (condition.is !== "and") return `this holds: ${words.statement(condition)}`;
  const [left, right] = [literalOf(condition.left), literalOf(condition.right)];
  return left && right
    ? `${words.clause(left.atom, left.taken)} and ${words.clause(right.atom, right.taken)}`
    : `this holds: ${words.statement(condition)}`;
}

/** An option or state, or what is not one; null of anything longer. */
function literalOf(part: Proposition): { readonly atom: string; readonly taken: boolean } | null {
  if (part.is === "atom") return { atom: part.atom, taken: true };
  const other = part.is === "not" ? opposite(part) : null;
  return other?.is === "atom" ? { atom: other.atom, taken: false } : null;
}
