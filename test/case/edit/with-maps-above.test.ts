import { expect, it } from "vitest";
import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import { editedData } from "#case/edit/edited-data.ts";

const DATA: { readonly [key: string]: YamlValue } = {
  evidence: [{ id: "x" }, { id: "y", likelihood: { a: 0.1 } }],
};
const TEXT = "# kept\nevidence:\n  - id: x\n  - id: y\n    likelihood: {a: 0.1}\n";
const set = (path: readonly (string | number)[], value: number): Edit => ({ do: "set", path, value });
const EDITS = [
  set(["evidence", 0, "likelihood", "a"], 0.5),
  set(["evidence", 0, "likelihood", "b"], 0.7),
  set(["evidence", 1, "likelihood", "b"], 0.2),
  set(["moves", "today", "why"], 3),
];

it("sets a map that is not there with what is set in it, and the next into that map", () => {
  const made = applyEdits(TEXT, EDITS);
  expect(made).toHaveProperty("text");
  const text = "text" in made ? made.text : "";
  expect(text).toContain("# kept");
  expect(text).toMatch(/- id: x\n {4}likelihood:[\s\S]*a: 0\.5[\s\S]*b: 0\.7[\s\S]*- id: y/);
  expect(text).toMatch(/likelihood: \{a: 0\.1, b: 0\.2\}/);
});

it("comes to the same in the data alone", () => {
  expect(EDITS.reduce<YamlValue>((now, edit) => editedData(now, edit), DATA)).toEqual({
    evidence: [
      { id: "x", likelihood: { a: 0.5, b: 0.7 } },
      { id: "y", likelihood: { a: 0.1, b: 0.2 } },
    ],
    moves: { today: { why: 3 } },
  });
});

it.each([
  set(["evidence", 5, "likelihood", "a"], 0.5),
  set(["events", 0, "when"], 1),
  { do: "remove", path: ["evidence", 0, "likelihood", "a"] } satisfies Edit,
  { do: "insert", path: ["events", 0], value: 1 } satisfies Edit,
])("makes no place in a list that is not there, and nothing for what goes: %j", (edit) => {
  expect(applyEdits(TEXT, [edit])).toHaveProperty("refusal");
});
