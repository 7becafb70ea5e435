import "../../seed.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import type { YamlValue } from "#case/edit/edit.ts";
import { rendered } from "#case/edit/rendered.ts";
import { renderedPlainly } from "#case/edit/rendered-plainly.ts";

/** Texts on both sides of the line between what may stand without marks and what may not. */
const PLAIN = fc.constantFrom(
  "a",
  "x1",
  "two words",
  "yes",
  "no",
  "2024-05-01",
  "2024-05",
  "inf",
  "x-y_z",
  "nulls",
);
const ODD = fc.constantFrom(
  ...[
    "true",
    "Null",
    "2024",
    "1e3",
    "a: b",
    "a #b",
    "- a",
    "a,b",
    "[a]",
    "ends ",
    "",
    "a  b",
    "é",
    "a\u200bb",
  ],
  ...[".inf", "0x1f", "~", "a'b", "x\ny", "=", "<<", "2024-5", "a-", "---"],
);
const text = fc.oneof(
  { weight: 12, arbitrary: PLAIN },
  { weight: 1, arbitrary: ODD },
  fc.string({ maxLength: 4 }),
);
const part = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.array(text, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, null, true, { a: "b" }) },
);
const KEYS = fc.constantFrom("id", "what", "by", "id", "what", "by", "true", "a b", "1", "__proto__");
const entry = fc.dictionary(KEYS, part, { maxKeys: 4 });
const LIKE = [
  "{id: x, what: y, by: [z]}",
  "{id: x, by: y}",
  "{id: 'x', what: \"y\", by: ['z']}",
  "{id: [x], what: {a: b}}",
  "id: x",
  "x",
  "{}",
];

it("writes what the library for YAML writes", () => {
  const seen = { plainly: 0, otherwise: 0 };
  fc.assert(
    fc.property(entry, fc.constantFrom(...LIKE), fc.boolean(), (value, written, padding) => {
      const like = parseDocument(written).contents;
      const layout = { indent: 2, indentSeq: true, padding, oneLine: false };
      const plainly = renderedPlainly(value as YamlValue, like, padding);
      seen[plainly === undefined ? "otherwise" : "plainly"]++;
      if (plainly === undefined) return;
      // The same value with a key that only the library writes, which stands before the others.
      const library = rendered(
        { value: { "-": 0, ...(value as object) }, inMap: false, column: 2, like },
        layout,
        "\n",
      );
      expect(library.head.replace('"-": 0, ', "")).toBe(` ${plainly}`);
      expect(library.body).toBe("");
    }),
    { numRuns: 4000 },
  );
  expect(Math.min(seen.plainly, seen.otherwise)).toBeGreaterThan(200);
});
