import { expect, it } from "vitest";
import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit } from "#case/edit/edit.ts";
import { withMapsAbove } from "#case/edit/with-maps-above.ts";

const DATA = { evidence: [{ id: "x" }, { id: "y", likelihood: { a: 0.1 } }] };
const TEXT = "# kept\nevidence:\n  - id: x\n  - id: y\n    likelihood: {a: 0.1}\n";
const set = (path: readonly (string | number)[], value: number): Edit => ({ do: "set", path, value });

it("sets a map that is not there with what is set in it, and the next into that map", () => {
  const edits = withMapsAbove(DATA, [
    set(["evidence", 0, "likelihood", "a"], 0.5),
    set(["evidence", 0, "likelihood", "b"], 0.7),
    set(["evidence", 1, "likelihood", "b"], 0.2),
  ]);
  const made = applyEdits(TEXT, edits);
  expect(made).toHaveProperty("text");
  const text = "text" in made ? made.text : "";
  expect(text).toContain("# kept");
  expect(text).toMatch(/- id: x\n {4}likelihood:[\s\S]*a: 0\.5[\s\S]*b: 0\.7[\s\S]*- id: y/);
  expect(text).toMatch(/likelihood: \{a: 0\.1, b: 0\.2\}/);
});

it("leaves alone what is there, what goes, and places of lists that are not there", () => {
  const edits: Edit[] = [
    set(["evidence", 1, "likelihood", "a"], 0.5),
    set(["evidence", 5, "likelihood", "a"], 0.5),
    set(["events", 0, "when"], 1),
    { do: "remove", path: ["evidence", 0, "likelihood", "a"] },
  ];
  expect(withMapsAbove(DATA, edits)).toEqual(edits);
});
