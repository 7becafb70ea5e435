import { describe, expect, it } from "vitest";
import { wordingInWords } from "#view/comparison/wording.ts";

describe("what a sentence quotes and counts, now and before", () => {
  it.each([
    [
      "There is a deal that both parties could accept: 93 of 224 packages.",
      "There is a deal that both parties could accept: 72 of 224 packages.",
      "Now: 72 of 224 packages; before: 93 of 224 packages.",
    ],
    [
      "It kept “sixty per cent” in 2 of 3 rounds, and “no more”.",
      "It kept “fifty five per cent” in 1 of 3 rounds, and “no more”.",
      "Now: “fifty five per cent”; before: “sixty per cent”. Now: 1 of 3 rounds; before: 2 of 3 rounds.",
    ],
    [
      "Of 10 it met 1, of 11 it met 2, of 12 it met 3, of 13 it met 4, of 14 it met 5.",
      "Of 20 it met 1, of 21 it met 2, of 22 it met 3, of 23 it met 4, of 24 it met 5.",
      "Now: 20 it met 1; before: 10 it met 1. Now: 21 it met 2; before: 11 it met 2. Now: 22 it met 3; before: 12 it met 3. Two more places in it differ.",
    ],
    ["It has 3 parts", "It has 4 parts", "Now: 4 parts; before: 3 parts."],
    ["One word more", "One word", "Only what it quotes or counts has changed."],
  ])("%s → %s", (older, newer, told) => {
    expect(wordingInWords(older, newer)).toBe(told);
  });
});
