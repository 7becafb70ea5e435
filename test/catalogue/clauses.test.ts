import { expect, it } from "vitest";
import { clausesBy } from "./clauses.ts";

const clauses = (sentence: string, ...names: readonly string[]) =>
  clausesBy(names)(sentence).map(({ after, text }) => [after, text]);

it("takes a sentence apart at its joints", () => {
  expect(clauses("The argument holds, but two findings weaken it; nothing breaks it.")).toEqual([
    ["", "The argument holds"],
    [", but ", "two findings weaken it"],
    ["; ", "nothing breaks it."],
  ]);
  expect(clauses("Of 9 entries, 3 are dated to the day, 2 to within a month and 4 not at all.")).toEqual([
    ["", "Of 9 entries"],
    [", ", "3 are dated to the day"],
    [", ", "2 to within a month"],
    [" and ", "4 not at all."],
  ]);
});

it("leaves whole what stands in quotation marks and brackets, and names", () => {
  for (const sentence of [
    "Ardania again asks for “the port; and after it, but not before, the dam”.",
    "It asks “the port” (as read; all along).",
    "The mill, and all that goes with it is open.",
  ])
    expect(clauses(sentence, "the mill, and all that goes with it")).toEqual([["", sentence]]);
});
