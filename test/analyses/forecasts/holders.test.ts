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

it("says of who knew how it went on that he did", () => {
  const gist = (...by: readonly string[]) => {
    const estimates = by.map((who) => {
      return held(who, [0.2, 0.4], { judgement: "read off the outcome" });
    });
    const asked = question("it", { outside: counts(1, 3), estimates });
    const coded = { on: "2024-06-01", hindsight: true };
    const [judgement] = perform(caseOf({ register: [asked], coded })).explanation.judgements;
    return plainText(judgement!.gist!, "icd203");
  };
  expect(gist("The coder")).toContain("; the coder, with hindsight, put it at 20–40 %.");
  expect(gist("The coder", "B")).toMatch(/; two estimates with hindsight come together to \d+ %/);
});

it("tells nobody's forecast of what the analyst alone asks", () => {
  const { id: _id, ...asked } = question("it", { outside: counts(1, 3) });
  const of = (given: object) => {
    const forecast = { id: "it", text: "It comes about", by: "not stated", question: asked, ...given };
    const { blocks } = perform(caseOf({ forecasts: [forecast] })).explanation;
    return JSON.stringify(blocks);
  };
  const cite = ["s:P1.S1"];
  const judgement = "Nobody says so.";
  expect(of({ cite, judgement })).toContain(
    "Nobody foresees “It comes about”: the question is the analyst's.",
  );
  expect(of({ cite, judgement })).not.toContain("As worded");
  // Somebody whom the source does not name foresees it.
  for (const somebody of [
    { cite },
    { cite, judgement, words: "likely" },
    { cite, judgement, probability: 0.6 },
  ])
    expect(of(somebody)).toContain("As worded: “It comes about” (by whom is not stated");
});
