import fc from "fast-check";
import { expect, it } from "vitest";
import { repeatedKey } from "#case/json-repeats.ts";

it.each([
  ['{"a": 1,\n "b": {"a": 2},\n "a": 3}', { key: "a", line: 3, column: 2 }],
  ['[{"x": ["x", "x"], "y": "x", "x": 0}]', { key: "x", line: 1, column: 30 }],
  ['{"a\\"": 1, "\\u0061\\"": {}}', { key: 'a"', line: 1, column: 12 }],
  ['{"a": {}, "b": [{"a": 1}, {"a": 1}], "c": "a"}', undefined],
  ['"a"', undefined],
])("finds the key that an object has twice: %s", (text, found) => {
  expect(repeatedKey(text)).toEqual(found);
});

it("finds none in what a program has written", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => repeatedKey(JSON.stringify(value)) === undefined));
});
