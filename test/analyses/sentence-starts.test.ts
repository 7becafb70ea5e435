import { expect, it } from "vitest";
import { withCapitals } from "#analyses/sentence-starts.ts";

it.each([
  ["“open war” holds.", "“Open war” holds."],
  ["It lasts. “open war” holds, “peace” does not.", "It lasts. “Open war” holds, “peace” does not."],
  ["“eBay” leads. “iPhone” follows.", "“eBay” leads. “iPhone” follows."],
  ["They leave “peace”; “war” holds.", "They leave “peace”; “war” holds."],
  ["Some states, e.g. “war”, hold.", "Some states, e.g. “war”, hold."],
  ["So in 20 %. “war” in 10 %.", "So in 20 %. “War” in 10 %."],
])("begins sentences with capitals: %s", (text, told) => {
  expect(withCapitals(text)).toBe(told);
});

it("does so where the space between two sentences is a piece of its own", () => {
  expect(withCapitals(["It lasts.", " ", "“war” holds.", " ", "They say", " ", "“war”"])).toEqual([
    "It lasts.",
    " ",
    "“War” holds.",
    " ",
    "They say",
    " ",
    "“war”",
  ]);
});

it("does so across pieces, and leaves a clause as it begins", () => {
  expect(
    withCapitals([
      { strong: "“war”" },
      " holds in ",
      { share: 0.2 },
      ". “peace” in none. ",
      { strong: "“truce”" },
    ]),
  ).toEqual([
    { strong: "“War”" },
    " holds in ",
    { share: 0.2 },
    ". “Peace” in none. ",
    { strong: "“Truce”" },
  ]);
  expect(withCapitals("“war” would hold; “peace” would not. “truce” too.", false)).toBe(
    "“war” would hold; “peace” would not. “Truce” too.",
  );
});
