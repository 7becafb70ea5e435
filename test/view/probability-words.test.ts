import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likelihoodInWords, rangeInPercent, SCHEMES, shareInPercent } from "#view/probability-words.ts";

const TABLE = {
  icd203: [
    [0.01, 0.05, "almost no chance (1–5 %)"],
    [0.05, 0.2, "very unlikely (5–20 %)"],
    [0.2, 0.45, "unlikely (20–45 %)"],
    [0.45, 0.55, "roughly even (45–55 %)"],
    [0.55, 0.8, "likely (55–80 %)"],
    [0.8, 0.95, "very likely (80–95 %)"],
    [0.95, 0.99, "almost certain (95–99 %)"],
    // A single value on a boundary goes to the word nearer to 50 %.
    [0.05, 0.05, "very unlikely (5 %)"],
    [0.2, 0.2, "unlikely (20 %)"],
    [0.45, 0.45, "roughly even (45 %)"],
    [0.55, 0.55, "roughly even (55 %)"],
    [0.8, 0.8, "likely (80 %)"],
    [0.95, 0.95, "very likely (95 %)"],
    // Several words: the first and the last that the range enters.
    [0.3, 0.55, "unlikely to roughly even (30–55 %)"],
    [0.3, 0.56, "unlikely to likely (30–56 %)"],
    [0.1, 0.7, "very unlikely to likely (10–70 %)"],
    [0.45, 0.8, "roughly even to likely (45–80 %)"],
    [0.05, 0.9, "anywhere between 5 and 90 %"],
    [0, 1, "anywhere between 0 and 100 %"],
    [0.2, 0.9, "anywhere between 20 and 90 %"],
    [0.2, 0.89, "unlikely to very likely (20–89 %)"],
    [0.002, 0.03, "almost no chance (<1 to 3 %)"],
    [0.995, 1, "almost certain (>99 to 100 %)"],
    [0.998, 0.999, "almost certain (>99 %)"],
    // The figures are whole per cent, and the word fits the figures.
    [0.2, 0.4504, "unlikely (20–45 %)"],
    [0.123456, 0.123456, "very unlikely (12 %)"],
  ],
  phia: [
    [0, 0.05, "a remote chance (0–5 %)"],
    [0.1, 0.2, "highly unlikely (10–20 %)"],
    [0.25, 0.35, "unlikely (25–35 %)"],
    [0.4, 0.5, "a realistic possibility (40–50 %)"],
    [0.55, 0.75, "likely (55–75 %)"],
    [0.8, 0.9, "highly likely (80–90 %)"],
    [0.95, 1, "almost certain (95–100 %)"],
    // In a gap: the nearer band.
    [0.07, 0.07, "a remote chance (7 %)"],
    [0.08, 0.08, "highly unlikely (8 %)"],
    [0.22, 0.22, "highly unlikely (22 %)"],
    [0.23, 0.23, "unlikely (23 %)"],
    [0.53, 0.53, "likely (53 %)"],
    [0.92, 0.92, "highly likely (92 %)"],
    [0.21, 0.24, "highly unlikely to unlikely (21–24 %)"],
    [0.2, 0.45, "unlikely to a realistic possibility (20–45 %)"],
    [0.05, 0.9, "anywhere between 5 and 90 %"],
  ],
  ipcc: [
    [0, 0.01, "exceptionally unlikely (0–1 %)"],
    [0, 0.05, "extremely unlikely (0–5 %)"],
    [0.02, 0.1, "very unlikely (2–10 %)"],
    [0, 0.33, "unlikely (0–33 %)"],
    [0.33, 0.66, "about as likely as not (33–66 %)"],
    [0.66, 1, "likely (66–100 %)"],
    [0.5, 1, "more likely than not (50–100 %)"],
    [0.55, 0.9, "more likely than not (55–90 %)"],
    [0.9, 1, "very likely (90–100 %)"],
    [0.95, 1, "extremely likely (95–100 %)"],
    [0.99, 1, "virtually certain (99–100 %)"],
    // Overlapping bands: the narrowest that holds the range.
    [0.92, 0.97, "very likely (92–97 %)"],
    [0.97, 0.97, "extremely likely (97 %)"],
    [0.04, 0.04, "extremely unlikely (4 %)"],
    // A shared boundary: the word nearer to 50 %.
    [0.33, 0.33, "about as likely as not (33 %)"],
    [0.66, 0.66, "about as likely as not (66 %)"],
    [0.2, 0.45, "unlikely to about as likely as not (20–45 %)"],
    [0.3, 0.7, "unlikely to likely (30–70 %)"],
    [0.05, 0.9, "anywhere between 5 and 90 %"],
  ],
} as const;

describe.each(SCHEMES)("%s", (scheme) => {
  it.each(TABLE[scheme].map(([low, high, words]) => ({ low, high, words })))(
    "$low to $high is $words",
    ({ low, high, words }) => {
      expect(likelihoodInWords({ low, high }, scheme)).toBe(words);
    },
  );

  it("names every range, in whole per cent, with the range printed as it would be alone", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const range = { low: Math.min(a, b), high: Math.max(a, b) };
        const words = likelihoodInWords(range, scheme);
        expect(words).not.toMatch(/undefined|NaN|\d\.\d/);
        if (!words.startsWith("anywhere")) expect(words.endsWith(` (${rangeInPercent(range)})`)).toBe(true);
      }),
    );
  });
});

describe("shares", () => {
  it.each([
    [0, "0 %"],
    [0.0001, "<1 %"],
    [0.0099, "<1 %"],
    [0.01, "1 %"],
    [0.5, "50 %"],
    [0.9901, ">99 %"],
    [1, "100 %"],
  ])("%d is %s", (share, printed) => expect(shareInPercent(share)).toBe(printed));
});

describe("the page on the files of a brief", () => {
  const rows = readFileSync("docs/files-of-a-brief.md", "utf8")
    .split("\n")
    .filter((row) => /^\|.*\d+–\d+ %/.test(row))
    .map((row) => row.split("|").map((cell) => cell.trim()));
  const bands = rows.flatMap((cells) =>
    SCHEMES.flatMap((scheme, at) => {
      const [word, range] = cells.slice(1 + 2 * at);
      return word ? [{ scheme, word, range: range! }] : [];
    }),
  );

  it("has every band of every scheme", () => {
    expect(SCHEMES.map((scheme) => bands.filter((band) => band.scheme === scheme).length)).toEqual([
      7, 7, 10,
    ]);
  });

  it.each(bands)("gives $word of $scheme its range", ({ scheme, word, range }) => {
    const [low, high] = range.match(/\d+/g)!.map((end) => Number(end) / 100) as [number, number];
    expect(likelihoodInWords({ low, high }, scheme)).toMatch(new RegExp(`^${word} \\(`));
  });
});
