import { expect, it } from "vitest";
import { sentencesOf } from "./said.ts";

const nothing = {
  headline: "One holds.",
  judgements: [],
  blocks: [],
  caveats: [],
  flips: [],
  gaps: [],
  inputs: { given: 0, missing: 0 },
};
const saidIn = (explanation: Parameters<typeof sentencesOf>[1]) =>
  sentencesOf("a", explanation).map(({ as, sentence }) => `${as}: ${sentence}`);

it("takes texts apart into sentences, but not inside of quotation marks or after an initial", () => {
  expect(
    saidIn({
      ...nothing,
      headline: "One holds. “Two” does not. George W. Bush says “It will. Be sure of that.” twice.",
      caveats: ["Read it twice."],
    }),
  ).toEqual([
    "headline: One holds.",
    "headline: “Two” does not.",
    "headline: George W. Bush says “It will. Be sure of that.” twice.",
    "read with care: Read it twice.",
  ]);
});

it("finds what is said for the bottom line and of what others have said, too", () => {
  expect(
    saidIn({
      ...nothing,
      judgements: [
        {
          answers: { kind: "outcome" },
          text: "Text.",
          gist: "Gist.",
          inShort: "Short.",
          confidence: { level: "low", why: "Why." },
          n: { count: 1, of: "source" },
          cites: [],
        },
      ],
      flips: [{ change: "if so", effect: "then so", effectInShort: "so", steps: 1, cites: [] }],
      secondhand: ["Said by others."],
    }).slice(1),
  ).toEqual([
    "judgement: Text.",
    "in short: Gist.",
    "in short: Short.",
    "confidence: Why.",
    "change: if so",
    "effect: then so",
    "effect: so",
    "gap: Said by others.",
  ]);
});
