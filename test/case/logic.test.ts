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
