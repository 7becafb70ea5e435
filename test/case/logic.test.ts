import { describe, expect, it } from "vitest";
import { holds, isFault, optionsOf, parseExpression } from "#case/logic.ts";

function truth(text: string, taken: string): boolean {
  const expression = parseExpression(text);
  if (isFault(expression)) throw new Error(expression.message);
  return holds(expression, (option) => taken.includes(option));
}

describe("statements about options", () => {
  it.each([
    ["a", "a", true],
    ["not a", "a", false],
    ["not not a", "a", true],
    ["a and b or c", "c", true],
    ["a and (b or c)", "c", false],
    ["a if b", "", true],
    ["a if b", "b", false],
    ["a if b", "ab", true],
    ["a iff b", "", true],
    ["a iff b", "a", false],
    ["not a and not b", "", true],
    ["a if b and c", "b", true],
    ["(a or b) and not (a and b)", "ab", false],
  ])("%s where %j is taken", (text, taken, expected) => {
    expect(truth(text, taken)).toBe(expected);
  });

  it.each([
    ["", "the statement ends", 0],
    ["not", "the statement ends", 3],
    ["(a", "a bracket is not closed", 0],
    ["a b", "`b` where and, or, if or iff", 2],
    ["and a", "`and` where an option", 0],
    ["a & b", "`&` where and, or", 2],
    ["a or 3", "`3` is neither an option", 5],
    ["a)", "`)` where and, or", 1],
  ])("refuses %j", (text, message, at) => {
    const result = parseExpression(text);
    expect(isFault(result) && result.message).toContain(message);
    expect(isFault(result) && result.at).toBe(at);
  });

  it("names the options of a statement with their places", () => {
    const expression = parseExpression("talk and (freeze or not talk)");
    if (isFault(expression)) throw new Error(expression.message);
    expect(optionsOf(expression)).toEqual([
      { option: "talk", at: 0 },
      { option: "freeze", at: 10 },
      { option: "talk", at: 24 },
    ]);
  });
});

describe("a statement that other programs write", () => {
  const many = 20_000;
  const names = Array.from({ length: many }, (_, at) => `o${at}`);

  it.each(["and", "or"] as const)("may join thousands by %s", (operator) => {
    const expression = parseExpression(names.join(` ${operator} `));
    if (isFault(expression)) throw new Error(expression.message);
    const allBut = (left: string) => (option: string) => option !== left;
    expect(holds(expression, () => true)).toBe(true);
    expect(holds(expression, () => false)).toBe(false);
    expect(holds(expression, allBut("o777"))).toBe(operator === "or");
    expect(optionsOf(expression)).toHaveLength(many);
  });

  it.each([
    ["brackets", `${"(".repeat(many)}a${")".repeat(many)}`, "nested more than 200 deep"],
    ["negations", `${"not ".repeat(many)}a`, "nested more than 200 deep"],
    ["implications", names.join(" if "), "more than 200 times `if`"],
  ])("is refused where its %s go too deep to be followed", (_, text, message) => {
    const expression = parseExpression(text);
    expect(isFault(expression) && expression.message).toContain(message);
  });

  it("groups what may not be regrouped from the left", () => {
    const expression = parseExpression("a if b if c");
    if (isFault(expression)) throw new Error(expression.message);
    // (a if b) if c, not a if (b if c): they differ where nothing but b holds not.
    expect(holds(expression, () => false)).toBe(true);
    expect(holds(expression, (option) => option === "b")).toBe(true);
    expect(holds(expression, (option) => option === "b" || option === "c")).toBe(false);
  });
});
