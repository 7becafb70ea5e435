import { expect, it } from "vitest";
import { printed, reads, readTemplate } from "./template.ts";
import { templatesOf } from "./templates.ts";
import { tokensBy } from "./tokens.ts";

const tokensOf = tokensBy(["Ardania"]);
const lines = (...sentences: readonly string[]) =>
  templatesOf(sentences.map((sentence) => ({ tokens: tokensOf(sentence) }))).map(({ template }) =>
    printed(template),
  );

it("says near twins once, with the choice between what they have of their own", () => {
  expect(
    lines(
      "The dates settle the order of the acts around the turn",
      "The dates settle the order of the acts brought forward",
    ),
  ).toEqual(["The dates settle the order of the acts [around the turn|brought forward]"]);
});

it("sets in brackets what one has and the other has not", () => {
  expect(
    lines(
      "It would then hold in the orders drawn, as stated",
      "It would hold in the orders drawn",
      "It would never hold in the orders drawn",
    ),
  ).toEqual(["It would [then|never|–] hold in the orders drawn, [as stated]"]);
});

it("leaves apart what has little in common", () => {
  const sentences = ["The evidence does not decide between them", "No source is cited for the dates"];
  expect(lines(...sentences)).toEqual(sentences);
});

it("reads back what it has printed, and nothing that was not said", () => {
  const sentences = [
    "If Ardania had taken back its demand only after the turn",
    "If Ardania had asked for this demand only after the turn",
    "If Ardania had asked for this demand after the turn",
  ];
  const [line = ""] = lines(...sentences);
  const template = readTemplate(line, tokensOf);
  for (const sentence of sentences) expect(reads(template, tokensOf(sentence)), sentence).toBe(true);
  for (const other of [
    "If Ardania had after the turn",
    "If Ardania had asked for this demand",
    "If Ardania had asked for this demand only after the turn again",
  ])
    expect(reads(template, tokensOf(other)), other).toBe(false);
});
