import { expect, it } from "vitest";
import type { YamlValue } from "#case/edit/edit.ts";
import { editedData } from "#case/edit/edited-data.ts";
import { clausesMoved, todayEdits } from "../../src/web/forms/today-edits.ts";

/** What is ticked of the moves and what holds on the clauses speak of the same day. */

const CASE: YamlValue = {
  issues: [{ id: "tolls", today: "hold", scale: [{ id: "hold" }, { id: "raise" }] }],
  moves: { options: [{ id: "a" }, { id: "b" }, { id: "c" }], today: ["c"] },
  packages: {
    clauses: [
      { issue: "tolls" },
      { id: "water", name: "water", options: [{ id: "open" }, { id: "shut" }], today: "shut" },
    ],
    asMoves: [
      { option: "a", means: { tolls: ["raise", "hold"] } },
      { option: "b", means: { tolls: "raise", water: "open" } },
      { option: "c", means: { water: "shut" }, left: { water: "open" } },
    ],
  },
};
const after = (id: string, data: YamlValue = CASE, base: YamlValue = CASE) =>
  todayEdits(id, data, base).reduce((now, edit) => editedData(now, edit), data);

it("takes along what an option that is taken means, at the issue or at the clause", () => {
  const made = after("b");
  expect(made).toMatchObject({
    moves: { today: ["b", "c"] },
    issues: [{ today: "raise" }],
    packages: { clauses: [{ issue: "tolls" }, { today: "open" }] },
  });
  expect(clausesMoved(made, CASE)).toEqual(["tolls", "water"]);
});

it("leaves what already goes with it", () => {
  expect(todayEdits("a", CASE, CASE)).toHaveLength(1);
});

it("goes back to what there was where it is left again, to what leaving means, or to what is not stated", () => {
  expect(after("b", after("b"))).toEqual(CASE);
  expect(after("c")).toMatchObject({ moves: { today: [] }, packages: { clauses: [{}, { today: "open" }] } });
  const opened = after("b");
  expect(after("b", opened, opened)).toMatchObject({ issues: [{ today: "not stated" }] });
});
