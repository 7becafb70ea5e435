import type { Alternatives } from "./document.ts";

/** A condition as a statement about options: `a and not b`, or `(a and b) or not c`. */
export function statementText(alternatives: Alternatives, options: readonly string[]): string {
  const parts = alternatives.map((literals) => {
    const text = literals
      .map(([at, taken]) => (taken === "Y" ? options[at]! : `not ${options[at]!}`))
      .join(" and ");
    return literals.length > 1 && alternatives.length > 1 ? `(${text})` : text;
  });
  return parts.join(" or ");
}

/** Whether some alternative asks for nothing, so that the condition holds in every state. */
export function holdsEverywhere(alternatives: Alternatives): boolean {
  return alternatives.some((literals) => literals.length === 0);
}
