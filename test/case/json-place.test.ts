import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeInJson } from "#case/json-place.ts";

describe("the place of a value in JSON", () => {
  const text = '\ufeff{\n  "a": [1, "x]}\\"", {"b": null}],\n "c" : { "d":\n\ttrue , "c": -1.5e3 }\n}';
  it.each([
    [[], 1, 2],
    [["a"], 2, 8],
    [["a", 0], 2, 9],
    [["a", 1], 2, 12],
    [["a", 2], 2, 21],
    [["a", 2, "b"], 2, 27],
    [["c"], 3, 8],
    [["c", "d"], 4, 2],
    [["c", "c"], 4, 14],
    // What is not there is told where what it is missing from begins.
    [["a", 3], 2, 8],
    [["a", "x"], 2, 8],
    [["c", "x", "y"], 3, 8],
    [["c", "d", "e"], 4, 2],
  ])("%j", (path, line, column) => {
    expect(placeInJson(text, path as (string | number)[])).toEqual({ line, column });
  });

  it("is where the value is written, whatever the data", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom(undefined, 1, "\t"),
        (data, choice, indent) => {
          const written = JSON.stringify(data, null, indent);
          // A way down to some value.
          const path: (string | number)[] = [];
          let value: unknown = data;
          for (let pick = choice; value !== null && typeof value === "object"; pick = Math.floor(pick / 7)) {
            const keys = Object.keys(value);
            if (keys.length === 0) break;
            const key = keys[pick % keys.length]!;
            path.push(Array.isArray(value) ? Number(key) : key);
            value = (value as Record<string, unknown>)[key];
          }
          const { line, column } = placeInJson(written, path);
          const rest = written
            .split("\n")
            .slice(line - 1)
            .join("\n")
            .slice(column - 1);
          const scalar = value === null || typeof value !== "object";
          expect(rest.startsWith(scalar ? JSON.stringify(value) : Array.isArray(value) ? "[" : "{")).toBe(
            true,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it("of a key that is given twice is that of the last, which is the one that counts", () => {
    expect(placeInJson('{"a":1,"a":2}', ["a"])).toEqual({ line: 1, column: 12 });
  });
});
