import { expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { statedInputs } from "#graph-model/robustness/stated-inputs.ts";
import { caseWith } from "../analyses/stability/small-case.ts";

/** Single changes of party A's preferences, with the weights or values that they lead to. */
function changesOf(preferences: object) {
  const selection = selectMoves(
    caseWith({
      options: ["a", "b", "c"].map((id, at) => ({ id, actor: "ABC"[at], text: `takes ${id}` })),
      today: [],
      preferences: [{ actor: "A", ...preferences }],
    }),
  );
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  const { model, parties } = selection.input;
  return statedInputs(model)
    .filter(({ party, ends }) => party === 0 && ends[0]!.as === "changed")
    .map(({ input: { entries, swapped }, ends }) => {
      const changed = ends[0]!.preferences();
      if (changed.by !== "weights" && changed.by !== "utilities") throw new Error(changed.by);
      const numbers = changed.entries.map((entry) => {
        const range = "weight" in entry ? entry.weight : entry.value;
        return range && (range.low === range.high ? range.low : [range.low, range.high]);
      });
      const grounds = entries.map((entry) => parties[0]!.entries[entry]!);
      const cites = [...new Set(grounds.flatMap((each) => each.cites))];
      return { change: swapped ?? grounds[0]!.text, numbers, cites };
    });
}

it("a weight of known sign is turned round, and neighbours in size exchange their sizes, not their signs", () => {
  const weights = [
    { when: "a", weight: [1, 2], cite: ["paper"] },
    { when: "b", weight: -5 },
    { when: "c", weight: "not stated" },
    { when: "a and b", weight: [-1, 1] },
    { when: "b or c", weight: 4, judgement: "seen so" },
    { when: "a or c", weight: 4 },
  ];
  expect(changesOf({ weights })).toEqual([
    { change: "a", numbers: [[-2, -1], -5, null, [-1, 1], 4, 4], cites: ["paper"] },
    { change: "b", numbers: [[1, 2], 5, null, [-1, 1], 4, 4], cites: [] },
    { change: "b or c", numbers: [[1, 2], -5, null, [-1, 1], -4, 4], cites: [] },
    { change: "a or c", numbers: [[1, 2], -5, null, [-1, 1], 4, -4], cites: [] },
    { change: [2, 5], numbers: [[1, 2], -4, null, [-1, 1], 5, 4], cites: [] },
    { change: [6, 1], numbers: [4, -5, null, [-1, 1], 4, [1, 2]], cites: ["paper"] },
  ]);
});

it("neighbouring values are exchanged, by the middle of ranges, all states of one value together", () => {
  const utilities = [
    { state: "none", value: 0 },
    { state: "a", value: [1, 4], cite: ["paper"] },
    { state: "b", value: 2 },
    { state: "c", value: "unknown" },
    { state: "a + b", value: 2 },
  ];
  expect(changesOf({ utilities })).toEqual([
    { change: [1, 2], numbers: [0, 2, [1, 4], null, [1, 4]], cites: ["paper"] },
    { change: [2, 3], numbers: [2, [1, 4], 0, null, 0], cites: [] },
  ]);
});
