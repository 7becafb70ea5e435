import { expect, it } from "vitest";
import { formsOf } from "./forms.ts";
import { tokensBy } from "./tokens.ts";

const examples = (names: readonly string[], ...sentences: readonly string[]) =>
  formsOf(
    sentences.map((sentence) => ({ by: "a", as: "judgement", sentence })),
    tokensBy(names),
  ).map(({ example, times }) => [example, times]);

it("takes sentences that differ in names, numbers, days and quotations for one form, with the shortest as example", () => {
  expect(
    examples(
      ["Ardania", "Borsk"],
      "Ardania dropped 3 demands on 6 March 2018.",
      "Borsk dropped two demands on 14 May 2019.",
      "“The port” was closed by Ardania, Borsk and Ardania before that.",
      "“It” was closed by Borsk before that.",
    ),
  ).toEqual([
    ["Borsk dropped two demands on 14 May 2019.", 2],
    ["“It” was closed by Borsk before that.", 2],
  ]);
});

it("takes sentences for one form that differ in the number of what they tell, or in one word of a few", () => {
  expect(
    examples(
      ["Ardania", "the train companies"],
      "Whether Ardania has moved is not told by its 2 sources.",
      "Whether the train companies have moved are not told by their one source.",
      "If Ardania had refused “it” only before the turn",
      "If Ardania had offered “that” only after the turn",
      "“The port” holds in all of the orders drawn.",
      "“The port” holds in about 40 % of the orders drawn.",
    ).map(([, times]) => times),
  ).toEqual([2, 2, 2]);
});

it("keeps apart what is said in two places, and leaves out what is the case's own", () => {
  const said = { sentence: "It holds in both of them.", by: "a", as: "judgement" };
  expect(
    formsOf([said, { ...said, by: "b" }, { ...said, as: "headline" }], tokensBy([])).map(({ by, as }) => [
      by,
      as,
    ]),
  ).toEqual([
    ["a", "judgement"],
    ["b", "judgement"],
    ["a", "headline"],
  ]);
  expect(examples(["A long name that the case gives"], "A long name that the case gives.")).toEqual([]);
});
