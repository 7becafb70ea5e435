import { describe, expect, it } from "vitest";
import { writeGmcr } from "#exchange/gmcr/write.ts";
import { stateTable } from "#exchange/state-table/state-table.ts";
import { twoPartyCase } from "./two-party-case.ts";

const options = [
  { id: "a", actor: "A", text: "takes a" },
  { id: "b", actor: "B", text: "takes b" },
];

function caseOf(first: object, second: object) {
  return twoPartyCase({
    options,
    today: [],
    preferences: [
      { actor: "A", ...first },
      { actor: "B", ...second },
    ],
  });
}

function written(c: ReturnType<typeof caseOf>) {
  const file = writeGmcr(c);
  if ("obstacles" in file) throw new Error(JSON.stringify(file.obstacles));
  return { document: JSON.parse(file.text), warnings: file.warnings.map(({ what }) => what) };
}

const weights = [
  { when: "a", weight: 0.1 },
  { when: "b", weight: 0.2 },
  { when: "a iff b", weight: 0.3 },
];

describe("a .gmcr file", () => {
  it("has weights and values as the ranking that follows from them, with a warning", () => {
    const { document, warnings } = written(
      caseOf(
        { weights },
        { utilities: ["none", "a", "b", "a + b"].map((state, at) => ({ state, value: at % 2 })) },
      ),
    );
    expect(document.useManualPreferenceRanking).toBe(true);
    // States 1 to 4 are none, a, b, both: for A worth 0.3, 0.1, 0.2 and 0.6, for B 0, 1, 0 and 1.
    expect(
      document.decisionMakers.map((maker: { preferenceRanking: unknown }) => maker.preferenceRanking),
    ).toEqual([
      [4, 1, 3, 2],
      [
        [2, 4],
        [1, 3],
      ],
    ]);
    expect(warnings).toEqual([
      "the weights of Party A are written as the ranking that follows from them",
      "the values of states of Party B are written as the ranking that follows from them",
    ]);
  });

  it("leaves out what is only a check, with a warning", () => {
    const statements = [{ prefers: "a" }, { prefers: "b" }];
    const { document, warnings } = written(caseOf({ statements, weights }, { statements }));
    expect(document.useManualPreferenceRanking).toBe(false);
    expect(document.decisionMakers[0].preferences).toEqual([[[0, "Y"]], [[1, "Y"]]]);
    expect(warnings).toEqual(["the weights of Party A are not written"]);
  });

  it.each([
    [
      "a range",
      { weights: [{ when: "a and b", weight: [1, 2] }] },
      "the weight of `a and b` is not one number",
    ],
    [
      "a weight not stated",
      { weights: [{ when: "a", weight: "unknown" }] },
      "the weight of `a` is not one number",
    ],
    [
      "options without a weight",
      { weights: [{ when: "a", weight: 1 }] },
      "what it wants of `b` is not known",
    ],
    [
      "a range of values",
      { utilities: [{ state: "a", value: [1, 2] }] },
      "the value of `a` is not one number",
    ],
    [
      "states without a value",
      { utilities: [{ state: "a", value: 1 }] },
      "its list of values leaves out `none`, `b`, `a + b`",
    ],
  ])("is not written where an order is open: %s", (_, preferences, reason) => {
    const file = writeGmcr(caseOf(preferences, { ranking: [["none", "a", "b", "a + b"]] }));
    expect("obstacles" in file && file.obstacles.map(({ what }) => what)).toEqual([
      `the order of Party A is not fully known: ${reason}`,
    ]);
  });
});

it("a table of states has the levels that follow from exact sums", () => {
  const tied = [...weights.slice(0, 2), { when: "a and b", weight: -0.1 }, { when: "not b", weight: 0.1 }];
  const file = stateTable.write!(caseOf({ weights: tied }, { weights, rest: "indifferent" }));
  if ("obstacles" in file) throw new Error(JSON.stringify(file.obstacles));
  // For A none is worth 0.1, a 0.2, b 0.2 and both 0.2.
  expect(
    file.text
      .split("\r\n")
      .slice(1, 5)
      .map((line) => line.split(",").slice(6, 8)),
  ).toEqual([
    ["1", "3"],
    ["2", "1"],
    ["2", "2"],
    ["2", "4"],
  ]);
});
