import { describe, expect, it } from "vitest";
import { differs } from "#analyses/endings/phase-result.ts";
import { wordOf, wordsOf } from "#analyses/endings/thresholds.ts";
import { likelihoodInWords } from "#view/probability-words.ts";

/** What is printed of a range, without its figures. */
const printed = (low: number, high: number) => {
  const text = likelihoodInWords({ low, high }, "icd203");
  return text.startsWith("anywhere") ? "none" : text.replace(/ \(.*$/, "");
};

describe("the word of a chance", () => {
  it("changes where the printed word does, whole per cent by whole per cent", () => {
    for (let percent = 1; percent <= 100; percent++) {
      const [before, now] = [(percent - 1) / 100, percent / 100];
      expect([percent, wordOf(before) !== wordOf(now)]).toEqual([
        percent,
        printed(before, before) !== printed(now, now),
      ]);
    }
  });

  it("is that of the figure in print, to the half of a per cent", () => {
    expect(wordOf(0.1949)).toBe(wordOf(0.19));
    expect(wordOf(0.195)).toBe(wordOf(0.2));
    expect(wordOf(0.0449)).toBe(0);
    expect(wordOf(0.955)).toBe(6);
  });
});

describe("the words of a range", () => {
  it("are equal where the printed words are, and only there", () => {
    const byWords = new Map<string, string>();
    const byPrint = new Map<string, string>();
    for (let low = 0; low <= 100; low++)
      for (let high = low; high <= 100; high++) {
        const [words, print] = [
          wordsOf({ low: low / 100, high: high / 100 }),
          printed(low / 100, high / 100),
        ];
        expect([low, high, byWords.get(words) ?? print]).toEqual([low, high, print]);
        expect([low, high, byPrint.get(print) ?? words]).toEqual([low, high, words]);
        byWords.set(words, print);
        byPrint.set(print, words);
      }
    expect(byWords.size).toBeGreaterThan(20);
  });
});

describe("two answers", () => {
  const said = (low: number, best: number, high: number) => ({
    ended: { low, best, high },
    between: [best, best] as const,
  });

  it("differ where their ranges do not overlap, though the word is one", () => {
    expect(differs(said(0.21, 0.25, 0.29), said(0.3, 0.35, 0.4))).toBe(true);
    expect(differs(said(0.21, 0.25, 0.3), said(0.3, 0.35, 0.4))).toBe(false);
  });

  it("differ where best and printed words do", () => {
    expect(differs(said(0.06, 0.12, 0.19), said(0.14, 0.22, 0.35))).toBe(true);
    // The same words in print: a reader would see no difference.
    expect(differs(said(0.08, 0.18, 0.36), said(0.14, 0.22, 0.35))).toBe(false);
    // The best under one word, whatever the ends are.
    expect(differs(said(0.04, 0.12, 0.19), said(0.06, 0.13, 0.25))).toBe(false);
  });

  it("have their ranges widened by what dates leave open", () => {
    const open = { ended: { low: 0.21, best: 0.25, high: 0.29 }, between: [0.2, 0.31] as const };
    expect(differs(open, said(0.3, 0.35, 0.4))).toBe(false);
  });
});
