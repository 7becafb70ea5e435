import { opposite, type Proposition } from "#math/proposition.ts";
import { listed } from "../../sentence-parts.ts";
import type { Words } from "./words.ts";

/**
 * A condition that a party would rather see fulfilled, as it follows "would rather": "see both “A” and “B”". What two options
 * make together is said in plain words; longer conditions are written out after "have this:".
 */
export function wishedText(holds: Proposition, words: Words): string {
  if (holds.is === "atom" || holds.is === "not") return `have this: ${words.statement(holds)}`;
  const together = holds.is === "and" ? literalsOf(holds) : null;
  if (together) return allOf(together, words);
  const { left, right } = holds;
  const first = plainOf(left);
  const second = plainOf(right);
  if (!first || !second) return `have this: ${words.statement(holds)}`;
  const [a, b] = [words.statement(first.atom), words.statement(second.atom)];
  switch (holds.is) {
    case "or":
      if (first.taken && second.taken) return `see ${a} or ${b}, or both`;
      return first.taken || second.taken
        ? `have this: ${words.statement(holds)}`
        : `be without ${a} or ${b}, or without both`;
    case "iff":
      return first.taken === second.taken
        ? `see ${a} and ${b} together or not at all`
        : `see either ${a} or ${b}, but not both`;
    default:
      return `have this: ${words.statement(holds)}`;
  }
}

/** What options joined by “and” take and leave, however they are grouped; null where one of them is a longer condition. */
function literalsOf(holds: Proposition): NonNullable<ReturnType<typeof plainOf>>[] | null {
  if (holds.is !== "and") {
    const plain = plainOf(holds);
    return plain && [plain];
  }
  const [left, right] = [literalsOf(holds.left), literalsOf(holds.right)];
  return left && right && [...left, ...right];
}

/** Several options, each taken or left: "see “a” without “b” or “c”". */
function allOf(
  literals: readonly { readonly atom: Proposition; readonly taken: boolean }[],
  words: Words,
): string {
  const [taken, left] = [true, false].map((is) =>
    literals.filter((one) => one.taken === is).map(({ atom }) => words.statement(atom)),
  ) as [string[], string[]];
  if (taken.length === 0) return `see neither ${left.slice(0, -1).join(", ")} nor ${left.at(-1)}`;
  const seen = `see ${taken.length === 2 ? "both " : ""}${listed(taken)}`;
  return left.length === 0 ? seen : `${seen} without ${listed(left, "or")}`;
}

/** An option, or what is not one, taken or left; null of anything longer. */
function plainOf(part: Proposition): { readonly atom: Proposition; readonly taken: boolean } | null {
  if (part.is === "atom") return { atom: part, taken: true };
  return part.is === "not" && part.of.is === "atom" ? { atom: opposite(part), taken: false } : null;
}
