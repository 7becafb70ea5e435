import { expect, it } from "vitest";
import { wantedText } from "#analyses/stability/words/wanted.ts";
import { wishedText } from "#analyses/stability/words/wished.ts";
import type { Words } from "#analyses/stability/words/words.ts";
import type { Proposition } from "#math/proposition.ts";

const words = {
  statement: (holds: Proposition) => (holds.is === "atom" ? `“${holds.atom}”` : `<${holds.is}>`),
  does: (party: string, phrase: string) => `${party} ${phrase}`,
  wants: (party: string, option: string, wanted: boolean) =>
    `${party} ${wanted ? "wants" : "does not want"} to ${option}`,
  clause: (option: string, taken: boolean) => `others ${taken ? "" : "do not "}${option}`,
} as Words;
const atom = (name: string): Proposition => ({ is: "atom", atom: name });
const not = (of: Proposition): Proposition => ({ is: "not", of });
const both = (is: "and" | "or" | "if" | "iff", left: Proposition, right: Proposition): Proposition => ({
  is,
  left,
  right,
});
const [a, b, c] = [atom("a"), atom("b"), atom("c")];

it.each<[Proposition, string]>([
  [both("and", a, b), "see both “a” and “b”"],
  [both("and", a, not(b)), "see “a” without “b”"],
  [both("and", not(a), b), "see “b” without “a”"],
  [both("and", not(a), not(b)), "see neither “a” nor “b”"],
  [both("and", a, both("and", not(b), not(c))), "see “a” without “b” or “c”"],
  [both("and", both("and", a, not(c)), b), "see both “a” and “b” without “c”"],
  [both("and", both("and", not(a), not(b)), not(c)), "see neither “a”, “b” nor “c”"],
  [both("and", both("and", a, b), c), "see “a”, “b” and “c”"],
  [both("or", a, b), "see “a” or “b”, or both"],
  [both("or", not(a), not(b)), "be without “a” or “b”, or without both"],
  [both("iff", a, b), "see “a” and “b” together or not at all"],
  [both("iff", not(a), not(b)), "see “a” and “b” together or not at all"],
  [both("iff", a, not(b)), "see either “a” or “b”, but not both"],
  [both("iff", not(a), b), "see either “a” or “b”, but not both"],
  [both("or", a, not(b)), "have this: <or>"],
  [both("if", a, b), "have this: <if>"],
  [both("and", a, both("or", a, b)), "have this: <and>"],
])("a condition of options is told in plain words, %#", (holds, said) => {
  expect(wishedText(holds, words)).toBe(said);
});

it.each<[Proposition, boolean, string]>([
  [both("if", a, b), true, "X wants to a where others b"],
  [both("if", a, not(b)), true, "X wants to a where others do not b"],
  [both("if", a, not(b)), false, "X does not want to a where others do not b"],
  [both("if", not(a), b), true, "X does not want to a where others b"],
  [both("if", not(a), b), false, "X wants to a where others b"],
  [both("if", a, both("and", b, not(c))), true, "X wants to a where others b and others do not c"],
  [both("if", a, both("or", b, c)), true, "X wants to a where this holds: <or>"],
  [both("if", both("or", a, b), c), true, "X wants <if>"],
  [both("or", a, b), false, "X does not want <or>"],
])("a wish under a condition is told with the condition behind it, %#", (holds, wanted, said) => {
  expect(wantedText("X", holds, wanted, words)).toBe(said);
});
