import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonStop } from "#exchange/placed/json-stop.ts";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("where a text stops being JSON", () => {
  it("is nowhere in JSON", () => {
    fc.assert(fc.property(fc.json(), (text) => jsonStop(text) === undefined));
  });

  it("is somewhere exactly where the parser refuses it", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "1",
      "-",
      "0",
      ".5",
      "e3",
      "true",
      "nul",
      "null",
      " ",
      "\n",
      "\\u12",
      "\\n",
      "NaN",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join("");
        expect(jsonStop(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['{"a": NaN}', 6, "NaN is no value of JSON"],
    ['{"a": 1,}', 8, "a key in double quotes is missing"],
    ["{'a': 1}", 1, "a key in double quotes is missing"],
    ['{"a" 1}', 5, "a colon behind a key is missing"],
    ["[1 2]", 3, "a comma, or the end of a list or map, is missing"],
    ["[01]", 1, "01 is no value of JSON"],
    ['{"a": "x', 6, "a text in quotes that is not closed"],
    ['{"a": [1,', 9, "it ends before it is complete"],
    ["{} {}", 3, "something follows the end"],
    ["[,]", 1, "a value is missing"],
  ])("%s: at %i", (text, offset, what) => {
    expect(jsonStop(text)).toEqual({ offset, what: expect.stringContaining(what) });
  });
});
