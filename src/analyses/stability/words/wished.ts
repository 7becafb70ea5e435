import { opposite, type Proposition } from "#math/proposition.ts";
import type { Words } from "./words.ts";

/**
 * A condition that a party would rather see fulfilled, as it follows "would rather": "see both “A” and “B”". What two options
 * make together is said in plain words; longer conditions are written out after "have this:".
 */
export function wishedText(holds: Proposition, words: Words): string {
  if (holds.is === "atom" || holds.is === "not") return `have this: ${words.statement(holds)}`;
  const { left, right } = holds;
  const first = plainOf(left);
  const second = plainOf(right);
  if (!first || !second) return `have this: ${words.statement(holds)}`;
  const [a, b] = [words.statement(first.atom), words.statement(second.atom)];
  switch (holds.is) {
    case "and":
      if (first.taken && second.taken) return `see both ${a} and ${b}`;
      if (first.taken) return `see ${a} without ${b}`;
      return second.taken ? `see ${b} without ${a}` : `see neither ${a} nor ${b}`;
    case "or":
      if (first.taken && second.taken) return `see ${a} or ${b}, or both`;
      return first.taken || second.taken
        ? `have this: ${words.statement(holds)}`
        : `be without ${a} or ${b}, or without both`;
    case "iff":
      return first.taken === second.taken
        ? `see ${a} and ${b} together or not at all`
        : `see either ${a} or ${b}, but not both`;
    case "if":
      return `have this: ${words.statement(holds)}`;
  }
}

/** An option, or what is not one, taken or left; null of anything longer. */
function plainOf(part: Proposition): { readonly atom: Proposition; readonly taken: boolean } | null {
  if (part.is === "atom") return { atom: part, taken: true };
  return part.is === "not" && part.of.is === "atom" ? { atom: opposite(part), taken: false } : null;
}
