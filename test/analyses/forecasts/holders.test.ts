import { expect, it } from "vitest";
import { plainText } from "#view/plain-text.ts";
import { caseOf, counts, held, perform, question } from "./register.ts";

/** The sentence for the first page of a forecast of the union with a range too wide to tell, and who estimates it. */
function gistWith(...by: readonly string[]): string {
  const estimates = by.map((who) => held(who, [0.2, 0.4]));
  const { id: _id, ...asked } = question("it", { outside: counts(1, 3), estimates });
  const forecast = {
    id: "it",
    text: "It comes about",
    by: "u",
    words: "likelier than not",
    probability: [0.5, 0.8],
    horizon: "2024-12-31",
    cite: ["s:P1.S1"],
    question: asked,
  };
  const questions = [{ id: "q", text: "Will it?", kind: "occurrence", about: "it" }];
  const [judgement] = perform(caseOf({ forecasts: [forecast], questions })).explanation.judgements;
  return plainText(judgement!.gist!, "icd203");
}

it("counts nobody as another view who was named just before", () => {
  expect(gistWith("A", "B")).toMatch(/the words of the union for 50–80 %, and two forecasters together hold/);
  expect(gistWith("the union", "B")).toMatch(
    /the words of the union for 50–80 %, and together with B that makes \d+ %/,
  );
  expect(gistWith("the union", "A", "B")).toMatch(
    /and three forecasters, the union among them, together hold/,
  );
});
